package org.hearsay.time;

import java.util.Locale;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// What a time expression is counted from.
///
/// @param kind the sort of anchor
/// @param at the words that give the anchor's date, where it stands in the text; null for
///   publication and none
/// @param why the reason in plain words: "a weekday after 'told this newspaper' is the last one
///   before publication"
public record Anchor(Kind kind, @Nullable Span at, String why) {
    /// Needs no anchor: the expression says its own date.
    public static final Anchor STATED =
            new Anchor(Kind.STATED, null, "the expression says its own date");

    /// What an expression may be counted from.
    public enum Kind {
        STATED,
        PUBLICATION,
        TELLING,
        EXPRESSION,
        EVENT,
        QUOTED_DOCUMENT,
        NONE;

        /// The name in exports: `quoted-document`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
