package org.hearsay.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hearsay.review.Consistency;
import org.hearsay.review.Decision;
import org.hearsay.review.ItemGrade;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.SourceGrade;
import org.hearsay.review.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A review as the log keeps it, and as its hash covers it: one line of JSON, the members that all
/// reviews have, then those of its decision.
final class StoredReview {
    private StoredReview() {}

    /// What all reviews have.
    record Head(int number, String who, Instant at, String why, String decision) {}

    /// What a decision has. Its name in the log is in [#type]; members are added, never renamed.
    sealed interface Row {
        Decision decision();
    }

    static String write(Review review) {
        Row row = row(review.decision());
        Head head = new Head(review.number(), review.who(), review.at(), review.why(), name(row));
        ObjectNode entry = Packed.JSON.valueToTree(head);
        entry.setAll((ObjectNode) Packed.JSON.<JsonNode>valueToTree(row));
        return Packed.JSON.writeValueAsString(entry);
    }

    static Review read(String entry) {
        JsonNode tree = Packed.JSON.readTree(entry);
        Head head = Packed.JSON.treeToValue(tree, Head.class);
        Row row = Packed.JSON.treeToValue(tree, type(head.decision()));
        return new Review(head.number(), head.who(), head.at(), head.why(), row.decision());
    }

    private static Row row(Decision decision) {
        return switch (decision) {
            case Decision.Confirm(var target) -> new Confirm(TargetRow.of(target));
            case Decision.Reject(var target) -> new Reject(TargetRow.of(target));
            case Decision.Rename(var target, var name) -> new Rename(TargetRow.of(target), name);
            case Decision.Merge(var one, var other) ->
                    new Merge(TargetRow.of(one), TargetRow.of(other));
            case Decision.KeepApart(var one, var other) ->
                    new KeepApart(TargetRow.of(one), TargetRow.of(other));
            case Decision.Split(var target, var words) ->
                    new Split(TargetRow.of(target), words.stream().map(QuoteRow::of).toList());
            case Decision.CorrectTime(var target, var edtf) ->
                    new CorrectTime(TargetRow.of(target), edtf);
            case Decision.Attribute(var target, var speaker) ->
                    new Attribute(TargetRow.of(target), speaker);
            case Decision.AddStatement(var content, var speaker, var cue) ->
                    new AddStatement(
                            QuoteRow.of(content), speaker, cue == null ? null : QuoteRow.of(cue));
            case Decision.AddActor(var words, var kind, var name) ->
                    new AddActor(QuoteRow.of(words), kind, name);
            case Decision.AddEvent(
                            var words,
                            var type,
                            var label,
                            var actor,
                            var recipient,
                            var edtf) ->
                    new AddEvent(
                            QuoteRow.of(words),
                            type,
                            label,
                            actor == null ? null : QuoteRow.of(actor),
                            recipient == null ? null : QuoteRow.of(recipient),
                            edtf);
            case Decision.GradeSource(var target, var grade) ->
                    new GradeSource(TargetRow.of(target), grade.name());
            case Decision.GradeItem(var target, var grade) ->
                    new GradeItem(TargetRow.of(target), grade.figure());
            case Decision.Suppose(var target, var hypothesis) ->
                    new Suppose(TargetRow.of(target), hypothesis);
            case Decision.Weigh(var target, var hypothesis, var evidence, var consistency) ->
                    new Weigh(
                            TargetRow.of(target),
                            hypothesis,
                            QuoteRow.of(evidence),
                            consistency.sign());
            case Decision.Note(var target, var words) -> new Note(TargetRow.of(target), words);
            case Decision.AskOpinion(int number) -> new AskOpinion(number);
            case Decision.GiveOpinion(int number, boolean agrees) ->
                    new GiveOpinion(number, agrees);
            case Decision.Undo(int number) -> new Undo(number);
        };
    }

    private static String name(Row row) {
        return switch (row) {
            case Confirm _ -> "confirm";
            case Reject _ -> "reject";
            case Rename _ -> "rename";
            case Merge _ -> "merge";
            case KeepApart _ -> "keep-apart";
            case Split _ -> "split";
            case CorrectTime _ -> "correct-time";
            case Attribute _ -> "attribute";
            case AddStatement _ -> "add-statement";
            case AddActor _ -> "add-actor";
            case AddEvent _ -> "add-event";
            case GradeSource _ -> "grade-source";
            case GradeItem _ -> "grade-item";
            case Suppose _ -> "suppose";
            case Weigh _ -> "weigh";
            case Note _ -> "note";
            case AskOpinion _ -> "ask-opinion";
            case GiveOpinion _ -> "give-opinion";
            case Undo _ -> "undo";
        };
    }

