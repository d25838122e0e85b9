package org.hearsay.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.account.Dispute;
import org.hearsay.actor.Standing;
import org.hearsay.review.Decision;
import org.hearsay.review.Proposal;
import org.hearsay.review.Proposal.Subject;
import org.hearsay.review.Target;
import org.hearsay.text.Passage;

/// Puts the proposals of all steps into one queue: those on which most hangs first, none that a
/// person has answered.
final class Proposals {
    /// Nobody answers more questions of one kind; the next come when these are answered.
    private static final int MOST_OF_A_KIND = 400;

    private Proposals() {}

    static List<Proposal> of(List<Proposal> found, ReviewPlacer placed) {
        Map<String, Proposal> open = new LinkedHashMap<>();
        found.stream()
                .sorted(
                        Comparator.comparingInt((Proposal each) -> -each.weight())
                                .thenComparing(Proposal::kind)
                                .thenComparing(Proposal::id))
                .filter(proposal -> !isAnswered(proposal, placed))
                .forEach(proposal -> open.putIfAbsent(pairKey(proposal), proposal));
        Map<Proposal.Kind, Integer> counts = new HashMap<>();
        List<Proposal> queue = new ArrayList<>();
        open.values().stream()
                .filter(each -> counts.merge(each.kind(), 1, Integer::sum) <= MOST_OF_A_KIND)
                .forEach(queue::add);
        return queue;
    }

    /// Two steps that ask about the same two items ask once.
    private static String pairKey(Proposal proposal) {
        return String.join("~", proposal.subjects().stream().map(Subject::id).sorted().toList());
    }

    /// The disputes nobody has looked at.
    static List<Proposal> conflicts(List<Dispute> disputes) {
        return disputes.stream()
                .filter(dispute -> dispute.standing() == Standing.PROPOSED)
                .map(Proposals::conflict)
                .toList();
    }

    private static Proposal conflict(Dispute dispute) {
        List<Passage> words = words(dispute);
        return new Proposal(
                Proposal.Kind.CONFLICT,
                dispute.question(),
                List.of(
                        new Subject(
                                Target.Kind.DISPUTE,
                                dispute.id().value(),
                                dispute.question(),
                                words)),
                List.of(dispute.why()),
                List.of(),
                List.of(),
                40
                        + 2
                                * Math.min(
                                        10,
                                        dispute.positions().stream()
                                                .mapToInt(each -> each.passages().size())
                                                .sum()));
    }

    /// One passage of each position: they tell the dispute from others.
    private static List<Passage> words(Dispute dispute) {
        return dispute.positions().stream()
                .flatMap(position -> position.passages().stream().limit(1))
                .toList();
    }

    /// Has somebody said that the two are two?
    private static boolean isAnswered(Proposal proposal, ReviewPlacer placed) {
        if (proposal.kind().subjects() < 2) {
            return false;
        }
        Subject one = proposal.subjects().getFirst();
        Subject other = proposal.subjects().getLast();
        return placed.about(one.kind()).stream()
                .filter(review -> review.review().decision() instanceof Decision.KeepApart)
                .anyMatch(review ->
                        stands(one, review.one()) && stands(other, review.other())
                                || stands(one, review.other()) && stands(other, review.one()));
    }

    private static boolean stands(Subject subject, List<Passage> words) {
        return words.stream()
                .anyMatch(word ->
                        subject.passages().stream()
                                .anyMatch(passage ->
                                        passage.doc().equals(word.doc())
                                                && passage.span().overlaps(word.span())));
    }
}
