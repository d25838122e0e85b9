package org.hearsay.benchmarks;

import java.util.List;

/// Counts of gold, found and right, added up.
public final class Tally {
    private int gold;
    private int found;
    private int right;

    /// Adds counts.
    public void add(int goldCount, int foundCount, int rightCount) {
        gold += goldCount;
        found += foundCount;
        right += rightCount;
    }

    /// Adds another tally.
    public void add(Tally other) {
        add(other.gold, other.found, other.right);
    }

    /// How much there is to find.
    public int gold() {
        return gold;
    }

    /// How much was found.
    public int found() {
        return found;
    }

    /// How much of what was found is right.
    public int right() {
        return right;
    }

    /// Right of found.
    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /// Right of gold.
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /// The harmonic mean of both.
    public double f1() {
        return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
    }

    /// A line of a table with percentages.
    public List<String> row(String name) {
        return List.of(
                name, Report.percent(precision()), Report.percent(recall()), Report.percent(f1()));
    }
}
