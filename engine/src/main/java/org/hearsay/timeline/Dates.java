package org.hearsay.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hearsay.time.Edtf;
import org.hearsay.time.TimeComparison;
import org.hearsay.time.TimeValue.Basis;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.time.TimeValue.Precision;

/// Questions about dates with bounds: may two be the same, is one before the other, which one says
/// more?
public final class Dates {
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private Dates() {}

    /// One whole day.
    public static Known day(LocalDate day, Basis basis) {
        return period(day.toString(), day, day, Precision.DAY, basis);
    }

    /// A date of a person's hand in EDTF; empty when it is none.
    public static Optional<Known> parse(String edtf) {
        return Edtf.parse(edtf).map(value -> value.known(Basis.STATED));
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
        return TimeComparison.overlaps(one, other) != TimeComparison.Answer.NO;
    }

    /// Is the one over before the other can begin?
    public static boolean isBefore(Known one, Known other) {
        return TimeComparison.isBefore(one, other) == TimeComparison.Answer.YES;
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
