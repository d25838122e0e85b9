package org.hearsay.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.hearsay.time.Stamp.Grain;
import org.hearsay.time.TimeValue.Basis;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.time.TimeValue.Modifier;
import org.hearsay.time.TimeValue.Precision;
import org.jspecify.annotations.Nullable;

/// Turns TIMEX3 values into times with bounds, and no narrower than the words.
///
/// "Early", "mid-" and "late" are taken for the first five, the middle four and the last five
/// twelfths of a year, month, decade or century: they overlap, because people's use of them does.
final class TimexValues {
    private TimexValues() {}

    static TimeValue of(String timex, @Nullable String mod, Basis basis) {
        if (timex.endsWith("_REF")) {
            return new TimeValue.Unknown();
        }
        if (timex.startsWith("P") && timex.length() > 1) {
            return new TimeValue.Length(timex);
        }
        if (timex.startsWith("XXXX")) {
            return new TimeValue.Recurrence(timex);
        }
        Stamp stamp = Stamp.parse(timex);
        return stamp == null ? new TimeValue.Unknown() : of(stamp, mod, basis);
    }

    /// The time of a stretch of the calendar, with its zone where it has one.
    static TimeValue of(Stamp stamp, @Nullable String mod, Basis basis) {
        return known(stamp, modifier(mod), basis);
    }

    /// A fiscal year that is named after the year in which it ends. Where it begins, between
    /// February of the year before and February of its own, the words do not say.
    static Known fiscal(int year, Basis basis) {
        return new Known(
                Digits.four(year - 1) + "/" + Digits.four(year),
                LocalDate.of(year - 1, 1, 1).atStartOfDay(),
                LocalDate.of(year, 2, 28).atTime(23, 59, 59),
                LocalDate.of(year, 1, 1).atStartOfDay(),
                LocalDate.of(year, 12, 31).atTime(23, 59, 59),
                Precision.YEAR,
                basis,
                Modifier.FISCAL);
    }

    private static Modifier modifier(@Nullable String mod) {
        for (Modifier modifier : Modifier.values()) {
            if (modifier.name().equals(mod)) {
                return modifier;
            }
        }
        return Modifier.NONE;
    }

    private static Known known(Stamp stamp, Modifier modifier, Basis basis) {
        if (!stamp.clock().isEmpty()) {
            return timeOfDay(stamp, modifier, basis);
        }
        LocalDate first = stamp.first();
        LocalDate end = stamp.end();
        boolean isPart =
                modifier == Modifier.START || modifier == Modifier.MID || modifier == Modifier.END;
        if (isPart && stamp.grain() != Grain.DAY) {
            int from = modifier == Modifier.START ? 0 : modifier == Modifier.MID ? 4 : 7;
            int to = modifier == Modifier.START ? 5 : modifier == Modifier.MID ? 8 : 12;
            first = twelfth(stamp, from);
            end = twelfth(stamp, to);
        }
        String edtf =
                isPart && stamp.grain() != Grain.DAY
                        ? interval(first, end, stamp.grain())
                        : edtf(stamp);
        return switch (modifier) {
            case APPROX -> approximate(stamp, edtf, basis);
            case BEFORE, ON_OR_BEFORE ->
                    within(
                            "../" + ends(edtf)[1],
                            Edtf.EARLIEST,
                            last(modifier == Modifier.BEFORE ? first : end),
                            Precision.OPEN,
                            basis,
                            modifier);
            case AFTER, ON_OR_AFTER ->
                    within(
                            ends(edtf)[0] + "/..",
                            (modifier == Modifier.AFTER ? end : first).atStartOfDay(),
                            Edtf.LATEST,
                            Precision.OPEN,
                            basis,
                            modifier);
            default ->
                    within(
                            edtf,
                            start(stamp, first),
                            last(end),
                            precision(stamp.grain()),
                            basis,
                            modifier);
        };
    }

    /// The first moment: for a winter, that of the one it may begin in too.
    private static LocalDateTime start(Stamp stamp, LocalDate first) {
        boolean isWinter = stamp.grain() == Grain.SEASON && first.getMonthValue() == 12;
        return (isWinter ? first.minusYears(1) : first).atStartOfDay();
    }

    private static LocalDateTime last(LocalDate end) {
        return end.atStartOfDay().minusSeconds(1);
    }

    private static Known within(
            String edtf,
            LocalDateTime from,
            LocalDateTime to,
            Precision precision,
            Basis basis,
            Modifier modifier) {
        return new Known(edtf, from, to, from, to, precision, basis, modifier);
    }

    private static Known approximate(Stamp stamp, String edtf, Basis basis) {
        String[] ends = ends(edtf);
        String qualified = edtf.contains("/") ? ends[0] + "~/" + ends[1] + "~" : edtf + "~";
        Edtf value = Edtf.parse(qualified).orElse(null);
        LocalDateTime from = value == null ? stamp.first().atStartOfDay() : value.earliest();
        LocalDateTime to = value == null ? last(stamp.end()) : value.latest();
        return within(
                value == null ? edtf : qualified,
                from,
                to,
                precision(stamp.grain()),
                basis,
                Modifier.APPROX);
    }

