package org.hearsay.event;

import java.util.Locale;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Somebody knew, learned, was told or was kept from something, by somebody's account.
///
/// @param knower mention id of who knew
/// @param state knew, learned, was told, did not know, was kept from
/// @param cue the words that say so
/// @param fact what was known, as written; null when not stated
/// @param from mention id of who told; null when not stated
/// @param time id of the time mention that says since when; null when not stated
/// @param within id of the innermost attribution that claims it; null when the writer does
public record Awareness(
        int knower,
        State state,
        Span cue,
        @Nullable Span fact,
        @Nullable Integer from,
        @Nullable Integer time,
        @Nullable Integer within) {
    /// How somebody stands to a thing that may be known.
    public enum State {
        KNEW,
        LEARNED,
        WAS_TOLD,
        DID_NOT_KNOW,
        WAS_KEPT_FROM;

        /// The name in exports: `was-told`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
