package org.hearsay.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// BERT's uncased word pieces, one word at a time; the twin of `WordPiece` in
/// `training/tokenizer.py`.
final class WordPieces {
    /// Fills up the shorter texts of a batch.
    static final int PADDING = 0;

    /// The blank between two paragraphs: a piece, but no word.
    static final int PARAGRAPH = 1;

    private static final int UNKNOWN = 100;

    /// Begins a window.
    static final int BEGIN = 101;

    /// Ends a window.
    static final int END = 102;

    private static final int LONGEST_PART = 100;
    private static final int[] NOTHING_LEFT = {UNKNOWN};

    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Integer> later = new HashMap<>();

    /// Pieces in the order of their ids.
    WordPieces(List<String> vocabulary) {
        for (int id = 0; id < vocabulary.size(); id++) {
            String piece = vocabulary.get(id);
            if (piece.startsWith("##") && piece.length() > 2) {
                later.put(piece.substring(2), id);
            } else {
                first.put(piece, id);
            }
        }
    }

    /// Piece ids of a word: at least one.
    int[] of(String word) {
        int[] ids = new int[8];
        int size = 0;
        for (String part : parts(word)) {
            int[] more = split(part);
            if (size + more.length > ids.length) {
                ids = Arrays.copyOf(ids, Math.max(2 * ids.length, size + more.length));
            }
            System.arraycopy(more, 0, ids, size, more.length);
            size += more.length;
        }
        return size == 0 ? NOTHING_LEFT : Arrays.copyOf(ids, size);
    }

    private static List<String> parts(String word) {
        String plain =
                Normalizer.normalize(
                        withoutFormat(word).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> parts = new ArrayList<>(2);
        StringBuilder run = new StringBuilder();
        plain.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> {
                    if (isAlone(c)) {
                        flush(run, parts);
                        parts.add(Character.toString(c));
                    } else {
                        run.appendCodePoint(c);
                    }
                });
        flush(run, parts);
        return parts;
    }

    private static void flush(StringBuilder run, List<String> parts) {
        if (!run.isEmpty()) {
            parts.add(run.toString());
            run.setLength(0);
        }
    }

    private static String withoutFormat(String word) {
        StringBuilder kept = new StringBuilder(word.length());
        word.codePoints().filter(c -> !isFormat(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isFormat(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || c == 0xFFFD;
    }

    private int[] split(String part) {
        if (part.codePointCount(0, part.length()) > LONGEST_PART) {
            return NOTHING_LEFT;
        }
        int[] ids = new int[part.length()];
        int size = 0;
        int start = 0;
        while (start < part.length()) {
            Map<String, Integer> known = start == 0 ? first : later;
            int end = part.length();
            Integer id = null;
            while (end > start && (id = known.get(part.substring(start, end))) == null) {
                end--;
            }
            if (id == null) {
                return NOTHING_LEFT;
            }
            ids[size++] = id;
            start = end;
        }
        return Arrays.copyOf(ids, size);
    }

    /// Punctuation, all of ASCII that is neither letter nor digit, and CJK signs are parts of their
    /// own.
    private static boolean isAlone(int c) {
        boolean asciiSign =
                c >= 33 && c <= 47
                        || c >= 58 && c <= 64
                        || c >= 91 && c <= 96
                        || c >= 123 && c <= 126;
        return asciiSign || isPunctuation(c) || isCjk(c);
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    private static boolean isCjk(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x20000 && c <= 0x2A6DF
                || c >= 0x2A700 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x2F800 && c <= 0x2FA1F;
    }
}
