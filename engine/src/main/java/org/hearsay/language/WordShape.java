package org.hearsay.language;

/// The case of a word as written, which the uncased vocabulary loses; the ids of `shape` in
/// `training/tokenizer.py`.
final class WordShape {
    static final int NONE = 0;
    private static final int LOWER = 1;
    private static final int TITLE = 2;
    private static final int UPPER = 3;
    private static final int DIGITS = 4;
    private static final int MIXED = 5;
    private static final int OTHER = 6;

    private WordShape() {}

    static int of(String word) {
        int letters = 0;
        int capitals = 0;
        boolean firstIsCapital = false;
        boolean digit = false;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                boolean capital = isCapital(c);
                firstIsCapital |= capital && letters == 0;
                capitals += capital ? 1 : 0;
                letters++;
            }
            digit |= isNumber(c);
        }
        if (letters == 0) {
            return digit ? DIGITS : OTHER;
        }
        if (digit) {
            return MIXED;
        }
        if (capitals == 0) {
            return LOWER;
        }
        if (capitals == 1 && firstIsCapital) {
            return TITLE;
        }
        return capitals == letters ? UPPER : MIXED;
    }

    private static boolean isCapital(int c) {
        return Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    private static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    true;
            default -> false;
        };
    }
}
