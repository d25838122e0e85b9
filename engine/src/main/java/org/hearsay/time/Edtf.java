package org.hearsay.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.time.TimeValue.Basis;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.time.TimeValue.Modifier;
import org.hearsay.time.TimeValue.Precision;
import org.jspecify.annotations.Nullable;

/// The Extended Date/Time Format (ISO 8601-2:2019, clause 4): levels 0 and 1, with the sets of
/// level 2.
///
/// ```text
/// Edtf     = Point | Interval(from, to) | Members(one of | all of, members)
/// Point    = year [month or season [day [time]]], digits unspecified (X), qualifier ? ~ %
/// interval = end "/" end               end = Point | ".." open | "" unknown
/// members  = "[" one of "]" | "{" all of "}", with ".." for stretches
/// ```
///
/// Every value has bounds. "Approximate" (`~`, `%`) widens them by about one step of the value's
/// own precision: a year either way for a year, a month for a month, three days for a day.
/// "Uncertain" (`?`) says something of the source, not of the date, and widens nothing.
public sealed interface Edtf {
    /// Earlier than anything a document tells.
    LocalDateTime EARLIEST = LocalDate.of(-999_999_999, 1, 1).atStartOfDay();

    /// Later than anything a document tells.
    LocalDateTime LATEST = LocalDate.of(999_999_999, 12, 31).atTime(23, 59, 59);

    /// The value as text; reading it again gives the same value.
    String print();

    /// The first moment the value may mean.
    LocalDateTime earliest();

    /// The last moment the value may mean.
    LocalDateTime latest();

    /// How fine the value is.
    Precision precision();

