package org.hearsay.ingest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentKind;
import org.jsoup.Jsoup;

/// Markdown as it would be printed: marks gone, headings told apart, the lines before the text
/// (`title:`, `date:`) taken as what the file says about itself.
final class MarkdownReader implements FormatReader {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\R(.*?)\\R(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("(\\w[\\w -]*):[ \\t]*(.*)");

    @Override
    public void read(Source source, Shelf shelf) throws Trouble {
        String text = PlainTextReader.text(source, shelf);
        Draft draft = new Draft();
        Matcher frontMatter = FRONT_MATTER.matcher(text);
        if (frontMatter.find()) {
            frontMatter.group(1).lines().forEach(line -> entry(line, draft));
            text = text.substring(frontMatter.end());
        }
        Node page = Parser.builder().build().parse(text);
        Printer printer = new Printer(draft);
        page.accept(printer);
        if (printer.hasQuestionsInBold()) {
            draft.kind(DocumentKind.INTERVIEW);
        }
        shelf.add(draft);
    }

    private static void entry(String line, Draft draft) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            return;
        }
        String name = entry.group(1).strip().toLowerCase(Locale.ROOT);
        String value = entry.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2");
        switch (name) {
            case "title" -> draft.title(value);
            case "date", "published" -> draft.published(Dates.find(value).orElse(null));
            default -> draft.metadata(name, value);
        }
    }

    /// Writes each block of the page into the draft.
    private static final class Printer extends AbstractVisitor {
        private final Draft draft;
        private boolean hasHeadline;
        private int paragraphs;
        private int boldQuestions;

        Printer(Draft draft) {
            this.draft = draft;
        }

        /// In printed interviews the questions often stand in bold, each a paragraph.
        boolean hasQuestionsInBold() {
            return boldQuestions >= 3 && boldQuestions * 5 > paragraphs;
        }

        @Override
        public void visit(Heading heading) {
            boolean isHeadline = !hasHeadline && heading.getLevel() <= 2 && draft.isEmpty();
            draft.part(isHeadline ? Block.Kind.HEADLINE : Block.Kind.SUBHEAD, words(heading));
            hasHeadline |= isHeadline;
        }

        @Override
        public void visit(Paragraph paragraph) {
            paragraphs++;
            boldQuestions += isAll(paragraph, StrongEmphasis.class) ? 1 : 0;
            draft.part(kind(paragraph), prefix(paragraph) + words(paragraph));
        }

        @Override
        public void visit(BlockQuote quote) {
            visitChildren(quote);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            draft.layout(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            draft.layout(code.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            draft.part(Block.Kind.PARAGRAPH, Jsoup.parse(html.getLiteral()).text());
        }

        /// All in bold: a subhead, or the question in an interview. All in italics below the
        /// headline: the standfirst.
        private Block.Kind kind(Paragraph paragraph) {
            if (isAll(paragraph, StrongEmphasis.class)) {
                return Block.Kind.SUBHEAD;
            }
            boolean isBelowHeadline =
                    hasHeadline && paragraph.getPrevious() instanceof Heading && paragraphs == 1;
            return isBelowHeadline && isAll(paragraph, Emphasis.class)
                    ? Block.Kind.STANDFIRST
                    : Block.Kind.PARAGRAPH;
        }

        private static boolean isAll(Paragraph paragraph, Class<? extends Node> mark) {
            Node child = paragraph.getFirstChild();
            return mark.isInstance(child) && child.getNext() == null;
        }

        private static String prefix(Paragraph paragraph) {
            if (!(paragraph.getParent() instanceof ListItem item)
                    || paragraph.getPrevious() != null) {
                return "";
            }
            if (item.getParent() instanceof OrderedList list) {
                Integer start = list.getMarkerStartNumber();
                return ((start == null ? 1 : start) + position(item)) + ". ";
            }
            return item.getParent() instanceof BulletList ? "- " : "";
        }

        private static int position(Node item) {
            int position = 0;
            for (Node node = item.getPrevious(); node != null; node = node.getPrevious()) {
                position++;
            }
            return position;
        }

        private static String words(Node block) {
            StringBuilder words = new StringBuilder();
            for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
                inline(child, words);
            }
            return words.toString();
        }

        private static void inline(Node node, StringBuilder words) {
            switch (node) {
                case Text text -> words.append(text.getLiteral());
                case Code code -> words.append(code.getLiteral());
                case SoftLineBreak _ -> words.append(' ');
                case HardLineBreak _ -> words.append('\n');
                case Image _ -> {}
                default -> words.append(words(node));
            }
        }
    }
}
