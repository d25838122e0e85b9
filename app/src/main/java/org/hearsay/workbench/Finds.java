package org.hearsay.workbench;

import java.util.List;

/// What a search found, by sort.
///
/// @param groups people, events, statements, paragraphs, in this order; none is left out
/// @param terms words that the finds are likely to hold, for showing where
/// @param leftOut sentence on parts of the query that were not read; empty when all was
public record Finds(List<Group> groups, List<String> terms, String leftOut) {
    public Finds {
        groups = List.copyOf(groups);
        terms = List.copyOf(terms);
    }

    /// The finds of one sort, the best first.
    ///
    /// @param sort `actor`, `event`, `statement`, `paragraph`
    /// @param found at most as many as were asked for
    /// @param hasMore are there more than these?
    public record Group(String sort, List<Found> found, boolean hasMore) {
        public Group {
            found = List.copyOf(found);
        }
    }

    /// All finds in one list.
    public List<Found> all() {
        return groups.stream().flatMap(group -> group.found().stream()).toList();
    }
}
