package org.hearsay.account;

import java.util.List;
import java.util.Locale;
import org.hearsay.actor.Actor;
import org.hearsay.text.Passage;
import org.jspecify.annotations.Nullable;

/// A voice or a paper that is missing, and the words that say so.
///
/// @param kind declined, did not answer, no record known, never heard
/// @param who who is silent; null for a missing record, or when the text names nobody
/// @param about on what, in the text's words; empty when not stated
/// @param accordingTo who says so
/// @param passages the words; at least one (for "never heard": where the actor is spoken of)
public record Silence(
        Kind kind,
        Actor.@Nullable Id who,
        String about,
        Voice accordingTo,
        List<Passage> passages) {
    public Silence {
        passages = List.copyOf(passages);
    }

    /// The sorts of silence.
    public enum Kind {
        DECLINED,
        NO_ANSWER,
        NO_RECORD,
        NOT_HEARD;

        /// The name in exports: `no-answer`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
