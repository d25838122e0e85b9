package org.hearsay.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.hearsay.time.Stamp.Grain;
import org.jspecify.annotations.Nullable;

/// How to come from a known day to the day meant: the small language of relative times in
/// `rules.tsv` and in [TimeValue.Symbolic].
///
/// ```text
/// steps  = step { " " step }
/// step   = ("+" | "-") number unit      so many units on or back, as fine as the unit: -1M, +3D
///        | ("+" | "-") number "y"       so many years on or back, as fine as the base
///        | "~" [unit]                   the unit in which the base lies: ~Y; without a unit the base itself
///        | way target                   the nearest such stretch in a direction
///        | "n" day                      that day of the base's month: n12; n0 is its last
///        | "T" clock                    that time of the day: T10:30, TMO
/// way    = "<" before | "<=" before or at | "=" in the same week, month or year | ">=" at or after | ">" after
///        | "~=" the nearest | "~<" the nearest, rather before | "~>" the nearest, rather after
///        | "^" the next in a story, which mostly goes forward
/// target = "d" weekday (1 Monday) | "m" month ["d" day] | "s" season | "q" quarter | "h" half | "we" weekend
///        | "n" day of the month
///        | "e" days                     so many days from Easter Sunday: e-2
///        | "t" month "-" weekday "-" n  the n-th such weekday of the month, the last for -1: t11-4-4
/// ```
final class Steps {
    /// A story crosses into the next year in steps of a few months ("In December … In February …");
    /// a larger step back in the calendar stays in its year ("In June … Already in January …").
    private static final int STORY_STEP_DAYS = 125;

    private Steps() {}

