package org.hearsay.time;

import org.jspecify.annotations.Nullable;

/// An expression that was recognized and read, but not yet placed in the calendar.
///
/// @param from its first word
/// @param to the word after its last
/// @param type DATE, TIME, DURATION or SET
/// @param base as in [Rule]
/// @param value the TIMEX3 value of an expression that needs no base; else the [Steps] from it
/// @param clock the time of day that goes with it, `T10:30` or `TMO`; empty without one
/// @param mod the TIMEX3 modifier
/// @param weekday 1 for a Monday, when a date names its weekday too; else 0
/// @param rule the rule that read it
record Reading(
        int from,
        int to,
        TimeMention.Type type,
        String base,
        String value,
        String clock,
        @Nullable String mod,
        int weekday,
        Rule rule) {}
