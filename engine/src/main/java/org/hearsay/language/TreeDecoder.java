package org.hearsay.language;

import java.util.Arrays;

/// The best tree over the words of one sentence.
///
/// Each word first takes the head with the best score. Where this gives one root and no circle, it
/// is the best tree; else the best one is found by Chu, Liu and Edmonds' algorithm (Edmonds,
/// Optimum branchings, 1967), with all arcs from the root made so dear that just one is used.
final class TreeDecoder {
    private static final float ROOT_PRICE = 1e4f;

    private TreeDecoder() {}

    /// The head of each word, -1 for the root, from `scores[dependent][head]`; a word as its own
    /// head is the root.
    static int[] decode(float[][] scores) {
        int n = scores.length;
        int[] heads = new int[n];
        for (int i = 0; i < n; i++) {
            heads[i] = best(scores[i]);
        }
        if (!isTree(heads)) {
            heads = arborescence(scores);
        }
        for (int i = 0; i < n; i++) {
            heads[i] = heads[i] == i ? -1 : heads[i];
        }
        return heads;
    }

    private static int best(float[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            if (row[i] > row[best]) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        int[] seen = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            roots += heads[i] == i ? 1 : 0;
            int at = i;
            while (heads[at] != at && seen[at] == 0) {
                seen[at] = i + 1;
                at = heads[at];
            }
            if (heads[at] != at && seen[at] == i + 1) {
                return false;
            }
        }
        return roots == 1;
    }

    private static int[] arborescence(float[][] scores) {
        int n = scores.length;
        float[][] withRoot = new float[n + 1][n + 1];
        Arrays.fill(withRoot[0], Float.NEGATIVE_INFINITY);
        for (int i = 0; i < n; i++) {
            withRoot[i + 1][0] = scores[i][i] - ROOT_PRICE;
            System.arraycopy(scores[i], 0, withRoot[i + 1], 1, n);
            withRoot[i + 1][i + 1] = Float.NEGATIVE_INFINITY;
        }
        int[] heads = edmonds(withRoot);
        int[] result = new int[n];
        for (int i = 0; i < n; i++) {
            result[i] = heads[i + 1] == 0 ? i : heads[i + 1] - 1;
        }
        return result;
    }

    /// Heads of nodes 1…n under node 0, from `scores[dependent][head]`: while there is a circle, it
    /// becomes one node.
    private static int[] edmonds(float[][] scores) {
        int n = scores.length;
        int[] heads = new int[n];
        heads[0] = -1;
        for (int i = 1; i < n; i++) {
            heads[i] = best(scores[i]);
        }
        boolean[] circle = circle(heads);
        if (circle == null) {
            return heads;
        }
        return expand(scores, heads, circle);
    }

    private static int[] expand(float[][] scores, int[] heads, boolean[] circle) {
        int n = scores.length;
        int[] outside = new int[n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            if (!circle[i]) {
                outside[size++] = i;
            }
        }
        float[][] smaller = new float[size + 1][size + 1];
        for (float[] row : smaller) {
            Arrays.fill(row, Float.NEGATIVE_INFINITY);
        }
        int[] entered = new int[size];
        int[] left = new int[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                smaller[a][b] = scores[outside[a]][outside[b]];
            }
            for (int c = 0; c < n; c++) {
                if (!circle[c]) {
                    continue;
                }
                float enter = scores[c][outside[a]] - scores[c][heads[c]];
                if (enter > smaller[size][a] || !circle[entered[a]]) {
                    smaller[size][a] = enter;
                    entered[a] = c;
                }
                if (scores[outside[a]][c] > smaller[a][size] || !circle[left[a]]) {
                    smaller[a][size] = scores[outside[a]][c];
                    left[a] = c;
                }
            }
        }
        int[] found = edmonds(smaller);
        int[] result = heads.clone();
        for (int a = 1; a < size; a++) {
            result[outside[a]] = found[a] == size ? left[a] : outside[found[a]];
        }
        int door = found[size];
        result[entered[door]] = outside[door];
        return result;
    }

    private static boolean @org.jspecify.annotations.Nullable [] circle(int[] heads) {
        int[] seen = new int[heads.length];
        for (int i = 1; i < heads.length; i++) {
            int at = i;
            while (at > 0 && seen[at] == 0) {
                seen[at] = i;
                at = heads[at];
            }
            if (at > 0 && seen[at] == i) {
                boolean[] circle = new boolean[heads.length];
                for (int j = at; !circle[j]; j = heads[j]) {
                    circle[j] = true;
                }
                return circle;
            }
        }
        return null;
    }
}