    private static String[] ends(String edtf) {
        int slash = edtf.indexOf('/');
        return slash < 0
                ? new String[] {edtf, edtf}
                : new String[] {edtf.substring(0, slash), edtf.substring(slash + 1)};
    }

    /// Where so many twelfths of a stretch are over, at a boundary of the next finer stretch.
    private static LocalDate twelfth(Stamp stamp, int twelfths) {
        LocalDate first = stamp.first();
        return switch (stamp.grain()) {
            case CENTURY -> first.plusYears(Math.round(100 * twelfths / 12.0));
            case DECADE -> first.plusYears(Math.round(10 * twelfths / 12.0));
            case YEAR -> first.plusMonths(twelfths);
            default ->
                    first.plusDays(
                            Math.round(
                                    (stamp.end().toEpochDay() - first.toEpochDay())
                                            * twelfths
                                            / 12.0));
        };
    }

    private static String interval(LocalDate first, LocalDate end, Grain grain) {
        LocalDate last = end.minusDays(1);
        return switch (grain) {
            case CENTURY, DECADE -> year(first) + "/" + year(last);
            case YEAR -> month(first) + "/" + month(last);
            default -> day(first) + "/" + day(last);
        };
    }

    private static String edtf(Stamp stamp) {
        LocalDate first = stamp.first();
        LocalDate last = stamp.end().minusDays(1);
        boolean isOfOurEra = first.getYear() > 0;
        return switch (stamp.grain()) {
            case CENTURY ->
                    isOfOurEra
                            ? year(first).substring(0, 2) + "XX"
                            : year(first) + "/" + year(last);
            case DECADE ->
                    isOfOurEra ? year(first).substring(0, 3) + "X" : year(first) + "/" + year(last);
            case YEAR -> year(first);
            case HALF, QUARTER -> month(first) + "/" + month(last);
            case SEASON -> year(first) + "-" + season(first);
            case MONTH -> month(first);
            case WEEK, WEEKEND -> day(first) + "/" + day(last);
            case DAY -> day(first);
        };
    }

    private static String season(LocalDate first) {
        return switch (first.getMonthValue()) {
            case 3 -> "21";
            case 6 -> "22";
            case 9 -> "23";
            default -> "24";
        };
    }

    private static String year(LocalDate day) {
        int year = day.getYear();
        return year < 0 ? "-" + Digits.four(-year) : Digits.four(year);
    }

    private static String month(LocalDate day) {
        return year(day) + "-" + Digits.two(day.getMonthValue());
    }

    private static String day(LocalDate day) {
        return month(day) + "-" + Digits.two(day.getDayOfMonth());
    }

    private static Known timeOfDay(Stamp stamp, Modifier modifier, Basis basis) {
        LocalDateTime midnight = stamp.first().atStartOfDay();
        Integer minute = stamp.minuteOfDay();
        if (minute != null) {
            LocalDateTime at = midnight.plusMinutes(minute);
            String edtf =
                    day(at.toLocalDate())
                            + "T"
                            + Digits.two(at.getHour())
                            + ":"
                            + Digits.two(at.getMinute())
                            + ":00"
                            + stamp.zone();
            int slack = modifier == Modifier.APPROX ? 15 : 0;
            String qualified = modifier == Modifier.APPROX ? edtf + "~" : edtf;
            return within(
                    qualified,
                    at.minusMinutes(slack),
                    at.plusMinutes(slack).plusSeconds(59),
                    Precision.MINUTE,
                    basis,
                    modifier);
        }
        int from =
                switch (stamp.clock()) {
                    case "TMO", "TDT" -> 5;
                    case "TAF" -> 12;
                    case "TEV" -> 17;
                    case "TNI" -> 18;
                    default -> 0;
                };
        int to =
                switch (stamp.clock()) {
                    case "TMO" -> 12;
                    case "TAF", "TDT" -> 18;
                    case "TEV" -> 23;
                    case "TNI" -> 30;
                    default -> 24;
                };
        return within(
                day(stamp.first()),
                midnight.plusHours(from),
                midnight.plusHours(to).minusSeconds(1),
                Precision.PART_OF_DAY,
                basis,
                modifier);
    }

    private static Precision precision(Grain grain) {
        return switch (grain) {
            case CENTURY -> Precision.CENTURY;
            case DECADE -> Precision.DECADE;
            case YEAR -> Precision.YEAR;
            case HALF -> Precision.HALF_YEAR;
            case QUARTER -> Precision.QUARTER;
            case SEASON -> Precision.SEASON;
            case MONTH -> Precision.MONTH;
            case WEEK, WEEKEND -> Precision.WEEK;
            case DAY -> Precision.DAY;
        };
    }
}
