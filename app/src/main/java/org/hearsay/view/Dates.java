package org.hearsay.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hearsay.time.TimeValue;

/// Dates in plain English, at their own precision: "early 1993" never becomes "1 January 1993".
final class Dates {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);

    private Dates() {}

    static String plain(TimeValue.Known time) {
        LocalDateTime start = time.earliestStart();
        LocalDate first = start.toLocalDate();
        LocalDate last = time.latestEnd().toLocalDate();
        return switch (time.precision()) {
            case SECOND, MINUTE, HOUR -> Words.day(first) + ", " + TIME.format(start);
            case PART_OF_DAY, DAY -> span(first, last);
            case WEEK -> "the week of " + Words.day(first);
            case MONTH, SEASON, QUARTER, HALF_YEAR -> months(first, last);
            case YEAR ->
                    first.getYear() == last.getYear()
                            ? year(time, first)
                            : first.getYear() + " to " + last.getYear();
            case DECADE -> "the " + first.getYear() + "s";
            case CENTURY -> "the century from " + first.getYear();
            case OPEN ->
                    first.getYear() == last.getYear() ? year(time, first) : months(first, last);
        };
    }

    private static String year(TimeValue.Known time, LocalDate first) {
        boolean vague = time.edtf().endsWith("~") || time.edtf().endsWith("%");
        return (vague ? "about " : "") + first.getYear();
    }

    private static String span(LocalDate first, LocalDate last) {
        return first.equals(last) ? Words.day(first) : Words.day(first) + " to " + Words.day(last);
    }

    private static String months(LocalDate first, LocalDate last) {
        String from = MONTH.format(first);
        String to = MONTH.format(last);
        return from.equals(to) ? from : from + " to " + to;
    }
}
