package org.hearsay.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hearsay.review.Decision;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.Target;
import org.jspecify.annotations.Nullable;

/// A review as the log keeps it, and as its hash covers it: one line of JSON, members in this
/// order, absent ones left out.
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredReview(
        int number,
        String who,
        Instant at,
        String why,
        String decision,
        @Nullable TargetRow target,
        @Nullable TargetRow other,
        @Nullable List<QuoteRow> words,
        @Nullable String name,
        @Nullable String edtf,
        @Nullable QuoteRow content,
        @Nullable String speaker,
        @Nullable QuoteRow cue,
        @Nullable Integer review) {

    static StoredReview of(Review review) {
        return switch (review.decision()) {
            case Decision.Confirm(var target) -> about(review, "confirm", target);
            case Decision.Reject(var target) -> about(review, "reject", target);
            case Decision.Rename(var target, var name) ->
                    about(review, "rename", target).withName(name);
            case Decision.Merge(var one, var other) ->
                    about(review, "merge", one).withOther(TargetRow.of(other));
            case Decision.Split(var target, var words) ->
                    about(review, "split", target)
                            .withWords(words.stream().map(QuoteRow::of).toList());
            case Decision.CorrectTime(var target, var edtf) ->
                    about(review, "correct-time", target).withEdtf(edtf);
            case Decision.AddStatement(var content, var speaker, var cue) ->
                    bare(review, "add-statement")
                            .withStatement(
                                    QuoteRow.of(content),
                                    speaker,
                                    cue == null ? null : QuoteRow.of(cue));
            case Decision.Undo(int number) -> bare(review, "undo").withReview(number);
        };
    }

    Review toReview() {
        return new Review(number, who, at, why, toDecision());
    }

    private Decision toDecision() {
        return switch (decision) {
            case "confirm" -> new Decision.Confirm(present(target).target());
            case "reject" -> new Decision.Reject(present(target).target());
            case "rename" -> new Decision.Rename(present(target).target(), present(name));
            case "merge" -> new Decision.Merge(present(target).target(), present(other).target());
            case "split" ->
                    new Decision.Split(
                            present(target).target(),
                            present(words).stream().map(QuoteRow::quote).toList());
            case "correct-time" ->
                    new Decision.CorrectTime(present(target).target(), present(edtf));
            case "add-statement" ->
                    new Decision.AddStatement(
                            present(content).quote(),
                            present(speaker),
                            cue == null ? null : cue.quote());
            case "undo" -> new Decision.Undo(present(review));
            default -> throw new IllegalStateException("Not a decision: " + decision);
        };
    }

    private static <T> T present(@Nullable T member) {
        if (member == null) {
            throw new IllegalStateException("A review lacks a member");
        }
        return member;
    }

    private static StoredReview bare(Review review, String decision) {
        return new StoredReview(
                review.number(),
                review.who(),
                review.at(),
                review.why(),
                decision,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static StoredReview about(Review review, String decision, Target target) {
        return new StoredReview(
                review.number(),
                review.who(),
                review.at(),
                review.why(),
                decision,
                TargetRow.of(target),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private StoredReview withOther(TargetRow row) {
        return new StoredReview(
                number, who, at, why, decision, target, row, null, null, null, null, null, null,
                null);
    }

    private StoredReview withWords(List<QuoteRow> rows) {
        return new StoredReview(
                number, who, at, why, decision, target, null, rows, null, null, null, null, null,
                null);
    }

    private StoredReview withName(String newName) {
        return new StoredReview(
                number, who, at, why, decision, target, null, null, newName, null, null, null, null,
                null);
    }

    private StoredReview withEdtf(String time) {
        return new StoredReview(
                number, who, at, why, decision, target, null, null, null, time, null, null, null,
                null);
    }

    private StoredReview withStatement(QuoteRow said, String by, @Nullable QuoteRow with) {
        return new StoredReview(
                number, who, at, why, decision, null, null, null, null, null, said, by, with, null);
    }

    private StoredReview withReview(int undone) {
        return new StoredReview(
                number, who, at, why, decision, null, null, null, null, null, null, null, null,
                undone);
    }

    record TargetRow(String kind, List<QuoteRow> words) {
        static TargetRow of(Target target) {
            return new TargetRow(
                    target.kind().label(), target.words().stream().map(QuoteRow::of).toList());
        }

        Target target() {
            return new Target(
                    Target.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    words.stream().map(QuoteRow::quote).toList());
        }
    }

    record QuoteRow(String doc, int start, String exact, String prefix, String suffix) {
        static QuoteRow of(Quote quote) {
            return new QuoteRow(
                    quote.doc(), quote.start(), quote.exact(), quote.prefix(), quote.suffix());
        }

        Quote quote() {
            return new Quote(doc, exact, prefix, suffix, start);
        }
    }
}
