package org.hearsay.benchmarks.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.benchmarks.Assignment;
import org.hearsay.benchmarks.Report;
import org.jspecify.annotations.Nullable;

/// Counts of an attribution score, added up over documents.
///
/// The lead measure, who-said-what, counts a pair of found and gold attribution when the Dice of
/// their content words is at least one half and the source has the right head. Pairs are matched
/// one to one for the greatest sum of Dice.
final class AttributionScore {
    private final Map<String, Double> counts = new HashMap<>();

    /// Adds one document. Found attributions that lie inside another's content (the corpus marks
    /// outermost ones only) or mostly in a discarded region are left out.
    void add(
            ScoredText text,
            List<ScoredAttribution> all,
            List<ScoredAttribution> gold,
            BitSet discarded) {
        List<ScoredAttribution> found =
                outermost(
                        all.stream()
                                .filter(one -> !one.contentTokens.isEmpty())
                                .filter(one ->
                                        discarded.isEmpty()
                                                || ScoredAttribution.common(
                                                                        one.contentTokens,
                                                                        discarded)
                                                                * 2
                                                        < one.contentTokens.cardinality())
                                .toList());
        tokens("source", found, gold, one -> one.source);
        tokens("cue", found, gold, one -> one.cue);
        tokens("content", found, gold, one -> one.content);
        exact(found, gold);
        List<int[]> pairs = matched(found, gold);
        boolean[] foundHit = new boolean[found.size()];
        boolean[] foundRight = new boolean[found.size()];
        boolean[] goldHit = new boolean[gold.size()];
        boolean[] goldRight = new boolean[gold.size()];
        for (int[] pair : pairs) {
            ScoredAttribution one = found.get(pair[0]);
            ScoredAttribution other = gold.get(pair[1]);
            if (ScoredAttribution.dice(one.comparedContent(), other.comparedContent()) < 0.5) {
                continue;
            }
            boolean right = one.hasSourceOf(other);
            foundHit[pair[0]] = goldHit[pair[1]] = true;
            foundRight[pair[0]] = goldRight[pair[1]] = right;
            count("partial.tp", 1);
            count("wsw.tp", right ? 1 : 0);
            if (!other.source.isEmpty()) {
                count("source.n", 1);
                count("source.head", right ? 1 : 0);
            }
        }
        for (String measure : List.of("partial", "wsw")) {
            count(measure + ".p", found.size());
            count(measure + ".g", gold.size());
        }
        for (int i = 0; i < found.size(); i++) {
            count("P." + found.get(i).type, 1);
            count("Pwsw." + found.get(i).type, foundRight[i] ? 1 : 0);
        }
        for (int i = 0; i < gold.size(); i++) {
            count("R." + gold.get(i).type, 1);
            count("Rwsw." + gold.get(i).type, goldRight[i] ? 1 : 0);
            if (text.isOtherCue(gold.get(i).cue)) {
                count("other.n", 1);
                count("other.right", goldRight[i] ? 1 : 0);
            }
        }
        quotedStretches(text, found, gold);
    }

    private static List<ScoredAttribution> outermost(List<ScoredAttribution> all) {
        List<ScoredAttribution> kept = new ArrayList<>();
        for (ScoredAttribution one : all) {
            BitSet words = one.allWords();
            boolean inside =
                    all.stream()
                            .anyMatch(other ->
                                    other != one
                                            && words.cardinality() < other.content.cardinality()
                                            && ScoredAttribution.common(words, other.content)
                                                    == words.cardinality());
            if (!inside) {
                kept.add(one);
            }
        }
        return kept;
    }

    private void tokens(
            String role,
            List<ScoredAttribution> found,
            List<ScoredAttribution> gold,
            Function<ScoredAttribution, BitSet> words) {
        BitSet here = union(found, words);
        BitSet there = union(gold, words);
        count("tok." + role + ".tp", ScoredAttribution.common(here, there));
        count("tok." + role + ".p", here.cardinality());
        count("tok." + role + ".g", there.cardinality());
    }

    private static BitSet union(
            List<ScoredAttribution> all, Function<ScoredAttribution, BitSet> words) {
        BitSet union = new BitSet();
        all.forEach(one -> union.or(words.apply(one)));
        return union;
    }

    private void exact(List<ScoredAttribution> found, List<ScoredAttribution> gold) {
        Map<BitSet, Integer> left = new HashMap<>();
        gold.forEach(one -> left.merge(one.content, 1, Integer::sum));
        for (ScoredAttribution one : found) {
            int times = left.getOrDefault(one.content, 0);
            if (times > 0) {
                left.put(one.content, times - 1);
                count("exact.tp", 1);
            }
        }
        count("exact.p", found.size());
        count("exact.g", gold.size());
    }

