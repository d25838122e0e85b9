package org.hearsay.time;

import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Words that tell a time (TimeML 1.2.1, TIMEX3).
///
/// @param id number of the mention in its document, from 0 in reading order
/// @param span the expression
/// @param type DATE, TIME, DURATION or SET
/// @param value the TIMEX3 value: `1992-11-03`, `P3D`, `PAST_REF`
/// @param mod the TIMEX3 modifier: `START`, `APPROX`; null when there is none
/// @param time the value as dates with bounds
/// @param anchor what it was counted from, and why
/// @param runnerUp the next best anchor; null when there was no choice
public record TimeMention(
        int id,
        Span span,
        Type type,
        String value,
        @Nullable String mod,
        TimeValue time,
        Anchor anchor,
        @Nullable Anchor runnerUp) {
    /// The types of TIMEX3.
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
