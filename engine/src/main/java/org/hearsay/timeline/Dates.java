package org.hearsay.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hearsay.time.TimeValue.Basis;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.time.TimeValue.Precision;
import org.jspecify.annotations.Nullable;

/// Questions about dates with bounds: may two be the same, is one before the other, which one says
/// more?
public final class Dates {
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private Dates() {}

    /// One whole day.
    public static Known day(LocalDate day, Basis basis) {
        return period(day.toString(), day, day, Precision.DAY, basis);
    }

    /// A date of a person's hand in EDTF: a year, month or day, or an interval of two of them.
    /// Qualifiers (`~`, `?`, `%`) are kept in the value and do not widen the bounds.
    public static Optional<Known> parse(String edtf) {
        try {
            String[] ends = edtf.strip().split("/", -1);
            if (ends.length == 1) {
                return Optional.ofNullable(simple(edtf.strip()));
            }
            if (ends.length != 2 || simple(ends[0]) == null || simple(ends[1]) == null) {
                return Optional.empty();
            }
            Known from = simple(ends[0]);
            Known to = simple(ends[1]);
            if (from == null || to == null || from.earliestStart().isAfter(to.latestEnd())) {
                return Optional.empty();
            }
            return Optional.of(
                    new Known(
                            edtf.strip(),
                            from.earliestStart(),
                            from.earliestStart().isAfter(from.latestStart())
                                    ? from.earliestStart()
                                    : from.latestEnd(),
                            to.earliestStart(),
                            to.latestEnd(),
                            coarser(from.precision(), to.precision()),
                            Basis.STATED));
        } catch (DateTimeException | IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    private static @Nullable Known simple(String written) {
        String plain = written.replaceAll("[~?%]$", "");
        if (plain.matches("\\d{4}")) {
            Year year = Year.parse(plain);
            return period(
                    written,
                    year.atDay(1),
                    year.atDay(year.length()),
                    Precision.YEAR,
                    Basis.STATED);
        }
        if (plain.matches("\\d{4}-\\d{2}")) {
            YearMonth month = YearMonth.parse(plain);
            return period(
                    written, month.atDay(1), month.atEndOfMonth(), Precision.MONTH, Basis.STATED);
        }
        if (plain.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalDate day = LocalDate.parse(plain);
            return period(written, day, day, Precision.DAY, Basis.STATED);
        }
        return null;
    }

    private static Precision coarser(Precision one, Precision other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /// Something that lies within these days, told no more precisely.
    private static Known period(
            String edtf, LocalDate first, LocalDate last, Precision precision, Basis basis) {
        LocalDateTime start = first.atStartOfDay();
        LocalDateTime end = last.atTime(LAST);
        return new Known(edtf, start, end, start, end, precision, basis);
    }

    /// Can both tell the time of one thing?
    public static boolean agree(Known one, Known other) {
        return !one.earliestStart().isAfter(other.latestEnd())
                && !other.earliestStart().isAfter(one.latestEnd());
    }

    /// Is the one over before the other can begin?
    public static boolean isBefore(Known one, Known other) {
        return one.latestEnd().isBefore(other.earliestStart());
    }

    /// How many days lie between two dates; 0 when they touch.
    public static long gapDays(Known one, Known other) {
        if (agree(one, other)) {
            return 0;
        }
        return isBefore(one, other)
                ? ChronoUnit.DAYS.between(one.latestEnd(), other.earliestStart())
                : ChronoUnit.DAYS.between(other.latestEnd(), one.earliestStart());
    }

    /// How many days the bounds leave open.
    public static long widthDays(Known time) {
        return ChronoUnit.DAYS.between(time.earliestStart(), time.latestEnd());
    }

    /// Is it told to the day or finer?
    public static boolean isToTheDay(Known time) {
        return time.precision().compareTo(Precision.DAY) <= 0;
    }
}
