package org.hearsay.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.actor.PlacedReview;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.review.Anchoring;
import org.hearsay.review.Decision;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.review.Target;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;

/// Finds the words of reviews in the documents as they read now. A review none of whose words are
/// found is kept apart.
final class ReviewPlacer {
    private final Map<String, DocumentText> texts = new HashMap<>();
    private final Map<Target.Kind, List<PlacedReview>> placed = new HashMap<>();
    private final List<Review> unplaced = new ArrayList<>();

    private ReviewPlacer() {}

    static ReviewPlacer place(List<AnnotatedDocument> documents, ReviewLog log) {
        ReviewPlacer placer = new ReviewPlacer();
        documents.forEach(document -> placer.texts.put(document.id(), document.text()));
        log.inForce().forEach(placer::place);
        return placer;
    }

    /// The reviews about one kind of item, oldest first.
    List<PlacedReview> about(Target.Kind kind) {
        return placed.getOrDefault(kind, List.of());
    }

    /// The reviews whose words are no longer there, oldest first.
    List<Review> unplaced() {
        return List.copyOf(unplaced);
    }

    private void place(Review review) {
        switch (review.decision()) {
            case Decision.Confirm(Target target) ->
                    place(review, target.kind(), target.words(), List.of());
            case Decision.Reject(Target target) ->
                    place(review, target.kind(), target.words(), List.of());
            case Decision.Rename(Target target, _) ->
                    place(review, target.kind(), target.words(), List.of());
            case Decision.CorrectTime(Target target, _) ->
                    place(review, target.kind(), target.words(), List.of());
            case Decision.Attribute(Target target, _) ->
                    place(review, target.kind(), target.words(), List.of());
            case Decision.GradeSource(Target target, _) ->
                    place(review, target.kind(), target.words(), List.of());
            case Decision.GradeItem(Target target, _) ->
                    place(review, target.kind(), target.words(), List.of());
            case Decision.Note(Target target, _) ->
                    place(review, target.kind(), target.words(), List.of());
            case Decision.Suppose(Target target, _) ->
                    place(review, target.kind(), target.words(), List.of());
            case Decision.Weigh(Target target, _, Quote evidence, _) ->
                    place(review, target.kind(), target.words(), List.of(evidence));
            case Decision.Merge(Target one, Target other) ->
                    place(review, one.kind(), one.words(), other.words());
            case Decision.KeepApart(Target one, Target other) ->
                    place(review, one.kind(), one.words(), other.words());
            case Decision.Split(Target target, List<Quote> words) ->
                    place(review, target.kind(), target.words(), words);
            case Decision.AddStatement(Quote content, _, Quote cue) ->
                    place(
                            review,
                            Target.Kind.STATEMENT,
                            List.of(content),
                            cue == null ? List.of() : List.of(cue));
            case Decision.AddActor(Quote words, _, _) ->
                    place(review, Target.Kind.ACTOR, List.of(words), List.of());
            case Decision.AddEvent(Quote words, _, _, _, _, _) ->
                    place(review, Target.Kind.EVENT, List.of(words), List.of());
            case Decision.AskOpinion _, Decision.GiveOpinion _, Decision.Undo _ -> {}
        }
    }

    private void place(Review review, Target.Kind kind, List<Quote> one, List<Quote> other) {
        List<Passage> first = find(one);
        List<Passage> second = find(other);
        if (first.isEmpty() || second.isEmpty() && !other.isEmpty()) {
            unplaced.add(review);
            return;
        }
        placed.computeIfAbsent(kind, key -> new ArrayList<>())
                .add(new PlacedReview(review, first, second));
    }

    private List<Passage> find(List<Quote> quotes) {
        return quotes.stream().flatMap(quote -> find(quote).stream()).toList();
    }

    private Optional<Passage> find(Quote quote) {
        DocumentText text = texts.get(quote.doc());
        return text == null ? Optional.empty() : Anchoring.find(quote, text);
    }
}
