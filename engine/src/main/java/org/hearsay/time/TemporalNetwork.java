package org.hearsay.time;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hearsay.text.Passage;
import org.hearsay.time.TimeValue.Known;
import org.jspecify.annotations.Nullable;

/// What is known of when things began and ended, from dates and from words of order, put together.
///
/// A simple temporal network [1]: every event has two points, its start and its end, and the
/// calendar has one, its origin. Each thing told is a *difference constraint* `to - from <=
/// seconds` between two points, and keeps the passage that tells it. The bounds of a point are its
/// shortest paths from and to the origin; the passages along the path are the reasons: "at the
/// latest by 3 November, because A says before B, and B is dated".
///
/// A cycle of negative length is a contradiction: its constraints cannot all hold. The shortest
/// such cycle is the smallest set of passages that cannot be true together. Contradictions are
/// reported, never repaired: the bounds of everything else are drawn without the constraints that
/// contradict one another.
///
/// 1. R. Dechter, I. Meiri, J. Pearl: Temporal constraint networks. Artificial Intelligence 49
///    (1991).
public final class TemporalNetwork {
    private static final int ORIGIN = 0;
    private static final long FAR = Long.MAX_VALUE / 4;
    private static final int MOST_CONTRADICTIONS = 50;
    private static final long MOST_WORK = 200_000_000;

    /// `to - from <= seconds`, because a passage says so; the start of an event before its end
    /// needs none.
    private record Constraint(int from, int to, long seconds, List<Passage> because) {}

    /// A set of passages that cannot all be true, in reading order: none can be left out.
    ///
    /// @param passages what they say
    /// @param events the events they speak of
    public record Contradiction(List<Passage> passages, List<String> events) {}

    /// A bound of an event and the passages it follows from.
    ///
    /// @param at the moment
    /// @param because the passages, in reading order
    public record Bound(LocalDateTime at, List<Passage> because) {}

    /// What the network knows of one event; a bound that nothing sets is empty.
    public record Bounds(
            Optional<Bound> earliestStart,
            Optional<Bound> latestStart,
            Optional<Bound> earliestEnd,
            Optional<Bound> latestEnd) {}

    /// How two events lie to one another.
    public enum Order {
        BEFORE,
        AFTER,
        UNDECIDED
    }

    private final Map<String, Integer> events;
    private final List<Constraint> constraints;
    private final List<Contradiction> contradictions;
    private final Paths fromOrigin;
    private final Paths toOrigin;

    private TemporalNetwork(Map<String, Integer> events, List<Constraint> told) {
        this.events = events;
        this.contradictions = new ArrayList<>();
        List<Constraint> left = new ArrayList<>(told);
        while (contradictions.size() < MOST_CONTRADICTIONS) {
            List<Constraint> cycle = smallestCycle(left);
            if (cycle.isEmpty()) {
                break;
            }
            contradictions.add(contradiction(cycle));
            left.removeIf(
                    constraint -> cycle.contains(constraint) && !constraint.because().isEmpty());
        }
        this.constraints = List.copyOf(left);
        this.fromOrigin = Paths.from(ORIGIN, pointCount(), constraints, false);
        this.toOrigin = Paths.from(ORIGIN, pointCount(), constraints, true);
    }

    /// Collects what is told.
    public static Builder builder() {
        return new Builder();
    }

    /// The sets of passages that cannot all be true, the smallest first found first.
    public List<Contradiction> contradictions() {
        return List.copyOf(contradictions);
    }

    /// The events, in the order they were first told of.
    public Collection<String> events() {
        return events.keySet();
    }

    /// What follows for one event.
    public Bounds bounds(String event) {
        int start = point(event);
        return new Bounds(lower(start), upper(start), lower(start + 1), upper(start + 1));
    }

    /// Is the one over before the other begins, by anything told? With the passages that show it.
    public Order order(String one, String other) {
        if (!because(one, other).isEmpty()) {
            return Order.BEFORE;
        }
        return because(other, one).isEmpty() ? Order.UNDECIDED : Order.AFTER;
    }

    /// The passages from which it follows that the one is over before the other begins; empty when
    /// it does not follow.
    public List<Passage> because(String earlier, String later) {
        int end = point(earlier) + 1;
        int start = point(later);
        Paths paths = Paths.from(start, pointCount(), constraints, false);
        return paths.distance[end] < 0 ? paths.reasons(end) : List.of();
    }

    /// One sentence: "began at the latest on 3 November 1992 because …".
    public String explainLatestStart(String event) {
        return bounds(event)
                .latestStart()
                .map(bound ->
                        "began at the latest on "
                                + TimePrinter.print(
                                        TimexValues.of(
                                                Stamp.day(bound.at().toLocalDate()).timex(),
                                                null,
                                                TimeValue.Basis.INFERRED))
                                + reasons(bound.because()))
                .orElse("may have begun at any time");
    }

    private static String reasons(List<Passage> because) {
        List<String> words = because.stream().map(passage -> "“" + passage.words() + "”").toList();
        return words.isEmpty() ? "" : " because " + String.join(" and ", words);
    }

