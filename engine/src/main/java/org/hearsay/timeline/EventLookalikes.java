package org.hearsay.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.hearsay.review.Proposal;
import org.hearsay.review.Proposal.Subject;
import org.hearsay.review.Target;
import org.hearsay.time.TimeValue.Known;

/// Asks whether two events that look alike are one. Similar is not same, and a wrong merge costs
/// more than a missed one; so whatever was not certain is asked, with what speaks against it.
///
/// In a large case of one matter millions of pairs look alike. Those on which most hangs are kept,
/// more than anybody answers, and only these are put into words; the rest is weighed and forgotten.
final class EventLookalikes {
    private static final int MOST = 2000;

    /// Points beyond which a likeness weighs no more.
    private static final int MOST_POINTS = 8;

    private static final int MOST_FOR_COMMON = 8;

    private final List<Optional<Event>> told;
    private final LongFunction<List<String>> reasons;
    private final TreeSet<Candidate> candidates =
            new TreeSet<>(
                    Comparator.comparingInt((Candidate each) -> -each.weight())
                            .thenComparing(Candidate::name));
    private final Set<String> names = new HashSet<>();

    /// Two events of which two tellings are alike, the one whose id comes first first.
    private record Candidate(
            String name, Event one, Event other, long pair, int points, int weight) {}

    /// @param told the event that each telling tells; none where it was rejected or tells none
    /// @param reasons why two tellings may be one event
    EventLookalikes(List<Optional<Event>> told, LongFunction<List<String>> reasons) {
        this.told = told;
        this.reasons = reasons;
    }

    /// The questions on which most hangs. The pairs come with the most alike first, so that the
    /// first of two events is the one to ask with.
    List<Proposal> of(TellingPairs pairs) {
        for (int points = MOST_POINTS; points > 0; points--) {
            int most = points == MOST_POINTS ? Integer.MAX_VALUE : points;
            for (long pair : pairs.sharing(points, most)) {
                weigh(pair, pairs.points(pair));
            }
        }
        return candidates.stream().map(this::proposal).toList();
    }

    private void weigh(long pair, int points) {
        Optional<Event> one = told.get(TellingPairs.one(pair));
        Optional<Event> other = told.get(TellingPairs.other(pair));
        if (one.isPresent() && other.isPresent() && mayBeKept(points)) {
            boolean isInOrder = one.get().id().compareTo(other.get().id()) < 0;
            Event first = isInOrder ? one.get() : other.get();
            Event second = isInOrder ? other.get() : one.get();
            if (!first.id().equals(second.id())) {
                keep(first, second, pair, points);
            }
        }
    }

    private boolean mayBeKept(int points) {
        return candidates.size() < MOST
                || weight(points, MOST_FOR_COMMON) >= candidates.last().weight();
    }

    private void keep(Event one, Event other, long pair, int points) {
        String name = one.id().value() + "~" + other.id().value();
        if (names.add(name)) {
            int weight = weight(points, common(one, other).size());
            candidates.add(new Candidate(name, one, other, pair, points, weight));
        }
        if (candidates.size() > MOST) {
            names.remove(candidates.removeLast().name());
        }
    }

    private static int weight(int points, int common) {
        return 4 * Math.min(MOST_POINTS, points) + Math.min(MOST_FOR_COMMON, common * 2);
    }

    private static Set<Event.Participant> common(Event one, Event other) {
        Set<Event.Participant> common = new HashSet<>(one.participants());
        common.retainAll(other.participants());
        return common;
    }

    private Proposal proposal(Candidate candidate) {
        Event one = candidate.one();
        Event other = candidate.other();
        List<String> doubts = new ArrayList<>();
        if (candidate.points() >= Likeness.ENOUGH) {
            doubts.add("other tellings of the two contradict each other");
        }
        dates(one, other).ifPresent(doubts::add);
        if (common(one, other).size()
                < Math.min(one.participants().size(), other.participants().size())) {
            doubts.add("not all who take part are the same");
        }
        List<String> why = reasons.apply(candidate.pair());
        return new Proposal(
                Proposal.Kind.SAME_EVENT,
                "Are “" + one.label() + "” and “" + other.label() + "” one event?",
                List.of(subject(one), subject(other)),
                why.isEmpty() ? List.of("they are told alike") : why,
                doubts,
                List.of(),
                candidate.weight());
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
