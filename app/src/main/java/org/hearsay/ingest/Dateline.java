package org.hearsay.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.Letterhead;

/// The day a text gives for itself: in its dateline, byline or heading lines, or alone on a short
/// line near its top or, as in letters, at its end.
final class Dateline {
    private static final int TOP_BLOCKS = 10;
    private static final int LAST_BLOCKS = 3;
    private static final int SHORT_LINE = 90;

    /// "Second quarter earnings call, July 19, 2001", "Recorded 7 June 1981", "a meeting held on
    /// the 5th of August 1861".
    private static final Pattern DATED =
            Pattern.compile(
                    "(?:[,:(]|\\b(?:exported|recorded|taken|dated|printed|published|written|held|given|made|received))"
                            + "(?: on| at| in)?(?: [A-Z][a-z]+day,?)?(?: the)? (?=[\\p{L}\\d])(?:\\p{Lu}[a-z]{2,8}\\.? )?\\d{1,2}(?:st|nd|rd|th)?[ ,]"
                            + "(?: ?(?:of )?\\p{Lu}[a-z]{2,8}\\.?,?)? ?\\d{4}\\)?\\.?$",
                    Pattern.CASE_INSENSITIVE);

    private Dateline() {}

    static Optional<LocalDate> find(String text, List<Block> blocks, DocumentKind kind) {
        List<Block> top = blocks.subList(0, Math.min(blocks.size(), TOP_BLOCKS));
        Optional<LocalDate> written =
                placed(text, blocks).flatMap(placed -> Dates.find(placed.date()));
        if (written.isPresent()) {
            return written;
        }
        for (Block block : top) {
            Optional<LocalDate> date =
                    isHeading(block) ? Dates.find(words(text, block)) : Optional.empty();
            if (date.isPresent()) {
                return date;
            }
        }
        for (Block block : top) {
            Matcher dated = DATED.matcher(words(text, block));
            if (block.span().length() <= SHORT_LINE
                    && block.kind() != Block.Kind.BOILERPLATE
                    && dated.find()) {
                return Dates.find(dated.group());
            }
        }
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        Block last = blocks.getLast();
        if (last.kind() == Block.Kind.DATELINE) {
            return Dates.find(words(text, last));
        }
        return isDatedInHeading(kind) ? inHeadline(text, top) : Optional.empty();
    }

    /// Where and when a letter or cable says it was written: at its head, else at its foot.
    static Optional<Letterhead.Placed> placed(String text, List<Block> blocks) {
        return Stream.concat(
                        blocks.stream().limit(TOP_BLOCKS),
                        blocks.reversed().stream().limit(LAST_BLOCKS))
                .filter(block -> block.kind() == Block.Kind.DATELINE)
                .flatMap(block -> Letterhead.placed(words(text, block)).stream())
                .findFirst();
    }

    /// "Cablegram from the Viceroy, dated August 21, 1900" gives its own day; a headline of the
    /// press tells of others.
    private static boolean isDatedInHeading(DocumentKind kind) {
        return switch (kind) {
            case CABLE, LETTER, REPORT, TRANSCRIPT, OTHER -> true;
            case ARTICLE, INTERVIEW, MEMOIR, E_MAIL, BOOK -> false;
        };
    }

    private static Optional<LocalDate> inHeadline(String text, List<Block> top) {
        return top.stream()
                .filter(block -> block.kind() == Block.Kind.HEADLINE)
                .findFirst()
                .flatMap(headline -> Dates.find(words(text, headline)));
    }

    private static boolean isHeading(Block block) {
        return switch (block.kind()) {
            case DATELINE, BYLINE, HEADER -> true;
            case STANDFIRST, SUBHEAD -> block.span().length() <= SHORT_LINE;
            case HEADLINE, PARAGRAPH, PULL_QUOTE, CAPTION, QUOTED, NOTE, BOILERPLATE -> false;
        };
    }

    private static String words(String text, Block block) {
        int end = Math.min(block.span().end(), block.span().start() + 300);
        return text.substring(block.span().start(), end);
    }
}
