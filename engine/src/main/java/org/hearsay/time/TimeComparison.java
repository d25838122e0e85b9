package org.hearsay.time;

import java.time.LocalDateTime;
import org.hearsay.time.TimeValue.Known;

/// Compares times as far as their bounds allow: yes, no, or perhaps.
///
/// "March 1993" and "early 1993" are neither before nor after one another; "1992" is before "March
/// 1993" for certain.
public final class TimeComparison {
    private TimeComparison() {}

    /// What the bounds allow to say.
    public enum Answer {
        YES,
        NO,
        PERHAPS
    }

    /// Is the one over before the other begins?
    public static Answer isBefore(Known one, Known other) {
        return answer(
                one.latestEnd().isBefore(other.earliestStart()),
                one.earliestEnd().isBefore(other.latestStart()));
    }

    /// Does the one begin after the other is over?
    public static Answer isAfter(Known one, Known other) {
        return answer(
                other.latestEnd().isBefore(one.earliestStart()),
                other.earliestEnd().isBefore(one.latestStart()));
    }

    /// Do the two share a moment?
    public static Answer overlaps(Known one, Known other) {
        boolean isCertain =
                !one.latestStart().isAfter(other.earliestEnd())
                        && !other.latestStart().isAfter(one.earliestEnd());
        boolean isPossible =
                !one.earliestStart().isAfter(other.latestEnd())
                        && !other.earliestStart().isAfter(one.latestEnd());
        return answer(isCertain, isPossible);
    }

    /// Does the other lie within the one?
    public static Answer contains(Known one, Known other) {
        boolean isCertain =
                !one.latestStart().isAfter(other.earliestStart())
                        && !one.earliestEnd().isBefore(other.latestEnd());
        boolean isPossible =
                !one.earliestStart().isAfter(other.latestStart())
                        && !one.latestEnd().isBefore(other.earliestEnd());
        return answer(isCertain, isPossible);
    }

    /// Do the bounds of the one lie within those of the other: does it say the same thing more
    /// finely?
    public static boolean refines(Known one, Known other) {
        LocalDateTime start = other.earliestStart();
        return !one.earliestStart().isBefore(start) && !one.latestEnd().isAfter(other.latestEnd());
    }

    private static Answer answer(boolean isCertain, boolean isPossible) {
        return isCertain ? Answer.YES : isPossible ? Answer.PERHAPS : Answer.NO;
    }
}
