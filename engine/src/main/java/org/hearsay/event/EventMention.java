package org.hearsay.event;

import java.util.List;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Words that tell an event.
///
/// @param id number of the mention in its document, from 0 in reading order
/// @param trigger the word or words that tell it: `flew`, `set up`, `visit`
/// @param clause the clause it is told in
/// @param type what sort of event
/// @param participants who takes part; a mention has one role
/// @param times ids of the time mentions that date it
/// @param places ids of the mentions that place it
/// @param factuality how firmly each source tells it, the writer first
/// @param kind told as actual, planned, hypothetical, counterfactual or generic
/// @param within id of the innermost attribution whose content tells it; null when the writer tells
///   it
/// @param lemma dictionary form of the trigger's head
/// @param group number shared by the mentions in this document that tell one event
public record EventMention(
        int id,
        Span trigger,
        Span clause,
        EventType type,
        List<Participant> participants,
        List<Integer> times,
        List<Integer> places,
        List<Factuality> factuality,
        Factuality.Kind kind,
        @Nullable Integer within,
        String lemma,
        int group) {
    public EventMention {
        participants = List.copyOf(participants);
        times = List.copyOf(times);
        places = List.copyOf(places);
        factuality = List.copyOf(factuality);
    }

    /// Who takes part, and how.
    ///
    /// @param role actor (visitor, doer), recipient (host, addressee), other
    /// @param mention id of the entity mention
    public record Participant(Role role, int mention) {}

    /// The roles of PLOVER, and what else is stated.
    public enum Role {
        ACTOR,
        RECIPIENT,
        OTHER,
        INSTRUMENT,
        AMOUNT;

        /// The name in exports: `actor`.
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
