package org.hearsay.benchmarks.affair;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The first and the last day of a time in EDTF, as far as it tells them.
///
/// @param first day count of the first day; the least number when there is no bound
/// @param last day count of the last day
record Bounds(long first, long last) {
    static final Bounds OPEN = new Bounds(Long.MIN_VALUE, Long.MAX_VALUE);

    private static final Pattern DATE =
            Pattern.compile("(-?[\\dX]{4})(?:-([\\dX]{2})(?:-([\\dX]{2}))?)?(?:T.*)?[~?%]*");

    /// The bounds of a date or an interval; open for what is neither.
    static Bounds of(@Nullable String edtf) {
        if (edtf == null) {
            return OPEN;
        }
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return date(edtf);
        }
        return new Bounds(
                date(edtf.substring(0, slash)).first(), date(edtf.substring(slash + 1)).last());
    }

    private static Bounds date(String date) {
        Matcher matcher = DATE.matcher(date);
        if (!matcher.matches()) {
            return OPEN;
        }
        try {
            int low = Integer.parseInt(matcher.group(1).replace('X', '0'));
            int high = Integer.parseInt(matcher.group(1).replace('X', '9'));
            int month = part(matcher.group(2));
            int day = part(matcher.group(3));
            if (month < 1 || month > 12) {
                return days(LocalDate.of(low, 1, 1), LocalDate.of(high, 12, 31));
            }
            if (day < 1) {
                return days(LocalDate.of(low, month, 1), YearMonth.of(high, month).atEndOfMonth());
            }
            return days(LocalDate.of(low, month, day), LocalDate.of(high, month, day));
        } catch (DateTimeException e) {
            return OPEN;
        }
    }

    private static int part(@Nullable String digits) {
        return digits == null || digits.contains("X") ? 0 : Integer.parseInt(digits);
    }

    private static Bounds days(LocalDate first, LocalDate last) {
        return new Bounds(first.toEpochDay(), last.toEpochDay());
    }

    boolean overlaps(Bounds other) {
        return first <= other.last && other.first <= last;
    }

    boolean isInside(Bounds other) {
        return first >= other.first && last <= other.last;
    }
}
