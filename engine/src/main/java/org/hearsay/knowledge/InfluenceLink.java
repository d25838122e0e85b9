package org.hearsay.knowledge;

import java.util.List;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.text.Passage;
import org.jspecify.annotations.Nullable;

/// Somebody pressed somebody into something, by somebody's account.
///
/// @param from who pressed; null when nobody is named
/// @param to who was pressed; null when nobody is named
/// @param relation dictionary form of the verb: `press`
/// @param effect into what, in the text's words, or the id of an event; empty when not stated
/// @param accordingTo who says so
/// @param hedges words that soften it
/// @param passages the words; at least one
public record InfluenceLink(
        Actor.@Nullable Id from,
        Actor.@Nullable Id to,
        String relation,
        String effect,
        Voice accordingTo,
        List<Passage> hedges,
        List<Passage> passages) {
    public InfluenceLink {
        hedges = List.copyOf(hedges);
        if (from == null && to == null) {
            throw new IllegalArgumentException("Nobody pressed nobody: " + relation);
        }
        passages = List.copyOf(passages);
    }
}
