package org.hearsay.benchmarks.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention;
import org.hearsay.event.EventType;
import org.hearsay.language.Labels;
import org.hearsay.language.Layers;
import org.hearsay.language.Tokens;
import org.hearsay.language.Vectors;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// The root that holds between a given pair, from all that is known: the model's roots over the
/// sentence and at the words above the pair, the events whose participants the two are, events of
/// the sentence, and the linear model. Few weights, one a kind of evidence, learnt by maximum
/// likelihood on sentences that neither model has seen; figures are cross-validated.
final class PairCoder {
    private static final double FLOOR = -8;
    private static final int ROUNDS = 400;
    private static final double RATE = 0.05;
    private static final double PENALTY = 0.02;

    private final double[] weights;

    private PairCoder(double[] weights) {
        this.weights = weights;
    }

    /// A sentence with its evidence: for each root a number a kind.
    record Case(int sentence, String gold, Map<String, double[]> evidence) {}

    static Case of(AnnotatedDocument document, PloverSentence sentence, LinearRoots linear) {
        Map<String, double[]> evidence = new TreeMap<>();
        Map<String, Double> everywhere = roots(document, null);
        Map<String, Double> above = roots(document, sentence);
        Map<String, Double> shares = linear.shares(sentence);
        for (String root : shares.keySet()) {
            double[] kinds = new double[6];
            kinds[0] = Math.max(FLOOR, everywhere.getOrDefault(root, FLOOR));
            kinds[1] = Math.max(FLOOR, above.getOrDefault(root, FLOOR));
            kinds[2] = Math.max(FLOOR, shares.get(root));
            evidence.put(root, kinds);
        }
        for (EventMention event : document.events()) {
            EventType.Code code = event.type().code();
            double @Nullable [] kinds =
                    code == null ? null : evidence.get(PloverSentence.folded(code.event()));
            if (kinds != null) {
                int shared = shared(document, event, sentence);
                kinds[3] = Math.max(kinds[3], shared >= 4 ? 1 : 0);
                kinds[4] = Math.max(kinds[4], shared >= 1 ? 1 : 0);
                kinds[5] = 1;
            }
        }
        return new Case(sentence.id(), sentence.root(), evidence);
    }

    /// How far an event's participants are the pair: 2 for each in its role, 1 for each in the
    /// other's.
    static int shared(AnnotatedDocument document, EventMention event, PloverSentence sentence) {
        int shared = 0;
        for (EventMention.Participant participant : event.participants()) {
            Span span = document.mentions().mentions().get(participant.mention()).span();
            boolean actor = participant.role() == EventMention.Role.ACTOR;
            shared += span.overlaps(actor ? sentence.source() : sentence.target()) ? 2 : 0;
            shared += span.overlaps(actor ? sentence.target() : sentence.source()) ? 1 : 0;
        }
        return shared;
    }

    /// The model's roots: over all words, or over the words that govern one of the pair.
    private static Map<String, Double> roots(
            AnnotatedDocument document, @Nullable PloverSentence pair) {
        List<String> labels = Labels.standard().of(Layers.Name.PLOVER);
        Map<String, Double> best = new TreeMap<>();
        Tokens tokens = document.parsed().tokens();
        if (document.parsed().layers().isEmpty() || tokens.size() == 0) {
            return best;
        }
        float[][] plover = document.parsed().layers().get().rows(Layers.Name.PLOVER);
        float[][] event = document.parsed().layers().get().rows(Layers.Name.EVENT);
        boolean @Nullable [] used = pair == null ? null : governors(tokens, pair);
        for (int word = 0; word < tokens.size(); word++) {
            if (used != null && !used[word]) {
                continue;
            }
            double sure = Math.log(Math.max(1e-9, Vectors.probability(event[word][0])));
            for (int root = 0; root < labels.size(); root++) {
                best.merge(labels.get(root), plover[word][root] + sure, Math::max);
            }
        }
        return best.isEmpty() ? best : LinearRoots.normalized(best);
    }

    private static boolean[] governors(Tokens tokens, PloverSentence pair) {
        boolean[] governors = new boolean[tokens.size()];
        for (int word = 0; word < tokens.size(); word++) {
            boolean inPair =
                    pair.source().covers(tokens.start(word))
                            || pair.target().covers(tokens.start(word));
            int above = inPair ? tokens.head(word) : -1;
            for (int steps = 0; above >= 0 && steps < 3; steps++) {
                governors[above] = true;
                above = tokens.head(above);
            }
        }
        return governors;
    }

    static PairCoder learnt(List<Case> cases) {
        double[] weights = {0.5, 0.3, 0.3, 0.5, 0.3, 0.3};
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[weights.length];
            for (Case one : cases) {
                Map<String, Double> shares = new PairCoder(weights).shares(one);
                one.evidence()
                        .forEach((root, kinds) -> {
                            double error =
                                    (root.equals(one.gold()) ? 1 : 0)
                                            - Math.exp(
                                                    shares.getOrDefault(
                                                            root, Double.NEGATIVE_INFINITY));
                            for (int k = 0; k < kinds.length; k++) {
                                gradient[k] += error * kinds[k];
                            }
                        });
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k] +=
                        RATE * (gradient[k] / Math.max(1, cases.size()) - PENALTY * weights[k]);
            }
        }
        return new PairCoder(weights);
    }

    private Map<String, Double> shares(Case one) {
        Map<String, Double> scores = new TreeMap<>();
        one.evidence()
                .forEach((root, kinds) -> {
                    double score = 0;
                    for (int k = 0; k < kinds.length; k++) {
                        score += weights[k] * kinds[k];
                    }
                    scores.put(root, score);
                });
        return LinearRoots.normalized(scores);
    }

    String best(Case one) {
        return shares(one).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    double[] weights() {
        return weights.clone();
    }

    /// The root of each case by weights learnt on the other folds; one sentence is never on both
    /// sides.
    static List<String> crossValidated(List<Case> cases, int folds) {
        List<String> roots = new ArrayList<>();
        for (Case ignored : cases) {
            roots.add("");
        }
        for (int fold = 0; fold < folds; fold++) {
            List<Case> others = new ArrayList<>();
            for (Case one : cases) {
                if (one.sentence() % folds != fold) {
                    others.add(one);
                }
            }
            PairCoder coder = learnt(others);
            for (int i = 0; i < cases.size(); i++) {
                if (cases.get(i).sentence() % folds == fold) {
                    roots.set(i, coder.best(cases.get(i)));
                }
            }
        }
        return roots;
    }
}
