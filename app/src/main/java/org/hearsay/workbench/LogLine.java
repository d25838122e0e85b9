package org.hearsay.workbench;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.review.Decision;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.Target;

/// One entry of the review log in words.
///
/// @param number position in the log
/// @param at when
/// @param who the person
/// @param decision what was decided, in words
/// @param why the reason that was given; may be empty
/// @param state does it hold?
public record LogLine(
        int number, Instant at, String who, String decision, String why, State state) {
    /// What became of a review.
    public enum State {
        /// It holds.
        HOLDS,
        /// It was undone by a later one.
        UNDONE,
        /// It holds, but its words are no longer found in the documents.
        UNPLACED
    }

    static LogLine of(Review review, State state) {
        return new LogLine(
                review.number(),
                review.at(),
                review.who(),
                words(review.decision()),
                review.why(),
                state);
    }

    private static String words(Decision decision) {
        return switch (decision) {
            case Decision.Confirm(var target) -> "confirm " + words(target);
            case Decision.Reject(var target) -> "reject " + words(target);
            case Decision.Rename(var target, var name) -> "rename " + words(target) + " to " + name;
            case Decision.Merge(var one, var other) ->
                    "merge " + words(one) + " with " + words(other);
            case Decision.Split(var target, var words) ->
                    "split from " + words(target) + ": " + quoted(words);
            case Decision.CorrectTime(var target, var edtf) ->
                    "correct the time of " + words(target) + " to " + edtf;
            case Decision.KeepApart(var one, var other) ->
                    "keep " + words(one) + " apart from " + words(other);
            case Decision.Attribute(var target, var speaker) ->
                    "attribute " + words(target) + " to " + speaker;
            case Decision.GradeSource(var target, var grade) ->
                    "grade the source of " + words(target) + " " + grade + ", " + grade.words();
            case Decision.GradeItem(var target, var grade) ->
                    "grade " + words(target) + " " + grade.figure() + ", " + grade.words();
            case Decision.Note(var target, var note) ->
                    "note on " + words(target) + ": " + Lines.cut(note);
            case Decision.AskOpinion(int number) -> "ask for a second opinion on review " + number;
            case Decision.GiveOpinion(int number, boolean agrees) ->
                    (agrees ? "agree with" : "disagree with") + " review " + number;
            case Decision.AddStatement(var content, var speaker, _) ->
                    "add statement of " + speaker + ": " + quoted(List.of(content));
            case Decision.Undo(int number) -> "undo review " + number;
        };
    }

    private static String words(Target target) {
        return target.kind().label() + " " + quoted(target.words().subList(0, 1));
    }

    private static String quoted(List<Quote> quotes) {
        return quotes.stream()
                .map(quote -> "“" + Lines.cut(quote.exact()) + "” (" + quote.doc() + ")")
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
    }
}
