package org.hearsay.benchmarks.time;

/// A time expression as a corpus annotates it or as we predict it; offsets are UTF-16 units,
/// half-open.
record GoldTime(int start, int end, String type, String value) {}
