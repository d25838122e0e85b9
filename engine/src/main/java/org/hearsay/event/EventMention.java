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
/// @param details what it is done with, and how much or many, as written
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
        int group,
        List<Detail> details) {
    public EventMention {
        details = List.copyOf(details);
        participants = List.copyOf(participants);
        times = List.copyOf(times);
        places = List.copyOf(places);
        factuality = List.copyOf(factuality);
    }

    /// Does a participant, time or place stand in the words of the act's own clause? What does not
    /// was taken from the clause that governs it ("persuaded him to leave") or that it is joined
    /// to.
    public boolean isOwn(Span words) {
        return clause.covers(words);
    }

    /// An instrument or an amount: words, not a mention of somebody.
    ///
    /// @param role instrument or amount
    /// @param words `a hammer`, `forty thousand crowns`
    public record Detail(Role role, Span words) {}

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
