package org.hearsay.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.account.Account;
import org.hearsay.account.Statement;
import org.hearsay.actor.Actor;
import org.hearsay.text.DocumentText;
import org.hearsay.time.Edtf;
import org.hearsay.time.TimeValue.Basis;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.timeline.Event;
import org.jspecify.annotations.Nullable;

/// The events of a case in order of time, worked out once for all timelines of the case.
///
/// @param placed dated events, each at its time
/// @param undated events that nobody dates, those told most first
/// @param people choices of the filter
/// @param documents choices of the filter
record TimelineStock(
        List<Placed> placed, List<Event> undated, List<Choice> people, List<Choice> documents) {
    private static final int MOST_CHOICES = 40;

    /// An event at the time at which it happened or was told.
    ///
    /// @param event the event
    /// @param time its time
    /// @param start the earliest moment of it, as it is drawn
    /// @param end the latest
    /// @param extent the same in seconds
    /// @param doc the document that tells it; empty when all do
    /// @param weight how much of it the documents tell
    record Placed(
            Event event,
            Known time,
            LocalDateTime start,
            LocalDateTime end,
            TimeAxis.Extent extent,
            String doc,
            int weight) {
        static final Comparator<Placed> IN_TIME =
                Comparator.comparing(Placed::start)
                        .thenComparing(Placed::end)
                        .thenComparing(placed -> placed.event().id())
                        .thenComparing(Placed::doc);

        static final Comparator<Placed> HEAVIEST =
                Comparator.comparingInt((Placed placed) -> -placed.weight()).thenComparing(IN_TIME);

        boolean isWithin(LocalDateTime from, LocalDateTime to) {
            return !end.isBefore(from) && !start.isAfter(to);
        }
    }

    /// The stock of a case.
    ///
    /// @param telling at the times of telling rather than of happening?
    static TimelineStock of(CaseIndex index, boolean telling) {
        return telling
                ? index.memo("timeline by telling", TimelineStock.class, () -> made(index, true))
                : index.memo("timeline", TimelineStock.class, () -> made(index, false));
    }

    private static TimelineStock made(CaseIndex index, boolean telling) {
        List<Placed> placed = new ArrayList<>();
        Map<Event.Id, Integer> undated = new HashMap<>();
        List<Event> told = index.caseFile().events().stream().filter(Tellers::isTold).toList();
        for (Event event : told) {
            int weight = Tellers.weight(index, event);
            if (event.time().known().isEmpty()) {
                undated.put(event.id(), weight);
            }
            times(index, event, telling)
                    .forEach((doc, time) ->
                            placed.add(
                                    new Placed(
                                            event,
                                            time,
                                            TimeAxis.start(time),
                                            TimeAxis.end(time),
                                            TimeAxis.Extent.of(time),
                                            doc,
                                            weight)));
        }
        placed.sort(Placed.IN_TIME);
        return new TimelineStock(
                List.copyOf(placed),
                told.stream()
                        .filter(event -> undated.containsKey(event.id()))
                        .sorted(
                                Comparator.comparingInt((Event event) ->
                                                -undated.getOrDefault(event.id(), 0))
                                        .thenComparing(Event::id))
                        .toList(),
                people(index, told),
                documents(index, told));
    }

    /// The times of an event, by the document that tells it where the telling counts.
    private static Map<String, Known> times(CaseIndex index, Event event, boolean telling) {
        Map<String, Known> times = new LinkedHashMap<>();
        if (!telling) {
            event.time().known().ifPresent(time -> times.put("", time));
            return times;
        }
        for (Account account : index.accountsOf(event.id())) {
            String doc = account.passages().getFirst().doc();
            Known told = toldAt(index, account.statement(), doc);
            if (told != null) {
                times.putIfAbsent(doc, told);
            }
        }
        return times;
    }

    /// When a statement was made; where nobody says, when the document came out that has it.
    private static @Nullable Known toldAt(CaseIndex index, Statement.@Nullable Id id, String doc) {
        Statement statement = id == null ? null : index.find(id);
        String told = statement == null ? null : statement.told();
        DocumentText text = index.document(doc);
        LocalDate published = text == null ? null : text.published();
        String edtf = told != null ? told : published == null ? null : published.toString();
        return edtf == null
                ? null
                : Edtf.parse(edtf).map(value -> value.known(Basis.STATED)).orElse(null);
    }

    private static List<Choice> people(CaseIndex index, List<Event> events) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (Event event : events) {
            Set<Actor.Id> concerned = new HashSet<>(event.places());
            event.participants().forEach(each -> concerned.add(each.actor()));
            for (Actor.Id id : concerned) {
                counts.merge(id.value(), 1, Integer::sum);
                labels.computeIfAbsent(id.value(), unseen -> index.names().of(id));
            }
        }
        return CaseIndex.choices(counts, labels, MOST_CHOICES);
    }

    private static List<Choice> documents(CaseIndex index, List<Event> events) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (Event event : events) {
            event.mentions().stream()
                    .map(Event.MentionRef::doc)
                    .distinct()
                    .forEach(doc -> {
                        counts.merge(doc, 1, Integer::sum);
                        labels.computeIfAbsent(doc, index.names()::title);
                    });
        }
        return CaseIndex.choices(counts, labels, MOST_CHOICES);
    }
}
