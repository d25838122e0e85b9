package org.hearsay.benchmarks.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.text.Span;

/// The peer: a linear model over words and pairs of words, which knows where the given pair stands.
///
/// An averaged perceptron with one weight for each root and feature, in the order of the file, ten
/// rounds. It uses nothing of ours: no lists, no tree, no reading model.
final class LinearRoots {
    private static final int ROUNDS = 10;

    private final Map<String, Map<String, double[]>> weights = new TreeMap<>();
    private int steps;

    private LinearRoots() {}

    static LinearRoots learnt(List<PloverSentence> sentences) {
        LinearRoots model = new LinearRoots();
        sentences.forEach(one -> model.weights.putIfAbsent(one.root(), new HashMap<>()));
        for (int round = 0; round < ROUNDS; round++) {
            for (PloverSentence sentence : sentences) {
                model.steps++;
                Set<String> features = features(sentence);
                String best = model.best(features, false);
                if (!best.equals(sentence.root())) {
                    model.add(sentence.root(), features, 1);
                    model.add(best, features, -1);
                }
            }
        }
        return model;
    }

    private void add(String root, Set<String> features, double by) {
        Map<String, double[]> ofRoot = Objects.requireNonNull(weights.get(root));
        for (String feature : features) {
            double[] weight = ofRoot.computeIfAbsent(feature, unseen -> new double[2]);
            weight[0] += by;
            weight[1] += by * steps;
        }
    }

    private String best(Set<String> features, boolean averaged) {
        String best = "";
        double highest = Double.NEGATIVE_INFINITY;
        for (String root : weights.keySet()) {
            double score = score(root, features, averaged);
            if (score > highest) {
                highest = score;
                best = root;
            }
        }
        return best;
    }

    private double score(String root, Set<String> features, boolean averaged) {
        Map<String, double[]> ofRoot = Objects.requireNonNull(weights.get(root));
        double score = 0;
        for (String feature : features) {
            double[] weight = ofRoot.get(feature);
            if (weight != null) {
                score += averaged ? weight[0] - weight[1] / (steps + 1) : weight[0];
            }
        }
        return score;
    }

    /// The root that fits best.
    String best(PloverSentence sentence) {
        return best(features(sentence), true);
    }

    /// Scores of all roots, as logarithms of shares that sum to one.
    Map<String, Double> shares(PloverSentence sentence) {
        Set<String> features = features(sentence);
        Map<String, Double> scores = new TreeMap<>();
        weights.keySet().forEach(root -> scores.put(root, score(root, features, true) / 4));
        return normalized(scores);
    }

    static Map<String, Double> normalized(Map<String, Double> scores) {
        double most = scores.values().stream().mapToDouble(score -> score).max().orElse(0);
        double sum = scores.values().stream().mapToDouble(score -> Math.exp(score - most)).sum();
        Map<String, Double> shares = new TreeMap<>();
        scores.forEach((root, score) -> shares.put(root, score - most - Math.log(sum)));
        return shares;
    }

    /// Words and pairs of words of the sentence, and the same with the place: before, between or
    /// behind the pair.
    private static Set<String> features(PloverSentence sentence) {
        Set<String> features = new HashSet<>();
        features.add("always");
        List<String> words = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        java.util.regex.Matcher matcher =
                java.util.regex.Pattern.compile("[\\p{L}\\p{N}'’]+").matcher(sentence.text());
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
            starts.add(matcher.start());
        }
        for (int i = 0; i < words.size(); i++) {
            String word = masked(words.get(i), starts.get(i), sentence);
            features.add(word);
            features.add(place(starts.get(i), sentence) + " " + word);
            if (i + 1 < words.size()) {
                features.add(word + " " + masked(words.get(i + 1), starts.get(i + 1), sentence));
            }
        }
        return new TreeSet<>(features);
    }

    private static String masked(String word, int start, PloverSentence sentence) {
        return sentence.source().covers(start)
                ? "SOURCE"
                : sentence.target().covers(start) ? "TARGET" : word;
    }

    private static String place(int start, PloverSentence sentence) {
        Span pair = sentence.source().hull(sentence.target());
        return start < pair.start() ? "before" : start >= pair.end() ? "behind" : "between";
    }
}
