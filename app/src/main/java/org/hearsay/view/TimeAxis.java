package org.hearsay.view;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hearsay.time.Edtf;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.view.TimelineView.Break;
import org.hearsay.view.TimelineView.Tick;

/// Where moments stand on a drawing, in hundredths of its width.
///
/// The affair of an autumn, remembered forty years later, would be a dot and a dot on an even
/// scale. So empty stretches that make up much of the whole are cut out and marked as breaks; what
/// is left shares the width half by how long it lasts and half by how much happens in it. Between
/// breaks the scale is even.
final class TimeAxis {
    private static final double MARGIN = 1.5;
    private static final double BREAK_WIDTH = 2.5;
    private static final double TICK_WIDTH = 6.5;

    /// Of the words of a tick, in hundredths of the drawing's width.
    private static final double LETTER_WIDTH = 0.85;

    /// Between these the words stand in the middle of their tick, as the drawing does it.
    private static final double FIRST_MIDDLE = 4;

    private static final double LAST_MIDDLE = 94;

    private static final int MOST_BREAKS = 4;
    private static final int DEEPEST = 2;
    private static final double WIDE_GAP = 0.25;
    private static final double BY_LENGTH = 0.2;
    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final long DAY = Duration.ofDays(1).toSeconds();

    /// From when to when something is drawn, in seconds of the calendar.
    record Extent(long start, long end) {
        static Extent of(Known time) {
            return new Extent(seconds(TimeAxis.start(time)), seconds(TimeAxis.end(time)));
        }

        long middle() {
            return start / 2 + end / 2;
        }
    }

    /// A part of the axis with an even scale of its own.
    private record Stretch(long from, long to, double left, double right, boolean cut) {
        double x(long moment) {
            return left + (right - left) * (moment - from) / Math.max(1, to - from);
        }
    }

    private final List<Stretch> stretches;

    private TimeAxis(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
    }

    /// The axis from one moment to another on which some times stand.
    ///
    /// @param cut are long stretches without any time cut out?
    static TimeAxis of(LocalDateTime from, LocalDateTime to, List<Extent> times, boolean cut) {
        long first = seconds(from);
        long last = Math.max(first + HOUR, seconds(to));
        List<long[]> parts = cut ? parts(first, last, times, 0) : List.of(new long[] {first, last});
        return new TimeAxis(laidOut(parts, times));
    }

    private static List<Stretch> laidOut(List<long[]> parts, List<Extent> times) {
        double length = parts.stream().mapToDouble(part -> part[1] - part[0]).sum();
        List<Double> weights = new ArrayList<>();
        for (long[] part : parts) {
            double among =
                    times.stream()
                            .mapToLong(Extent::middle)
                            .filter(moment -> part[0] <= moment && moment <= part[1])
                            .count();
            double share = times.isEmpty() ? 0 : among / times.size();
            weights.add(0.05 + BY_LENGTH * (part[1] - part[0]) / length + (1 - BY_LENGTH) * share);
        }
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        double width = 100 - 2 * MARGIN - BREAK_WIDTH * (parts.size() - 1);
        List<Stretch> stretches = new ArrayList<>();
        double left = MARGIN;
        for (int i = 0; i < parts.size(); i++) {
            long[] part = parts.get(i);
            double right = left + width * weights.get(i) / sum;
            stretches.add(new Stretch(part[0], part[1], left, right, false));
            if (i + 1 < parts.size()) {
                left = right + BREAK_WIDTH;
                stretches.add(new Stretch(part[1], parts.get(i + 1)[0], right, left, true));
            }
        }
        return stretches;
    }

    /// The stretches between the gaps that are cut out; a stretch with many of the times is cut
    /// once more by its own measure.
    private static List<long[]> parts(long first, long last, List<Extent> times, int depth) {
        List<long[]> parts = new ArrayList<>();
        long at = first;
        for (long[] gap : gaps(first, last, times, depth)) {
            if (gap[0] > at) {
                parts.add(new long[] {at, gap[0]});
            }
            at = gap[1];
        }
        if (last > at) {
            parts.add(new long[] {at, last});
        }
        if (depth == DEEPEST) {
            return parts;
        }
        List<long[]> finer = new ArrayList<>();
        for (long[] part : parts) {
            List<Extent> inside =
                    times.stream()
                            .filter(time -> part[0] <= time.middle() && time.middle() <= part[1])
                            .toList();
            boolean isBusy = inside.size() > 6 && 10 * inside.size() >= 4 * times.size();
            if (isBusy) {
                finer.addAll(parts(part[0], part[1], inside, depth + 1));
            } else {
                finer.add(part);
            }
        }
        return finer;
    }

