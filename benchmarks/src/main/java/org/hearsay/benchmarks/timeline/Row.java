package org.hearsay.benchmarks.timeline;

/// One event mention on a timeline.
///
/// @param order its place, from 1; mentions with one number are simultaneous, 0 cannot be ordered
/// @param anchor when it was: `2007`, `2007-01-10`, `XXXX-XX-XX`
/// @param event document, sentence and words: `7343-7-taking_out`
record Row(int order, String anchor, String event) {}
