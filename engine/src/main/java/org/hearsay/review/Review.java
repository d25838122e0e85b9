package org.hearsay.review;

import java.time.Instant;

/// One entry of the log: who decided what, when, why.
///
/// @param number position in the log, from 1
/// @param who the person
/// @param at when it was decided
/// @param why the reason in the person's words; empty when none was given
/// @param decision what was decided
public record Review(int number, String who, Instant at, String why, Decision decision) {}
