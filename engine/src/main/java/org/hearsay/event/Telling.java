package org.hearsay.event;

import org.hearsay.event.Factuality.Kind;
import org.hearsay.event.Factuality.Value;

/// How firmly an act is told: how certain, with which polarity, as what.
///
/// @param certainty from none (0) over possible (1) and probable (2) to certain (3)
/// @param happened is it told to have happened?
/// @param kind told as actual, planned, hypothetical …
record Telling(int certainty, boolean happened, Kind kind) {
    private static final double LIKELY = 1.5;
    private static final double LIKELY_BY_DEFAULT = 2.1;
    private static final double POSSIBLE = 0.75;

    /// Told as plain fact.
    static final Telling FACT = new Telling(3, true, Kind.ACTUAL);

    /// Told as open.
    static final Telling OPEN = new Telling(0, true, Kind.ACTUAL);

    Telling negated() {
        return new Telling(certainty, !happened, kind);
    }

    /// At most as certain as this.
    Telling atMost(int most) {
        return new Telling(Math.min(certainty, most), happened, kind);
    }

    /// Of this kind, unless it is told as less than actual already.
    Telling as(Kind other) {
        return kind == Kind.ACTUAL || other == Kind.COUNTERFACTUAL
                ? new Telling(certainty, happened, other)
                : this;
    }

    /// A plain fact is held back where the weighed evidence speaks against it; sooner where no word
    /// says what became of the act and it is a fact only because nothing is said against it.
    Telling heldBack(double weighed, boolean settled) {
        boolean fact = certainty == 3 && happened && kind == Kind.ACTUAL;
        return !fact || weighed >= (settled ? LIKELY : LIKELY_BY_DEFAULT)
                ? this
                : atMost(weighed >= POSSIBLE ? 2 : 1);
    }

    Value value() {
        return switch (certainty) {
            case 3 -> happened ? Value.CT_PLUS : Value.CT_MINUS;
            case 2 -> happened ? Value.PR_PLUS : Value.PR_MINUS;
            case 1 -> happened ? Value.PS_PLUS : Value.PS_MINUS;
            default -> Value.UNKNOWN;
        };
    }

    /// From -3 to +3.
    double score() {
        return happened ? certainty : -certainty;
    }
}
