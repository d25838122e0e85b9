package org.hearsay.account;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearsay.actor.Vocabulary;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;

/// What words of one family have in common, so that "recommended" is seen in "the recommendation":
/// a list of families, then the endings of nouns made from verbs.
public final class WordFamilies {
    private static final Map<String, String> FIRST = new HashMap<>();
    private static final List<String> ENDINGS =
            List.of("ations", "ation", "ments", "ment", "ings", "ing", "ers", "ed", "es", "s", "e");
    private static final int SHORTEST = 3;

    static {
        for (List<String> row : Vocabulary.rows(WordFamilies.class, "families.tsv")) {
            row.forEach(word -> FIRST.putIfAbsent(word, row.getFirst()));
        }
    }

    private static final Pattern MARKS = Pattern.compile("[’']s$|[^\\p{L}\\p{N}-]");

    private WordFamilies() {}

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    /// The family of word `i`; empty for words that carry no meaning of their own.
    static String of(Tokens tokens, int i) {
        Upos upos = tokens.upos(i);
        boolean isContent =
                upos == Upos.NOUN
                        || upos == Upos.PROPN
                        || upos == Upos.VERB
                        || upos == Upos.ADJ
                        || upos == Upos.X && tokens.end(i) - tokens.start(i) > SHORTEST;
        return isContent ? of(tokens.lemma(i)) : "";
    }

    /// The family of a dictionary form.
    public static String of(String lemma) {
        String lower = lemma.toLowerCase(Locale.ROOT);
        String word = isPlain(lower) ? lower : MARKS.matcher(lower).replaceAll("");
        if (word.length() < SHORTEST) {
            return "";
        }
        String listed = FIRST.get(word);
        if (listed != null) {
            return listed;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                String stem = word.substring(0, word.length() - ending.length());
                return FIRST.getOrDefault(stem, FIRST.getOrDefault(stem + "e", stem));
            }
        }
        return word;
    }
}
