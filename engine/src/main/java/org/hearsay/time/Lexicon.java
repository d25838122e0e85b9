package org.hearsay.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The words that matter to time, each with its classes: `january` is a MONTH of value 1, `15` a
/// NUM, a DAY and an HOUR.
///
/// Words with the same classes share a *symbol*; patterns are matched over symbols, so that the
/// automaton never looks at letters. Symbol 0 has no class: all the words that say nothing about
/// time.
///
/// The list is `words.tsv`: class, value, words. A word written there with a capital counts only
/// with a capital (`May`); one that ends in a full stop is an abbreviation and takes the full stop
/// into the token (`Sept.`).
final class Lexicon {
    /// The symbol of every word without a class.
    static final int OTHER = 0;

    /// What a word is worth in one of its classes.
    private record Entry(
            Map<String, String> lower, Map<String, String> capital, boolean abbreviation) {
        Map<String, String> classes(boolean capitalized) {
            return capitalized ? capital : lower;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Set<String>, Integer> symbols = new HashMap<>();
    private final Map<String, BitSet> symbolsOfClass = new HashMap<>();
    private final int[] lowerSymbols;
    private final int[] capitalSymbols;
    private final int[][] digitSymbols = {
        new int[10], new int[100], new int[1000], new int[10_000]
    };
    private final int longDigitsSymbol;
    private final int[] formSymbols = new int[NumberForm.values().length];

    // Open addressing over the letters of the words: a look-up allocates nothing.
    private final char[][] keys;
    private final int[] entryOfKey;

    /// Numbers that are more than digits.
    enum NumberForm {
        /// `12th`
        ORD,
        /// `1990s`, `'90s`
        DECADE,
        /// `470s`
        DECADE3,
        /// `'92`
        APOSYY,
        /// `10:30`
        CLOCK,
        /// `1992-11-03`
        ISODATE,
        /// `1992-11-03T10:30Z`
        ISOTIME,
        /// `11/3/1992`, `3.11.1992`, `1992/11/03`
        NUMDATE,
        /// `2.5`
        DECIMAL,
        /// `1/2`
        FRACTION,
        /// `1,200`
        BIGNUM
    }

    Lexicon(List<String[]> rows, Set<String> literals) {
        Map<String, Entry> byWord = new TreeMap<>();
        for (String[] row : rows) {
            for (String word : row[2].split(" ")) {
                add(byWord, word, row[0], row[1]);
            }
        }
        for (String literal : literals) {
            add(byWord, literal, "'" + literal, literal);
        }
        symbols.put(Set.of(), OTHER);
        int capacity = Integer.highestOneBit(byWord.size() * 4);
        keys = new char[capacity][];
        entryOfKey = new int[capacity];
        lowerSymbols = new int[byWord.size()];
        capitalSymbols = new int[byWord.size()];
        byWord.forEach((word, entry) -> {
            int index = entries.size();
            entries.add(entry);
            lowerSymbols[index] = symbol(entry.lower().keySet());
            capitalSymbols[index] = symbol(entry.capital().keySet());
            put(word.toCharArray(), index);
        });
        for (int length = 1; length <= 4; length++) {
            for (int value = 0; value < digitSymbols[length - 1].length; value++) {
                digitSymbols[length - 1][value] = symbol(digitClasses(length, value));
            }
        }
        longDigitsSymbol = symbol(Set.of("NUM"));
        for (NumberForm form : NumberForm.values()) {
            formSymbols[form.ordinal()] = symbol(Set.of(form.name()));
        }
    }

    private static void add(
            Map<String, Entry> byWord, String word, String className, String value) {
        boolean abbreviation =
                word.length() > 1 && word.endsWith(".") && Character.isLetter(word.charAt(0));
        String bare = abbreviation ? word.substring(0, word.length() - 1) : word;
        String key = bare.toLowerCase(Locale.ROOT);
        Entry old = byWord.get(key);
        Entry entry =
                new Entry(
                        old == null ? new TreeMap<>() : old.lower(),
                        old == null ? new TreeMap<>() : old.capital(),
                        abbreviation || old != null && old.abbreviation());
        if (key.equals(bare)) {
            entry.lower().put(className, value);
        }
        entry.capital().put(className, value);
        byWord.put(key, entry);
    }

    /// What a run of digits may be.
    private static Set<String> digitClasses(int length, int value) {
        Set<String> classes = new TreeSet<>();
        classes.add("NUM");
        if (length <= 2) {
            if (value >= 1 && value <= 31) {
                classes.add("DAY");
            }
            if (value >= 1 && value <= 12) {
                classes.add("MON");
            }
            if (value <= 24) {
                classes.add("HOUR");
            }
        }
        if (length == 2) {
            classes.add("YY");
        }
        if (length == 3) {
            classes.add("YEAR3");
        }
        if (length == 4) {
            classes.add("NUM4");
            if (value >= 1000 && value <= 2199) {
                classes.add("YEAR");
            }
            if (value / 100 <= 24 && value % 100 < 60) {
                classes.add("HHMM");
            }
        }
        return classes;
    }

    private int symbol(Set<String> classes) {
        Integer known = symbols.get(classes);
        if (known != null) {
            return known;
        }
        int symbol = symbols.size();
        symbols.put(Set.copyOf(classes), symbol);
        for (String className : classes) {
            symbolsOfClass.computeIfAbsent(className, _ -> new BitSet()).set(symbol);
        }
        return symbol;
    }

    private void put(char[] word, int index) {
        int slot = hash(word, 0, word.length) & (keys.length - 1);
        while (keys[slot] != null) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = word;
        entryOfKey[slot] = index;
    }

    private static int hash(char[] chars, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + lower(chars[i]);
        }
        return hash ^ (hash >>> 15);
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /// The entry of a word; -1 when the list does not have it.
    int find(char[] chars, int start, int end) {
        int slot = hash(chars, start, end) & (keys.length - 1);
        while (keys[slot] != null) {
            if (sameWord(keys[slot], chars, start, end)) {
                return entryOfKey[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return -1;
    }

    private static boolean sameWord(char[] key, char[] chars, int start, int end) {
        if (key.length != end - start) {
            return false;
        }
        for (int i = 0; i < key.length; i++) {
            if (key[i] != lower(chars[start + i])) {
                return false;
            }
        }
        return true;
    }

    /// How many symbols there are.
    int symbolCount() {
        return symbols.size();
    }

    /// The symbols that have a class.
    BitSet symbolsOf(String className) {
        BitSet found = symbolsOfClass.get(className);
        if (found == null) {
            throw new IllegalArgumentException("No word is of class " + className);
        }
        return found;
    }

    int symbol(int entry, boolean capitalized) {
        return capitalized ? capitalSymbols[entry] : lowerSymbols[entry];
    }

    int digitsSymbol(int length, int value) {
        return length <= 4 ? digitSymbols[length - 1][value] : longDigitsSymbol;
    }

    int formSymbol(NumberForm form) {
        return formSymbols[form.ordinal()];
    }

    boolean isAbbreviation(int entry) {
        return entries.get(entry).abbreviation();
    }

    /// The value of a word in a class; null when it is not of that class.
    @Nullable String value(int entry, boolean capitalized, String className) {
        return entries.get(entry).classes(capitalized).get(className);
    }
}
