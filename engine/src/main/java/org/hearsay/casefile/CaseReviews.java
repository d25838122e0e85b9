package org.hearsay.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hearsay.account.Dispute;
import org.hearsay.actor.PlacedReview;
import org.hearsay.actor.Standing;
import org.hearsay.review.Decision;
import org.hearsay.review.Proposal;
import org.hearsay.review.Target;
import org.hearsay.text.Passage;

/// Applies the reviews of items that nothing else is built on: disputes, knowledge, influence,
/// silences. An item is meant by a review when it stands on all the review's words. The later of
/// two reviews wins.
final class CaseReviews {
    private final ReviewPlacer placed;

    CaseReviews(ReviewPlacer placed) {
        this.placed = placed;
    }

    CaseFile applied(CaseFile caseFile) {
        List<Dispute> disputes =
                kept(
                        caseFile.disputes(),
                        Target.Kind.DISPUTE,
                        dispute ->
                                dispute.positions().stream()
                                        .flatMap(position -> position.passages().stream())
                                        .toList(),
                        (dispute, standing) ->
                                new Dispute(
                                        dispute.id(),
                                        dispute.question(),
                                        dispute.type(),
                                        dispute.about(),
                                        dispute.positions(),
                                        dispute.why(),
                                        standing));
        List<Proposal> found = new ArrayList<>(caseFile.proposals());
        found.addAll(Proposals.conflicts(disputes));
        CaseFile reviewed =
                new CaseFile(
                        caseFile.documents(),
                        caseFile.kinship(),
                        caseFile.actors(),
                        caseFile.events(),
                        caseFile.statements(),
                        caseFile.accounts(),
                        disputes,
                        caseFile.support(),
                        kept(
                                caseFile.knowledge(),
                                Target.Kind.KNOWLEDGE,
                                each -> each.passages(),
                                (each, _) -> each),
                        kept(
                                caseFile.influence(),
                                Target.Kind.INFLUENCE,
                                each -> each.passages(),
                                (each, _) -> each),
                        kept(
                                caseFile.silences(),
                                Target.Kind.SILENCE,
                                each -> each.passages(),
                                (each, _) -> each),
                        caseFile.timeline(),
                        caseFile.deduction(),
                        Proposals.of(found, placed),
                        List.of(),
                        caseFile.unplaced());
        return reviewed.with(Assessments.of(reviewed, placed));
    }

    private <T> List<T> kept(
            List<T> items,
            Target.Kind kind,
            Function<T, List<Passage>> words,
            BiFunction<T, Standing, T> confirmed) {
        Set<Integer> rejected = new HashSet<>();
        Set<Integer> accepted = new HashSet<>();
        for (PlacedReview review : placed.about(kind)) {
            for (int i = 0; i < items.size(); i++) {
                if (!stands(words.apply(items.get(i)), review.one())) {
                    continue;
                }
                if (review.review().decision() instanceof Decision.Reject) {
                    rejected.add(i);
                    accepted.remove(i);
                } else if (review.review().decision() instanceof Decision.Confirm) {
                    accepted.add(i);
                    rejected.remove(i);
                }
            }
        }
        return java.util.stream.IntStream.range(0, items.size())
                .filter(i -> !rejected.contains(i))
                .mapToObj(i ->
                        accepted.contains(i)
                                ? confirmed.apply(items.get(i), Standing.CONFIRMED)
                                : items.get(i))
                .toList();
    }

    private static boolean stands(List<Passage> passages, List<Passage> words) {
        return words.stream()
                .allMatch(word ->
                        passages.stream()
                                .anyMatch(passage ->
                                        passage.doc().equals(word.doc())
                                                && passage.span().overlaps(word.span())));
    }
}
