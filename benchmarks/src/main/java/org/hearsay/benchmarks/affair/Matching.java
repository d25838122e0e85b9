package org.hearsay.benchmarks.affair;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import org.hearsay.benchmarks.Assignment;
import org.hearsay.benchmarks.Tally;
import tools.jackson.databind.JsonNode;

/// The best one-to-one assignment of found items to gold items.
///
/// Optional gold items, and what fits them, are left out of the count; a found item that fits a
/// counted one is assigned to that before.
final class Matching {
    private final List<JsonNode> gold;
    private final List<JsonNode> found;
    private final double[][] worth;
    private final int[] foundOf;

    /// @param fit how well they fit; 0 when not at all
    Matching(
            List<JsonNode> gold, List<JsonNode> found, ToDoubleBiFunction<JsonNode, JsonNode> fit) {
        this.gold = gold;
        this.found = found;
        worth = new double[gold.size()][found.size()];
        int size = Math.max(gold.size(), found.size());
        double[][] cost = new double[size][size];
        for (int g = 0; g < gold.size(); g++) {
            for (int f = 0; f < found.size(); f++) {
                worth[g][f] = fit.applyAsDouble(gold.get(g), found.get(f));
                cost[g][f] =
                        worth[g][f] == 0 ? 0 : -worth[g][f] - (isOptional(gold.get(g)) ? 0 : 1000);
            }
        }
        foundOf = new int[gold.size()];
        int[] columns = size == 0 ? new int[0] : Assignment.columns(cost);
        for (int g = 0; g < gold.size(); g++) {
            boolean fits = columns[g] < found.size() && worth[g][columns[g]] > 0;
            foundOf[g] = fits ? columns[g] : -1;
        }
    }

    static boolean isOptional(JsonNode item) {
        return Fields.flag(item, "optional");
    }

    /// The number of the found item of a gold item; -1 when there is none.
    int foundOf(int g) {
        return foundOf[g];
    }

    /// Gold, found and right.
    ///
    /// @param isRight is an assigned pair right, given the number of its gold item?
    /// @param isLeftOut may a found item without a partner be there without being wrong?
    Tally tally(java.util.function.IntPredicate isRight, Predicate<JsonNode> isLeftOut) {
        Tally tally = new Tally();
        boolean[] isOut = new boolean[found.size()];
        boolean[] isTaken = new boolean[found.size()];
        for (int g = 0; g < gold.size(); g++) {
            int f = foundOf[g];
            if (f >= 0) {
                isTaken[f] = true;
                isOut[f] = isOptional(gold.get(g));
            }
            if (!isOptional(gold.get(g))) {
                tally.add(1, 0, f >= 0 && isRight.test(g) ? 1 : 0);
            }
        }
        for (int f = 0; f < found.size(); f++) {
            if (!isTaken[f]) {
                isOut[f] = isLeftOut.test(found.get(f)) || fitsOptional(f);
            }
            tally.add(0, isOut[f] ? 0 : 1, 0);
        }
        return tally;
    }

    private boolean fitsOptional(int f) {
        for (int g = 0; g < gold.size(); g++) {
            if (worth[g][f] > 0 && isOptional(gold.get(g))) {
                return true;
            }
        }
        return false;
    }

    /// Found items without a partner.
    List<JsonNode> unassigned() {
        boolean[] taken = new boolean[found.size()];
        Arrays.stream(foundOf).filter(f -> f >= 0).forEach(f -> taken[f] = true);
        return java.util.stream.IntStream.range(0, found.size())
                .filter(f -> !taken[f])
                .mapToObj(found::get)
                .toList();
    }
}
