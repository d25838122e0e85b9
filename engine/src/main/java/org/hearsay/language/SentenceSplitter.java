package org.hearsay.language;

import java.util.List;
import java.util.Set;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentText;

/// Numbers the sentences of a text: by the full stops alone, or by them and the encoder's `sent`
/// layer.
final class SentenceSplitter {
    /// A sentence never has more words: text without full stops is cut.
    static final int LONGEST = 250;

    private static final Set<String> STOPS = Set.of("!", "?", "…");
    private static final String CLOSING = "\"'”’»)]}";
    private static final String OPENING = "\"'“‘«„([{";

    /// What the encoder must say for a start where the marks show none, and may say against one
    /// where they do.
    private static final float CLEAR_START = 0.5f;

    private static final float CLEAR_INSIDE = -2.5f;

    private final DocumentText text;
    private final int[] starts;
    private final int[] ends;

    SentenceSplitter(DocumentText text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /// Is word `i` the first of its block, or of a stretch between blocks?
    boolean[] blockStarts() {
        boolean[] first = new boolean[starts.length];
        List<Block> blocks = text.blocks();
        int block = 0;
        int before = -2;
        for (int i = 0; i < starts.length; i++) {
            while (block < blocks.size() && blocks.get(block).span().end() <= starts[i]) {
                block++;
            }
            boolean inside = block < blocks.size() && blocks.get(block).span().start() <= starts[i];
            int here = inside ? block : -1 - block;
            first[i] = here != before;
            before = here;
        }
        return first;
    }

    /// Sentence starts by the marks alone.
    boolean[] byMarks() {
        boolean[] first = blockStarts();
        boolean open = false;
        for (int i = 0; i < starts.length; i++) {
            first[i] |= open && !isClosing(i) && looksLikeAStart(i);
            open = isStop(i) || open && isClosing(i) && !first[i];
        }
        return first;
    }

    /// Does a sentence start at a word, by the marks and the encoder's `sent`? Marks may be
    /// overruled by a clear voice of the encoder, the starts of blocks never.
    static boolean isStart(boolean startsBlock, boolean byMarks, float sent) {
        return startsBlock || sent > (byMarks ? CLEAR_INSIDE : CLEAR_START);
    }

    /// Numbers of the sentences, a number a word; one that is longer than [#LONGEST] is cut.
    static int[] numbers(boolean[] first) {
        int[] numbers = new int[first.length];
        int number = -1;
        int length = 0;
        for (int i = 0; i < first.length; i++) {
            if (i == 0 || first[i] || length == LONGEST) {
                number++;
                length = 0;
            }
            length++;
            numbers[i] = number;
        }
        return numbers;
    }

    private String word(int i) {
        return text.text().substring(starts[i], ends[i]);
    }

    private boolean isStop(int i) {
        String word = word(i);
        return STOPS.contains(word) || isDots(word);
    }

    private static boolean isDots(String word) {
        return word.chars().allMatch(c -> c == '.');
    }

    private boolean isClosing(int i) {
        return ends[i] - starts[i] == 1
                && CLOSING.indexOf(text.text().charAt(starts[i])) >= 0
                && i > 0
                && ends[i - 1] == starts[i];
    }

    private boolean looksLikeAStart(int i) {
        int c = text.text().codePointAt(starts[i]);
        boolean opens = OPENING.indexOf(c) >= 0 && i + 1 < starts.length;
        int begins = opens ? text.text().codePointAt(starts[i + 1]) : c;
        return !Character.isLowerCase(begins) && (Character.isLetterOrDigit(begins) || opens);
    }
}