    private static Class<? extends Row> type(String name) {
        return switch (name) {
            case "confirm" -> Confirm.class;
            case "reject" -> Reject.class;
            case "rename" -> Rename.class;
            case "merge" -> Merge.class;
            case "keep-apart" -> KeepApart.class;
            case "split" -> Split.class;
            case "correct-time" -> CorrectTime.class;
            case "attribute" -> Attribute.class;
            case "add-statement" -> AddStatement.class;
            case "add-actor" -> AddActor.class;
            case "add-event" -> AddEvent.class;
            case "grade-source" -> GradeSource.class;
            case "grade-item" -> GradeItem.class;
            case "suppose" -> Suppose.class;
            case "weigh" -> Weigh.class;
            case "note" -> Note.class;
            case "ask-opinion" -> AskOpinion.class;
            case "give-opinion" -> GiveOpinion.class;
            case "undo" -> Undo.class;
            default -> throw new IllegalStateException("Not a decision: " + name);
        };
    }

    record Confirm(TargetRow target) implements Row {
        @Override
        public Decision decision() {
            return new Decision.Confirm(target.target());
        }
    }

    record Reject(TargetRow target) implements Row {
        @Override
        public Decision decision() {
            return new Decision.Reject(target.target());
        }
    }

    record Rename(TargetRow target, String name) implements Row {
        @Override
        public Decision decision() {
            return new Decision.Rename(target.target(), name);
        }
    }

    record Merge(TargetRow target, TargetRow other) implements Row {
        @Override
        public Decision decision() {
            return new Decision.Merge(target.target(), other.target());
        }
    }

    record KeepApart(TargetRow target, TargetRow other) implements Row {
        @Override
        public Decision decision() {
            return new Decision.KeepApart(target.target(), other.target());
        }
    }

    record Split(TargetRow target, List<QuoteRow> words) implements Row {
        @Override
        public Decision decision() {
            return new Decision.Split(
                    target.target(), words.stream().map(QuoteRow::quote).toList());
        }
    }

    record CorrectTime(TargetRow target, String edtf) implements Row {
        @Override
        public Decision decision() {
            return new Decision.CorrectTime(target.target(), edtf);
        }
    }

    record Attribute(TargetRow target, String speaker) implements Row {
        @Override
        public Decision decision() {
            return new Decision.Attribute(target.target(), speaker);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AddStatement(QuoteRow content, String speaker, @Nullable QuoteRow cue) implements Row {
        @Override
        public Decision decision() {
            return new Decision.AddStatement(
                    content.quote(), speaker, cue == null ? null : cue.quote());
        }
    }

    record AddActor(QuoteRow content, String kind, String name) implements Row {
        @Override
        public Decision decision() {
            return new Decision.AddActor(content.quote(), kind, name);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AddEvent(
            QuoteRow content,
            String type,
            String name,
            @Nullable QuoteRow actor,
            @Nullable QuoteRow recipient,
            @Nullable String edtf)
            implements Row {
        @Override
        public Decision decision() {
            return new Decision.AddEvent(
                    content.quote(),
                    type,
                    name,
                    actor == null ? null : actor.quote(),
                    recipient == null ? null : recipient.quote(),
                    edtf);
        }
    }

    record GradeSource(TargetRow target, String grade) implements Row {
        @Override
        public Decision decision() {
            return new Decision.GradeSource(target.target(), SourceGrade.valueOf(grade));
        }
    }

    record GradeItem(TargetRow target, int grade) implements Row {
        @Override
        public Decision decision() {
            return new Decision.GradeItem(target.target(), ItemGrade.of(grade));
        }
    }

    record Suppose(TargetRow target, String hypothesis) implements Row {
        @Override
        public Decision decision() {
            return new Decision.Suppose(target.target(), hypothesis);
        }
    }

    record Weigh(TargetRow target, String hypothesis, QuoteRow evidence, String consistency)
            implements Row {
        @Override
        public Decision decision() {
            return new Decision.Weigh(
                    target.target(),
                    hypothesis,
                    evidence.quote(),
                    Consistency.of(consistency)
                            .orElseThrow(
                                    () -> new IllegalStateException("Not a sign: " + consistency)));
        }
    }

    record Note(TargetRow target, String note) implements Row {
        @Override
        public Decision decision() {
            return new Decision.Note(target.target(), note);
        }
    }

    record AskOpinion(int review) implements Row {
        @Override
        public Decision decision() {
            return new Decision.AskOpinion(review);
        }
    }

    record GiveOpinion(int review, boolean agrees) implements Row {
        @Override
        public Decision decision() {
            return new Decision.GiveOpinion(review, agrees);
        }
    }

    record Undo(int review) implements Row {
        @Override
        public Decision decision() {
            return new Decision.Undo(review);
        }
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
