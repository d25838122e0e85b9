package org.hearsay.timeline;

import java.time.LocalDateTime;
import java.util.List;
import org.hearsay.text.Passage;
import org.jspecify.annotations.Nullable;

/// Between which moments an event lies that has no date of its own, and why.
///
/// @param event the event
/// @param notBefore it began no sooner; null when nothing tells
/// @param notAfter it was over no later; null when nothing tells
public record Bracket(Event.Id event, @Nullable Limit notBefore, @Nullable Limit notAfter) {
    /// A moment and what it follows from.
    ///
    /// @param at the moment
    /// @param because the words it follows from, in reading order; empty when it follows from the
    ///   day of a document that tells the event
    /// @param document the document whose day it is; null when it follows from words
    public record Limit(LocalDateTime at, List<Passage> because, @Nullable String document) {
        public Limit {
            because = List.copyOf(because);
        }
    }
}
