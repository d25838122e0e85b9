package org.hearsay.event;

import java.util.List;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Somebody pressed, persuaded, ordered or paid somebody, by somebody's account.
///
/// At least one of the two sides is there: "ordered the archive closed" names nobody who was to do
/// it, "resigned under pressure" nobody it came from.
///
/// @param from mention id of who pressed; null when nobody is named
/// @param to mention id of who was pressed; null when nobody is named
/// @param relation dictionary form of the verb: `press`, `persuade`, `order`
/// @param cue the words that say so
/// @param effect into what, as written; null when not stated
/// @param within id of the innermost attribution that claims it; null when the writer does
/// @param hedges words that soften it
public record Influence(
        @Nullable Integer from,
        @Nullable Integer to,
        String relation,
        Span cue,
        @Nullable Span effect,
        @Nullable Integer within,
        List<Span> hedges) {
    public Influence {
        hedges = List.copyOf(hedges);
        if (from == null && to == null) {
            throw new IllegalArgumentException("Nobody pressed nobody: " + cue);
        }
    }
}
