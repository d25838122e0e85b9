package org.hearsay.time;

import java.util.Arrays;
import java.util.List;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentText;
import org.hearsay.time.Lexicon.NumberForm;
import org.jspecify.annotations.Nullable;

/// The words of a text as time sees them, as columns: letters, digits and marks apart, but `12th`,
/// `1990s`, `10:30`, `1992-11-03`, `a.m.` and `Sept.` in one piece.
///
/// One pass, one look-up a word. Blocks that are not read have no words; a *break* with no class
/// stands between blocks, so that no expression runs from one into the next.
final class Words {
    /// Longer words are in no list.
    private static final int LONGEST_WORD = 16;

    private final Lexicon lexicon;
    private final char[] text;
    private int size;
    private int[] starts;
    private int[] ends;
    private int[] symbols;
    private int[] entries;
    private int[] numbers;
    private int dayFirst;
    private int monthFirst;

    private Words(Lexicon lexicon, char[] text) {
        this.lexicon = lexicon;
        this.text = text;
        int guess = text.length / 4 + 16;
        starts = new int[guess];
        ends = new int[guess];
        symbols = new int[guess];
        entries = new int[guess];
        numbers = new int[guess];
    }

    static Words of(DocumentText document, Lexicon lexicon) {
        Words words = new Words(lexicon, document.text().toCharArray());
        @Nullable Block previous = null;
        for (Block block : document.blocks()) {
            if (block.kind().isRead()) {
                if (previous == null || !words.continues(previous, block)) {
                    words.add(block.span().start(), block.span().start(), Lexicon.OTHER, -1, -1);
                }
                words.read(block.span().start(), block.span().end());
                previous = block;
            }
        }
        return words;
    }

