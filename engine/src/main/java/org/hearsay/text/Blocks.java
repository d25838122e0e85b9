package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;

/// Finds the blocks of a text from its layout alone.
public final class Blocks {
    private Blocks() {}

    /// One paragraph a line that holds anything but white space.
    public static List<Block> find(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(from, to)));
            }
            start = end + 1;
        }
        return List.copyOf(blocks);
    }
}
