package org.hearsay.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// A stretch of the calendar as TIMEX3 writes it: a year, a week, a day, a morning.
///
/// @param grain how long it is
/// @param first its first day
/// @param clock the time of day or part of the day (`T10:30`, `TMO`); empty for a whole stretch
record Stamp(Grain grain, LocalDate first, String clock) {
    /// The stretches of the calendar, from long to short.
    enum Grain {
        CENTURY,
        DECADE,
        YEAR,
        HALF,
        QUARTER,
        SEASON,
        MONTH,
        WEEK,
        WEEKEND,
        DAY;

        /// The stretch that a unit of rules and TIMEX3 durations names: `Y`, `M`, `D`.
        static @Nullable Grain ofUnit(String unit) {
            return switch (unit) {
                case "C" -> CENTURY;
                case "E" -> DECADE;
                case "Y" -> YEAR;
                case "Q" -> QUARTER;
                case "M" -> MONTH;
                case "W", "F" -> WEEK;
                case "WE" -> WEEKEND;
                case "D" -> DAY;
                default -> null;
            };
        }
    }

    static Stamp day(LocalDate day) {
        return new Stamp(Grain.DAY, day, "");
    }

    /// The stretch of a grain in which a day lies.
    static Stamp around(LocalDate day, Grain grain) {
        LocalDate first =
                switch (grain) {
                    case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1);
                    case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
                    case YEAR -> day.withDayOfYear(1);
                    case HALF -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
                    case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                    case SEASON -> seasonStart(day);
                    case MONTH -> day.withDayOfMonth(1);
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case WEEKEND ->
                            day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                    .plusDays(5);
                    case DAY -> day;
                };
        return new Stamp(grain, first, "");
    }

    private static LocalDate seasonStart(LocalDate day) {
        int month = day.getMonthValue() / 3 * 3;
        return month == 0
                ? LocalDate.of(day.getYear() - 1, 12, 1)
                : LocalDate.of(day.getYear(), month, 1);
    }

    /// The first month of a season.
    static int seasonMonth(String season) {
        return switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
    }

    Stamp withClock(String newClock) {
        return new Stamp(grain, first, newClock);
    }

    /// The first day after the stretch.
    LocalDate end() {
        return switch (grain) {
            case CENTURY -> first.plusYears(100);
            case DECADE -> first.plusYears(10);
            case YEAR -> first.plusYears(1);
            case HALF -> first.plusMonths(6);
            case QUARTER, SEASON -> first.plusMonths(3);
            case MONTH -> first.plusMonths(1);
            case WEEK -> first.plusWeeks(1);
            case WEEKEND -> first.plusDays(2);
            case DAY -> first.plusDays(1);
        };
    }

    /// The TIMEX3 value: `1993-W45`, `BC0490`, `199` for the nineties.
    String timex() {
        int year = first.getYear();
        return switch (grain) {
            case CENTURY -> year(year).substring(0, year(year).length() - 2);
            case DECADE -> year(year).substring(0, year(year).length() - 1);
            case YEAR -> year(year);
            case HALF -> year(year) + "-H" + (first.getMonthValue() <= 6 ? 1 : 2);
            case QUARTER -> year(year) + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
            case SEASON -> year(year) + "-" + seasonCode();
            case MONTH -> year(year) + "-" + Digits.two(first.getMonthValue());
            case WEEK -> week();
            case WEEKEND -> week() + "-WE";
            case DAY ->
                    year(year)
                            + "-"
                            + Digits.two(first.getMonthValue())
                            + "-"
                            + Digits.two(first.getDayOfMonth())
                            + clockWithoutZone();
        };
    }

    /// The same day in the Gregorian calendar, where this one tells it in the Julian.
    Stamp inGregorian() {
        int year = first.getMonthValue() <= 2 ? first.getYear() - 1 : first.getYear();
        int days = Math.floorDiv(year, 100) - Math.floorDiv(year, 400) - 2;
        return new Stamp(grain, first.plusDays(days), clock);
    }

    /// The zone of the time of day: `Z`, `-05:00`; empty where none is told.
    String zone() {
        return clock.substring(clockWithoutZone().length());
    }

    /// TIMEX3 values of the corpora tell no zone.
    private String clockWithoutZone() {
        boolean hasZone = clock.length() > 6 && Character.isDigit(clock.charAt(1));
        return hasZone ? clock.substring(0, 6) : clock;
    }

    String seasonCode() {
        return switch (first.getMonthValue()) {
            case 3 -> "SP";
            case 6 -> "SU";
            case 9 -> "FA";
            default -> "WI";
        };
    }

    private String week() {
        return year(first.get(IsoFields.WEEK_BASED_YEAR))
                + "-W"
                + Digits.two(first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String year(int year) {
        return year > 0 ? Digits.four(year) : "BC" + Digits.four(1 - year);
    }

    /// Reads a TIMEX3 date or time; null for durations, sets, references and dates that no calendar
    /// has.
    static @Nullable Stamp parse(String timex) {
        try {
            return parseDate(timex);
        } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException _) {
            return null;
        }
    }

    private static @Nullable Stamp parseDate(String timex) {
        boolean isBefore = timex.startsWith("BC");
        String value = isBefore ? timex.substring(2) : timex;
        if (value.isEmpty() || !Character.isDigit(value.charAt(0))) {
            return null;
        }
        int t = value.indexOf('T');
        String date = t < 0 ? value : value.substring(0, t);
        String clock = t < 0 ? "" : withoutSeconds(value.substring(t));
        String[] parts = date.split("-");
        if (parts.length == 1) {
            return switch (date.length()) {
                case 2 ->
                        new Stamp(
                                Grain.CENTURY,
                                startOfYear(Integer.parseInt(date) * 100, isBefore),
                                "");
                case 3 ->
                        new Stamp(
                                Grain.DECADE,
                                startOfYear(Integer.parseInt(date) * 10, isBefore),
                                "");
                case 4 -> new Stamp(Grain.YEAR, startOfYear(Integer.parseInt(date), isBefore), "");
                default -> null;
            };
        }
        LocalDate year = startOfYear(Integer.parseInt(parts[0]), isBefore);
        String second = parts[1];
        if (second.startsWith("Q")) {
            return new Stamp(Grain.QUARTER, year.plusMonths(3L * (second.charAt(1) - '1')), "");
        }
        if (second.startsWith("H")) {
            return new Stamp(Grain.HALF, year.plusMonths(6L * (second.charAt(1) - '1')), "");
        }
        if (second.startsWith("W") && Character.isDigit(second.charAt(1))) {
            LocalDate monday =
                    LocalDate.of(year.getYear(), 1, 4)
                            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            .plusWeeks(Integer.parseInt(second.substring(1)) - 1L);
            return parts.length > 2
                    ? new Stamp(Grain.WEEKEND, monday.plusDays(5), "")
                    : new Stamp(Grain.WEEK, monday, "");
        }
        if (Character.isLetter(second.charAt(0))) {
            return new Stamp(Grain.SEASON, year.withMonth(seasonMonth(second)), "");
        }
        LocalDate month = year.withMonth(Integer.parseInt(second));
        return parts.length == 2
                ? new Stamp(Grain.MONTH, month, "")
                : new Stamp(Grain.DAY, month.withDayOfMonth(Integer.parseInt(parts[2])), clock);
    }

    /// `T10:30+02:00` of `T10:30:00+02:00`: no finer than a minute.
    private static String withoutSeconds(String clock) {
        boolean hasSeconds = clock.length() >= 9 && clock.charAt(6) == ':';
        return hasSeconds ? clock.substring(0, 6) + clock.substring(9) : clock;
    }

    private static LocalDate startOfYear(int year, boolean isBefore) {
        return LocalDate.of(isBefore ? 1 - year : year, 1, 1);
    }

    /// Steps so many units on or, with a negative number, back; the result is as fine as the unit.
    /// Null when this stretch is too coarse to count such units from it.
    @Nullable Stamp plus(int count, String unit) {
        Grain target = Grain.ofUnit(unit);
        if (target == null) {
            return plusTime(count, unit);
        }
        if (isTooCoarseFor(target)) {
            return null;
        }
        LocalDate day =
                switch (unit) {
                    case "C" -> first.plusYears(100L * count);
                    case "E" -> first.plusYears(10L * count);
                    case "Y" -> first.plusYears(count);
                    case "Q" -> first.plusMonths(3L * count);
                    case "M" -> first.plusMonths(count);
                    case "W", "WE" -> first.plusWeeks(count);
                    case "F" -> first.plusWeeks(2L * count);
                    default -> first.plusDays(count);
                };
        return around(day, target);
    }

    private @Nullable Stamp plusTime(int count, String unit) {
        if (grain != Grain.DAY) {
            return null;
        }
        Integer minutes = minuteOfDay();
        long step = unit.equals("TH") ? 60L * count : unit.equals("TM") ? count : 0;
        if (minutes == null) {
            return unit.equals("TH") && Math.abs(count) >= 24
                    ? day(first.plusDays(count / 24))
                    : this;
        }
        long at = minutes + step;
        LocalDate day = first.plusDays(Math.floorDiv(at, 1440L));
        long rest = Math.floorMod(at, 1440L);
        String time = "T" + Digits.two(rest / 60) + ":" + Digits.two(rest % 60);
        return new Stamp(Grain.DAY, day, time + zone());
    }

    /// Minutes since midnight; null when the clock is not told.
    @Nullable Integer minuteOfDay() {
        if (clock.length() < 3 || !Character.isDigit(clock.charAt(1))) {
            return null;
        }
        int hour = Integer.parseInt(clock.substring(1, 3));
        return hour * 60 + (clock.length() >= 6 ? Integer.parseInt(clock.substring(4, 6)) : 0);
    }

    boolean isTooCoarseFor(Grain target) {
        return switch (target) {
            case DAY, WEEK, WEEKEND -> grain.compareTo(Grain.MONTH) < 0 || grain == Grain.MONTH;
            case MONTH, SEASON, QUARTER, HALF -> grain.compareTo(Grain.HALF) < 0;
            case YEAR -> grain.compareTo(Grain.YEAR) < 0;
            case DECADE, CENTURY -> false;
        };
    }

    /// Whole days from the first day of the other stretch to the first day of this one.
    long daysSince(Stamp other) {
        return ChronoUnit.DAYS.between(other.first, first);
    }
}
