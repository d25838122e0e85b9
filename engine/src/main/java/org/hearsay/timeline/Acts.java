package org.hearsay.timeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.actor.Vocabulary;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention;
import org.hearsay.language.Tokens;

/// Sorts of acts that different words tell: to take down and the removal.
final class Acts {
    private static final Map<String, Set<Sort>> BY_WORD = new HashMap<>();
    private static final Set<String> LIGHT = new HashSet<>();
    private static final Set<String> PARTICLES =
            Set.of("down", "away", "off", "up", "out", "back", "on", "in", "over", "upon");

    static {
        List<List<String>> rows = Vocabulary.rows(Acts.class, "acts.tsv");
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).get(0).equals("light")) {
                LIGHT.addAll(List.of(rows.get(i).get(1).split(",")));
                continue;
            }
            Sort sort = new Sort(i, rows.get(i).get(0).equals("once"));
            for (String word : rows.get(i).get(1).split(",")) {
                BY_WORD.computeIfAbsent(word, key -> new HashSet<>()).add(sort);
            }
        }
    }

    private Acts() {}

    /// A line of the vocabulary.
    ///
    /// @param once is it done but once to one object?
    record Sort(int line, boolean once) implements Comparable<Sort> {
        @Override
        public int compareTo(Sort other) {
            return Integer.compare(line, other.line);
        }
    }

    /// Does the word say too little to tell one act from another?
    static boolean isLight(String lemma) {
        return LIGHT.contains(lemma.toLowerCase(Locale.ROOT));
    }

    /// The sorts of a mention's trigger, with its particle if it has one.
    static Set<Sort> sorts(AnnotatedDocument document, EventMention mention) {
        String lemma = mention.lemma().toLowerCase(Locale.ROOT);
        Tokens tokens = document.parsed().tokens();
        int first = tokens.wordAt(mention.trigger().start());
        int last = Math.min(tokens.size(), tokens.wordAt(mention.trigger().end() - 1) + 2);
        if (first > 0 && first < tokens.size()) {
            // "drunk driving" is more than a drive.
            String before = tokens.word(first - 1).toLowerCase(Locale.ROOT);
            Set<Sort> both =
                    BY_WORD.get(before + " " + tokens.word(first).toLowerCase(Locale.ROOT));
            if (both != null) {
                return both;
            }
        }
        for (int i = first + 1; i < last; i++) {
            String word = tokens.word(i).toLowerCase(Locale.ROOT);
            // "opened fire" is no opening.
            Set<Sort> both = BY_WORD.get(tokens.lemma(first).toLowerCase(Locale.ROOT) + " " + word);
            if (both != null) {
                return both;
            }
            if (PARTICLES.contains(word)) {
                String head =
                        lemma.contains(" ") || lemma.contains("+") ? lemma.split("[ +]")[0] : lemma;
                return BY_WORD.getOrDefault(
                        head + " " + word, BY_WORD.getOrDefault(lemma, Set.of()));
            }
        }
        return BY_WORD.getOrDefault(lemma, Set.of());
    }
}
