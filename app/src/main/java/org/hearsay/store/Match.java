package org.hearsay.store;

import org.hearsay.text.Passage;

/// A paragraph that holds the words looked for.
///
/// @param paragraph the whole paragraph
/// @param rank its place among all that were found, from 1, the best first
public record Match(Passage paragraph, int rank) {}
