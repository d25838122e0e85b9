package org.hearsay.time;

/// Numbers with leading zeros, the same on every machine.
final class Digits {
    private Digits() {}

    /// A number that is not negative in at least so many digits.
    static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /// A month, a day, an hour.
    static String two(long number) {
        return padded(number, 2);
    }

    /// A year.
    static String four(long number) {
        return padded(number, 4);
    }
}
