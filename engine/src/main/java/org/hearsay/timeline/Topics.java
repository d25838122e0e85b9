package org.hearsay.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;

/// Which documents are of one topic: words weighed by how few documents have them, compared by the
/// cosine.
///
/// In a case of one affair the words of the affair are in all documents and weigh nothing, so only
/// what is particular to two documents makes them alike. Each document is compared with those that
/// share two of its weightiest words, and keeps its nearest, so the work grows with the documents.
final class Topics {
    /// Documents less alike than this are of two topics.
    static final double ALIKE = 0.12;

    /// Groups of documents less alike than this on average are of two topics.
    static final double ALIKE_ON_AVERAGE = 0.22;

    /// A name tells more of a topic than another word.
    private static final double NAMES = 4;

    private static final int WEIGHTIEST = 40;
    private static final int MOST_NEIGHBOURS = 40;
    private static final int MOST_SHARERS = 250;

    private final List<AnnotatedDocument> documents;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> words = new ArrayList<>();
    private final List<float[]> weights = new ArrayList<>();
    private final BitSet names = new BitSet();
    private int[] documentsWith = new int[0];

    Topics(List<AnnotatedDocument> documents) {
        this.documents = documents;
        List<Map<Integer, Integer>> counts = documents.stream().map(this::counts).toList();
        documentsWith = new int[numbers.size()];
        counts.forEach(count -> count.keySet().forEach(word -> documentsWith[word]++));
        counts.forEach(this::weigh);
    }

    private Map<Integer, Integer> counts(AnnotatedDocument document) {
        Map<Integer, Integer> counts = new HashMap<>();
        Tokens tokens = document.parsed().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.upos(i)) {
                case NOUN, PROPN, VERB, ADJ -> {
                    String lemma = tokens.lemma(i).toLowerCase(Locale.ROOT);
                    int number = numbers.computeIfAbsent(lemma, word -> numbers.size());
                    counts.merge(number, 1, Integer::sum);
                    if (tokens.upos(i) == Upos.PROPN) {
                        names.set(number);
                    }
                }
                default -> {}
            }
        }
        return counts;
    }

    private void weigh(Map<Integer, Integer> counts) {
        int[] ids = counts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        float[] its = new float[ids.length];
        double squares = 0;
        for (int i = 0; i < ids.length; i++) {
            int count = counts.getOrDefault(ids[i], 1);
            double weight =
                    (names.get(ids[i]) ? NAMES : 1)
                            * (1 + Math.log(count))
                            * Math.log((double) documents.size() / documentsWith[ids[i]]);
            its[i] = (float) weight;
            squares += weight * weight;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < its.length; i++) {
            its[i] = length == 0 ? 0 : (float) (its[i] / length);
        }
        words.add(ids);
        weights.add(its);
    }

    /// How alike two documents are, 0 to 1.
    double likeness(int one, int other) {
        int[] first = words.get(one);
        int[] second = words.get(other);
        float[] firstWeights = weights.get(one);
        float[] secondWeights = weights.get(other);
        double sum = 0;
        for (int i = 0, j = 0; i < first.length && j < second.length; ) {
            if (first[i] == second[j]) {
                sum += firstWeights[i++] * secondWeights[j++];
            } else if (first[i] < second[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /// Two documents of one topic, the one that stands first in the case named first.
    record Pair(int one, int other, double likeness) {}

    /// The pairs of documents of one topic.
    List<Pair> pairs() {
        Map<Integer, List<Integer>> sharers = new HashMap<>();
        List<int[]> weightiest = new ArrayList<>();
        for (int d = 0; d < documents.size(); d++) {
            int[] top = weightiest(d);
            weightiest.add(top);
            for (int word : top) {
                sharers.computeIfAbsent(word, each -> new ArrayList<>()).add(d);
            }
        }
        Set<Pair> pairs =
                new TreeSet<>(Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other));
        for (int d = 0; d < documents.size(); d++) {
            pairs.addAll(nearest(d, weightiest.get(d), sharers));
        }
        return List.copyOf(pairs);
    }

    private List<Pair> nearest(int d, int[] weightiest, Map<Integer, List<Integer>> sharers) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (int word : weightiest) {
            List<Integer> its = sharers.getOrDefault(word, List.of());
            if (its.size() <= MOST_SHARERS) {
                its.forEach(other -> shared.merge(other, 1, Integer::sum));
            }
        }
        List<Pair> near = new ArrayList<>();
        shared.forEach((other, count) -> {
            double likeness = other != d && count >= 2 ? likeness(d, other) : 0;
            if (likeness >= ALIKE) {
                near.add(new Pair(Math.min(d, other), Math.max(d, other), likeness));
            }
        });
        near.sort(
                Comparator.comparingDouble((Pair pair) -> -pair.likeness())
                        .thenComparingInt(Pair::one)
                        .thenComparingInt(Pair::other));
        return near.subList(0, Math.min(near.size(), MOST_NEIGHBOURS));
    }

    private int[] weightiest(int d) {
        int[] ids = words.get(d);
        float[] its = weights.get(d);
        return Arrays.stream(order(its))
                .limit(WEIGHTIEST)
                .filter(i -> its[i] > 0)
                .map(i -> ids[i])
                .toArray();
    }

    private static int[] order(float[] weights) {
        return IntStream.range(0, weights.length)
                .boxed()
                .sorted(
                        Comparator.comparingDouble((Integer i) -> -weights[i])
                                .thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
