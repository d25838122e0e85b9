package org.hearsay.benchmarks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The coreference measures of the CoNLL shared tasks, added up over documents: MUC [1], B³ [2],
/// CEAF-e [3], and their mean. Mentions are equal or they are not; what only one side has counts as
/// the reference scorer counts it [4]: in its own denominator and nowhere else.
///
/// 1. Vilain et al. 1995. 2. Bagga and Baldwin 1998. 3. Luo 2005. 4. Pradhan et al. 2014.
public final class ChainScore {
    private final Map<String, double[]> sums = new TreeMap<>();

    /// Counts one document, or one collection that is scored as a whole.
    ///
    /// @param gold chains of mentions; a mention is in one chain
    /// @param found chains of mentions
    public <M> void add(
            Collection<? extends Collection<M>> gold, Collection<? extends Collection<M>> found) {
        List<Set<M>> goldChains = sets(gold);
        List<Set<M>> foundChains = sets(found);
        muc(goldChains, foundChains, "muc", 0);
        muc(foundChains, goldChains, "muc", 2);
        bCubed(goldChains, foundChains, 0);
        bCubed(foundChains, goldChains, 2);
        ceaf(goldChains, foundChains);
    }

    private static <M> List<Set<M>> sets(Collection<? extends Collection<M>> chains) {
        List<Set<M>> sets = new ArrayList<>();
        chains.stream()
                .filter(chain -> !chain.isEmpty())
                .forEach(chain -> sets.add(new HashSet<>(chain)));
        return sets;
    }

    private void count(String measure, int at, double right, double all) {
        double[] sum = sums.computeIfAbsent(measure, key -> new double[4]);
        sum[at] += right;
        sum[at + 1] += all;
    }

    /// Links of a chain that need not be added when the other side's chains are given.
    private <M> void muc(List<Set<M>> chains, List<Set<M>> others, String measure, int at) {
        Map<M, Integer> other = chainOf(others);
        for (Set<M> chain : chains) {
            Set<Integer> parts = new HashSet<>();
            int alone = 0;
            for (M mention : chain) {
                Integer part = other.get(mention);
                if (part == null) {
                    alone++;
                } else {
                    parts.add(part);
                }
            }
            count(measure, at, chain.size() - (parts.size() + alone), chain.size() - 1.0);
        }
    }

    private <M> void bCubed(List<Set<M>> chains, List<Set<M>> others, int at) {
        Map<M, Integer> other = chainOf(others);
        for (Set<M> chain : chains) {
            Map<Integer, Integer> shared = new HashMap<>();
            for (M mention : chain) {
                Integer part = other.get(mention);
                if (part != null) {
                    shared.merge(part, 1, Integer::sum);
                }
            }
            double right = 0;
            for (int n : shared.values()) {
                right += (double) n * n / chain.size();
            }
            count("b3", at, right, chain.size());
        }
    }

    /// The best one-to-one assignment of chains by the Dice of their mentions. Chains that share
    /// nothing, however indirectly, are assigned apart, which changes nothing but the time.
    private <M> void ceaf(List<Set<M>> gold, List<Set<M>> found) {
        Map<M, Integer> foundOf = chainOf(found);
        List<Map<Integer, Integer>> shared = new ArrayList<>();
        Map<Integer, List<Integer>> goldOfFound = new HashMap<>();
        for (int g = 0; g < gold.size(); g++) {
            Map<Integer, Integer> its = new LinkedHashMap<>();
            for (M mention : gold.get(g)) {
                Integer f = foundOf.get(mention);
                if (f != null) {
                    its.merge(f, 1, Integer::sum);
                }
            }
            for (int f : its.keySet()) {
                goldOfFound.computeIfAbsent(f, key -> new ArrayList<>()).add(g);
            }
            shared.add(its);
        }
        double right = 0;
        boolean[] seen = new boolean[gold.size()];
        for (int g = 0; g < gold.size(); g++) {
            if (!seen[g]) {
                right += best(component(g, shared, goldOfFound, seen), shared, gold, found);
            }
        }
        count("ceafe", 0, right, gold.size());
        count("ceafe", 2, right, found.size());
    }

    private static List<Integer> component(
            int first,
            List<Map<Integer, Integer>> shared,
            Map<Integer, List<Integer>> goldOfFound,
            boolean[] seen) {
        List<Integer> members = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        seen[first] = true;
        while (!open.isEmpty()) {
            int g = open.pop();
            members.add(g);
            for (int f : shared.get(g).keySet()) {
                for (int next : goldOfFound.getOrDefault(f, List.of())) {
                    if (!seen[next]) {
                        seen[next] = true;
                        open.add(next);
                    }
                }
            }
        }
        return members;
    }

    private static <M> double best(
            List<Integer> rows,
            List<Map<Integer, Integer>> shared,
            List<Set<M>> gold,
            List<Set<M>> found) {
        List<Integer> columns =
                rows.stream().flatMap(g -> shared.get(g).keySet().stream()).distinct().toList();
        if (columns.isEmpty()) {
            return 0;
        }
        int size = Math.max(rows.size(), columns.size());
        double[][] cost = new double[size][size];
        for (int r = 0; r < rows.size(); r++) {
            int g = rows.get(r);
            for (int c = 0; c < columns.size(); c++) {
                int f = columns.get(c);
                int common = shared.get(g).getOrDefault(f, 0);
                cost[r][c] = -2.0 * common / (gold.get(g).size() + found.get(f).size());
            }
        }
        int[] columnOf = Assignment.columns(cost);
        double sum = 0;
        for (int r = 0; r < size; r++) {
            sum -= cost[r][columnOf[r]];
        }
        return sum;
    }

    private static <M> Map<M, Integer> chainOf(List<Set<M>> chains) {
        Map<M, Integer> chainOf = new HashMap<>();
        for (int i = 0; i < chains.size(); i++) {
            for (M mention : chains.get(i)) {
                chainOf.put(mention, i);
            }
        }
        return chainOf;
    }

    /// Precision, recall and F1 of `muc`, `b3` or `ceafe`.
    public double[] prf(String measure) {
        double[] sum = sums.getOrDefault(measure, new double[4]);
        double recall = sum[1] == 0 ? 0 : sum[0] / sum[1];
        double precision = sum[3] == 0 ? 0 : sum[2] / sum[3];
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new double[] {precision, recall, f1};
    }

    /// The mean of the three F1.
    public double conll() {
        return (prf("muc")[2] + prf("b3")[2] + prf("ceafe")[2]) / 3;
    }

    /// A line of a table for each measure and their mean.
    public List<List<String>> rows(String name) {
        List<List<String>> rows = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        names.put("muc", "MUC");
        names.put("b3", "B³");
        names.put("ceafe", "CEAF-e");
        names.forEach((measure, label) -> {
            double[] prf = prf(measure);
            rows.add(
                    List.of(
                            name + ", " + label,
                            Report.percent(prf[0]),
                            Report.percent(prf[1]),
                            Report.percent(prf[2])));
        });
        rows.add(List.of("**" + name + ", CoNLL**", "", "", Report.percent(conll())));
        return rows;
    }
}
