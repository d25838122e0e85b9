package org.hearsay.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.text.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Finds the article on a page and writes its parts.
///
/// First everything goes that says itself that it is no article: `nav`, `aside`, `footer`, forms,
/// and elements whose class, id or role has a word of `page-chrome.tsv`. Then the article is the
/// smallest element that still holds most of the prose of the page; prose is the text of paragraphs
/// that are not mainly links. A heading above the article that was cut off is put back.
final class PageText {
    private static final Set<String> CHROME = Lexicon.words("page-chrome.tsv");

    /// Elements that never hold words of an article.
    private static final String UNREAD =
            "script, style, noscript, template, iframe, object, svg, canvas, button, select, input, textarea, nav,"
                    + " [hidden], [role=navigation], [role=search], [role=dialog], [role=alert]";

    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private static final Pattern NOTE_MARK = Pattern.compile("\\[?\\w{1,3}\\]");

    /// The share of a page's prose that the article must hold.
    private static final double MOST = 0.75;

    private static final Set<String> BLOCK_ELEMENTS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "body",
                    "center",
                    "dd",
                    "details",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "html",
                    "li",
                    "main",
                    "nav",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "ul",
                    "caption");

    private final Draft draft;
    private final Map<Element, Integer> prose = new HashMap<>();
    private boolean hasHeadline;
    private int quoteDepth;

    PageText(Draft draft) {
        this.draft = draft;
    }

    /// Writes the article of a page; everything when none stands out.
    void article(Document page) {
        Element body = page.body();
        body.select(UNREAD).remove();
        body.select("sup").removeIf(mark -> NOTE_MARK.matcher(mark.text()).matches());
        measure(body);
        Element heading = headline(body);
        removeChrome(body);
        prose.clear();
        measure(body);
        Element article = smallestWithMost(body);
        if (heading != null && !isInside(heading, article)) {
            headline(heading.text());
            aboveArticle(heading, article);
        }
        blocks(article);
    }

    /// Writes all of a page, as for the body of an e-mail; what is quoted there is history.
    void everything(Document page) {
        page.select(UNREAD).remove();
        page.select("blockquote, .gmail_quote, .yahoo_quoted").attr("data-history", "true");
        blocks(page.body());
    }

    // ---------------------------------------------------------------- where the article is

    private int measure(Element element) {
        int sum = isProse(element) ? ownText(element).length() : 0;
        for (Element child : element.children()) {
            sum += measure(child);
        }
        prose.put(element, sum);
        return sum;
    }

    private static boolean isProse(Element element) {
        if (!element.isBlock() && !element.normalName().equals("td")) {
            return false;
        }
        String own = ownText(element);
        if (own.length() < 40) {
            return false;
        }
        int linked = element.select("> a, > * > a").stream().mapToInt(a -> a.text().length()).sum();
        return linked * 2 < own.length();
    }

    /// The text of an element without that of the blocks in it.
    private static String ownText(Element element) {
        StringBuilder own = new StringBuilder();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                own.append(text.text());
            } else if (child instanceof Element inline && !inline.isBlock()) {
                own.append(inline.text());
            }
        }
        return own.toString().strip();
    }

    private int proseOf(Element element) {
        return prose.getOrDefault(element, 0);
    }

    private @Nullable Element headline(Element body) {
        int all = Math.max(1, proseOf(body));
        Element best = null;
        for (Element heading : body.select("h1")) {
            boolean isInChrome =
                    heading.parents().stream()
                            .anyMatch(parent -> isNamedChrome(parent) && proseOf(parent) < all / 2);
            if (!isInChrome && (best == null || inArticle(heading) && !inArticle(best))) {
                best = heading;
            }
        }
        return best;
    }

    private static boolean inArticle(Element heading) {
        return heading.parents().stream()
                .anyMatch(parent ->
                        parent.normalName().equals("article")
                                || parent.normalName().equals("main"));
    }

    private void removeChrome(Element body) {
        int all = Math.max(1, proseOf(body));
        for (Element element : body.select("*")) {
            boolean isChrome =
                    !element.equals(body)
                            && isAttached(element, body)
                            && (isAsideByTag(element) || isNamedChrome(element));
            if (isChrome && proseOf(element) < all / 2 && !holdsArticle(element)) {
                element.remove();
            }
        }
    }

    private static boolean isAttached(Element element, Element body) {
        return element.parents().contains(body);
    }

    private static boolean holdsArticle(Element element) {
        return element.selectFirst("article h1, main h1") != null;
    }

    private static boolean isAsideByTag(Element element) {
        boolean isFooterOrForm =
                Set.of("aside", "footer", "form", "dialog").contains(element.normalName());
        return isFooterOrForm || HIDDEN.matcher(element.attr("style")).find();
    }

    private static boolean isNamedChrome(Element element) {
        String names = element.id() + " " + element.className() + " " + element.attr("role");
        if (names.isBlank()) {
            return false;
        }
        String words = names.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        for (String word : words.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (CHROME.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private Element smallestWithMost(Element body) {
        double wanted = proseOf(body) * MOST;
        Element smallest = body;
        boolean goesOn = wanted > 0;
        while (goesOn) {
            goesOn = false;
            for (Element child : smallest.children()) {
                if (proseOf(child) >= wanted && !isLeaf(child)) {
                    smallest = child;
                    goesOn = true;
                    break;
                }
            }
        }
        return smallest;
    }

    /// A paragraph is no article; a cell or division whose paragraphs are parted by `br` may be
    /// one.
    private static boolean isLeaf(Element element) {
        boolean hasBlocks = element.children().stream().anyMatch(Element::isBlock);
        return !hasBlocks && element.select("br").size() < 3;
    }

    private static boolean isInside(Element element, Element outer) {
        return element.equals(outer) || element.parents().contains(outer);
    }

    /// Standfirst, byline and date often stand with the heading, outside of the element that holds
    /// the paragraphs.
    private void aboveArticle(Element heading, Element article) {
        for (Element next = heading.nextElementSibling();
                next != null && !isInside(article, next);
                next = next.nextElementSibling()) {
            blocks(next);
        }
    }

    // ---------------------------------------------------------------- its parts

    private void blocks(Element element) {
        switch (element.normalName()) {
            case "h1" -> headline(inline(element));
            case "h2", "h3", "h4", "h5", "h6" -> part(Block.Kind.SUBHEAD, inline(element));
            case "figcaption", "caption" -> part(Block.Kind.CAPTION, element.text());
            case "pre" -> draft.layout(element.wholeText());
            case "tr" -> row(element);
            case "time" -> part(Block.Kind.DATELINE, inline(element));
            case "hr", "head" -> {}
            default -> mixed(element);
        }
    }

    private void headline(String words) {
        boolean isFirst = !hasHeadline && !words.isBlank();
        hasHeadline |= isFirst;
        part(isFirst ? Block.Kind.HEADLINE : Block.Kind.SUBHEAD, words);
    }

    /// A block with text and other blocks side by side: stretches of text become parts of their
    /// own.
    private void mixed(Element element) {
        boolean isHistory = element.hasAttr("data-history");
        quoteDepth += isHistory ? 1 : 0;
        StringBuilder run = new StringBuilder();
        if (element.normalName().equals("li") && isLeaf(element)) {
            run.append("- ");
        }
        for (Node child : element.childNodes()) {
            if (child instanceof Element block && isBlock(block)) {
                flush(element, run);
                blocks(block);
            } else {
                inline(child, run);
            }
        }
        flush(element, run);
        quoteDepth -= isHistory ? 1 : 0;
    }

    private static boolean isBlock(Element element) {
        return BLOCK_ELEMENTS.contains(element.normalName())
                || element.children().stream().anyMatch(PageText::isBlock);
    }

    private void flush(Element element, StringBuilder run) {
        for (String words : run.toString().split("\n\\s*\n")) {
            if (!words.isBlank() && !words.strip().equals("-")) {
                part(kind(element), words.strip().replaceAll("[ \\t]*\n[ \\t]*", "\n"));
            }
        }
        run.setLength(0);
    }

    private void part(Block.Kind kind, String words) {
        draft.part(quoteDepth > 0 ? Block.Kind.QUOTED : kind, words);
    }

    /// What a part is by the name that the page gives it.
    private static Block.Kind kind(Element element) {
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        if (names.isBlank()) {
            return Block.Kind.PARAGRAPH;
        }
        Set<String> words = Set.of(names.split("[^a-z]+"));
        if (words.contains("standfirst")
                || words.contains("dek")
                || words.contains("subtitle")
                || words.contains("subheadline")) {
            return Block.Kind.STANDFIRST;
        }
        if (words.contains("byline") || words.contains("author")) {
            return Block.Kind.BYLINE;
        }
        if (words.contains("dateline") || words.contains("date") || words.contains("published")) {
            return Block.Kind.DATELINE;
        }
        boolean isPulled =
                words.contains("pullquote") || words.contains("pull") && words.contains("quote");
        if (isPulled) {
            return Block.Kind.PULL_QUOTE;
        }
        return words.contains("caption") || words.contains("credit")
                ? Block.Kind.CAPTION
                : Block.Kind.PARAGRAPH;
    }

    /// Old pages are laid out in tables: a cell with paragraphs in it is a column, not a figure.
    private void row(Element row) {
        boolean isLayout =
                row.selectFirst("br, p, div, table, ul, h1, h2, h3") != null
                        || row.text().length() > 400;
        if (isLayout) {
            mixed(row);
        } else {
            part(Block.Kind.PARAGRAPH, cells(row));
        }
    }

    private static String cells(Element row) {
        return row.select("> td, > th").stream()
                .map(Element::text)
                .filter(cell -> !cell.isBlank())
                .collect(Collectors.joining("\t"));
    }

    private static String inline(Element element) {
        StringBuilder words = new StringBuilder();
        element.childNodes().forEach(child -> inline(child, words));
        return words.toString();
    }

    /// White space counts once; only `br` breaks a line.
    private static void inline(Node node, StringBuilder words) {
        if (node instanceof TextNode text) {
            String plain = text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
            boolean isAfterSpace =
                    words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1));
            words.append(isAfterSpace ? plain.replaceAll("^ ", "") : plain);
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                words.append('\n');
            } else {
                element.childNodes().forEach(child -> inline(child, words));
            }
        }
    }
}