    /// Is the second block only the next line of the first? Hard-wrapped text has its line ends
    /// inside sentences.
    private boolean continues(Block first, Block second) {
        if (first.kind() != Block.Kind.PARAGRAPH || second.kind() != Block.Kind.PARAGRAPH) {
            return false;
        }
        int newlines = 0;
        for (int i = first.span().end(); i < second.span().start(); i++) {
            if (text[i] == '\n' && ++newlines > 1 || !Character.isWhitespace(text[i])) {
                return false;
            }
        }
        char last = text[first.span().end() - 1];
        return Character.isLetterOrDigit(last) || last == ',' || last == '-';
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    int symbol(int i) {
        return symbols[i];
    }

    /// The number that word `i` writes in digits; -1 for words of letters.
    int number(int i) {
        return numbers[i];
    }

    /// Do the dates in figures of this text put the day first? A first number above 12 shows it,
    /// and so do full stops.
    boolean isDayFirst() {
        return dayFirst > monthFirst;
    }

    /// Is this the mark between two blocks?
    boolean isBreak(int i) {
        return starts[i] == ends[i];
    }

    /// Does word `i` follow the one before without a space?
    boolean isGlued(int i) {
        return i > 0 && ends[i - 1] == starts[i];
    }

    char first(int i) {
        return isBreak(i) ? '\n' : text[starts[i]];
    }

    /// Word `i` in lower case.
    String lower(int i) {
        char[] word = Arrays.copyOfRange(text, starts[i], ends[i]);
        for (int k = 0; k < word.length; k++) {
            word[k] = Character.toLowerCase(word[k]);
        }
        return new String(word);
    }

    String written(int i) {
        return new String(text, starts[i], ends[i] - starts[i]);
    }

    /// Does word `i` end in these letters?
    boolean endsWith(int i, String suffix) {
        int at = ends[i] - suffix.length();
        if (at < starts[i]) {
            return false;
        }
        for (int k = 0; k < suffix.length(); k++) {
            if (text[at + k] != suffix.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    boolean isCapitalized(int i) {
        return Character.isUpperCase(first(i));
    }

    /// The value of word `i` in a class; null when the word is not of that class.
    @Nullable String value(int i, String className) {
        return entries[i] < 0 ? null : lexicon.value(entries[i], isCapitalized(i), className);
    }

    boolean is(int i, String className) {
        return i >= 0 && i < size && value(i, className) != null;
    }

    private void add(int start, int end, int symbol, int entry, int number) {
        if (size == starts.length) {
            int larger = size * 2;
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            symbols = Arrays.copyOf(symbols, larger);
            entries = Arrays.copyOf(entries, larger);
            numbers = Arrays.copyOf(numbers, larger);
        }
        starts[size] = start;
        ends[size] = end;
        symbols[size] = symbol;
        entries[size] = entry;
        numbers[size] = number;
        size++;
    }

    private void read(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text[at];
            if (isLetter(c)) {
                at = readLetters(at, to);
            } else if (isDigit(c)) {
                at = readDigits(at, to);
            } else if (c == ' ' || c == '\n' || Character.isWhitespace(c) || c == '\u00a0') {
                at++;
            } else if (isApostrophe(c)) {
                at = readApostrophe(at, to);
            } else {
                int mark = lexicon.find(text, at, at + 1);
                add(at, at + 1, mark < 0 ? Lexicon.OTHER : lexicon.symbol(mark, false), mark, -1);
                at++;
            }
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 127 && Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`';
    }

    private int readLetters(int start, int to) {
        int end = start + 1;
        while (end < to && (isLetter(text[end]) || isDigit(text[end]))) {
            end++;
        }
        if (isFiscal(start, end)) {
            end = start + 2;
        }
        if (end - start == 1 && end < to) {
            if (text[end] == '.') {
                int dotted = readDotted(start, to);
                if (dotted > 0) {
                    return dotted;
                }
            } else if (isApostrophe(text[end]) && (text[start] == 'o' || text[start] == 'O')) {
                int rest = end + 1;
                while (rest < to && isLetter(text[rest])) {
                    rest++;
                }
                if (rest - end == 6) {
                    end = rest;
                }
            }
        }
        int entry = end - start <= LONGEST_WORD ? lexicon.find(text, start, end) : -1;
        if (entry < 0) {
            add(start, end, Lexicon.OTHER, -1, -1);
            return end;
        }
        int symbol = lexicon.symbol(entry, Character.isUpperCase(text[start]));
        int after = end < to && text[end] == '.' && lexicon.isAbbreviation(entry) ? end + 1 : end;
        add(start, after, symbol, entry, -1);
        return after;
    }

    /// `FY2019`, `FY92`: a word and a year in one.
    private boolean isFiscal(int start, int end) {
        boolean isLong = end - start == 4 || end - start == 6;
        return isLong && text[start] == 'F' && text[start + 1] == 'Y' && isDigit(text[start + 2]);
    }

    /// Reads `a.m.` or `B.C.`; 0 when the letters with full stops are no such word.
    private int readDotted(int start, int to) {
        int at = start;
        while (at + 2 < to
                && at - start < LONGEST_WORD
                && text[at + 1] == '.'
                && isLetter(text[at + 2])) {
            at += 2;
        }
        int end = at + 1;
        if (at == start || end < to && isLetter(text[end])) {
            return 0;
        }
        int entry = end - start <= LONGEST_WORD ? lexicon.find(text, start, end) : -1;
        if (entry < 0) {
            return 0;
        }
        int after = end < to && text[end] == '.' ? end + 1 : end;
        add(start, after, lexicon.symbol(entry, Character.isUpperCase(text[start])), entry, -1);
        return after;
    }

    /// `'92`, `'90s`, the `'s` of a possessive, or a mark.
    private int readApostrophe(int start, int to) {
        boolean afterWord = start > 0 && Character.isLetterOrDigit(text[start - 1]);
        if (!afterWord && digits(start + 1, to) == 2) {
            int number = number(start + 1, start + 3);
            if (start + 3 < to && text[start + 3] == 's' && !isWordAt(start + 4, to)) {
                addForm(start, start + 4, NumberForm.DECADE, number);
                return start + 4;
            }
            if (!isWordAt(start + 3, to)) {
                addForm(start, start + 3, NumberForm.APOSYY, number);
                return start + 3;
            }
        }
        if (afterWord
                && start + 1 < to
                && (text[start + 1] | 32) == 's'
                && !isWordAt(start + 2, to)) {
            int entry = lexicon.find(new char[] {'\'', 's'}, 0, 2);
            add(
                    start,
                    start + 2,
                    entry < 0 ? Lexicon.OTHER : lexicon.symbol(entry, false),
                    entry,
                    -1);
            return start + 2;
        }
        int entry = lexicon.find(new char[] {'\''}, 0, 1);
        add(start, start + 1, entry < 0 ? Lexicon.OTHER : lexicon.symbol(entry, false), entry, -1);
        return start + 1;
    }

    private boolean isWordAt(int at, int to) {
        return at < to && (isLetter(text[at]) || isDigit(text[at]));
    }

    private int digits(int from, int to) {
        int end = from;
        while (end < to && isDigit(text[end])) {
            end++;
        }
        return end - from;
    }

    /// The number in digits `[from, to)`; of long ones only so much as fits.
    private int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to && i < from + 9; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }

    private int addForm(int start, int end, NumberForm form, int number) {
        add(start, end, lexicon.formSymbol(form), -1, number);
        return end;
    }

    private int readDigits(int start, int to) {
        int length = digits(start, to);
        int end = start + length;
        boolean isMoney = start > 0 && "$£€¥#.".indexOf(text[start - 1]) >= 0;
        if (length > 7
                || isMoney
                || start > 0
                        && (isLetter(text[start - 1]) || text[start - 1] == '_')
                        && !isFiscal(start - 2, end)) {
            return addOther(start, to);
        }
        int value = number(start, end);
        char next = end < to ? text[end] : ' ';
        if (isLetter(next)) {
            return readDigitsWithLetters(start, end, to, value);
        }
        int after = digits(end + 1, to);
        if (next == ',' && length <= 3 && after == 3) {
            int last = end;
            while (last < to && text[last] == ',' && digits(last + 1, to) == 3) {
                last += 4;
            }
            return addForm(start, last, NumberForm.BIGNUM, bigNumber(start, last));
        }
        if (next == ':' && length <= 2 && after == 2 && value <= 24) {
            int last = end + 3;
            if (last < to && text[last] == ':' && digits(last + 1, to) == 2) {
                last += 3;
            }
            return addForm(start, last, NumberForm.CLOCK, value * 100 + number(end + 1, end + 3));
        }
        if (next == '-'
                && length == 4
                && after == 2
                && end + 3 < to
                && text[end + 3] == '-'
                && digits(end + 4, to) == 2) {
            return readIsoDate(start, end + 6, to, value);
        }
        boolean isYearFirst = next == '/' && length == 4 && value >= 1000 && value <= 2199;
        if (isYearFirst
                && after == 2
                && end + 3 < to
                && text[end + 3] == '/'
                && digits(end + 4, to) == 2) {
            return addForm(start, end + 6, NumberForm.NUMDATE, value);
        }
        boolean separated = (next == '/' || next == '.') && length <= 2 && after >= 1;
        if (separated) {
            int second = end + 1 + after;
            int third = second < to && text[second] == next ? digits(second + 1, to) : 0;
            if (third == 2 || third == 4) {
                dayFirst += next == '.' || value > 12 ? 1 : 0;
                monthFirst += next == '/' && number(end + 1, second) > 12 ? 1 : 0;
                return addForm(start, second + 1 + third, NumberForm.NUMDATE, value);
            }
            if (next == '/') {
                return addForm(start, second, NumberForm.FRACTION, value);
            }
        }
        if (next == '.' && after >= 1) {
            return addForm(start, end + 1 + after, NumberForm.DECIMAL, value);
        }
        if (next == '%' || length > 6) {
            add(start, end, Lexicon.OTHER, -1, -1);
            return end;
        }
        add(start, end, lexicon.digitsSymbol(length, value), -1, value);
        return end;
    }

    /// `1992-11-03`, with the time of day that may follow: `1992-11-03T10:30:00+02:00`.
    private int readIsoDate(int start, int end, int to, int year) {
        boolean hasTime =
                end + 5 < to
                        && text[end] == 'T'
                        && digits(end + 1, to) == 2
                        && text[end + 3] == ':'
                        && digits(end + 4, to) == 2;
        if (!hasTime) {
            return addForm(start, end, NumberForm.ISODATE, year);
        }
        int last = end + 6;
        if (last < to && text[last] == ':' && digits(last + 1, to) == 2) {
            last += 3;
        }
        if (last < to && text[last] == 'Z') {
            last++;
        } else if (last < to
                && (text[last] == '+' || text[last] == '-')
                && digits(last + 1, to) == 2) {
            last += 3;
            if (last < to && text[last] == ':' && digits(last + 1, to) == 2) {
                last += 3;
            }
        }
        return isWordAt(last, to)
                ? addForm(start, end, NumberForm.ISODATE, year)
                : addForm(start, last, NumberForm.ISOTIME, year);
    }

    private int bigNumber(int start, int end) {
        int number = 0;
        for (int i = start; i < end && i < start + 11; i++) {
            if (isDigit(text[i])) {
                number = number * 10 + text[i] - '0';
            }
        }
        return number;
    }

    private int addOther(int start, int to) {
        int end = start;
        while (end < to && (isLetter(text[end]) || isDigit(text[end]))) {
            end++;
        }
        add(start, end, Lexicon.OTHER, -1, -1);
        return end;
    }

    /// `12th`, `1990s`, `5pm`; other mixtures (`747s`, `3G`) are no words of time.
    private int readDigitsWithLetters(int start, int end, int to, int value) {
        int letters = end;
        while (letters < to && (isLetter(text[letters]) || isDigit(text[letters]))) {
            letters++;
        }
        String suffix =
                new String(text, end, Math.min(letters - end, 8))
                        .toLowerCase(java.util.Locale.ROOT);
        int length = end - start;
        if (List.of("st", "nd", "rd", "th", "d").contains(suffix) && length <= 2) {
            return addForm(start, letters, NumberForm.ORD, value);
        }
        if (suffix.equals("s")
                && value % 10 == 0
                && (length == 4 && value >= 1000 && value <= 2190 || length == 2)) {
            return addForm(start, letters, NumberForm.DECADE, value);
        }
        boolean isUnit =
                List.of(
                                "am", "pm", "hrs", "hr", "h", "ad", "bc", "gmt", "bce", "ce", "yr",
                                "yrs", "hours", "a", "p")
                        .contains(suffix);
        if (isUnit && length <= 4) {
            add(start, end, lexicon.digitsSymbol(length, value), -1, value);
            return end;
        }
        return addOther(start, to);
    }

    /// The text of a word, for numbers with marks in them.
    List<Integer> parts(int i) {
        java.util.ArrayList<Integer> parts = new java.util.ArrayList<>();
        int at = starts[i];
        while (at < ends[i]) {
            int length = digits(at, ends[i]);
            if (length > 0) {
                parts.add(number(at, at + length));
            }
            at += Math.max(length, 1);
        }
        return List.copyOf(parts);
    }
}
