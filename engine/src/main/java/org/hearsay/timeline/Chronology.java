package org.hearsay.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.Factuality;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TimeValue.Known;

/// Puts events in order, with the words that show it: their dates, or "before" and "after" between
/// them.
///
/// Each event names only the last ones that are over before it begins; what came before those
/// follows.
public final class Chronology {
    /// Of many events that are over on one day so many are named; the others are dated as they are.
    private static final int MOST_BEFORE = 20;

    private Chronology() {}

    /// For each event the ones it comes after.
    public static List<Ordering> of(List<AnnotatedDocument> documents, Events events) {
        Map<Event.Id, Set<Event.Id>> after = new TreeMap<>();
        Map<Event.Id, Set<Passage>> because = new HashMap<>();
        byDates(events, after, because);
        byWords(documents, events, after, because);
        List<Ordering> orderings = new ArrayList<>();
        for (Event event : events.all()) {
            Set<Event.Id> earlier = after.get(event.id());
            if (earlier != null) {
                orderings.add(
                        new Ordering(
                                event.id(),
                                List.copyOf(earlier),
                                List.copyOf(because.getOrDefault(event.id(), new TreeSet<>()))));
            }
        }
        return orderings;
    }

    private static void byDates(
            Events events,
            Map<Event.Id, Set<Event.Id>> after,
            Map<Event.Id, Set<Passage>> because) {
        List<Event> dated =
                events.all().stream()
                        .filter(event ->
                                event.time().known().isPresent()
                                        && event.kind() == Factuality.Kind.ACTUAL)
                        .toList();
        List<Event> byEnd =
                dated.stream()
                        .sorted(
                                Comparator.comparing((Event event) -> time(event).latestEnd())
                                        .thenComparing(Event::id))
                        .toList();
        int over = 0;
        for (Event event : dated) {
            while (over < byEnd.size() && Dates.isBefore(time(byEnd.get(over)), time(event))) {
                over++;
            }
            for (int i = over - 1;
                    i >= Math.max(0, over - MOST_BEFORE)
                            && time(byEnd.get(i))
                                    .latestEnd()
                                    .equals(time(byEnd.get(over - 1)).latestEnd());
                    i--) {
                put(event, byEnd.get(i), after, because);
            }
        }
    }

    private static Known time(Event event) {
        return event.time().known().orElseThrow();
    }

    private static void put(
            Event later,
            Event earlier,
            Map<Event.Id, Set<Event.Id>> after,
            Map<Event.Id, Set<Passage>> because) {
        after.computeIfAbsent(later.id(), key -> new TreeSet<>()).add(earlier.id());
        Set<Passage> words = because.computeIfAbsent(later.id(), key -> new TreeSet<>());
        for (Event event : List.of(earlier, later)) {
            event.time().dates().stream()
                    .filter(Event.Dated::agrees)
                    .findFirst()
                    .ifPresent(date -> words.addAll(date.passages()));
        }
    }

    private static void byWords(
            List<AnnotatedDocument> documents,
            Events events,
            Map<Event.Id, Set<Event.Id>> after,
            Map<Event.Id, Set<Passage>> because) {
        for (AnnotatedDocument document : documents) {
            for (OrderCues.Told told : OrderCues.of(document)) {
                if (told instanceof OrderCues.Told.Before(int one, int other, _, Span words)) {
                    stated(document, events, one, other, words, after, because);
                }
            }
        }
    }

    private static void stated(
            AnnotatedDocument document,
            Events events,
            int earlier,
            int later,
            Span words,
            Map<Event.Id, Set<Event.Id>> after,
            Map<Event.Id, Set<Passage>> because) {
        events.ofMention(document.id(), earlier)
                .ifPresent(first ->
                        events.ofMention(document.id(), later)
                                .filter(second ->
                                        !second.equals(first)
                                                && !isOver(
                                                        events.event(second), events.event(first)))
                                .ifPresent(second -> {
                                    after.computeIfAbsent(second, key -> new TreeSet<>())
                                            .add(first);
                                    because.computeIfAbsent(second, key -> new TreeSet<>())
                                            .add(document.passage(words));
                                }));
    }

    /// Do the dates say that the one is over before the other?
    private static boolean isOver(Event one, Event other) {
        return one.time().known().isPresent()
                && other.time().known().isPresent()
                && Dates.isBefore(time(one), time(other));
    }
}
