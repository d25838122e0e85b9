package org.hearsay.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.time.TimeValue.Modifier;

/// Times in plain English, at their own precision: "early 1993", never "1 January 1993".
public final class TimePrinter {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);

    private TimePrinter() {}

    /// A time in words that follow "on", "in" or nothing: "3 November 1992", "early 1993", "several
    /// days".
    public static String print(TimeValue time) {
        return switch (time) {
            case Known known -> known(known);
            case TimeValue.Symbolic(var expression) -> symbolic(expression);
            case TimeValue.Length(var iso) -> length(iso);
            case TimeValue.Recurrence(var iso) -> recurrence(iso);
            case TimeValue.Unknown() -> "an unknown time";
        };
    }

    private static String known(Known time) {
        LocalDateTime start = time.earliestStart();
        LocalDateTime end = time.latestEnd();
        if (time.modifier() == Modifier.FISCAL) {
            return qualified(
                    time.edtf().replace("/", "–").replaceFirst("–\\d\\d", "/"), time.modifier());
        }
        boolean isInterval = !time.earliestStart().equals(time.earliestEnd());
        if (isInterval) {
            return interval(time);
        }
        String core =
                switch (time.precision()) {
                    case SECOND, MINUTE, HOUR ->
                            CLOCK.format(moment(time))
                                    + zone(time)
                                    + " on "
                                    + day(moment(time).toLocalDate());
                    case PART_OF_DAY ->
                            "the " + partOfDay(start) + " of " + day(start.toLocalDate());
                    case DAY -> days(time);
                    case WEEK -> week(start.toLocalDate(), end.toLocalDate());
                    case MONTH -> month(middle(time));
                    case SEASON -> season(time);
                    case QUARTER ->
                            "the "
                                    + ordinal(middle(time).get(IsoFields.QUARTER_OF_YEAR))
                                    + " quarter of "
                                    + year(middle(time));
                    case HALF_YEAR ->
                            "the "
                                    + (middle(time).getMonthValue() <= 6 ? "first" : "second")
                                    + " half of "
                                    + year(middle(time));
                    case YEAR -> year(middle(time));
                    case DECADE -> "the " + decade(middle(time));
                    case CENTURY -> "the " + century(middle(time));
                    case OPEN -> open(time);
                };
        return qualified(core, time.modifier());
    }

    /// A day inside the value, whatever widened its bounds.
    private static LocalDate middle(Known time) {
        LocalDateTime start = time.earliestStart();
        return start.plusSeconds(start.until(time.latestEnd(), ChronoUnit.SECONDS) / 2)
                .toLocalDate();
    }

    /// " GMT", " UTC-5", or nothing where no zone is told.
    private static String zone(Known time) {
        String clock = time.edtf().replace("~", "").replaceFirst("^[^T]*T\\d\\d:\\d\\d:\\d\\d", "");
        if (clock.isEmpty() || clock.contains("T") || clock.equals(time.edtf())) {
            return "";
        }
        return clock.equals("Z")
                ? " GMT"
                : " UTC" + clock.replaceFirst("([+-])0", "$1").replaceFirst(":00$", "");
    }

    private static LocalDateTime moment(Known time) {
        LocalDateTime start = time.earliestStart();
        return time.modifier() == Modifier.APPROX ? start.plusMinutes(15) : start;
    }

    private static String days(Known time) {
        LocalDate first = time.earliestStart().toLocalDate();
        LocalDate last = time.latestEnd().toLocalDate();
        return time.modifier() == Modifier.APPROX || first.equals(last)
                ? day(middle(time))
                : day(first) + " to " + day(last);
    }

    private static String qualified(String core, Modifier modifier) {
        return switch (modifier) {
            case NONE -> core;
            case START -> part("early ", core);
            case MID -> part("mid-", core);
            case END -> part("late ", core);
            case APPROX -> "about " + core;
            case BEFORE -> "before " + core;
            case AFTER -> "after " + core;
            case ON_OR_BEFORE -> core + " or earlier";
            case ON_OR_AFTER -> core + " or later";
            case FISCAL -> "the fiscal year " + core;
        };
    }

    /// "the early 1990s", "early 1993", "early on 3 November 1992".
    private static String part(String word, String core) {
        if (core.startsWith("the ")) {
            return "the " + word + core.substring(4);
        }
        boolean isDay =
                Character.isDigit(core.charAt(0)) && core.contains(" ") && !core.endsWith(" BC");
        return isDay ? word.replace("-", "day ") + "on " + core : word + core;
    }

    private static String open(Known time) {
        boolean isUntil = time.earliestStart().equals(Edtf.EARLIEST);
        String edtf = time.edtf().replace("/..", "").replace("../", "");
        Edtf end =
                Edtf.parse(edtf.isEmpty() || edtf.equals("/") ? "" : edtf.replaceAll("^/|/$", ""))
                        .orElse(null);
        boolean isQualified =
                time.modifier() != Modifier.NONE && time.modifier() != Modifier.APPROX;
        String date =
                end == null
                        ? day((isUntil ? time.latestEnd() : time.earliestStart()).toLocalDate())
                        : known(end.known(time.basis()));
        return isQualified ? date : (isUntil ? "until " : "since ") + date;
    }

    private static String interval(Known time) {
        if (Edtf.parse(time.edtf()).orElse(null)
                instanceof Edtf.Interval(Edtf.End from, Edtf.End to)) {
            Edtf.Point first = from.point();
            Edtf.Point last = to.point();
            if (first != null && last != null) {
                return known(first.known(time.basis())) + " to " + known(last.known(time.basis()));
            }
        }
        return open(time);
    }

    private static String day(LocalDate day) {
        return DAY.format(day) + " " + year(day);
    }

    private static String month(LocalDate day) {
        return MONTH.format(day) + " " + year(day);
    }

    private static String year(LocalDate day) {
        return day.getYear() > 0 ? String.valueOf(day.getYear()) : 1 - day.getYear() + " BC";
    }

    private static String decade(LocalDate day) {
        int year = day.getYear() > 0 ? day.getYear() : 1 - day.getYear();
        return year / 10 * 10 + "s" + (day.getYear() > 0 ? "" : " BC");
    }

    private static String century(LocalDate day) {
        int year = day.getYear() > 0 ? day.getYear() : -day.getYear();
        return ordinal(year / 100 + 1) + " century" + (day.getYear() > 0 ? "" : " BC");
    }

    private static String season(Known time) {
        String edtf = time.edtf();
        String name =
                switch (middleOfSeason(time).getMonthValue()) {
                    case 3, 4, 5 -> "spring";
                    case 6, 7, 8 -> "summer";
                    case 9, 10, 11 -> "autumn";
                    default -> "winter";
                };
        return name
                + " "
                + (edtf.length() >= 4 && Character.isDigit(edtf.charAt(0))
                        ? edtf.substring(0, 4)
                        : year(middle(time)));
    }

    /// The bounds of a winter reach over a year; its last day tells the season.
    private static LocalDate middleOfSeason(Known time) {
        return time.modifier() == Modifier.NONE ? time.latestEnd().toLocalDate() : middle(time);
    }

    private static String week(LocalDate first, LocalDate last) {
        boolean isWeekend =
                first.getDayOfWeek() == DayOfWeek.SATURDAY && first.plusDays(1).equals(last);
        return (isWeekend ? "the weekend of " : "the week of ") + day(first);
    }

    private static String partOfDay(LocalDateTime start) {
        return switch (start.getHour()) {
            case 5 -> "morning";
            case 12 -> "afternoon";
            case 17 -> "evening";
            default -> "night";
        };
    }

    private static String ordinal(int number) {
        if (number <= 4) {
            return new String[] {"", "first", "second", "third", "fourth"}[number];
        }
        boolean isTeen = number / 10 % 10 == 1;
        String suffix =
                isTeen
                        ? "th"
                        : number % 10 == 1
                                ? "st"
                                : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th";
        return number + suffix;
    }

    private static String symbolic(String expression) {
        int space = expression.indexOf(' ');
        String base =
                expression.startsWith("PUBLICATION")
                        ? "the day of writing"
                        : "the date told before";
        String steps = expression.substring(space + 1);
        if (steps.matches("[-+]\\d+[A-Z]+( .*)?")) {
            int digits = 1;
            while (Character.isDigit(steps.charAt(digits))) {
                digits++;
            }
            String unit = steps.substring(digits).split(" ")[0];
            String length =
                    length(
                            unit.startsWith("T")
                                    ? "PT" + steps.substring(1, digits) + unit.substring(1)
                                    : "P" + steps.substring(1, digits) + unit);
            return length + (steps.charAt(0) == '-' ? " before " : " after ") + base;
        }
        if (steps.matches("~?[<>=^]?=?d[1-7]( .*)?")) {
            String day =
                    DayOfWeek.of(
                                    steps.replaceAll(" .*", "")
                                                    .charAt(
                                                            steps.replaceAll(" .*", "").length()
                                                                    - 1)
                                            - '0')
                            .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            return "a " + day + " near " + base;
        }
        return "a time counted from " + base;
    }

    private static String length(String iso) {
        boolean isClock = iso.startsWith("PT");
        String rest = iso.substring(isClock ? 2 : 1);
        if (rest.isEmpty()) {
            return "some time";
        }
        String number = rest.substring(0, rest.length() - 1);
        char unit = rest.charAt(rest.length() - 1);
        String noun =
                switch (unit) {
                    case 'S' -> "second";
                    case 'M' -> isClock ? "minute" : "month";
                    case 'H' -> "hour";
                    case 'D' -> "day";
                    case 'W' -> "week";
                    case 'Q' -> "quarter";
                    case 'Y' -> "year";
                    case 'E' -> "decade";
                    case 'C' -> "century";
                    default -> "";
                };
        if (noun.isEmpty() || number.isEmpty()) {
            return "some time";
        }
        boolean isOne = number.equals("1");
        String plural = noun.equals("century") ? "centuries" : noun + "s";
        String count = number.equals("X") ? "several" : number.replace(".5", "½");
        if (number.equals("0.5")) {
            return "half " + (noun.equals("hour") ? "an " : "a ") + noun;
        }
        return count + " " + (isOne ? noun : plural);
    }

    private static String recurrence(String iso) {
        if (iso.matches("XXXX-WXX-[1-7].*")) {
            return "every "
                    + DayOfWeek.of(iso.charAt(9) - '0')
                            .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
        if (iso.matches("XXXX-\\d\\d")) {
            return "every "
                    + MONTH.format(LocalDate.of(2000, Integer.parseInt(iso.substring(5)), 1));
        }
        return iso.startsWith("P")
                ? "every " + length(iso).replaceFirst("^1 ", "")
                : "again and again";
    }
}
