/// Which mentions are one event, when it was, and what came before what, with reasons.
///
/// ```text
/// Event    = id, label, EventType, participants, places, Time, mentions
/// Time     = best TimeValue?, competing (EDTF, passages)*
/// Ordering = event, the events it comes after, because
/// ```
@NullMarked
package org.hearsay.timeline;

import org.jspecify.annotations.NullMarked;
