package org.hearsay.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.Lexicon;

/// Words in names of bodies, realms and firms.
final class BodyWords {
    private static final Map<String, Set<String>> WORDS = words();

    private BodyWords() {}

    /// A word for a sort of body: `Ministry`, `Commission`.
    static boolean isBody(String word) {
        return is("body", word);
    }

    /// A word for a sort of realm: `Republic`.
    static boolean isRealm(String word) {
        return is("realm", word);
    }

    /// What makes a firm of a family name: `Sons`.
    static boolean isFirm(String word) {
        return is("firm", word);
    }

    /// A word with which no name begins or ends: `of`.
    static boolean isSmall(String word) {
        return is("small", word);
    }

    private static boolean is(String sort, String word) {
        return WORDS.getOrDefault(sort, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        for (String[] row : Lexicon.rows(BodyWords.class, "body-words.tsv")) {
            words.computeIfAbsent(row[0], sort -> new HashSet<>()).add(row[1]);
        }
        return words;
    }
}
