package org.hearsay.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.DocumentKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The article on a web page: its headings, byline, date and paragraphs, without navigation, other
/// stories and comments. Nothing that the page refers to is fetched.
final class HtmlReader implements FormatReader {
    private static final int HEAD = 4096;
    private static final Pattern DECLARED =
            Pattern.compile(
                    "<(?:meta|\\?xml)[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?([\\w-]+)",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public void read(Source source, Shelf shelf) throws Trouble {
        Draft draft = draft(decode(source, shelf));
        draft.kind(looksLikeArticle(draft) ? DocumentKind.ARTICLE : null);
        shelf.add(draft);
    }

    /// What a person would read of a page.
    static Draft draft(String html) {
        Document page = Jsoup.parse(html);
        Draft draft = new Draft();
        PageFacts.read(page, draft);
        new PageText(draft).article(page);
        return draft;
    }

    private static boolean looksLikeArticle(Draft draft) {
        return draft.metadata().containsKey("publication")
                || draft.metadata().containsKey("author");
    }

    private static String decode(Source source, Shelf shelf) throws Trouble {
        byte[] bytes = source.bytes();
        Decoder decoder = new Decoder();
        if (decoder.isBinary(bytes)) {
            throw new Trouble(Problem.Kind.BINARY);
        }
        Decoder.Decoded decoded = decoder.decode(bytes);
        if (decoded.charset().startsWith("UTF") && decoded.isClean()) {
            return decoded.text();
        }
        String head =
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        if (declared.find() && isKnown(declared.group(1))) {
            decoded = decoder.decodeAs(Charset.forName(webName(declared.group(1))), bytes);
        }
        if (!decoded.isClean()) {
            shelf.note(Problem.Kind.ODD_CHARACTERS, decoded.charset());
        }
        return decoded.text();
    }

    /// On the web Latin-1 means Windows-1252.
    private static String webName(String charset) {
        boolean isLatin1 =
                charset.equalsIgnoreCase("iso-8859-1") || charset.equalsIgnoreCase("us-ascii");
        return isLatin1 ? "windows-1252" : charset;
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
