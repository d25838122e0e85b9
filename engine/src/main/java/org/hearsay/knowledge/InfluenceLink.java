package org.hearsay.knowledge;

import java.util.List;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.text.Passage;

/// Somebody pressed somebody into something, by somebody's account.
///
/// @param from who pressed
/// @param to who was pressed
/// @param relation dictionary form of the verb: `press`
/// @param effect into what, in the text's words, or the id of an event; empty when not stated
/// @param accordingTo who says so
/// @param hedges words that soften it
/// @param passages the words; at least one
public record InfluenceLink(
        Actor.Id from,
        Actor.Id to,
        String relation,
        String effect,
        Voice accordingTo,
        List<Passage> hedges,
        List<Passage> passages) {
    public InfluenceLink {
        hedges = List.copyOf(hedges);
        passages = List.copyOf(passages);
    }
}