    private Optional<Bound> upper(int point) {
        long seconds = fromOrigin.distance[point];
        return seconds >= FAR
                ? Optional.empty()
                : Optional.of(new Bound(moment(seconds), fromOrigin.reasons(point)));
    }

    private Optional<Bound> lower(int point) {
        long seconds = toOrigin.distance[point];
        return seconds >= FAR
                ? Optional.empty()
                : Optional.of(new Bound(moment(-seconds), toOrigin.reasons(point)));
    }

    private int point(String event) {
        Integer point = events.get(event);
        if (point == null) {
            throw new IllegalArgumentException("Nothing is told of " + event);
        }
        return point;
    }

    private int pointCount() {
        return 1 + 2 * events.size();
    }

    private Contradiction contradiction(List<Constraint> cycle) {
        TreeSet<Passage> passages = new TreeSet<>();
        BitSet points = new BitSet();
        for (Constraint constraint : cycle) {
            passages.addAll(constraint.because());
            points.set(constraint.from());
            points.set(constraint.to());
        }
        List<String> about =
                events.entrySet().stream()
                        .filter(event ->
                                points.get(event.getValue()) || points.get(event.getValue() + 1))
                        .map(Map.Entry::getKey)
                        .toList();
        return new Contradiction(List.copyOf(passages), about);
    }

    /// The negative cycle of the fewest constraints; empty when there is none.
    ///
    /// Any cycle is found first: it bounds the search for the smallest from each point. Where even
    /// that is too much work, the cycle found is shown as it is.
    private List<Constraint> smallestCycle(List<Constraint> left) {
        List<Constraint> best = anyCycle(left);
        long work = (long) pointCount() * left.size() * best.size();
        for (int source = 0; source < pointCount() && work < MOST_WORK; source++) {
            List<Constraint> cycle = cycleThrough(source, left, best.size() - 1);
            if (!cycle.isEmpty()) {
                best = cycle;
            }
        }
        return best;
    }

    /// Bellman and Ford's test: with every point at 0, lengths still shrink after as many rounds as
    /// there are points. Going back from such a point leads into a negative cycle.
    private List<Constraint> anyCycle(List<Constraint> left) {
        long[] distance = new long[pointCount()];
        @Nullable Constraint[] by = new Constraint[pointCount()];
        int changed = -1;
        for (int round = 0; round <= pointCount(); round++) {
            changed = -1;
            for (Constraint constraint : left) {
                long through = distance[constraint.from()] + constraint.seconds();
                if (through < distance[constraint.to()]) {
                    distance[constraint.to()] = through;
                    by[constraint.to()] = constraint;
                    changed = constraint.to();
                }
            }
            if (changed < 0) {
                return List.of();
            }
        }
        int at = changed;
        for (int i = 0; i < pointCount(); i++) {
            at = reached(by, at).from();
        }
        List<Constraint> cycle = new ArrayList<>();
        int point = at;
        do {
            Constraint constraint = reached(by, point);
            cycle.add(constraint);
            point = constraint.from();
        } while (point != at);
        return cycle;
    }

    private static Constraint reached(@Nullable Constraint[] by, int point) {
        Constraint constraint = by[point];
        if (constraint == null) {
            throw new IllegalStateException("Nothing leads to point " + point);
        }
        return constraint;
    }

    /// The negative cycle through a point with the fewest constraints, and no more than a limit.
    private List<Constraint> cycleThrough(int source, List<Constraint> left, int limit) {
        List<@Nullable Constraint[]> steps = new ArrayList<>();
        long[] distance = new long[pointCount()];
        Arrays.fill(distance, FAR);
        distance[source] = 0;
        for (int length = 1; length <= limit; length++) {
            long[] next = new long[pointCount()];
            Arrays.fill(next, FAR);
            @Nullable Constraint[] step = new Constraint[pointCount()];
            boolean isReached = false;
            for (Constraint constraint : left) {
                long here = distance[constraint.from()];
                if (here < FAR && here + constraint.seconds() < next[constraint.to()]) {
                    next[constraint.to()] = here + constraint.seconds();
                    step[constraint.to()] = constraint;
                    isReached = true;
                }
            }
            steps.add(step);
            if (next[source] < 0) {
                return walkBack(source, steps);
            }
            if (!isReached) {
                return List.of();
            }
            distance = next;
        }
        return List.of();
    }

    private static List<Constraint> walkBack(int source, List<@Nullable Constraint[]> steps) {
        List<Constraint> cycle = new ArrayList<>();
        int at = source;
        for (@Nullable Constraint[] step : steps.reversed()) {
            Constraint constraint = step[at];
            if (constraint == null) {
                throw new IllegalStateException("The walk broke off at point " + at);
            }
            cycle.add(constraint);
            at = constraint.from();
        }
        return cycle;
    }

    private static LocalDateTime moment(long seconds) {
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }

