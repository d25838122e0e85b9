package org.hearsay.event;

import java.util.List;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Somebody pressed, persuaded, ordered or paid somebody, by somebody's account.
///
/// @param from mention id of who pressed
/// @param to mention id of who was pressed
/// @param relation dictionary form of the verb: `press`, `persuade`, `order`
/// @param cue the words that say so
/// @param effect into what, as written; null when not stated
/// @param within id of the innermost attribution that claims it; null when the writer does
/// @param hedges words that soften it
public record Influence(
        int from,
        int to,
        String relation,
        Span cue,
        @Nullable Span effect,
        @Nullable Integer within,
        List<Span> hedges) {
    public Influence {
        hedges = List.copyOf(hedges);
    }
}
