/// What each source says, side by side: statements, versions of an event, disputes, support,
/// silences, and which document repeats which.
///
/// ```text
/// Voice     = Author(document) | Speaker(actor)
/// Statement = chain of voices, cue, content, hedges, polarity, told when and where, about which events
/// Account   = what one voice says of one event, how firmly
/// Dispute   = question, type, Position*
/// Claim     = one thing told, Telling*: by whom, through whom, in which words
/// Support   = about, claim, status, origins
/// Silence   = declined | no answer | no record | not heard
/// Kinship   = document, derived from, how
/// ```
@NullMarked
package org.hearsay.account;

import org.jspecify.annotations.NullMarked;
