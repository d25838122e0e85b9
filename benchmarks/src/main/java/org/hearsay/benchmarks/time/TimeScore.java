package org.hearsay.benchmarks.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Counts of the TempEval-3 measure (SemEval-2013 Task 1), micro-averaged over documents.
///
/// Gold and predicted expressions that share a character are paired one to one: equal spans first,
/// then the larger overlap, then the leftmost. Strict counts pairs with equal spans, value those
/// with the same value.
final class TimeScore {
    int gold;
    int predicted;
    int paired;
    int strict;
    int value;
    int type;

    /// A pair, or an expression that only one side has.
    record Row(String doc, GoldTime gold, GoldTime predicted) {}

    private record Candidate(
            boolean isUnequal,
            int overlap,
            int goldStart,
            int predictedStart,
            int gold,
            int predicted) {}

    List<int[]> add(List<GoldTime> golds, List<GoldTime> predictions) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < golds.size(); i++) {
            GoldTime g = golds.get(i);
            for (int j = 0; j < predictions.size(); j++) {
                GoldTime p = predictions.get(j);
                int overlap = Math.min(g.end(), p.end()) - Math.max(g.start(), p.start());
                if (overlap > 0) {
                    boolean isUnequal = g.start() != p.start() || g.end() != p.end();
                    candidates.add(new Candidate(isUnequal, overlap, g.start(), p.start(), i, j));
                }
            }
        }
        candidates.sort(
                Comparator.comparing(Candidate::isUnequal)
                        .thenComparing(Comparator.comparingInt(Candidate::overlap).reversed())
                        .thenComparingInt(Candidate::goldStart)
                        .thenComparingInt(Candidate::predictedStart));
        boolean[] goldTaken = new boolean[golds.size()];
        boolean[] predictedTaken = new boolean[predictions.size()];
        List<int[]> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!goldTaken[candidate.gold()] && !predictedTaken[candidate.predicted()]) {
                goldTaken[candidate.gold()] = true;
                predictedTaken[candidate.predicted()] = true;
                pairs.add(new int[] {candidate.gold(), candidate.predicted()});
                GoldTime g = golds.get(candidate.gold());
                GoldTime p = predictions.get(candidate.predicted());
                paired++;
                strict += candidate.isUnequal() ? 0 : 1;
                value += g.value().equals(p.value()) ? 1 : 0;
                type += g.type().equals(p.type()) ? 1 : 0;
            }
        }
        gold += golds.size();
        predicted += predictions.size();
        return pairs;
    }

    double f1(int right) {
        return gold + predicted == 0 ? 0 : 200.0 * right / (gold + predicted);
    }
}
