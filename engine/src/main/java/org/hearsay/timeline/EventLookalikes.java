package org.hearsay.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.review.Proposal;
import org.hearsay.review.Proposal.Subject;
import org.hearsay.review.Target;
import org.hearsay.time.TimeValue.Known;

/// Asks whether two events that look alike are one. Similar is not same, and a wrong merge costs
/// more than a missed one; so whatever was not certain is asked, with what speaks against it.
final class EventLookalikes {
    private EventLookalikes() {}

    static List<Proposal> of(List<Events.Alike> alike, Events events) {
        Map<String, Proposal> best = new TreeMap<>();
        for (Events.Alike pair : alike) {
            Optional<Event> one = event(events, pair.one());
            Optional<Event> other = event(events, pair.other());
            if (one.isPresent() && other.isPresent() && !one.get().equals(other.get())) {
                boolean isInOrder = one.get().id().compareTo(other.get().id()) < 0;
                Proposal proposal =
                        isInOrder
                                ? proposal(one.get(), other.get(), pair)
                                : proposal(other.get(), one.get(), pair);
                best.merge(
                        proposal.id(),
                        proposal,
                        (first, again) -> first.weight() >= again.weight() ? first : again);
            }
        }
        return List.copyOf(best.values());
    }

    private static Optional<Event> event(Events events, Event.MentionRef ref) {
        return events.ofMention(ref.doc(), ref.event()).map(events::event);
    }

    private static Proposal proposal(Event one, Event other, Events.Alike pair) {
        List<String> doubts = new ArrayList<>();
        if (pair.points() >= Likeness.ENOUGH) {
            doubts.add("other tellings of the two contradict each other");
        }
        dates(one, other).ifPresent(doubts::add);
        Set<Object> common = new HashSet<>(one.participants());
        common.retainAll(other.participants());
        if (common.size() < Math.min(one.participants().size(), other.participants().size())) {
            doubts.add("not all who take part are the same");
        }
        return new Proposal(
                Proposal.Kind.SAME_EVENT,
                "Are “" + one.label() + "” and “" + other.label() + "” one event?",
                List.of(subject(one), subject(other)),
                pair.reasons().isEmpty() ? List.of("they are told alike") : pair.reasons(),
                doubts,
                List.of(),
                4 * Math.min(8, pair.points()) + Math.min(8, common.size() * 2));
    }

    private static Optional<String> dates(Event one, Event other) {
        Optional<Known> first = one.time().known();
        Optional<Known> second = other.time().known();
        return first.isPresent() && second.isPresent() && !Dates.agree(first.get(), second.get())
                ? Optional.of(
                        "their dates differ: " + first.get().edtf() + ", " + second.get().edtf())
                : Optional.empty();
    }

    private static Subject subject(Event event) {
        return new Subject(Target.Kind.EVENT, event.id().value(), event.label(), event.passages());
    }
}
