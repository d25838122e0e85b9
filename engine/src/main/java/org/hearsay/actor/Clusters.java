package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// A partition of things numbered from 0, merged step by step (union-find). The smallest number of
/// a set stands for it.
final class Clusters {
    private final int[] parent;
    private final List<Link> links = new ArrayList<>();

    /// Why two things are in one set.
    record Link(int one, int other, String reason) {}

    Clusters(int size) {
        parent = new int[size];
        Arrays.setAll(parent, i -> i);
    }

    int find(int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        for (int at = i; parent[at] != root; ) {
            int next = parent[at];
            parent[at] = root;
            at = next;
        }
        return root;
    }

    /// Makes one set of two, for a reason; nothing when they are one.
    void join(int one, int other, String reason) {
        int a = find(one);
        int b = find(other);
        if (a != b) {
            parent[Math.max(a, b)] = Math.min(a, b);
            links.add(new Link(one, other, reason));
        }
    }

    /// What was joined, in that order.
    List<Link> links() {
        return List.copyOf(links);
    }

    /// The sets, each in ascending order, by their smallest number.
    List<List<Integer>> sets() {
        TreeMap<Integer, List<Integer>> sets = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            sets.computeIfAbsent(find(i), root -> new ArrayList<>()).add(i);
        }
        return new ArrayList<>(sets.values());
    }
}
