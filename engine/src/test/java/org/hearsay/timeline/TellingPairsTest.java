package org.hearsay.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TellingPairsTest {
    private final TellingPairs pairs = new TellingPairs();

    @Test
    void aPairIsTheSameWhicheverStandsFirst() {
        assertEquals(TellingPairs.pair(7, 3), TellingPairs.pair(3, 7));
        assertEquals(3, TellingPairs.one(TellingPairs.pair(7, 3)));
        assertEquals(7, TellingPairs.other(TellingPairs.pair(7, 3)));
    }

    @Test
    void whatWasNotNotedSharesNothing() {
        pairs.put(TellingPairs.pair(0, 1), 6, false);
        assertEquals(0, pairs.points(TellingPairs.pair(0, 2)));
        assertEquals(6, pairs.points(TellingPairs.pair(0, 1)));
    }

    @Test
    void whatIsNotedLaterCounts() {
        pairs.put(TellingPairs.pair(0, 1), 4, false);
        assertFalse(pairs.isInTopic(TellingPairs.pair(0, 1)));
        pairs.put(TellingPairs.pair(0, 1), 5, true);
        assertTrue(pairs.isInTopic(TellingPairs.pair(0, 1)));
        assertEquals(5, pairs.mostPoints());
    }

    @Test
    void thousandsOfPairsComeInTheOrderOfTheirTellings() {
        int many = 3000;
        for (int i = many; i > 0; i--) {
            pairs.put(TellingPairs.pair(0, i), 1 + i % 20, false);
        }
        long[] all = pairs.sharing(1, 20);
        assertEquals(many, all.length);
        for (int i = 0; i < many; i++) {
            assertEquals(i + 1, TellingPairs.other(all[i]));
        }
        assertArrayEquals(
                new long[] {TellingPairs.pair(0, 19), TellingPairs.pair(0, 39)},
                java.util.Arrays.copyOf(pairs.sharing(20, 20), 2));
    }
}
