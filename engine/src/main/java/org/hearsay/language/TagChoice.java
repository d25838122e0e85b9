package org.hearsay.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Chooses a word's universal and Penn tag together: the best two that go with each other, a closed
/// part of speech only for words that belong to it. Two heads of a model that choose alone may
/// contradict each other, and on short texts they call a verb a particle.
final class TagChoice {
    private static final TagChoice STANDARD = load(ReadingModel.labels());

    private final List<Upos> upos;
    private final List<String> xpos;

    /// By universal tag, the columns of the Penn tags that go with it.
    private final int[][] pairs;

    /// By universal tag; a tag that is missing is open.
    private final Map<Upos, Set<String>> closed;

    private TagChoice(
            List<Upos> upos, List<String> xpos, int[][] pairs, Map<Upos, Set<String>> closed) {
        this.upos = upos;
        this.xpos = xpos;
        this.pairs = pairs;
        this.closed = closed;
    }

    /// @param xpos a Penn tag
    record Tags(Upos upos, String xpos) {}

    static TagChoice standard() {
        return STANDARD;
    }

    /// @param uposScores a score a universal tag, in the model's order
    /// @param xposScores a score a Penn tag, in the model's order
    Tags best(String word, float[] uposScores, float[] xposScores) {
        String lower = word.toLowerCase(Locale.ROOT);
        Tags best = null;
        float bestScore = Float.NEGATIVE_INFINITY;
        for (int u = 0; u < pairs.length; u++) {
            Set<String> forms = closed.get(upos.get(u));
            if (forms != null && !forms.contains(lower)) {
                continue;
            }
            for (int x : pairs[u]) {
                float score = uposScores[u] + xposScores[x];
                if (best == null || score > bestScore) {
                    best = new Tags(upos.get(u), xpos.get(x));
                    bestScore = score;
                }
            }
        }
        return best == null ? new Tags(Upos.X, "FW") : best;
    }

    private static TagChoice load(Labels labels) {
        List<Upos> upos = labels.of(Layers.Name.UPOS).stream().map(Upos::valueOf).toList();
        List<String> xpos = labels.of(Layers.Name.XPOS);
        int[][] pairs = new int[upos.size()][0];
        for (String[] row : Lexicon.rows(TagChoice.class, "tag-pairs.tsv")) {
            pairs[upos.indexOf(Upos.valueOf(row[0]))] =
                    Arrays.stream(row[1].split(" "))
                            .mapToInt(xpos::indexOf)
                            .filter(x -> x >= 0)
                            .toArray();
        }
        Map<Upos, Set<String>> closed = new HashMap<>();
        for (String[] row : Lexicon.rows(TagChoice.class, "closed-forms.tsv")) {
            closed.put(Upos.valueOf(row[0]), Set.of(row[1].split(" ")));
        }
        return new TagChoice(upos, xpos, pairs, Map.copyOf(closed));
    }
}