    /// The empty stretches worth cutting out: longest first, each at least a quarter of what the
    /// longer ones leave.
    private static List<long[]> gaps(long first, long last, List<Extent> times, int depth) {
        List<long[]> empty = new ArrayList<>();
        long end = first;
        List<long[]> sharp = busy(first, last, times);
        if (sharp.isEmpty()) {
            // All that is told is as wide as the stretch itself: none of it is empty.
            return List.of();
        }
        for (long[] busy : sharp) {
            if (busy[0] > end) {
                empty.add(new long[] {end, busy[0]});
            }
            end = Math.max(end, busy[1]);
        }
        if (depth > 0 && last > end) {
            empty.add(new long[] {end, last});
        }
        empty.removeIf(gap -> depth == 0 && gap[0] == first);
        empty.sort(Comparator.comparingLong((long[] gap) -> gap[0] - gap[1]));
        List<long[]> cut = new ArrayList<>();
        double left = last - first;
        for (long[] gap : empty) {
            long length = gap[1] - gap[0];
            if (cut.size() == MOST_BREAKS - depth || length < WIDE_GAP * left) {
                break;
            }
            // A little room beside the events on either side.
            long room = length / 50;
            long from = gap[0] == first ? first : gap[0] + room;
            cut.add(new long[] {from, gap[1] == last ? last : gap[1] - room});
            left -= length;
        }
        cut.sort(Comparator.comparingLong(gap -> gap[0]));
        return cut;
    }

    /// Where times lie; those as wide as much of the whole leave gaps open.
    private static List<long[]> busy(long first, long last, List<Extent> times) {
        List<long[]> busy = new ArrayList<>();
        for (Extent time : times) {
            long start = time.start();
            long end = time.end();
            if (end - start <= (last - first) / 6 && end >= first && start <= last) {
                busy.add(new long[] {start, end});
            }
        }
        busy.sort(Comparator.comparingLong(each -> each[0]));
        return busy;
    }

    /// When a time begins at the earliest; of a time without a beginning, when it ends.
    static LocalDateTime start(Known time) {
        return time.earliestStart().equals(Edtf.EARLIEST)
                ? time.latestEnd().equals(Edtf.LATEST) ? time.latestStart() : time.latestEnd()
                : time.earliestStart();
    }

    /// When a time ends at the latest; of a time without an end, when it begins.
    static LocalDateTime end(Known time) {
        return time.latestEnd().equals(Edtf.LATEST) ? start(time) : time.latestEnd();
    }

    static long seconds(LocalDateTime moment) {
        return moment.toEpochSecond(ZoneOffset.UTC);
    }

    private static LocalDateTime moment(long seconds) {
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }

    /// Where a moment stands; what is earlier or later than the axis stands at its ends.
    double x(LocalDateTime moment) {
        return x(seconds(moment));
    }

    double x(long at) {
        if (at <= stretches.getFirst().from()) {
            return at < stretches.getFirst().from() ? 0 : stretches.getFirst().left();
        }
        for (Stretch stretch : stretches) {
            if (at <= stretch.to()) {
                return rounded(stretch.x(at));
            }
        }
        return 100;
    }

    /// The moment at a place of the drawing.
    LocalDateTime at(double x) {
        for (Stretch stretch : stretches) {
            if (x <= stretch.right()) {
                double part = Math.max(0, x - stretch.left()) / (stretch.right() - stretch.left());
                return moment(stretch.from() + (long) (part * (stretch.to() - stretch.from())));
            }
        }
        return moment(stretches.getLast().to());
    }

    static double rounded(double x) {
        return Math.round(x * 100) / 100.0;
    }

