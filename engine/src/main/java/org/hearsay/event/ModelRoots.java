package org.hearsay.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.Labels;
import org.hearsay.language.Layers;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.language.Vectors;
import org.jspecify.annotations.Nullable;

/// What the reading model takes a sentence's main event for: the word that tells it, and its PLOVER
/// root.
///
/// The root layer has learnt from sentences that all tell a PLOVER event, and so names a root for
/// every sentence of every text. It is believed only where the word is one that the event layer
/// takes for an event, and where the root is sure. YIELD, which the corpus does not divide, is
/// RETREAT.
final class ModelRoots {
    private static final double SURE = 0.85;
    private static final double VERY_SURE = 0.95;
    private static final double EVENT = 0.5;

    private final Map<Integer, EventType> byWord = new HashMap<>();
    private final Set<Integer> verySure = new HashSet<>();
    private final float @Nullable [][] events;

    ModelRoots(ParsedText parsed) {
        List<String> labels = Labels.standard().of(Layers.Name.PLOVER);
        Layers layers = parsed.encoded();
        if (layers == null || labels.isEmpty()) {
            this.events = null;
            return;
        }
        float[][] events = layers.layer(Layers.Name.EVENT.output()).orElse(null);
        this.events = events;
        float[][] roots = layers.layer(Layers.Name.PLOVER.output()).orElse(null);
        if (events == null || roots == null) {
            return;
        }
        Tokens tokens = parsed.tokens();
        for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
            addBest(
                    tokens.sentenceStart(sentence),
                    tokens.sentenceEnd(sentence),
                    events,
                    roots,
                    labels);
        }
    }

    private void addBest(int from, int to, float[][] events, float[][] roots, List<String> labels) {
        double[] scores = new double[labels.size()];
        int[] words = new int[labels.size()];
        Arrays.fill(scores, -1e9);
        for (int word = from; word < to; word++) {
            double sure = Math.log(Math.max(1e-12, Vectors.probability(events[word][0])));
            for (int root = 0; root < Math.min(labels.size(), roots[word].length); root++) {
                if (roots[word][root] + sure > scores[root]) {
                    scores[root] = roots[word][root] + sure;
                    words[root] = word;
                }
            }
        }
        int best = 0;
        for (int root = 1; root < scores.length; root++) {
            best = scores[root] > scores[best] ? root : best;
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - scores[best]);
        }
        int word = words[best];
        if (1 / sum >= SURE && Vectors.probability(events[word][0]) >= EVENT) {
            String root = labels.get(best).equals("YIELD") ? "RETREAT" : labels.get(best);
            byWord.put(word, new EventType(root, false, null, List.of()));
            if (1 / sum >= VERY_SURE) {
                verySure.add(word);
            }
        }
    }

    /// Does the model take a word for one that tells an event?
    boolean tellsEvent(int word, double least) {
        return events != null && Vectors.probability(events[word][0]) >= least;
    }

    /// Is the model sure enough of a word to be believed against a type of ours, of which it knows
    /// nothing?
    boolean isVerySure(int word) {
        return verySure.contains(word);
    }

    /// The root of the main event of a sentence, at the word that tells it; null elsewhere.
    @Nullable EventType surely(int word) {
        return byWord.get(word);
    }
}
