package org.hearsay.time;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long something lasted, at least and at most, as loosely as people speak.
///
/// "Three days" may be a little more than two or a little less than four; "several" and "a few" are
/// three or more; half an hour is exact enough.
///
/// @param atLeast the shortest that the words allow
/// @param atMost the longest; null when the words set no limit
public record TimeLength(Duration atLeast, @Nullable Duration atMost) {
    private static final int SEVERAL = 3;

    /// The length that an ISO 8601 duration of TIMEX3 tells, with its modifier; empty when it tells
    /// none.
    public static Optional<TimeLength> of(String iso, @Nullable String mod) {
        boolean isClock = iso.startsWith("PT");
        if (iso.length() < (isClock ? 4 : 3) || !iso.startsWith("P")) {
            return Optional.empty();
        }
        Duration unit = unit(iso.charAt(iso.length() - 1), isClock);
        String number = iso.substring(isClock ? 2 : 1, iso.length() - 1);
        if (unit == null) {
            return Optional.empty();
        }
        if (number.equals("X")) {
            return Optional.of(new TimeLength(unit.multipliedBy(SEVERAL), null));
        }
        if (!number.matches("\\d{1,6}(\\.\\d{1,3})?")) {
            return Optional.empty();
        }
        double count = Double.parseDouble(number);
        return Optional.of(
                switch (mod == null ? "" : mod) {
                    case "MORE_THAN", "EQUAL_OR_MORE" -> new TimeLength(times(unit, count), null);
                    case "LESS_THAN", "EQUAL_OR_LESS" ->
                            new TimeLength(Duration.ZERO, times(unit, count));
                    case "APPROX" ->
                            new TimeLength(
                                    times(unit, Math.max(0, count * 0.75 - 1)),
                                    times(unit, count * 1.25 + 1));
                    default ->
                            new TimeLength(
                                    times(unit, Math.max(0, count - 1)), times(unit, count + 1));
                });
    }

    private static Duration times(Duration unit, double count) {
        return Duration.ofSeconds(Math.round(unit.toSeconds() * count));
    }

    private static @Nullable Duration unit(char unit, boolean isClock) {
        return switch (unit) {
            case 'S' -> Duration.ofSeconds(1);
            case 'M' -> isClock ? Duration.ofMinutes(1) : Duration.ofDays(30);
            case 'H' -> Duration.ofHours(1);
            case 'D' -> Duration.ofDays(1);
            case 'W' -> Duration.ofDays(7);
            case 'Q' -> Duration.ofDays(91);
            case 'Y' -> Duration.ofDays(365);
            case 'E' -> Duration.ofDays(3652);
            case 'C' -> Duration.ofDays(36_524);
            default -> null;
        };
    }
}