    List<Break> breaks() {
        return stretches.stream()
                .filter(Stretch::cut)
                .map(stretch ->
                        new Break(
                                rounded(stretch.left()),
                                rounded(stretch.right()),
                                duration(stretch.to() - stretch.from())))
                .toList();
    }

    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (!stretch.cut()) {
                ticks.addAll(ticks(stretch));
            }
        }
        return apart(ticks);
    }

    /// The same ticks; one whose words would run into those before has none.
    private static List<Tick> apart(List<Tick> ticks) {
        List<Tick> apart = new ArrayList<>();
        double end = -LETTER_WIDTH;
        for (Tick tick : ticks) {
            double width = tick.label().length() * LETTER_WIDTH;
            double left =
                    tick.x() > LAST_MIDDLE
                            ? tick.x() - width
                            : tick.x() < FIRST_MIDDLE ? tick.x() : tick.x() - width / 2;
            boolean fits = left > end;
            apart.add(fits ? tick : new Tick(tick.x(), "", tick.major()));
            end = fits ? left + width + LETTER_WIDTH : end;
        }
        return apart;
    }

    private static List<Tick> ticks(Stretch stretch) {
        double width = stretch.right() - stretch.left();
        int most = Math.max(1, (int) (width / TICK_WIDTH));
        for (Unit unit : Unit.values()) {
            if ((double) (stretch.to() - stretch.from()) / unit.seconds > 4 * most) {
                continue;
            }
            SortedSet<LocalDateTime> moments =
                    unit.between(moment(stretch.from()), moment(stretch.to()));
            boolean namesTheWhole =
                    unit.compareTo(Unit.YEAR_1) >= 0 && moments.size() == 1 && isShort(stretch);
            if (moments.size() <= most && !moments.isEmpty() && !namesTheWhole) {
                List<Tick> ticks = new ArrayList<>();
                for (LocalDateTime moment : moments) {
                    boolean first = moment.equals(moments.first());
                    ticks.add(
                            new Tick(
                                    rounded(stretch.x(seconds(moment))),
                                    (first ? unit.full : unit.brief).format(moment),
                                    first));
                }
                return ticks;
            }
        }
        Unit unit = Unit.finestFor(stretch.to() - stretch.from());
        LocalDateTime middle = moment(stretch.from() / 2 + stretch.to() / 2);
        return List.of(
                new Tick(
                        rounded((stretch.left() + stretch.right()) / 2),
                        unit.full.format(middle),
                        true));
    }

    /// A stretch of a year or so is named by its year, not by the new year within it.
    private static boolean isShort(Stretch stretch) {
        return stretch.to() - stretch.from() < 800 * DAY;
    }

    /// "25 days", "7 months", "66 years".
    static String duration(long seconds) {
        if (seconds < 2 * DAY) {
            return Words.count((int) (seconds / HOUR), "hour", "hours");
        }
        long days = seconds / DAY;
        if (days < 61) {
            return Words.count((int) days, "day", "days");
        }
        if (days < 730) {
            return Words.count((int) Math.round(days / 30.44), "month", "months");
        }
        return Words.count((int) Math.round(days / 365.25), "year", "years");
    }

    /// The steps in which a calendar is drawn.
    private enum Unit {
        HOUR_1(HOUR, "d MMM, HH:mm", "HH:mm"),
        HOUR_3(3 * HOUR, "d MMM, HH:mm", "HH:mm"),
        HOUR_6(6 * HOUR, "d MMM, HH:mm", "HH:mm"),
        HOUR_12(12 * HOUR, "d MMM, HH:mm", "d MMM, HH:mm"),
        DAY_1(DAY, "d MMM uuuu", "d MMM"),
        DAY_2(2 * DAY, "d MMM uuuu", "d MMM"),
        WEEK(7 * DAY, "d MMM uuuu", "d MMM"),
        MONTH_1(30 * DAY, "MMM uuuu", "MMM"),
        MONTH_3(91 * DAY, "MMM uuuu", "MMM uuuu"),
        MONTH_6(182 * DAY, "MMM uuuu", "MMM uuuu"),
        YEAR_1(365 * DAY, "uuuu", "uuuu"),
        YEAR_2(2 * 365 * DAY, "uuuu", "uuuu"),
        YEAR_5(5 * 365 * DAY, "uuuu", "uuuu"),
        YEAR_10(10 * 365 * DAY, "uuuu", "uuuu"),
        YEAR_20(20 * 365 * DAY, "uuuu", "uuuu"),
        YEAR_50(50 * 365 * DAY, "uuuu", "uuuu"),
        YEAR_100(100 * 365 * DAY, "uuuu", "uuuu"),
        YEAR_500(500 * 365 * DAY, "uuuu", "uuuu");

        private final long seconds;
        private final DateTimeFormatter full;
        private final DateTimeFormatter brief;

        Unit(long seconds, String full, String brief) {
            this.seconds = seconds;
            this.full = DateTimeFormatter.ofPattern(full, Locale.ENGLISH);
            this.brief = DateTimeFormatter.ofPattern(brief, Locale.ENGLISH);
        }

        /// The moments at which this unit begins anew.
        SortedSet<LocalDateTime> between(LocalDateTime from, LocalDateTime to) {
            SortedSet<LocalDateTime> moments = new TreeSet<>();
            LocalDateTime at = floor(from);
            while (!at.isAfter(to)) {
                if (!at.isBefore(from)) {
                    moments.add(at);
                }
                at = next(at);
            }
            return moments;
        }

        private LocalDateTime floor(LocalDateTime moment) {
            LocalDateTime day = moment.toLocalDate().atStartOfDay();
            if (seconds < DAY) {
                int step = (int) (seconds / HOUR);
                return day.withHour(moment.getHour() / step * step);
            }
            if (this == WEEK) {
                return day.minusDays(day.getDayOfWeek().getValue() - 1L);
            }
            if (seconds < 30 * DAY) {
                int step = (int) (seconds / DAY);
                return day.minusDays(Math.floorMod(day.toLocalDate().toEpochDay(), step));
            }
            if (seconds < 365 * DAY) {
                int step = (int) (seconds / (30 * DAY));
                return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / step * step + 1);
            }
            int step = (int) (seconds / (365 * DAY));
            return day.withDayOfYear(1).withYear(Math.floorDiv(day.getYear(), step) * step);
        }

        private LocalDateTime next(LocalDateTime moment) {
            if (seconds < 30 * DAY) {
                return moment.plusSeconds(seconds);
            }
            return seconds < 365 * DAY
                    ? moment.plusMonths(seconds / (30 * DAY))
                    : moment.plusYears(seconds / (365 * DAY));
        }

        /// The unit that names a stretch as a whole.
        static Unit finestFor(long length) {
            if (length < 2 * DAY) {
                return DAY_1;
            }
            return length < 400 * DAY ? MONTH_1 : YEAR_1;
        }
    }
}
