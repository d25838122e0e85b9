/// What people decided, in order, tied to words.
///
/// ```text
/// ReviewLog = Review*
/// Review    = number, who, when, why, Decision
/// Decision  = Confirm | Reject | Rename | Merge | Split | CorrectTime | AddStatement | Undo
/// Target    = what sort of item, by the Quotes that it stands on
/// ```
@NullMarked
package org.hearsay.review;

import org.jspecify.annotations.NullMarked;
