package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds where a text names the one who wrote it: the heading line `From`, the byline, a title such
/// as "From the diary of Dr. N. Overby", the signature under it. Who is "I" in a letter is told by
/// its layout, not by its sentences.
public final class Writer {
    private static final int TOP_BLOCKS = 5;
    private static final int LAST_BLOCKS = 5;

    private static final Pattern FROM = Pattern.compile("^(?i:from)\\s*: *(?=[\\p{Lu}])");
    private static final Pattern BYLINE =
            Pattern.compile("^(?i:(?:words |text |written |story |report )?by):? +(?=[\\p{Lu}])");
    private static final Pattern TITLED =
            Pattern.compile(
                    "(?i:\\b(?:diary|journal|memoirs?|recollections|reminiscences|notebooks?|statement|affidavit|testimony"
                            + "|evidence|confession|letters?|account|narrative|remarks|speech|address) (?:of|by|from)) (?=[\\p{Lu}])");
    private static final Pattern COLUMN =
            Pattern.compile(
                    "^(" + PersonWords.NAME + "): (?:blog|diary|column|notes|notebook|letter)\\b");

    /// `Ana Kovac, Nineteen Winters (Kirkhaven: Sundfjord Press, 2005), pages 141 to 144`
    private static final Pattern CITATION =
            Pattern.compile("^(" + PersonWords.NAME + "), [^,]{3,80} \\([^)]*\\d{4}\\)");

    private static final Pattern CLOSING =
            Pattern.compile(
                    "(?i)^(?:i (?:am|remain|have the honou?r)\\b.*|(?:very |most )?(?:yours|your)\\b.{0,60}|(?:(?:with )?(?:kind|best|warm(?:est)?|many)? ?(?:regards|wishes|thanks|greetings|love))\\b.{0,40}|sincerely.{0,20}|respectfully.{0,20}|faithfully.{0,20}|love|cordially|cheers|ever|signed)[,:.]?$");
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|my|me|My)\\b");
    private static final Pattern INITIALS_AND_NAME =
            Pattern.compile(
                    "^(?:(?:[\\p{Lu}]\\.? ){1,3}|[\\p{Lu}]\\p{Ll}+ (?:[\\p{Lu}]\\.? )?)[\\p{Lu}][\\p{L}'\u2019-]+\\.?$");

    private final String text;
    private final List<Block> blocks;

    private Writer(DocumentText document) {
        text = document.text();
        blocks = document.blocks();
    }

    /// Where the writer is named, without description: `Ana Kovac`.
    public static Optional<Span> find(DocumentText document) {
        return Optional.ofNullable(new Writer(document).find());
    }

    private @Nullable Span find() {
        Span found = inHeader();
        found = found == null ? inSignature() : found;
        return found == null ? inTitle() : found;
    }

    private @Nullable Span inHeader() {
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.HEADER) {
                Span name = behind(FROM, block.span());
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }

    private @Nullable Span inTitle() {
        for (int i = 0; i < Math.min(blocks.size(), TOP_BLOCKS); i++) {
            Block block = blocks.get(i);
            Span span = block.span();
            if (span.length() > 200) {
                continue;
            }
            Span name = block.kind() == Block.Kind.BYLINE ? behind(BYLINE, span) : null;
            if (name != null && isOne(name, span)) {
                return name;
            }
            boolean isHeading = !endsSentence(span);
            name = isHeading ? behind(TITLED, span) : null;
            for (Pattern pattern : List.of(COLUMN, CITATION)) {
                Matcher titled = pattern.matcher(text).region(span.start(), span.end());
                name =
                        name == null && isHeading && titled.find()
                                ? new Span(titled.start(1), titled.end(1))
                                : name;
            }
            if (name != null && name.of(text).indexOf(' ') > 0) {
                return name;
            }
        }
        return null;
    }

    /// "By Ana Kovac and Bo Lind" names two.
    private boolean isOne(Span name, Span byline) {
        String rest = text.substring(name.end(), byline.end()).strip();
        return !rest.startsWith("and ") && !rest.startsWith("&") && !rest.startsWith(", ");
    }

    private boolean endsSentence(Span span) {
        return text.charAt(span.end() - 1) == '.' && span.length() > 90;
    }

    private @Nullable Span behind(Pattern pattern, Span block) {
        Matcher before = pattern.matcher(text).region(block.start(), block.end());
        if (!before.find()) {
            return null;
        }
        int end = text.indexOf('\n', before.end());
        return PersonWords.at(text, before.end(), end < 0 || end > block.end() ? block.end() : end);
    }

    /// The name under "Yours truly," or alone on the last line of a text that says "I".
    private @Nullable Span inSignature() {
        int seen = 0;
        Span last = null;
        Span bottom = null;
        for (int i = blocks.size() - 1; i >= 0 && seen < LAST_BLOCKS; i--) {
            if (!blocks.get(i).kind().isRead()) {
                continue;
            }
            seen++;
            List<Span> lines = lines(blocks.get(i).span());
            for (int j = lines.size() - 1; j >= 0; j--) {
                Span line = lines.get(j);
                if (line.length() > 90) {
                    return isAlone(bottom) ? bottom : null;
                }
                bottom = bottom == null ? line : bottom;
                if (last != null && CLOSING.matcher(line.of(text)).matches()) {
                    return PersonWords.at(text, last.start(), last.end());
                }
                last = line;
            }
        }
        return isAlone(bottom) ? bottom : null;
    }

    private boolean isAlone(@Nullable Span line) {
        return line != null
                && text.substring(line.end()).isBlank()
                && INITIALS_AND_NAME.matcher(line.of(text)).matches()
                && FIRST_PERSON.matcher(text).find();
    }

    private List<Span> lines(Span block) {
        List<Span> lines = new ArrayList<>();
        int at = block.start();
        while (at < block.end()) {
            int end = text.indexOf('\n', at);
            end = end < 0 || end > block.end() ? block.end() : end;
            int start = at;
            int stop = end;
            while (start < stop && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
                stop--;
            }
            if (start < stop) {
                lines.add(new Span(start, stop));
            }
            at = end + 1;
        }
        return lines;
    }
}
