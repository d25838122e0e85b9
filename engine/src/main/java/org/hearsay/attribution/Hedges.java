package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.language.Lexicon;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;

/// Finds words that soften what is said.
final class Hedges {
    private static final Map<String, List<Entry>> BY_FIRST_WORD = load();

    private Hedges() {}

    /// Whose softening it may be: the source's, the writer's, or of whoever's words it stands in.
    enum Whose {
        SOURCE,
        WRITER,
        BOTH
    }

    private record Entry(Whose whose, List<String> words) {}

    /// Hedges in a run of words that may be those of one side.
    static List<Words> in(Words run, Whose side, Tokens tokens) {
        List<Words> hedges = new ArrayList<>();
        int i = run.from();
        while (i < run.to()) {
            int size = longest(i, run.to(), side, tokens);
            if (size > 0) {
                hedges.add(new Words(i, i + size));
            }
            i += Math.max(1, size);
        }
        return hedges;
    }

    private static int longest(int from, int to, Whose side, Tokens tokens) {
        int longest = 0;
        for (Entry entry : BY_FIRST_WORD.getOrDefault(word(from, tokens), List.of())) {
            boolean mayBe = entry.whose == Whose.BOTH || entry.whose == side;
            if (mayBe && entry.words.size() > longest && matches(entry.words, from, to, tokens)) {
                longest = entry.words.size();
            }
        }
        return longest;
    }

    private static boolean matches(List<String> words, int from, int to, Tokens tokens) {
        if (from + words.size() > to) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(word(from + i, tokens))) {
                return false;
            }
        }
        return true;
    }

    /// A word in lower case; one with a capital inside a sentence is none ("May"), but for "I".
    private static String word(int i, Tokens tokens) {
        boolean opens =
                i == tokens.sentenceStart(tokens.sentence(i)) || tokens.upos(i - 1) == Upos.PUNCT;
        if (!opens
                && tokens.end(i) - tokens.start(i) > 1
                && Character.isUpperCase(tokens.text().charAt(tokens.start(i)))) {
            return "";
        }
        return tokens.word(i).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static Map<String, List<Entry>> load() {
        Map<String, List<Entry>> entries = new HashMap<>();
        for (String[] row : Lexicon.rows(Hedges.class, "hedges.tsv")) {
            List<String> words =
                    List.of(row[1].replace("'", " '").replace("n 't", " n't").split(" +"));
            entries.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                    .add(new Entry(Whose.valueOf(row[0].toUpperCase(Locale.ROOT)), words));
        }
        return entries;
    }
}
