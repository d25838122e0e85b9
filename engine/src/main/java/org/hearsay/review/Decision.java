package org.hearsay.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person decided.
///
/// ```text
/// Decision = Confirm(target) | Reject(target) | Rename(target, name) | Merge(one, other) | Split(target, words)
///          | CorrectTime(target, EDTF) | AddStatement(content, speaker, cue?) | Undo(review)
/// ```
public sealed interface Decision {
    /// It is so.
    record Confirm(Target target) implements Decision {}

    /// It is not so; the item leaves the case but stays in the log.
    record Reject(Target target) implements Decision {}

    /// The actor goes by this name.
    record Rename(Target target, String name) implements Decision {}

    /// Two actors, or two events, are one.
    record Merge(Target one, Target other) implements Decision {}

    /// The mentions with these words are another actor or event than the rest of the target.
    record Split(Target target, List<Quote> words) implements Decision {
        public Split {
            words = List.copyOf(words);
        }
    }

    /// The event was at this time.
    record CorrectTime(Target target, String edtf) implements Decision {}

    /// Somebody says this, in these words, which the machine did not find.
    record AddStatement(Quote content, String speaker, @Nullable Quote cue) implements Decision {}

    /// An earlier review no longer holds.
    ///
    /// @param review number of that review
    record Undo(int review) implements Decision {}
}
