/// Who did what to whom, told by whom, how firmly.
///
/// ```text
/// EventMention = id, trigger, EventType, Participant*, times, places, Factuality*, Kind
/// EventType    = PLOVER event and mode | a type of our own
/// Factuality   = source, value (FactBank scale), score
/// Influence    = who pressed whom into what, by whose account
/// ```
@NullMarked
package org.hearsay.event;

import org.jspecify.annotations.NullMarked;
