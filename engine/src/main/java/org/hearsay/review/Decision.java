package org.hearsay.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person decided.
///
/// ```text
/// Decision = Confirm(target) | Reject(target) | Rename(target, name) | Merge(one, other) | KeepApart(one, other)
///          | Split(target, words) | CorrectTime(target, EDTF) | Attribute(statement, speaker)
///          | AddStatement(content, speaker, cue?) | AddActor(words, kind, name)
///          | AddEvent(words, type, label, actor?, recipient?, EDTF?)
///          | GradeSource(target, A-F) | GradeItem(target, 1-6)
///          | Suppose(dispute, hypothesis) | Weigh(dispute, hypothesis, evidence, ++ to --)
///          | Note(target, words) | AskOpinion(review) | GiveOpinion(review, agrees) | Undo(review)
/// ```
public sealed interface Decision {
    /// It is so.
    record Confirm(Target target) implements Decision {}

    /// It is not so; the item leaves the case but stays in the log.
    record Reject(Target target) implements Decision {}

    /// The actor goes by this name; the event is called so.
    record Rename(Target target, String name) implements Decision {}

    /// Two actors, or two events, are one.
    record Merge(Target one, Target other) implements Decision {}

    /// Two actors, or two events, are two, however alike they look.
    record KeepApart(Target one, Target other) implements Decision {}

    /// The mentions with these words are another actor or event than the rest of the target.
    record Split(Target target, List<Quote> words) implements Decision {
        public Split {
            words = List.copyOf(words);
        }
    }

    /// The event was at this time.
    record CorrectTime(Target target, String edtf) implements Decision {}

    /// Another than the machine took it for makes the statement: an actor's id or name.
    record Attribute(Target target, String speaker) implements Decision {}

    /// Somebody says this, in these words, which the machine did not find.
    record AddStatement(Quote content, String speaker, @Nullable Quote cue) implements Decision {}

    /// These words mean somebody or something that the machine did not see.
    ///
    /// @param words the words
    /// @param kind what sort of thing: `person`, `organization`
    /// @param name what it is called
    record AddActor(Quote words, String kind, String name) implements Decision {}

    /// These words tell an event that the machine did not see.
    ///
    /// @param words the words
    /// @param type what sort of event: `CONSULT`
    /// @param label what it is called
    /// @param actor words that mean who did it; null when nobody is told
    /// @param recipient words that mean whom it was done to; null when nobody is told
    /// @param edtf when it was; null when nobody says
    record AddEvent(
            Quote words,
            String type,
            String label,
            @Nullable Quote actor,
            @Nullable Quote recipient,
            @Nullable String edtf)
            implements Decision {}

    /// So far can the source be relied on, whatever it says.
    record GradeSource(Target target, SourceGrade grade) implements Decision {}

    /// So credible is the item, whoever says it.
    record GradeItem(Target target, ItemGrade grade) implements Decision {}

    /// A remark on an item. It changes nothing in the case.
    record Note(Target target, String words) implements Decision {}

    /// A further answer to the question of a dispute, which no source gives.
    record Suppose(Target target, String hypothesis) implements Decision {}

    /// How some words stand to an answer to the question of a dispute. It changes nothing in the
    /// case; the later of two about the same words and answer holds.
    ///
    /// @param target the dispute
    /// @param hypothesis the answer: the label of a position, or what was supposed
    /// @param evidence the words
    /// @param consistency how they stand to it
    record Weigh(Target target, String hypothesis, Quote evidence, Consistency consistency)
            implements Decision {}

    /// Somebody else should look at an earlier review.
    ///
    /// @param review number of that review
    record AskOpinion(int review) implements Decision {}

    /// A second person agrees with an earlier review, or does not. The review holds either way,
    /// until somebody undoes it.
    ///
    /// @param review number of that review
    record GiveOpinion(int review, boolean agrees) implements Decision {}

    /// An earlier review no longer holds; an undoing that is undone is a redoing.
    ///
    /// @param review number of that review
    record Undo(int review) implements Decision {}

    /// Does it speak of another review rather than of the case?
    default boolean isAboutReview() {
        return this instanceof AskOpinion || this instanceof GiveOpinion || this instanceof Undo;
    }
}
