package org.hearsay.benchmarks.affair;

import java.util.List;

/// Where some words stand: from a word of a document up to another, the last one not included.
record Place(String doc, int from, int to) {
    int length() {
        return to - from;
    }

    int common(Place other) {
        return doc.equals(other.doc)
                ? Math.max(0, Math.min(to, other.to) - Math.max(from, other.from))
                : 0;
    }

    /// Do both have at least half the words of the shorter in common?
    boolean shares(Place other) {
        int common = common(other);
        return common > 0 && 2 * common >= Math.min(length(), other.length());
    }

    /// Does any of these share with any of those?
    static boolean share(List<Place> these, List<Place> those) {
        return these.stream().anyMatch(one -> those.stream().anyMatch(one::shares));
    }
}
