package org.hearsay.benchmarks.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Roots found against gold roots: macro-F1 over the gold roots, accuracy, coverage, confusions.
final class RootScore {
    private static final String NONE = "none";
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private int sentences;
    private int coded;
    private int right;
    private double precision;

    /// Adds a sentence. It counts as right when any of the roots found is the gold one; when none
    /// is, the first one found is the error.
    void add(String gold, List<String> found) {
        String answer = found.contains(gold) ? gold : found.isEmpty() ? NONE : found.get(0);
        counts.computeIfAbsent(gold, unseen -> new TreeMap<>()).merge(answer, 1, Integer::sum);
        sentences++;
        coded += found.isEmpty() ? 0 : 1;
        right += answer.equals(gold) ? 1 : 0;
        precision +=
                found.isEmpty()
                        ? 0
                        : (double) found.stream().filter(gold::equals).count() / found.size();
    }

    private double f1(String root) {
        int gold = counts.getOrDefault(root, Map.of()).values().stream().mapToInt(n -> n).sum();
        int hit = counts.getOrDefault(root, Map.of()).getOrDefault(root, 0);
        int found = counts.values().stream().mapToInt(row -> row.getOrDefault(root, 0)).sum();
        return gold + found == 0 ? 0 : 2.0 * hit / (gold + found);
    }

    double macroF1() {
        return counts.keySet().stream().mapToDouble(this::f1).average().orElse(0);
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.1f | %.1f | %.1f | %.1f |",
                name,
                sentences,
                macroF1(),
                100.0 * right / Math.max(1, sentences),
                100.0 * coded / Math.max(1, sentences),
                100.0 * right / Math.max(1, coded),
                100.0 * precision / Math.max(1, coded));
    }

    /// A line a gold root: F1 and what it was taken for.
    List<String> confusions() {
        List<String> lines = new ArrayList<>();
        counts.forEach((gold, row) ->
                lines.add(String.format(Locale.ROOT, "| %s | %.2f | %s |", gold, f1(gold), row)));
        return lines;
    }
}
