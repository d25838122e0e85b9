package org.hearsay.knowledge;

import java.util.List;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.event.Awareness;
import org.hearsay.text.Passage;
import org.jspecify.annotations.Nullable;

/// Somebody knew something, or was kept from it.
///
/// @param knower who
/// @param fact what, in the text's words
/// @param about ids of the events it concerns
/// @param state knew, learned, was told, did not know, was kept from
/// @param since since when, in EDTF; null when nobody says
/// @param from who told; null when nobody says
/// @param accordingTo who says so
/// @param passages the words; at least one
public record Knowledge(
        Actor.Id knower,
        String fact,
        List<String> about,
        Awareness.State state,
        @Nullable String since,
        Actor.@Nullable Id from,
        Voice accordingTo,
        List<Passage> passages) {
    public Knowledge {
        about = List.copyOf(about);
        passages = List.copyOf(passages);
    }
}
