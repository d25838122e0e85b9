package org.hearsay.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.actor.Actor;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.Passage;
import org.hearsay.time.TimePrinter;
import org.hearsay.time.TimeValue;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.timeline.Event;
import org.hearsay.view.TimelineStock.Placed;
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

    /// So many events tell well enough where the gaps of a whole case are.
    private static final int ENOUGH = 5000;

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

    Timelines(CaseIndex index, TimelineQuery query) {
        this.index = index;
        this.query = query;
    }

    TimelineView view() {
        TimelineStock stock = TimelineStock.of(index, query.telling());
        List<Placed> ordered = stock.placed().stream().filter(this::isWanted).toList();
        List<Event> undated = stock.undated().stream().filter(this::isWanted).toList();
        LocalDateTime from = from(ordered);
        LocalDateTime to = to(ordered);
        List<Placed> shown = ordered.stream().filter(each -> each.isWithin(from, to)).toList();
        List<Placed> drawn = heaviest(shown, MOST_DRAWN);
        TimeAxis axis =
                TimeAxis.of(
                        padded(from, to, query.earliest() == null, -1),
                        padded(from, to, query.latest() == null, 1),
                        drawn.stream().map(Placed::extent).toList(),
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
                Paged.of(gapped(shown), query.page(), ROWS_A_PAGE).map(each -> mark(each, axis)),
                undated.stream()
                        .limit(MOST_UNDATED)
                        .map(event -> mark(event, null, "", "", axis))
                        .toList(),
                index.caseFile().deduction().conflicts().stream()
                        .map(conflict -> TimelineView.Conflict.of(conflict, index))
                        .toList(),
                stock.people(),
                stock.documents());
    }

    // What is wanted.

    private boolean isWanted(Placed placed) {
        boolean byIt = query.doc().isEmpty() || placed.doc().isEmpty();
        return (byIt || placed.doc().equals(query.doc())) && isWanted(placed.event());
    }

    private boolean isWanted(Event event) {
        return query.wants(event.kind())
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
        String wanted = words.strip();
        return Selection.holds(event.label(), wanted)
                || event.passages().stream()
                        .anyMatch(passage -> Selection.holds(passage.words(), wanted));
    }

    // When.

    private LocalDateTime from(List<Placed> ordered) {
        LocalDateTime asked = query.earliest();
        if (asked != null) {
            return asked;
        }
        return ordered.isEmpty() ? LocalDateTime.of(1900, 1, 1, 0, 0) : ordered.getFirst().start();
    }

    private LocalDateTime to(List<Placed> ordered) {
        LocalDateTime asked = query.latest();
        LocalDateTime last =
                asked != null
                        ? asked
                        : ordered.stream()
                                .map(each -> each.end())
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

    private static List<Placed> heaviest(Collection<Placed> all, int most) {
        return all.size() <= most
                ? List.copyOf(all)
                : Selection.first(all, Placed.HEAVIEST, most).stream()
                        .sorted(Placed.IN_TIME)
                        .toList();
    }

    private Map<String, List<Placed>> lanes(List<Placed> shown) {
        if (query.lanes() == TimelineQuery.Lanes.NONE) {
            return shown.isEmpty() ? Map.of() : Map.of("", shown);
        }
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
        return gapped(placed).stream().map(each -> mark(each, axis)).toList();
    }

    private Mark mark(Gapped gapped, TimeAxis axis) {
        Placed placed = gapped.placed();
        String words = gapped.gap() == 0 ? "" : TimeAxis.duration(gapped.gap());
        return mark(placed.event(), placed.time(), placed.doc(), words, axis);
    }

    /// An event and how long nothing is told before it, in seconds; 0 when not long.
    private record Gapped(Placed placed, long gap) {}

    private static List<Gapped> gapped(List<Placed> placed) {
        long gapWorthTelling = gapWorthTelling(placed);
        List<Gapped> result = new ArrayList<>(placed.size());
        long end = Long.MAX_VALUE;
        for (Placed each : placed) {
            long gap = end == Long.MAX_VALUE ? 0 : each.extent().start() - end;
            result.add(new Gapped(each, gap >= gapWorthTelling ? gap : 0));
            end = end == Long.MAX_VALUE ? each.extent().end() : Math.max(end, each.extent().end());
        }
        return result;
    }

    /// A twelfth of the time shown, and six times the gap in the middle of all gaps.
    private static long gapWorthTelling(List<Placed> placed) {
        if (placed.size() < 3) {
            return Long.MAX_VALUE;
        }
        long[] gaps = new long[placed.size() - 1];
        for (int i = 1; i < placed.size(); i++) {
            gaps[i - 1] =
                    Math.max(0, placed.get(i).extent().start() - placed.get(i - 1).extent().end());
        }
        Arrays.sort(gaps);
        long usual = gaps[gaps.length / 2];
        return Math.max(2 * 24 * 3600L, Math.max(6 * usual, gaps[gaps.length - 1] / 12));
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
        LocalDateTime first = all.getFirst().start();
        LocalDateTime last =
                all.stream().map(each -> each.end()).max(Comparator.naturalOrder()).orElseThrow();
        TimeAxis axis =
                TimeAxis.of(
                        first,
                        last,
                        Selection.sample(all, ENOUGH).stream().map(Placed::extent).toList(),
                        !query.even());
        int[] counts = new int[BINS];
        for (Placed placed : all) {
            double x = axis.x(placed.extent().start());
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
        LocalDateTime at = middle(shown).start();
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
        LocalDateTime hour = nearestWithAnHour(shown, at).truncatedTo(ChronoUnit.HOURS);
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

    /// Of what is told to the hour or finer, the nearest to a time; that time when nothing is. The
    /// first hour of a day on which something happened at no told hour shows nothing.
    private static LocalDateTime nearestWithAnHour(List<Placed> shown, LocalDateTime at) {
        return shown.stream()
                .filter(each -> each.time().precision().compareTo(TimeValue.Precision.HOUR) <= 0)
                .map(Placed::start)
                .min(
                        Comparator.comparingLong(
                                start -> Math.abs(TimeAxis.seconds(start) - TimeAxis.seconds(at))))
                .orElse(at);
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
                .map(each -> each.end())
                .filter(end -> end.isBefore(from))
                .max(Comparator.naturalOrder())
                .map(end -> window(end.minusSeconds(length), end))
                .orElse(null);
    }

    private static @Nullable Window after(
            List<Placed> ordered, LocalDateTime from, LocalDateTime to) {
        long length = TimeAxis.seconds(to) - TimeAxis.seconds(from);
        return ordered.stream()
                .map(each -> each.start())
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
}
