package org.hearsay.export;

import org.hearsay.actor.Standing;

/// The sign that tells the machine's work from a person's.
final class Marks {
    private Marks() {}

    static String of(Standing standing) {
        return standing == Standing.PROPOSED ? "○" : "●";
    }

    static String explained(Standing standing) {
        return switch (standing) {
            case PROPOSED -> "found by the machine, not checked";
            case CONFIRMED -> "confirmed by a person";
            case EDITED -> "changed by a person";
            case ADDED -> "added by a person";
        };
    }
}