    /// Goes the steps; null when the base is too coarse, or the calendar has no such day.
    static @Nullable Stamp go(Stamp base, String steps) {
        Stamp at = base;
        try {
            for (String step : steps.split(" ")) {
                at = step(at, step);
                if (at == null || Math.abs(at.first().getYear()) > 9999) {
                    return null;
                }
            }
            return at;
        } catch (DateTimeException | NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable Stamp step(Stamp base, String step) {
        char c = step.charAt(0);
        return switch (c) {
            case '+', '-' -> {
                int digits = 1;
                while (digits < step.length() && Character.isDigit(step.charAt(digits))) {
                    digits++;
                }
                int count = Integer.parseInt(step.substring(1, digits));
                if (step.endsWith("y")) {
                    yield new Stamp(
                            base.grain(),
                            base.first().plusYears(c == '-' ? -count : count),
                            base.clock());
                }
                yield base.plus(c == '-' ? -count : count, step.substring(digits));
            }
            case '~' -> {
                if (step.length() == 1) {
                    yield base;
                }
                if ("<=>".indexOf(step.charAt(1)) >= 0) {
                    yield nearest(base, step.substring(0, 2), step.substring(2));
                }
                Grain grain = Grain.ofUnit(step.substring(1));
                yield grain == null || base.isTooCoarseFor(grain) && base.grain() != grain
                        ? null
                        : Stamp.around(base.first(), grain);
            }
            case 'n' -> {
                int day = Integer.parseInt(step.substring(1));
                LocalDate first = base.first();
                yield base.grain().compareTo(Grain.MONTH) < 0
                        ? null
                        : Stamp.day(first.withDayOfMonth(day == 0 ? first.lengthOfMonth() : day));
            }
            case 'T' -> base.grain() == Grain.DAY ? base.withClock(step) : null;
            default -> {
                int way =
                        "<=>=~<~>~=".contains(step.substring(0, 2))
                                        && step.charAt(1) <= '>'
                                        && step.charAt(1) >= '<'
                                ? 2
                                : 1;
                yield nearest(base, step.substring(0, way), step.substring(way));
            }
        };
    }

    private static @Nullable Stamp nearest(Stamp base, String way, String target) {
        return switch (target.charAt(0)) {
            case 'd' -> weekday(base, way, DayOfWeek.of(Integer.parseInt(target.substring(1))));
            case 'w' -> weekend(base, way);
            case 'n' -> dayOfMonth(base, way, Integer.parseInt(target.substring(1)));
            case 'm' -> month(base, way, target.substring(1));
            case 't' -> nthWeekday(base, way, target.substring(1));
            case 'e' -> fromEaster(base, way, Integer.parseInt(target.substring(1)));
            case 's' -> inYear(base, way, Grain.SEASON, Stamp.seasonMonth(target.substring(1)));
            case 'q' ->
                    inYear(base, way, Grain.QUARTER, Integer.parseInt(target.substring(1)) * 3 - 2);
            case 'h' ->
                    inYear(base, way, Grain.HALF, Integer.parseInt(target.substring(1)) * 6 - 5);
            default -> null;
        };
    }

    private static @Nullable Stamp weekday(Stamp base, String way, DayOfWeek day) {
        if (base.isTooCoarseFor(Grain.DAY)) {
            return null;
        }
        LocalDate first = base.first();
        return Stamp.day(
                switch (way) {
                    case "<" -> first.with(TemporalAdjusters.previous(day));
                    case "<=", "~<", "~=" -> first.with(TemporalAdjusters.previousOrSame(day));
                    case ">", "~>" -> first.with(TemporalAdjusters.next(day));
                    case ">=", "^" -> first.with(TemporalAdjusters.nextOrSame(day));
                    default ->
                            first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                    .plusDays(day.getValue() - 1L);
                });
    }

    private static @Nullable Stamp dayOfMonth(Stamp base, String way, int day) {
        if (base.grain() == Grain.MONTH || way.equals("=")) {
            return base.isTooCoarseFor(Grain.MONTH)
                    ? null
                    : Stamp.day(base.first().withDayOfMonth(day));
        }
        if (base.isTooCoarseFor(Grain.DAY)) {
            return null;
        }
        LocalDate here = base.first();
        LocalDate there = here.withDayOfMonth(1).plusDays(day - 1L);
        boolean isAhead = way.contains(">") || way.equals("^");
        int months = isAhead ? there.isBefore(here) ? 1 : 0 : there.isAfter(here) ? -1 : 0;
        return Stamp.day(here.withDayOfMonth(1).plusMonths(months).withDayOfMonth(day));
    }

    private static @Nullable Stamp weekend(Stamp base, String way) {
        if (base.isTooCoarseFor(Grain.DAY)) {
            return null;
        }
        Stamp same = Stamp.around(base.first(), Grain.WEEKEND);
        return switch (way) {
            case "<", "~<", "~=" ->
                    base.first().getDayOfWeek() == DayOfWeek.SUNDAY
                                    || base.first().getDayOfWeek() == DayOfWeek.SATURDAY
                            ? same
                            : same.plus(-1, "WE");
            case ">" -> same.plus(1, "WE");
            default -> same;
        };
    }

    /// A month, or a day of a month, in the base's year or the nearest one in that direction.
    private static @Nullable Stamp month(Stamp base, String way, String monthAndDay) {
        int d = monthAndDay.indexOf('d');
        int month = Integer.parseInt(d < 0 ? monthAndDay : monthAndDay.substring(0, d));
        if (d < 0) {
            return inYear(base, way, Grain.MONTH, month);
        }
        if (base.grain().compareTo(Grain.YEAR) < 0) {
            return null;
        }
        int day = Integer.parseInt(monthAndDay.substring(d + 1));
        int year = base.first().getYear();
        if (base.grain() == Grain.YEAR) {
            return Stamp.day(LocalDate.of(year, month, day));
        }
        MonthDay target = MonthDay.of(month, day);
        return Stamp.day(target.atYear(year + yearStep(way, target.atYear(year), base)));
    }

    private static @Nullable Stamp inYear(Stamp base, String way, Grain grain, int firstMonth) {
        if (base.grain().compareTo(Grain.YEAR) < 0) {
            return null;
        }
        LocalDate first = LocalDate.of(base.first().getYear(), firstMonth, 1);
        if (base.grain() == Grain.YEAR) {
            return new Stamp(grain, first, "");
        }
        return new Stamp(
                grain,
                first.plusYears(yearStep(way, first, Stamp.around(base.first(), grain))),
                "");
    }

    private static @Nullable Stamp nthWeekday(Stamp base, String way, String target) {
        if (base.grain().compareTo(Grain.YEAR) < 0) {
            return null;
        }
        String[] parts = target.split("-", 3);
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(parts[1]));
        int nth = Integer.parseInt(parts[2]);
        LocalDate month = LocalDate.of(base.first().getYear(), Integer.parseInt(parts[0]), 1);
        LocalDate here = month.with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
        int step = base.grain() == Grain.YEAR ? 0 : yearStep(way, here, base);
        return Stamp.day(month.plusYears(step).with(TemporalAdjusters.dayOfWeekInMonth(nth, day)));
    }

    private static @Nullable Stamp fromEaster(Stamp base, String way, int days) {
        if (base.grain().compareTo(Grain.YEAR) < 0) {
            return null;
        }
        int year = base.first().getYear();
        LocalDate here = easter(year).plusDays(days);
        int step = base.grain() == Grain.YEAR ? 0 : yearStep(way, here, base);
        return Stamp.day(easter(year + step).plusDays(days));
    }

    /// Easter Sunday of the Gregorian calendar (the computus of Meeus, Jones and Butcher).
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }

    /// Which year to go to, counted from the base's, for a stretch that begins there in the base's
    /// year.
    private static int yearStep(String way, LocalDate there, Stamp base) {
        int order = there.compareTo(base.first());
        return switch (way) {
            case "<" -> order < 0 ? 0 : -1;
            case "<=" -> order <= 0 ? 0 : -1;
            case ">" -> order > 0 ? 0 : 1;
            case ">=" -> order >= 0 ? 0 : 1;
            case "~=" -> cheapestYear(there, base, 1, 2);
            case "~<" -> cheapestYear(there, base, 1, 4);
            case "~>" -> cheapestYear(there, base, 4, 1);
            case "^" -> order < 0 && daysUntil(there.plusYears(1), base) <= STORY_STEP_DAYS ? 1 : 0;
            default -> 0;
        };
    }

    private static long daysUntil(LocalDate there, Stamp base) {
        return ChronoUnit.DAYS.between(base.first(), there);
    }

    /// The year whose stretch lies nearest to the base, where a day back and a day on cost so much.
    private static int cheapestYear(LocalDate there, Stamp base, int back, int on) {
        int best = 0;
        long bestCost = Long.MAX_VALUE;
        for (int step : new int[] {0, -1, 1}) {
            long days = daysUntil(there.plusYears(step), base);
            long cost = days < 0 ? -days * back : days * on;
            if (cost < bestCost) {
                best = step;
                bestCost = cost;
            }
        }
        return best;
    }
}
