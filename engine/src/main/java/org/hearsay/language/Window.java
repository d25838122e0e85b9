package org.hearsay.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A stretch of a text that the encoder reads at once.
///
/// Windows hold whole sentences (a sentence too long for one is cut), and end with a paragraph
/// where one ends in their last part: who speaks seldom hangs over from one paragraph to the next,
/// and often from one sentence to the next. A window begins with a sentence or two of the one
/// before as context. Each word is owned by the first window that holds it, so that all vectors of
/// a sentence come from one reading and can be compared.
final class Window {
    /// Pieces of a window at most, with its first and last sign.
    private static final int PIECES = 202;

    /// Pieces of the window before that a window begins with, at most.
    private static final int CONTEXT = 40;

    /// A window is cut short at the end of a paragraph only where it keeps so many pieces.
    private static final int FILLED = 120;

    /// A sentence longer than this is cut into stretches.
    private static final int LONGEST_SENTENCE = 90;

    private final int from;
    private final int to;
    private int ownFrom;
    private final Encoded encoded;

    private Window(int from, int to, Encoded encoded) {
        this.from = from;
        this.to = to;
        this.ownFrom = from;
        this.encoded = encoded;
    }

    /// The windows over some stretches of words, each given by its first word and the word after
    /// its last.
    static List<Window> over(List<int[]> sentences, Encoded encoded) {
        List<int[]> units = units(sentences, encoded);
        List<Window> windows = new ArrayList<>();
        int first = 0;
        while (first < units.size()) {
            int last = first + 1;
            int size = 2 + encoded.size(units.get(first));
            while (last < units.size() && size + encoded.size(units.get(last)) <= PIECES) {
                size += encoded.size(units.get(last++));
            }
            if (last < units.size()) {
                last = endOfParagraph(units, first, last, size, encoded);
            }
            windows.add(new Window(units.get(first)[0], units.get(last - 1)[1], encoded));
            if (last == units.size()) {
                break;
            }
            int next = last;
            int shared = 0;
            while (next - 1 > first && shared + encoded.size(units.get(next - 1)) <= CONTEXT) {
                shared += encoded.size(units.get(--next));
            }
            first = next;
        }
        partOwners(windows);
        return windows;
    }

    /// The last end of a paragraph that leaves the window well filled; else its end as it is.
    private static int endOfParagraph(
            List<int[]> units, int first, int last, int size, Encoded encoded) {
        int filled = size;
        for (int end = last; end > first + 1 && filled >= FILLED; end--) {
            if (encoded.breakBefore(units.get(end)[0])) {
                return end;
            }
            filled -= encoded.size(units.get(end - 1));
        }
        return last;
    }

    /// Sentences; the very long ones in stretches.
    private static List<int[]> units(List<int[]> sentences, Encoded encoded) {
        List<int[]> units = new ArrayList<>();
        for (int[] sentence : sentences) {
            int start = sentence[0];
            int size = 0;
            boolean isLong = encoded.size(sentence) > PIECES - 2;
            for (int word = sentence[0]; isLong && word < sentence[1]; word++) {
                int more = encoded.size(word);
                if (size + more > LONGEST_SENTENCE && word > start) {
                    units.add(new int[] {start, word});
                    start = word;
                    size = 0;
                }
                size += more;
            }
            units.add(new int[] {start, sentence[1]});
        }
        return units;
    }

    private static void partOwners(List<Window> windows) {
        for (int i = 1; i < windows.size(); i++) {
            Window before = windows.get(i - 1);
            Window after = windows.get(i);
            after.ownFrom = Math.max(after.from, before.to);
        }
    }

    int from() {
        return from;
    }

    int ownFrom() {
        return ownFrom;
    }

    int to() {
        return to;
    }

    int wordCount() {
        return to - from;
    }

    int pieceCount() {
        return 2 + encoded.sizeOf(from, to);
    }

    /// Writes the model's inputs for this window at their places in a batch.
    void fill(long[] ids, long[] shapes, long[] mask, int at, long[] starts, int startsAt) {
        int piece = at;
        ids[piece++] = WordPieces.BEGIN;
        for (int word = from; word < to; word++) {
            if (word > from && encoded.breakBefore(word)) {
                ids[piece++] = WordPieces.PARAGRAPH;
            }
            starts[startsAt + word - from] = (long) piece - at;
            for (int id : encoded.pieces(word)) {
                shapes[piece] = encoded.shape(word);
                ids[piece++] = id;
            }
        }
        ids[piece++] = WordPieces.END;
        for (int i = at; i < piece; i++) {
            mask[i] = 1;
        }
    }

    /// The words of a text as the encoder takes them.
    static final class Encoded {
        private static final int PIECES_OF_A_WORD = 24;

        private final int[][] pieces;
        private final byte[] shapes;
        private final boolean[] breaks;
        private final int[] sizes;

        Encoded(String text, int[] starts, int[] ends, WordPieces wordPieces) {
            pieces = new int[starts.length][];
            shapes = new byte[starts.length];
            breaks = new boolean[starts.length];
            sizes = new int[starts.length + 1];
            Map<String, int[]> known = new HashMap<>();
            for (int i = 0; i < starts.length; i++) {
                String word = text.substring(starts[i], ends[i]);
                pieces[i] = known.computeIfAbsent(word, w -> bounded(wordPieces.of(w)));
                shapes[i] = (byte) WordShape.of(word);
                breaks[i] = i > 0 && text.substring(ends[i - 1], starts[i]).indexOf('\n') >= 0;
                sizes[i + 1] = sizes[i] + size(i);
            }
        }

        private static int[] bounded(int[] ids) {
            return ids.length <= PIECES_OF_A_WORD
                    ? ids
                    : java.util.Arrays.copyOf(ids, PIECES_OF_A_WORD);
        }

        int[] pieces(int word) {
            return pieces[word];
        }

        int shape(int word) {
            return shapes[word];
        }

        boolean breakBefore(int word) {
            return breaks[word];
        }

        int size(int word) {
            return pieces[word].length + (breaks[word] ? 1 : 0);
        }

        int size(int[] words) {
            return sizeOf(words[0], words[1]);
        }

        int sizeOf(int from, int to) {
            return sizes[to] - sizes[from];
        }
    }
}