    /// Shortest paths from one point, or to it, with the constraint by which each point is reached.
    private record Paths(long[] distance, @Nullable Constraint[] by, boolean isBackwards) {
        static Paths from(
                int source, int pointCount, List<Constraint> constraints, boolean isBackwards) {
            List<List<Constraint>> next = new ArrayList<>();
            for (int point = 0; point < pointCount; point++) {
                next.add(new ArrayList<>());
            }
            for (Constraint constraint : constraints) {
                next.get(isBackwards ? constraint.to() : constraint.from()).add(constraint);
            }
            long[] distance = new long[pointCount];
            Arrays.fill(distance, FAR);
            distance[source] = 0;
            @Nullable Constraint[] by = new Constraint[pointCount];
            ArrayDeque<Integer> open = new ArrayDeque<>(List.of(source));
            BitSet isOpen = new BitSet();
            while (!open.isEmpty()) {
                int at = open.poll();
                isOpen.clear(at);
                for (Constraint constraint : next.get(at)) {
                    int to = isBackwards ? constraint.from() : constraint.to();
                    if (distance[at] + constraint.seconds() < distance[to]) {
                        distance[to] = distance[at] + constraint.seconds();
                        by[to] = constraint;
                        if (!isOpen.get(to)) {
                            isOpen.set(to);
                            open.add(to);
                        }
                    }
                }
            }
            return new Paths(distance, by, isBackwards);
        }

        List<Passage> reasons(int point) {
            TreeSet<Passage> reasons = new TreeSet<>();
            Constraint constraint = by[point];
            int at = point;
            while (constraint != null && at != -1) {
                reasons.addAll(constraint.because());
                at = isBackwards ? constraint.to() : constraint.from();
                constraint = distance[at] == 0 && by[at] == null ? null : by[at];
            }
            return List.copyOf(reasons);
        }
    }

    /// Collects events and what is told of their times.
    public static final class Builder {
        private final Map<String, Integer> events = new LinkedHashMap<>();
        private final List<Constraint> constraints = new ArrayList<>();

        private Builder() {}

        private int start(String event) {
            Integer known = events.get(event);
            if (known != null) {
                return known;
            }
            int start = 1 + 2 * events.size();
            events.put(event, start);
            add(start + 1, start, 0);
            return start;
        }

        private int end(String event) {
            return start(event) + 1;
        }

        private void add(int from, int to, long seconds, Passage... because) {
            constraints.add(new Constraint(from, to, seconds, List.of(because)));
        }

        /// An event is told to be at a time.
        public Builder at(String event, Known time, Passage because) {
            bound(start(event), time.earliestStart(), time.latestStart(), because);
            bound(end(event), time.earliestEnd(), time.latestEnd(), because);
            return this;
        }

        private void bound(
                int point, LocalDateTime earliest, LocalDateTime latest, Passage because) {
            if (!latest.equals(Edtf.LATEST)) {
                add(ORIGIN, point, latest.toEpochSecond(ZoneOffset.UTC), because);
            }
            if (!earliest.equals(Edtf.EARLIEST)) {
                add(point, ORIGIN, -earliest.toEpochSecond(ZoneOffset.UTC), because);
            }
        }

        /// The start of an event is told: "arrived on the 1st".
        public Builder startsAt(String event, Known time, Passage because) {
            bound(start(event), time.earliestStart(), time.latestEnd(), because);
            return this;
        }

        /// The end of an event is told: "left on the 3rd".
        public Builder endsAt(String event, Known time, Passage because) {
            bound(end(event), time.earliestStart(), time.latestEnd(), because);
            return this;
        }

        /// The one is told to be over before the other begins.
        public Builder before(String earlier, String later, Passage because) {
            add(start(later), end(earlier), -1, because);
            return this;
        }

        /// The one is told to be over so long before the other begins: "two days after the visit".
        public Builder before(String earlier, String later, TimeLength gap, Passage because) {
            add(start(later), end(earlier), -Math.max(1, gap.atLeast().toSeconds()), because);
            Duration atMost = gap.atMost();
            if (atMost != null) {
                add(end(earlier), start(later), atMost.toSeconds(), because);
            }
            return this;
        }

        /// A stay is told to begin with an arrival and to end with a departure.
        public Builder between(String stay, String arrival, String leaving, Passage because) {
            add(start(stay), start(arrival), 0, because);
            add(end(leaving), end(stay), 0, because);
            return this;
        }

        /// The one is told to lie within the other.
        public Builder during(String inner, String outer, Passage because) {
            add(start(inner), start(outer), 0, because);
            add(end(outer), end(inner), 0, because);
            return this;
        }

        /// The two are told to begin and end together.
        public Builder simultaneous(String one, String other, Passage because) {
            add(start(one), start(other), 0, because);
            add(start(other), start(one), 0, because);
            add(end(one), end(other), 0, because);
            add(end(other), end(one), 0, because);
            return this;
        }

        /// An event is told to have lasted so long.
        public Builder lasts(String event, TimeLength length, Passage because) {
            int start = start(event);
            add(start + 1, start, -length.atLeast().toSeconds(), because);
            Duration atMost = length.atMost();
            if (atMost != null) {
                add(start, start + 1, atMost.toSeconds(), because);
            }
            return this;
        }

        /// Draws the conclusions.
        public TemporalNetwork build() {
            return new TemporalNetwork(new LinkedHashMap<>(events), List.copyOf(constraints));
        }
    }
}
