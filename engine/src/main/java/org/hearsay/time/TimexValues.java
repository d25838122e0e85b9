package org.hearsay.time;

import java.time.LocalDateTime;
import org.hearsay.time.TimeValue.Basis;
import org.hearsay.time.TimeValue.Modifier;
import org.hearsay.time.TimeValue.Precision;
import org.jspecify.annotations.Nullable;

/// Turns TIMEX3 values into times with bounds.
final class TimexValues {
    private TimexValues() {}

    static TimeValue of(String timex, @Nullable String mod, Basis basis) {
        if (timex.startsWith("P") && timex.length() > 1 && !timex.endsWith("REF")) {
            return new TimeValue.Length(timex);
        }
        if (timex.startsWith("XXXX")) {
            return new TimeValue.Recurrence(timex);
        }
        Stamp stamp = Stamp.parse(timex);
        return stamp == null ? new TimeValue.Unknown() : known(stamp, modifier(mod), basis);
    }

    private static Modifier modifier(@Nullable String mod) {
        for (Modifier modifier : Modifier.values()) {
            if (modifier.name().equals(mod)) {
                return modifier;
            }
        }
        return Modifier.NONE;
    }

    private static TimeValue.Known known(Stamp stamp, Modifier modifier, Basis basis) {
        LocalDateTime start = start(stamp);
        LocalDateTime end = end(stamp, start);
        String edtf = edtf(stamp);
        return new TimeValue.Known(edtf, start, end, start, end, precision(stamp), basis, modifier);
    }

    private static LocalDateTime start(Stamp stamp) {
        return stamp.first().atStartOfDay();
    }

    private static LocalDateTime end(Stamp stamp, LocalDateTime start) {
        return stamp.end().atStartOfDay().minusSeconds(1);
    }

    private static String edtf(Stamp stamp) {
        return stamp.timex();
    }

    private static Precision precision(Stamp stamp) {
        return switch (stamp.grain()) {
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
