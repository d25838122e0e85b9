/// What people decided, in order, tied to words.
///
/// ```text
/// ReviewLog = Review*
/// Review    = number, who, when, why, Decision
/// Decision  = Confirm | Reject | Rename | Merge | KeepApart | Split | CorrectTime | Attribute | AddStatement
///           | GradeSource | GradeItem | Note | AskOpinion | GiveOpinion | Undo
/// Proposal  = question, Subject*, reasons, doubts, evidence: what the machine asks a person to decide
/// Target    = what sort of item, by the Quotes that it stands on
/// ```
@NullMarked
package org.hearsay.review;

import org.jspecify.annotations.NullMarked;
