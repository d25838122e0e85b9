package org.hearsay.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Full dates as they stand in headings and in what files say about themselves. Dates in numbers
/// alone are read only with the year first: nobody can tell the day from the month in 3/5/1974.
final class Dates {
    private static final String MONTH =
            "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?"
                    + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(1[5-9]\\d\\d|20\\d\\d)";

    private static final Pattern ISO =
            Pattern.compile("\\b" + YEAR + "[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("\\A" + YEAR + "(\\d\\d)(\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "\\b" + DAY + "\\s+(?:(?:day )?of\\s+)?" + MONTH + ",?\\s+" + YEAR + "\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "\\b" + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR + "\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private Dates() {}

    /// The first full date in a few words; empty when there is none.
    static Optional<LocalDate> find(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return Optional.empty();
        }
        Found best = null;
        for (Found found :
                new Found[] {
                    found(ISO.matcher(words), 1, 2, 3),
                    found(COMPACT.matcher(words), 1, 2, 3),
                    found(DAY_FIRST.matcher(words), 3, 2, 1),
                    found(MONTH_FIRST.matcher(words), 3, 1, 2)
                }) {
            if (found.date() != null && (best == null || found.at() < best.at())) {
                best = found;
            }
        }
        return best == null ? Optional.empty() : Optional.ofNullable(best.date());
    }

    /// The day in the `Date` field of an e-mail, by the sender's own clock.
    static Optional<LocalDate> ofMail(@Nullable String field) {
        if (field == null) {
            return Optional.empty();
        }
        String bare = field.replaceAll("\\(.*?\\)", "").strip();
        try {
            return Optional.of(
                    ZonedDateTime.parse(bare, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate());
        } catch (DateTimeParseException e) {
            return find(bare);
        }
    }

    /// The day of a time stamp such as `2011-10-15T06:00:00+00:00`, by its own clock.
    static Optional<LocalDate> ofStamp(@Nullable String stamp) {
        if (stamp == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(stamp.strip()).toLocalDate());
        } catch (DateTimeParseException e) {
            return find(stamp);
        }
    }

    private record Found(int at, @Nullable LocalDate date) {}

    private static Found found(Matcher matcher, int year, int month, int day) {
        while (matcher.find()) {
            LocalDate date =
                    date(
                            Integer.parseInt(matcher.group(year)),
                            month(matcher.group(month)),
                            Integer.parseInt(matcher.group(day)));
            if (date != null) {
                return new Found(matcher.start(), date);
            }
        }
        return new Found(-1, null);
    }

    private static int month(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        return MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
