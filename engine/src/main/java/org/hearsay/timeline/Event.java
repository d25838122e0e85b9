package org.hearsay.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Standing;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention;
import org.hearsay.event.EventType;
import org.hearsay.event.Factuality;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimeRange;
import org.hearsay.time.TimeValue;
import org.jspecify.annotations.Nullable;

/// One event, as all documents tell it.
///
/// @param id stable name in the case
/// @param label a short phrase in plain words: "Kovac flew to Lisbon"
/// @param type what sort of event
/// @param kind as what it is told on the whole; planned and counterfactual events are never facts
/// @param participants who takes part, each once
/// @param places where
/// @param time when, with competing dates apart
/// @param mentions which event mentions of which documents tell it
/// @param details what it was done with, how much or many, what it was part of, and what its words
///   leave to another clause
/// @param joins why mentions were taken for one event, in plain words
/// @param passages the words that tell it; at least one
/// @param standing proposed by the machine, or decided by a person
public record Event(
        Id id,
        String label,
        EventType type,
        Factuality.Kind kind,
        List<Participant> participants,
        List<Actor.Id> places,
        When time,
        List<MentionRef> mentions,
        List<Detail> details,
        List<String> joins,
        List<Passage> passages,
        Standing standing) {
    public Event {
        participants = List.copyOf(participants);
        places = List.copyOf(places);
        mentions = List.copyOf(mentions);
        details = List.copyOf(details);
        joins = List.copyOf(joins);
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("An event without words: " + id);
        }
    }

    /// Name of an event inside a case.
    public record Id(String value) implements Comparable<Id> {
        @Override
        public int compareTo(Id other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /// The date that a mention gives the event: of its dates the one nearest to the trigger, with
    /// its other end where it is one end of a stretch ("from March to May").
    public static Optional<TimeMention> timeOf(AnnotatedDocument document, EventMention mention) {
        return mention.times().stream()
                .map(document.times()::get)
                .filter(time -> time.time() instanceof TimeValue.Known)
                .filter(time ->
                        time.type() == TimeMention.Type.DATE
                                || time.type() == TimeMention.Type.TIME)
                .min(Comparator.comparingInt(time -> distance(time.span(), mention.trigger())))
                .map(time ->
                        TimeRange.around(document.text(), document.times(), time)
                                .map(TimeRange::mention)
                                .orElse(time));
    }

    private static int distance(Span time, Span trigger) {
        return time.start() >= trigger.end()
                ? time.start() - trigger.end()
                : trigger.start() - time.end();
    }

    /// More that the words tell of an event.
    ///
    /// @param sort what sort of detail
    /// @param passage the words: `a hammer`, `forty crowns`, `signed the protocol during the visit`
    public record Detail(Sort sort, Passage passage) {
        /// Sorts of details.
        public enum Sort {
            /// What it was done with.
            INSTRUMENT,
            /// How much or how many.
            AMOUNT,
            /// It was part of something else: "during the visit".
            DURING,
            /// A doer, time or place that stands in another clause than the act.
            ELSEWHERE;

            /// The name in exports: `instrument`.
            public String label() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /// Who takes part, and how.
    public record Participant(Actor.Id actor, EventMention.Role role) {}

    /// An event mention of a document.
    public record MentionRef(String doc, int event) {}

    /// When an event was: one value that all bear out, or several that compete. Never an average.
    ///
    /// @param value the time no source contradicts, or the best attested one; null when nobody says
    /// @param dates each distinct date with the words that say so, the value's own among them
    public record When(TimeValue.@Nullable Known value, List<Dated> dates) {
        public When {
            dates = List.copyOf(dates);
        }

        /// The time, when somebody says it.
        public Optional<TimeValue.Known> known() {
            return Optional.ofNullable(value);
        }

        /// Do sources give dates that cannot all be right?
        public boolean isContested() {
            return dates.stream().anyMatch(date -> !date.agrees());
        }
    }

    /// A date and the words that give it.
    ///
    /// @param time the date
    /// @param agrees is it compatible with the event's value?
    /// @param passages the words
    public record Dated(TimeValue.Known time, boolean agrees, List<Passage> passages) {
        public Dated {
            passages = List.copyOf(passages);
        }
    }
}
