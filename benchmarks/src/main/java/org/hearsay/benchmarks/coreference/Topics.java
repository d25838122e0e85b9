package org.hearsay.benchmarks.coreference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.language.Tokens;

/// Documents of one topic, predicted: words weighed by how few documents have them, groups joined
/// by their mean likeness until the most alike are not alike enough.
final class Topics {
    private static final double ALIKE = 0.12;

    private Topics() {}

    /// The topic of each document.
    static int[] of(List<Tokens> documents) {
        int n = documents.size();
        List<Map<String, Double>> vectors = vectors(documents);
        double[][] likeness = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                likeness[i][j] = dot(vectors.get(i), vectors.get(j));
                likeness[j][i] = likeness[i][j];
            }
        }
        int[] size = new int[n];
        int[] topic = new int[n];
        for (int i = 0; i < n; i++) {
            size[i] = 1;
            topic[i] = i;
        }
        while (join(likeness, size, topic)) {
            // Each pass joins the two groups that are most alike.
        }
        return topic;
    }

    private static boolean join(double[][] likeness, int[] size, int[] topic) {
        int one = -1;
        int other = -1;
        double best = ALIKE;
        for (int i = 0; i < size.length; i++) {
            for (int j = 0; j < i; j++) {
                if (size[i] > 0 && size[j] > 0 && likeness[i][j] > best) {
                    best = likeness[i][j];
                    one = i;
                    other = j;
                }
            }
        }
        if (one < 0) {
            return false;
        }
        for (int k = 0; k < size.length; k++) {
            double mean =
                    (likeness[one][k] * size[one] + likeness[other][k] * size[other])
                            / (size[one] + size[other]);
            likeness[one][k] = mean;
            likeness[k][one] = mean;
        }
        size[one] += size[other];
        size[other] = 0;
        for (int k = 0; k < topic.length; k++) {
            topic[k] = topic[k] == other ? one : topic[k];
        }
        return true;
    }

    private static List<Map<String, Double>> vectors(List<Tokens> documents) {
        Map<String, Integer> documentsWith = new HashMap<>();
        List<Map<String, Double>> counts = new ArrayList<>();
        for (Tokens tokens : documents) {
            Map<String, Double> count = new HashMap<>();
            for (int i = 0; i < tokens.size(); i++) {
                switch (tokens.upos(i)) {
                    case NOUN, PROPN, VERB, ADJ ->
                            count.merge(tokens.lemma(i).toLowerCase(Locale.ROOT), 1.0, Double::sum);
                    default -> {}
                }
            }
            count.keySet().forEach(word -> documentsWith.merge(word, 1, Integer::sum));
            counts.add(count);
        }
        for (Map<String, Double> vector : counts) {
            vector.replaceAll((word, count) ->
                    (1 + Math.log(count))
                            * Math.log(
                                    (double) documents.size()
                                            / documentsWith.getOrDefault(word, 1)));
            double length = Math.sqrt(dot(vector, vector));
            vector.replaceAll((word, weight) -> length == 0 ? 0 : weight / length);
        }
        return counts;
    }

    private static double dot(Map<String, Double> one, Map<String, Double> other) {
        double sum = 0;
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            sum += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }
}
