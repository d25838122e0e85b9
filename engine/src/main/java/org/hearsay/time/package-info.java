/// Time expressions: found, normalized, anchored, with honest bounds.
///
/// ```text
/// TimeMention = id, Span, Type, TIMEX3 value, mod, TimeValue, Anchor, runner-up
/// TimeValue   = Known(EDTF, four bounds, precision, basis) | Symbolic(offset from an unknown day) | Length | Recurrence | Unknown
/// ```
@NullMarked
package org.hearsay.time;

import org.jspecify.annotations.NullMarked;
