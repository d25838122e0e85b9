package org.hearsay.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.account.Account;
import org.hearsay.account.Statement;
import org.hearsay.actor.Actor;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.time.Edtf;
import org.hearsay.time.TimePrinter;
import org.hearsay.time.TimeValue;
import org.hearsay.time.TimeValue.Basis;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.timeline.Event;
import org.hearsay.view.TimelineView.Bin;
import org.hearsay.view.TimelineView.Lane;
import org.hearsay.view.TimelineView.Mark;
import org.hearsay.view.TimelineView.Rival;
import org.hearsay.view.TimelineView.Window;
import org.hearsay.view.TimelineView.Zoom;
import org.jspecify.annotations.Nullable;

/// Lays out the timeline of a case.
final class Timelines {
    private static final int MOST_DRAWN = 60;
    private static final int MOST_LANES = 10;
    private static final int MOST_IN_LANE = 14;
    private static final int ROWS_A_PAGE = 100;
    private static final int BINS = 48;
    private static final int MOST_CHOICES = 40;
    private static final int MOST_UNDATED = 30;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EDTF_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ENGLISH);

    private final CaseIndex index;
    private final TimelineQuery query;

    /// An event at the time at which it happened or was told.
    ///
    /// @param doc the document that tells it; empty when all do
    private record Placed(Event event, Known time, String doc) {
        private static final Comparator<Placed> IN_TIME =
                Comparator.comparing((Placed placed) -> TimeAxis.start(placed.time()))
                        .thenComparing(placed -> TimeAxis.end(placed.time()))
                        .thenComparing(placed -> placed.event().id())
                        .thenComparing(Placed::doc);

        boolean isWithin(LocalDateTime from, LocalDateTime to) {
            return !TimeAxis.end(time).isBefore(from) && !TimeAxis.start(time).isAfter(to);
        }
    }

    Timelines(CaseIndex index, TimelineQuery query) {
        this.index = index;
        this.query = query;
    }

    TimelineView view() {
        List<Event> wanted = index.caseFile().events().stream().filter(this::isWanted).toList();
        List<Placed> all = wanted.stream().flatMap(event -> placed(event).stream()).toList();
        List<Placed> ordered = all.stream().sorted(Placed.IN_TIME).toList();
        List<Event> undated =
                wanted.stream().filter(event -> event.time().known().isEmpty()).toList();
        LocalDateTime from = from(ordered);
        LocalDateTime to = to(ordered);
        List<Placed> shown = ordered.stream().filter(each -> each.isWithin(from, to)).toList();
        List<Placed> drawn = heaviest(shown, MOST_DRAWN);
        TimeAxis axis =
                TimeAxis.of(
                        padded(from, to, query.earliest() == null, -1),
                        padded(from, to, query.latest() == null, 1),
                        drawn.stream().map(Placed::time).toList(),
                        !query.even());
        List<Zoom> zooms = zooms(shown.isEmpty() ? ordered : shown, from, to);
        Map<String, List<Placed>> lanes = lanes(shown);
        List<Lane> laneViews = drawing(lanes, drawn, axis);
        return new TimelineView(
                query,
                window(from, to),
                shown.size(),
                ordered.size(),
                undated.size(),
                zooms,
                closer(zooms, from, to),
                wider(zooms, from, to),
                before(ordered, from, to),
                after(ordered, from, to),
                bins(ordered, from, to),
                axis.ticks(),
                axis.breaks(),
                laneViews,
                Math.max(0, lanes.size() - MOST_LANES),
                (int)
                        laneViews.stream()
                                .flatMap(lane -> lane.marks().stream())
                                .map(Mark::event)
                                .distinct()
                                .count(),
                Paged.of(marks(shown, axis), query.page(), ROWS_A_PAGE),
                heaviestOf(undated).stream().map(event -> mark(event, null, "", "", axis)).toList(),
                index.caseFile().deduction().conflicts().stream()
                        .map(conflict -> conflict.passages().stream().map(index::pin).toList())
                        .toList(),
                people(wanted),
                documents(wanted));
    }

    // What is wanted.

    private boolean isWanted(Event event) {
        return query.wants(event.kind())
                && Tellers.isTold(event)
                && (query.who().isEmpty() || concerns(event, query.who()))
                && (query.doc().isEmpty()
                        || event.mentions().stream()
                                .anyMatch(mention -> mention.doc().equals(query.doc())))
                && (query.words().isBlank() || holds(event, query.words()));
    }

    private static boolean concerns(Event event, String actor) {
        return event.participants().stream().anyMatch(each -> each.actor().value().equals(actor))
                || event.places().stream().anyMatch(place -> place.value().equals(actor));
    }

    private static boolean holds(Event event, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return event.label().toLowerCase(Locale.ROOT).contains(wanted)
                || event.passages().stream()
                        .anyMatch(passage ->
                                passage.words().toLowerCase(Locale.ROOT).contains(wanted));
    }

    // When.

    private List<Placed> placed(Event event) {
        if (!query.telling()) {
            return event.time().known().stream().map(time -> new Placed(event, time, "")).toList();
        }
        Map<String, Known> byDocument = new LinkedHashMap<>();
        for (Account account : index.accountsOf(event.id())) {
            String doc = account.passages().getFirst().doc();
            Known told = toldAt(account.statement(), doc);
            boolean wanted = query.doc().isEmpty() || query.doc().equals(doc);
            if (told != null && wanted) {
                byDocument.putIfAbsent(doc, told);
            }
        }
        List<Placed> result = new ArrayList<>();
        byDocument.forEach((doc, told) -> result.add(new Placed(event, told, doc)));
        return result;
    }

    /// When a statement was made; where nobody says, when the document came out that has it.
    private @Nullable Known toldAt(Statement.@Nullable Id id, String doc) {
        Statement statement = id == null ? null : index.find(id);
        String told = statement == null ? null : statement.told();
        if (told != null) {
            return Edtf.parse(told).map(edtf -> edtf.known(Basis.STATED)).orElse(null);
        }
        DocumentText text = index.document(doc);
        LocalDate published = text == null ? null : text.published();
        return published == null
                ? null
                : Edtf.parse(published.toString())
                        .map(edtf -> edtf.known(Basis.STATED))
                        .orElse(null);
    }

    private LocalDateTime from(List<Placed> ordered) {
        LocalDateTime asked = query.earliest();
        if (asked != null) {
            return asked;
        }
        return ordered.stream()
                .map(each -> TimeAxis.start(each.time()))
                .min(Comparator.naturalOrder())
                .orElse(LocalDateTime.of(1900, 1, 1, 0, 0));
    }

    private LocalDateTime to(List<Placed> ordered) {
        LocalDateTime asked = query.latest();
        LocalDateTime last =
                ordered.stream()
                        .map(each -> TimeAxis.end(each.time()))
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDateTime.of(2000, 1, 1, 0, 0));
        LocalDateTime to = asked == null ? last : asked;
        LocalDateTime from = from(ordered);
        return to.isAfter(from) ? to : from.plusHours(1);
    }

    /// Room at the ends, so that the first mark does not stand on the edge.
    private static LocalDateTime padded(
            LocalDateTime from, LocalDateTime to, boolean open, int side) {
        LocalDateTime end = side < 0 ? from : to;
        long length = TimeAxis.seconds(to) - TimeAxis.seconds(from);
        return open ? end.plusSeconds(side * Math.min(length / 40, 3600L * 24 * 30)) : end;
    }

    // Which are drawn.

    private List<Placed> heaviest(Collection<Placed> all, int most) {
        if (all.size() <= most) {
            return List.copyOf(all);
        }
        return all.stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Placed each) -> -Tellers.weight(index, each.event()))
                                .thenComparing(Placed.IN_TIME))
                .limit(most)
                .sorted(Placed.IN_TIME)
                .toList();
    }

    private List<Event> heaviestOf(List<Event> undated) {
        return undated.stream()
                .sorted(
                        Comparator.comparingInt((Event event) -> -Tellers.weight(index, event))
                                .thenComparing(Event::id))
                .limit(MOST_UNDATED)
                .toList();
    }

    private Map<String, List<Placed>> lanes(List<Placed> shown) {
        Map<String, List<Placed>> lanes = new HashMap<>();
        for (Placed placed : shown) {
            for (String lane : lanesOf(placed)) {
                lanes.computeIfAbsent(lane, unseen -> new ArrayList<>()).add(placed);
            }
        }
        return lanes;
    }

    private Set<String> lanesOf(Placed placed) {
        Event event = placed.event();
        Set<String> lanes = new LinkedHashSet<>();
        switch (query.lanes()) {
            case NONE -> lanes.add("");
            case PERSON ->
                    event.participants().stream()
                            .map(Event.Participant::actor)
                            .filter(this::isPersonOrBody)
                            .forEach(actor -> lanes.add(actor.value()));
            case PLACE -> event.places().forEach(place -> lanes.add(place.value()));
            case DOCUMENT -> {
                if (placed.doc().isEmpty()) {
                    event.mentions().forEach(mention -> lanes.add(mention.doc()));
                } else {
                    lanes.add(placed.doc());
                }
            }
            case ACCOUNT ->
                    index.accountsOf(event.id())
                            .forEach(account -> lanes.add(index.origin(account.voice())));
        }
        if (lanes.isEmpty()) {
            lanes.add("");
        }
        return lanes;
    }

    private boolean isPersonOrBody(Actor.Id id) {
        Actor actor = index.find(id);
        return actor != null
                && (actor.kind() == EntityKind.PERSON || actor.kind() == EntityKind.ORGANIZATION);
    }

    private List<Lane> drawing(Map<String, List<Placed>> lanes, List<Placed> drawn, TimeAxis axis) {
        if (query.lanes() == TimelineQuery.Lanes.NONE) {
            return lanes.isEmpty()
                    ? List.of()
                    : List.of(new Lane("", "", total(lanes), marks(drawn, axis)));
        }
        return lanes.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<String, List<Placed>> lane) ->
                                        lane.getKey().isEmpty())
                                .thenComparingInt(lane -> -lane.getValue().size())
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST_LANES)
                .map(lane ->
                        new Lane(
                                lane.getKey(),
                                laneName(lane.getKey()),
                                lane.getValue().size(),
                                marks(heaviest(lane.getValue(), MOST_IN_LANE), axis)))
                .toList();
    }

    private static int total(Map<String, List<Placed>> lanes) {
        return lanes.values().stream().mapToInt(List::size).sum();
    }

    private String laneName(String lane) {
        if (lane.isEmpty()) {
            return switch (query.lanes()) {
                case PLACE -> "No place is told";
                case PERSON -> "Nobody is named";
                case NONE, DOCUMENT, ACCOUNT -> "";
            };
        }
        return query.lanes() == TimelineQuery.Lanes.DOCUMENT
                ? index.names().title(lane)
                : Words.sentenceCase(index.originName(lane));
    }

    // Marks.

    private List<Mark> marks(List<Placed> placed, TimeAxis axis) {
        long gapWorthTelling = gapWorthTelling(placed);
        List<Mark> marks = new ArrayList<>();
        LocalDateTime end = null;
        for (Placed each : placed) {
            LocalDateTime start = TimeAxis.start(each.time());
            long gap = end == null ? 0 : TimeAxis.seconds(start) - TimeAxis.seconds(end);
            String words = gap >= gapWorthTelling ? TimeAxis.duration(gap) : "";
            marks.add(mark(each.event(), each.time(), each.doc(), words, axis));
            LocalDateTime its = TimeAxis.end(each.time());
            end = end == null || its.isAfter(end) ? its : end;
        }
        return marks;
    }

    /// A twelfth of the time shown, and six times the gap in the middle of all gaps.
    private static long gapWorthTelling(List<Placed> placed) {
        if (placed.size() < 3) {
            return Long.MAX_VALUE;
        }
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < placed.size(); i++) {
            gaps.add(
                    Math.max(
                            0,
                            TimeAxis.seconds(TimeAxis.start(placed.get(i).time()))
                                    - TimeAxis.seconds(TimeAxis.end(placed.get(i - 1).time()))));
        }
        gaps.sort(Comparator.naturalOrder());
        long usual = gaps.get(gaps.size() / 2);
        return Math.max(2 * 24 * 3600L, Math.max(6 * usual, gaps.getLast() / 12));
    }

    private Mark mark(Event event, @Nullable Known time, String doc, String gap, TimeAxis axis) {
        String sort = Tellers.sort(index, event);
        List<Passage> words =
                doc.isEmpty()
                        ? event.passages()
                        : event.passages().stream()
                                .filter(passage -> passage.doc().equals(doc))
                                .toList();
        Pin pin = index.pin(Words.mostTelling(words.isEmpty() ? event.passages() : words));
        double coreLeft = time == null ? -1 : axis.x(time.latestStart());
        double coreRight = time == null ? -1 : axis.x(time.earliestEnd());
        boolean sure = time != null && time.latestStart().isBefore(time.earliestEnd());
        return new Mark(
                event.id().value(),
                Words.sentenceCase(Words.oneLine(event.label())),
                time == null
                        ? Brackets.words(index.caseFile(), event.id())
                        : TimePrinter.print(time),
                time == null ? "" : time.edtf(),
                time == null ? "" : time.precision().label(),
                time == null ? "" : time.basis().label(),
                sort,
                Tellers.words(sort),
                time == null ? 0 : axis.x(TimeAxis.start(time)),
                time == null ? 0 : axis.x(TimeAxis.end(time)),
                sure ? coreLeft : -1,
                sure ? coreRight : -1,
                query.telling() || time == null ? List.of() : rivals(event, time, axis),
                gap,
                Tellers.of(index, event),
                Tellers.origins(index, event),
                event.participants().stream()
                        .map(each -> index.names().of(each.actor()))
                        .distinct()
                        .toList(),
                pin,
                event.standing().label());
    }

    private List<Rival> rivals(Event event, Known time, TimeAxis axis) {
        return event.time().dates().stream()
                .filter(date -> !date.agrees() && !date.time().edtf().equals(time.edtf()))
                .map(date ->
                        new Rival(
                                TimePrinter.print(date.time()),
                                date.time().edtf(),
                                axis.x(TimeAxis.start(date.time())),
                                axis.x(TimeAxis.end(date.time())),
                                index.pin(date.passages().getFirst())))
                .toList();
    }

    // The strip and the windows.

    private List<Bin> bins(List<Placed> all, LocalDateTime from, LocalDateTime to) {
        if (all.isEmpty()) {
            return List.of();
        }
        LocalDateTime first = TimeAxis.start(all.getFirst().time());
        LocalDateTime last =
                all.stream()
                        .map(each -> TimeAxis.end(each.time()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        TimeAxis axis =
                TimeAxis.of(first, last, all.stream().map(Placed::time).toList(), !query.even());
        int[] counts = new int[BINS];
        for (Placed placed : all) {
            double x = axis.x(TimeAxis.start(placed.time()));
            counts[Math.clamp((int) (x * BINS / 100), 0, BINS - 1)]++;
        }
        int largest = 1;
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
        List<Bin> bins = new ArrayList<>();
        double width = 100.0 / BINS;
        for (int i = 0; i < BINS; i++) {
            if (counts[i] > 0) {
                LocalDateTime start = axis.at(i * width);
                LocalDateTime end = axis.at((i + 1) * width);
                bins.add(
                        new Bin(
                                TimeAxis.rounded(i * width),
                                TimeAxis.rounded(width),
                                counts[i],
                                Math.max(6, 100 * counts[i] / largest),
                                !end.isBefore(from) && !start.isAfter(to),
                                window(start, end)));
            }
        }
        return bins;
    }

    /// Windows of the common lengths around the event in the middle.
    private static List<Zoom> zooms(List<Placed> shown, LocalDateTime from, LocalDateTime to) {
        if (shown.isEmpty()) {
            return List.of();
        }
        LocalDateTime at = TimeAxis.start(middle(shown).time());
        LocalDate day = at.toLocalDate();
        LocalDate century = LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1);
        LocalDate decade = LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
        LocalDate year = day.withDayOfYear(1);
        LocalDate month = day.withDayOfMonth(1);
        LocalDate week = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        Map<String, Window> windows = new LinkedHashMap<>();
        windows.put("century", days(century, century.plusYears(100)));
        windows.put("decade", days(decade, decade.plusYears(10)));
        windows.put("year", days(year, year.plusYears(1)));
        windows.put("month", days(month, month.plusMonths(1)));
        windows.put("week", days(week, week.plusDays(7)));
        windows.put("day", days(day, day.plusDays(1)));
        LocalDateTime hour = day.atTime(at.getHour(), 0);
        windows.put("hour", window(hour, hour.plusMinutes(59).plusSeconds(59)));
        Window now = window(from, to);
        List<Zoom> zooms = new ArrayList<>();
        windows.forEach((level, window) ->
                zooms.add(
                        new Zoom(
                                level,
                                window,
                                window.from().equals(now.from()) && window.to().equals(now.to()))));
        return zooms;
    }

    /// The event in the middle of those told to the day or finer, or of all.
    private static Placed middle(List<Placed> shown) {
        List<Placed> fine =
                shown.stream()
                        .filter(each ->
                                each.time().precision().compareTo(TimeValue.Precision.DAY) <= 0)
                        .toList();
        List<Placed> among = fine.isEmpty() ? shown : fine;
        return among.get(among.size() / 2);
    }

    private static @Nullable Window closer(List<Zoom> zooms, LocalDateTime from, LocalDateTime to) {
        long length = TimeAxis.seconds(to) - TimeAxis.seconds(from);
        return zooms.stream()
                .map(Zoom::window)
                .filter(window -> 10 * length(window) < 9 * length)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Window wider(List<Zoom> zooms, LocalDateTime from, LocalDateTime to) {
        long length = TimeAxis.seconds(to) - TimeAxis.seconds(from);
        return zooms.reversed().stream()
                .map(Zoom::window)
                .filter(window -> 10 * length(window) > 11 * length)
                .findFirst()
                .orElse(null);
    }

    private static long length(Window window) {
        TimelineQuery query = TimelineQuery.all().within(window.from(), window.to());
        LocalDateTime from = Objects.requireNonNull(query.earliest());
        LocalDateTime to = Objects.requireNonNull(query.latest());
        return TimeAxis.seconds(to) - TimeAxis.seconds(from);
    }

    private static Window days(LocalDate from, LocalDate until) {
        return window(from.atStartOfDay(), until.atStartOfDay().minusSeconds(1));
    }

    private static @Nullable Window before(
            List<Placed> ordered, LocalDateTime from, LocalDateTime to) {
        long length = TimeAxis.seconds(to) - TimeAxis.seconds(from);
        return ordered.stream()
                .map(each -> TimeAxis.end(each.time()))
                .filter(end -> end.isBefore(from))
                .max(Comparator.naturalOrder())
                .map(end -> window(end.minusSeconds(length), end))
                .orElse(null);
    }

    private static @Nullable Window after(
            List<Placed> ordered, LocalDateTime from, LocalDateTime to) {
        long length = TimeAxis.seconds(to) - TimeAxis.seconds(from);
        return ordered.stream()
                .map(each -> TimeAxis.start(each.time()))
                .filter(start -> start.isAfter(to))
                .min(Comparator.naturalOrder())
                .map(start -> window(start, start.plusSeconds(length)))
                .orElse(null);
    }

    /// A stretch in EDTF and in words, to the day where it is longer than two.
    private static Window window(LocalDateTime from, LocalDateTime to) {
        boolean days = from.plusDays(1).minusSeconds(1).compareTo(to) <= 0;
        if (!days) {
            return new Window(
                    EDTF_SECOND.format(from),
                    EDTF_SECOND.format(to),
                    CLOCK.format(from) + " to " + HOUR.format(to));
        }
        LocalDate first = from.toLocalDate();
        LocalDate last = to.toLocalDate();
        return new Window(first.toString(), last.toString(), words(first, last));
    }

    private static String words(LocalDate first, LocalDate last) {
        boolean years =
                first.getDayOfYear() == 1 && last.equals(last.withDayOfYear(last.lengthOfYear()));
        if (years) {
            return first.getYear() == last.getYear()
                    ? Integer.toString(first.getYear())
                    : first.getYear() + " to " + last.getYear();
        }
        boolean months = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
        if (months) {
            return MONTH.format(first).equals(MONTH.format(last))
                    ? MONTH.format(first)
                    : MONTH.format(first) + " to " + MONTH.format(last);
        }
        if (first.equals(last)) {
            return Words.day(first);
        }
        return MONTH.format(first).equals(MONTH.format(last))
                ? first.getDayOfMonth() + " to " + Words.day(last)
                : Words.day(first) + " to " + Words.day(last);
    }

    // Choices of the filter.

    private List<Choice> people(List<Event> events) {
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

    private List<Choice> documents(List<Event> events) {
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
