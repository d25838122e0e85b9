package org.hearsay.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OppositionTest {
    private static final Target VARGA = target("Ilse Varga");
    private static final Target ILIC = target("Tomas Ilic");

    @Test
    void oneConfirmsWhatTheOtherRejects() {
        check(Map.of(1, 2), new Decision.Confirm(VARGA), new Decision.Reject(VARGA));
    }

    @Test
    void ofThreeTheLastOneHolds() {
        check(
                Map.of(1, 2, 2, 3),
                new Decision.Confirm(VARGA),
                new Decision.Reject(VARGA),
                new Decision.Confirm(VARGA));
    }

    @Test
    void oneMergesWhatTheOtherKeepsApart() {
        check(Map.of(1, 2), new Decision.Merge(VARGA, ILIC), new Decision.KeepApart(ILIC, VARGA));
    }

    @Test
    void twoNamesForOne() {
        check(Map.of(1, 2), new Decision.Rename(VARGA, "Elsa"), new Decision.Rename(VARGA, "Ilse"));
        check(Map.of(), new Decision.Rename(VARGA, "Ilse"), new Decision.Rename(VARGA, "Ilse"));
    }

    @Test
    void decisionsAboutTwoDoNotOppose() {
        check(Map.of(), new Decision.Confirm(VARGA), new Decision.Reject(ILIC));
    }

    @Test
    void whatWasUndoneOpposesNothing() {
        check(
                Map.of(),
                new Decision.Confirm(VARGA),
                new Decision.Undo(1),
                new Decision.Reject(VARGA));
    }

    private static Target target(String name) {
        return new Target(Target.Kind.ACTOR, List.of(new Quote("ferry", name, "", "", 0)));
    }

    private static void check(Map<Integer, Integer> overruled, Decision... decisions) {
        List<Review> reviews = new ArrayList<>();
        for (Decision decision : decisions) {
            reviews.add(new Review(reviews.size() + 1, "Ana", Instant.EPOCH, "", decision));
        }
        assertEquals(overruled, new ReviewLog(reviews).overruled());
    }
}