    /// Reads a value; empty when it is no EDTF of these levels or no date of the calendar.
    static Optional<Edtf> parse(String text) {
        try {
            return Optional.ofNullable(parseAny(text.strip()));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /// The value as a time of something that lies in it, or, for an interval, that lasts from its
    /// one end to the other.
    default Known known(Basis basis) {
        Modifier modifier =
                print().contains("~") || print().contains("%") ? Modifier.APPROX : Modifier.NONE;
        if (this instanceof Interval(End from, End to)) {
            return new Known(
                    print(),
                    from.earliest(EARLIEST),
                    earlier(from.latest(LATEST), to.latest(LATEST)),
                    later(to.earliest(EARLIEST), from.earliest(EARLIEST)),
                    to.latest(LATEST),
                    precision(),
                    basis,
                    modifier);
        }
        return new Known(
                print(), earliest(), latest(), earliest(), latest(), precision(), basis, modifier);
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    /// One date or time.
    ///
    /// @param year digits, with a sign or `Y` where they stand in the text, `X` for those
    ///   unspecified
    /// @param month `01`-`12`, a season `21`-`24`, a quarter `33`-`36`, `XX`, or empty
    /// @param day `01`-`31`, `XX` or empty
    /// @param time the time of day with its zone, or empty
    /// @param qualifier `?`, `~`, `%` or empty
    record Point(String year, String month, String day, String time, String qualifier)
            implements Edtf {
        @Override
        public String print() {
            StringBuilder out = new StringBuilder(year);
            if (!month.isEmpty()) {
                out.append('-').append(month);
            }
            if (!day.isEmpty()) {
                out.append('-').append(day);
            }
            if (!time.isEmpty()) {
                out.append('T').append(time);
            }
            return out.append(qualifier).toString();
        }

        @Override
        public LocalDateTime earliest() {
            return widened(bound(false), -1);
        }

        @Override
        public LocalDateTime latest() {
            return widened(bound(true), 1);
        }

        private LocalDateTime widened(LocalDateTime bound, int way) {
            if (qualifier.isEmpty() || qualifier.equals("?")) {
                return bound;
            }
            return switch (precision()) {
                case SECOND, MINUTE -> bound.plusMinutes(15L * way);
                case HOUR -> bound.plusHours(way);
                case PART_OF_DAY, DAY -> bound.plusDays(3L * way);
                case WEEK -> bound.plusWeeks(way);
                case MONTH, SEASON, QUARTER, HALF_YEAR -> bound.plusMonths(way);
                case YEAR -> bound.plusYears(way);
                case DECADE -> bound.plusYears(3L * way);
                case CENTURY, OPEN -> bound.plusYears(20L * way);
            };
        }

        private LocalDateTime bound(boolean isLast) {
            int number = yearNumber(isLast);
            if (!time.isEmpty()) {
                LocalDateTime at =
                        LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day))
                                .atTime(LocalTime.parse(time.substring(0, 8)));
                return at;
            }
            LocalDate first;
            LocalDate last;
            if (month.isEmpty()) {
                first = LocalDate.of(number, 1, 1);
                last = LocalDate.of(number, 12, 31);
            } else if (month.equals("XX")) {
                first = LocalDate.of(number, 1, 1);
                last = LocalDate.of(number, 12, 31);
            } else {
                int code = Integer.parseInt(month);
                int from = code <= 12 ? code : code >= 33 ? code * 3 - 98 : code * 3 - 60;
                int months = code <= 12 ? 1 : 3;
                // A winter is named after the year it begins or the year it ends in: both are
                // allowed for.
                first = LocalDate.of(code == 24 ? number - 1 : number, from, 1);
                last = LocalDate.of(number, from, 1).plusMonths(months).minusDays(1);
                if (!day.isEmpty() && !day.equals("XX")) {
                    first = first.withDayOfMonth(Integer.parseInt(day));
                    last = first;
                }
            }
            return isLast ? last.atTime(23, 59, 59) : first.atStartOfDay();
        }

        private int yearNumber(boolean isLast) {
            String digits = year.replace("Y", "");
            boolean isNegative = digits.startsWith("-");
            char unspecified = isLast != isNegative ? '9' : '0';
            return Integer.parseInt(digits.replace('X', unspecified));
        }

        @Override
        public Precision precision() {
            if (!time.isEmpty()) {
                return Precision.SECOND;
            }
            if (!month.isEmpty() && !month.equals("XX")) {
                int code = Integer.parseInt(month);
                return code >= 33
                        ? Precision.QUARTER
                        : code > 20
                                ? Precision.SEASON
                                : day.isEmpty() || day.equals("XX")
                                        ? Precision.MONTH
                                        : Precision.DAY;
            }
            return year.endsWith("XX")
                    ? Precision.CENTURY
                    : year.endsWith("X") ? Precision.DECADE : Precision.YEAR;
        }
    }

    /// From one date to another.
    record Interval(End from, End to) implements Edtf {
        @Override
        public String print() {
            return from.print() + "/" + to.print();
        }

        @Override
        public LocalDateTime earliest() {
            return from.earliest(EARLIEST);
        }

        @Override
        public LocalDateTime latest() {
            return to.latest(LATEST);
        }

        @Override
        public Precision precision() {
            return from.point() == null || to.point() == null
                    ? Precision.OPEN
                    : coarser(from.point().precision(), to.point().precision());
        }
    }

    /// An end of an interval: a date, open (`..`), or unknown (empty).
    ///
    /// @param point the date; null when it is open or unknown
    /// @param isOpen `..` rather than nothing
    record End(@Nullable Point point, boolean isOpen) {
        String print() {
            return point != null ? point.print() : isOpen ? ".." : "";
        }

        LocalDateTime earliest(LocalDateTime otherwise) {
            return point != null ? point.earliest() : otherwise;
        }

        LocalDateTime latest(LocalDateTime otherwise) {
            return point != null ? point.latest() : otherwise;
        }
    }

    /// Several dates, of which one or all are meant.
    ///
    /// @param isAll all of them, `{…}`, rather than one of them, `[…]`
    /// @param members dates, or intervals for `a..b`, `..b`, `a..`
    record Members(boolean isAll, List<Edtf> members) implements Edtf {
        /// Copies the list.
        public Members {
            members = List.copyOf(members);
        }

        @Override
        public String print() {
            return (isAll ? "{" : "[")
                    + members.stream()
                            .map(member ->
                                    member instanceof Interval(End from, End to)
                                            ? (from.point() == null ? "" : from.print())
                                                    + ".."
                                                    + (to.point() == null ? "" : to.print())
                                            : member.print())
                            .collect(Collectors.joining(","))
                    + (isAll ? "}" : "]");
        }

        @Override
        public LocalDateTime earliest() {
            return members.stream().map(Edtf::earliest).min(LocalDateTime::compareTo).orElseThrow();
        }

        @Override
        public LocalDateTime latest() {
            return members.stream().map(Edtf::latest).max(LocalDateTime::compareTo).orElseThrow();
        }

        @Override
        public Precision precision() {
            return members.stream().map(Edtf::precision).reduce(Edtf::coarser).orElseThrow();
        }
    }

    private static Precision coarser(Precision one, Precision other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static @Nullable Edtf parseAny(String text) {
        if (text.startsWith("[") && text.endsWith("]")
                || text.startsWith("{") && text.endsWith("}")) {
            return parseMembers(text);
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            return parsePoint(text);
        }
        End from = parseEnd(text.substring(0, slash));
        End to = parseEnd(text.substring(slash + 1));
        if (from == null || to == null || from.point() == null && to.point() == null) {
            return null;
        }
        boolean isBackwards =
                from.point() != null
                        && to.point() != null
                        && from.point().earliest().isAfter(to.point().latest());
        return isBackwards ? null : new Interval(from, to);
    }

    private static @Nullable Edtf parseMembers(String text) {
        List<Edtf> members = new ArrayList<>();
        for (String part : text.substring(1, text.length() - 1).split(",")) {
            String member = part.strip();
            int dots = member.indexOf("..");
            Edtf parsed;
            if (dots < 0) {
                parsed = parsePoint(member);
            } else {
                End from = parseEnd(dots == 0 ? ".." : member.substring(0, dots));
                End to = parseEnd(dots + 2 == member.length() ? ".." : member.substring(dots + 2));
                parsed = from == null || to == null ? null : new Interval(from, to);
            }
            if (parsed == null) {
                return null;
            }
            members.add(parsed);
        }
        return new Members(text.startsWith("{"), members);
    }

    private static @Nullable End parseEnd(String text) {
        if (text.isEmpty() || text.equals("..")) {
            return new End(null, !text.isEmpty());
        }
        Point point = parsePoint(text);
        return point == null ? null : new End(point, false);
    }

    private static @Nullable Point parsePoint(String text) {
        java.util.regex.Matcher matcher = Grammar.POINT.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String year = matcher.group(1);
        Point point =
                new Point(
                        year,
                        orEmpty(matcher.group(2)),
                        orEmpty(matcher.group(3)),
                        orEmpty(matcher.group(4)),
                        matcher.group(5));
        boolean isUnspecifiedBeforeStated =
                point.month().equals("XX") && !point.day().isEmpty() && !point.day().equals("XX")
                        || year.contains("X") && !point.month().isEmpty();
        boolean isSeasonWithDay =
                !point.month().isEmpty()
                        && point.month().compareTo("12") > 0
                        && !point.month().equals("XX")
                        && !point.day().isEmpty();
        boolean isLongYearWithMonth = year.startsWith("Y") && !point.month().isEmpty();
        if (isUnspecifiedBeforeStated || isSeasonWithDay || isLongYearWithMonth) {
            return null;
        }
        // Both ask the calendar: 31 February throws here and is no value.
        return point.bound(false).isAfter(point.bound(true)) ? null : point;
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    /// The grammar of a single date.
    final class Grammar {
        private static final java.util.regex.Pattern POINT =
                java.util.regex.Pattern.compile(
                        "(Y-?[1-9]\\d{4,8}|-?\\d{2}(?:\\d{2}|\\dX|XX))"
                                + "(?:-(0[1-9]|1[0-2]|2[1-4]|3[3-6]|XX)"
                                + "(?:-(0[1-9]|[12]\\d|3[01]|XX)"
                                + "(?:T(\\d{2}:\\d{2}:\\d{2}(?:Z|[+-]\\d{2}(?::\\d{2})?)?))?)?)?"
                                + "([?~%]?)");

        private Grammar() {}
    }
}
