package org.hearsay.timeline;

import java.util.Arrays;

/// Pairs of tellings that may be one event, with how much they share: as columns, for a large case
/// has millions of them. Why they may be one is worked out again for the few that are joined or
/// asked about.
///
/// A pair is written as one number, the telling that stands first in the upper half. The columns
/// are an open-addressed table; no pair is 0, because the second of two tellings is never the first
/// of all.
final class TellingPairs {
    private static final int IN_TOPIC = 64;
    private static final int FIRST_SIZE = 1 << 10;

    private long[] pairs = new long[FIRST_SIZE];
    private byte[] values = new byte[FIRST_SIZE];
    private int size;

    /// The number of a pair.
    static long pair(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }

    static int one(long pair) {
        return (int) (pair >>> 32);
    }

    static int other(long pair) {
        return (int) pair;
    }

    /// Notes what two tellings share, instead of what was noted before.
    ///
    /// @param inTopic is it their documents' topic that speaks for them?
    void put(long pair, int points, boolean inTopic) {
        if (2 * (size + 1) > pairs.length) {
            grow();
        }
        int at = slot(pair);
        size += pairs[at] == 0 ? 1 : 0;
        pairs[at] = pair;
        values[at] = (byte) (inTopic ? points | IN_TOPIC : points);
    }

    /// What a pair shares, 0 if it was not noted.
    int points(long pair) {
        return values[slot(pair)] & ~IN_TOPIC;
    }

    /// Is it the topic that speaks for a pair?
    boolean isInTopic(long pair) {
        return (values[slot(pair)] & IN_TOPIC) != 0;
    }

    /// The most that any pair shares.
    int mostPoints() {
        int most = 0;
        for (byte value : values) {
            most = Math.max(most, value & ~IN_TOPIC);
        }
        return most;
    }

    /// The pairs that share so much, in the order of their tellings.
    ///
    /// @param atLeast the least points
    /// @param atMost the most points
    long[] sharing(int atLeast, int atMost) {
        long[] found = new long[16];
        int count = 0;
        for (int at = 0; at < pairs.length; at++) {
            int points = values[at] & ~IN_TOPIC;
            if (pairs[at] != 0 && atLeast <= points && points <= atMost) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = pairs[at];
            }
        }
        long[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private int slot(long pair) {
        int mask = pairs.length - 1;
        long mixed = pair * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & mask;
        while (pairs[at] != 0 && pairs[at] != pair) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] old = pairs;
        byte[] oldValues = values;
        pairs = new long[2 * old.length];
        values = new byte[2 * old.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int at = slot(old[i]);
                pairs[at] = old[i];
                values[at] = oldValues[i];
            }
        }
    }
}
