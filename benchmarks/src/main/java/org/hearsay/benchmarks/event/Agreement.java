package org.hearsay.benchmarks.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How well scores agree with gold ones: mean absolute error, Pearson's r, and F1 of the events
/// that are not facts (gold below 1.5) and of those that did not happen (gold below -1).
final class Agreement {
    private final List<double[]> pairs = new ArrayList<>();

    void add(double gold, double found) {
        pairs.add(new double[] {gold, found});
    }

    double meanAbsoluteError() {
        return pairs.stream()
                .mapToDouble(pair -> Math.abs(pair[0] - pair[1]))
                .average()
                .orElse(Double.NaN);
    }

    double pearson() {
        double meanGold = mean(0);
        double meanFound = mean(1);
        double both = 0;
        double gold = 0;
        double found = 0;
        for (double[] pair : pairs) {
            both += (pair[0] - meanGold) * (pair[1] - meanFound);
            gold += (pair[0] - meanGold) * (pair[0] - meanGold);
            found += (pair[1] - meanFound) * (pair[1] - meanFound);
        }
        return gold == 0 || found == 0 ? 0 : both / Math.sqrt(gold * found);
    }

    private double mean(int column) {
        return pairs.stream().mapToDouble(pair -> pair[column]).average().orElse(0);
    }

    /// F1 of the class "below this".
    double f1Below(double limit) {
        int right = 0;
        int found = 0;
        int gold = 0;
        for (double[] pair : pairs) {
            boolean isGold = pair[0] < limit;
            boolean isFound = pair[1] < limit;
            right += isGold && isFound ? 1 : 0;
            found += isFound ? 1 : 0;
            gold += isGold ? 1 : 0;
        }
        return found + gold == 0 ? 0 : 200.0 * right / (found + gold);
    }

    /// Of what is scored as plain fact (2.5 and more), how much is none by gold (below 1.5), in
    /// percent.
    double wrongFacts() {
        long facts = pairs.stream().filter(pair -> pair[1] >= 2.5).count();
        long wrong = pairs.stream().filter(pair -> pair[1] >= 2.5 && pair[0] < 1.5).count();
        return facts == 0 ? 0 : 100.0 * wrong / facts;
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.1f | %.1f | %.1f |",
                name,
                pairs.size(),
                meanAbsoluteError(),
                pearson(),
                f1Below(1.5),
                f1Below(-1),
                wrongFacts());
    }
}
