package org.hearsay.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Block;

/// The day a text gives for itself: in its dateline, byline or heading lines, or alone on a short
/// line near its top or, as in letters, at its end.
final class Dateline {
    private static final int TOP_BLOCKS = 10;
    private static final int SHORT_LINE = 90;

    private Dateline() {}

    static Optional<LocalDate> find(String text, List<Block> blocks) {
        List<Block> top = blocks.subList(0, Math.min(blocks.size(), TOP_BLOCKS));
        for (Block block : top) {
            Optional<LocalDate> date =
                    isHeading(block) ? Dates.find(words(text, block)) : Optional.empty();
            if (date.isPresent()) {
                return date;
            }
        }
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        Block last = blocks.getLast();
        return last.kind() == Block.Kind.DATELINE
                ? Dates.find(words(text, last))
                : Optional.empty();
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