    /// One-to-one pairs with overlapping contents; cue and source decide ties. Only what overlaps
    /// is compared, so each group of overlapping attributions is matched by itself.
    private static List<int[]> matched(
            List<ScoredAttribution> found, List<ScoredAttribution> gold) {
        int n = found.size();
        double[][] weight = new double[n][gold.size()];
        int[] group = new int[n + gold.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < gold.size(); j++) {
                ScoredAttribution one = found.get(i);
                ScoredAttribution other = gold.get(j);
                double dice =
                        ScoredAttribution.dice(one.comparedContent(), other.comparedContent());
                if (dice > 0) {
                    weight[i][j] =
                            dice
                                    + 1e-4 * ScoredAttribution.dice(one.cue, other.cue)
                                    + 1e-5 * ScoredAttribution.dice(one.source, other.source);
                    join(group, i, n + j);
                }
            }
        }
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), unseen -> new ArrayList<>()).add(i);
        }
        List<int[]> pairs = new ArrayList<>();
        for (List<Integer> members : groups.values()) {
            pairs.addAll(matchedInGroup(members, n, weight));
        }
        return pairs;
    }

    private static List<int[]> matchedInGroup(List<Integer> members, int n, double[][] weight) {
        List<Integer> rows = members.stream().filter(member -> member < n).toList();
        List<Integer> columns =
                members.stream().filter(member -> member >= n).map(member -> member - n).toList();
        List<int[]> pairs = new ArrayList<>();
        if (rows.isEmpty() || columns.isEmpty()) {
            return pairs;
        }
        boolean flipped = rows.size() > columns.size();
        List<Integer> fewer = flipped ? columns : rows;
        List<Integer> more = flipped ? rows : columns;
        double[][] cost = new double[fewer.size()][more.size()];
        for (int a = 0; a < fewer.size(); a++) {
            for (int b = 0; b < more.size(); b++) {
                cost[a][b] =
                        flipped
                                ? -weight[more.get(b)][fewer.get(a)]
                                : -weight[fewer.get(a)][more.get(b)];
            }
        }
        int[] chosen = Assignment.columns(cost);
        for (int a = 0; a < fewer.size(); a++) {
            int i = flipped ? more.get(chosen[a]) : fewer.get(a);
            int j = flipped ? fewer.get(a) : more.get(chosen[a]);
            if (weight[i][j] > 0) {
                pairs.add(new int[] {i, j});
            }
        }
        return pairs;
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            at = group[at];
        }
        return at;
    }

    private static void join(int[] group, int a, int b) {
        group[root(group, b)] = root(group, a);
    }

    /// Each quoted stretch of five words or more that gold gives a source: is it found, with the
    /// right one?
    private void quotedStretches(
            ScoredText text, List<ScoredAttribution> found, List<ScoredAttribution> gold) {
        for (BitSet stretch : text.quoted()) {
            BitSet words = text.words(stretch);
            ScoredAttribution expected = words.cardinality() >= 5 ? best(gold, words) : null;
            if (expected == null || expected.source.isEmpty()) {
                continue;
            }
            count("quoted.n", 1);
            ScoredAttribution given = best(found, words);
            if (given != null && given.hasSourceOf(expected)) {
                count("quoted.head", 1);
            }
        }
    }

    private static @Nullable ScoredAttribution best(List<ScoredAttribution> all, BitSet words) {
        ScoredAttribution best = null;
        int most = 0;
        for (ScoredAttribution one : all) {
            int common = ScoredAttribution.common(one.content, words);
            if (common > most) {
                best = one;
                most = common;
            }
        }
        return most * 2 >= words.cardinality() ? best : null;
    }

    private void count(String key, double by) {
        counts.merge(key, by, Double::sum);
    }

    /// Precision, recall and F1 of a measure: `wsw`, `partial`, `exact`, `tok.source` …
    double[] prf(String measure) {
        double precision = ratio(measure + ".tp", measure + ".p");
        double recall = ratio(measure + ".tp", measure + ".g");
        return new double[] {precision, recall, harmonic(precision, recall)};
    }

    /// Who-said-what F1 of one type: direct, mixed, indirect.
    double typeF1(String type) {
        return harmonic(ratio("Pwsw." + type, "P." + type), ratio("Rwsw." + type, "R." + type));
    }

    /// Share of matched contents whose source has the right head.
    double sourceHead() {
        return ratio("source.head", "source.n");
    }

    /// Share of long quoted stretches with the right source.
    double quotedRight() {
        return ratio("quoted.head", "quoted.n");
    }

    /// Share of the gold attributions whose cue is none of say, tell, add and according that are
    /// found with the right source.
    double otherCues() {
        return ratio("other.right", "other.n");
    }

    private double ratio(String part, String whole) {
        double all = counts.getOrDefault(whole, 0.0);
        return all == 0 ? 0 : counts.getOrDefault(part, 0.0) / all;
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    /// The figures as lines of a table, in percent.
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("WHO-SAID-WHAT", prf("wsw")));
        rows.add(row("content, Dice >= 0.5", prf("partial")));
        rows.add(row("content exact (words)", prf("exact")));
        for (String role : List.of("source", "cue", "content")) {
            rows.add(row("tokens, " + role, prf("tok." + role)));
        }
        for (String type : List.of("direct", "mixed", "indirect")) {
            rows.add(row("who-said-what, " + type, typeF1(type)));
        }
        rows.add(row("source head given the content", sourceHead()));
        rows.add(row("quoted stretch of 5+ words, right source", quotedRight()));
        rows.add(row("recall where the cue is no say-word", otherCues()));
        return rows;
    }

    private static List<String> row(String name, double[] prf) {
        return List.of(
                name, Report.percent(prf[0]), Report.percent(prf[1]), Report.percent(prf[2]));
    }

    private static List<String> row(String name, double share) {
        return List.of(name, "", "", Report.percent(share));
    }
}
