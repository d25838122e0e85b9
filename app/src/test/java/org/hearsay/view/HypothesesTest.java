package org.hearsay.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.account.Voice;
import org.hearsay.review.Consistency;
import org.hearsay.review.Decision;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.review.Target;
import org.hearsay.text.Passage;
import org.hearsay.view.HypothesesView.Hypothesis;
import org.junit.jupiter.api.Test;

class HypothesesTest {
    private static final Affair FERRY = ferry();
    private static final CaseIndex INDEX = FERRY.index();

    private static Affair ferry() {
        Affair affair =
                new Affair()
                        .document(
                                "herald", "1974-05-03", "It left on Monday. It left Monday night.")
                        .document("digest", "1974-05-04", "It left on Monday.")
                        .document("mirror", "1974-05-05", "It left on Tuesday.")
                        .repeats("digest", "herald");
        return affair.dispute(
                "When did it leave?",
                List.of(),
                Affair.position(
                        "monday",
                        List.of(new Voice.Author("herald")),
                        List.of(),
                        affair.passage("herald", "It left on Monday."),
                        affair.passage("herald", "It left Monday night."),
                        affair.passage("digest", "It left on Monday.")),
                Affair.position(
                        "tuesday",
                        List.of(new Voice.Author("mirror")),
                        List.of(),
                        affair.passage("mirror", "It left on Tuesday.")));
    }

    private static HypothesesView view(ReviewLog log, String... without) {
        return Hypotheses.of(
                INDEX, INDEX.caseFile().disputes().getFirst(), log, List.of(without), false, false);
    }

    private static ReviewLog log(Decision... decisions) {
        List<Review> reviews = new ArrayList<>();
        for (Decision decision : decisions) {
            reviews.add(new Review(reviews.size() + 1, "A. Tester", Instant.EPOCH, "", decision));
        }
        return new ReviewLog(reviews);
    }

    private static Target dispute() {
        return new Target(Target.Kind.DISPUTE, List.of(quote("mirror", "It left on Tuesday.")));
    }

    private static Quote quote(String doc, String words) {
        Passage passage = FERRY.passage(doc, words);
        return Quote.of(Objects.requireNonNull(INDEX.document(doc)), passage.span());
    }

    private static Decision weigh(String hypothesis, String doc, String words, Consistency how) {
        return new Decision.Weigh(dispute(), hypothesis, quote(doc, words), how);
    }

    @Test
    void hypothesesBeginAsThePositionsAndWordsOfOneOriginCountOnce() {
        HypothesesView view = view(ReviewLog.empty());
        assertThat(view.hypotheses())
                .extracting(Hypothesis::label)
                .containsExactly("Monday", "Tuesday");
        // Three passages speak against Tuesday, and all of them go back to the Herald.
        assertThat(view.evidence()).hasSize(4);
        assertThat(view.hypotheses()).extracting(Hypothesis::against).containsExactly(1, 1);
        assertThat(view.hypotheses()).extracting(Hypothesis::weighed).containsExactly(0, 0);
    }

    @Test
    void aMarkOfAPersonOutranksTheProposalAndTheLaterOneHolds() {
        HypothesesView view =
                view(
                        log(
                                weigh(
                                        "Monday",
                                        "mirror",
                                        "It left on Tuesday.",
                                        Consistency.NEUTRAL),
                                weigh(
                                        "Monday",
                                        "mirror",
                                        "It left on Tuesday.",
                                        Consistency.STRONGLY_INCONSISTENT)));
        assertThat(view.hypotheses().getFirst().against()).isEqualTo(2);
        assertThat(view.hypotheses().getFirst().weighed()).isEqualTo(2);
        assertThat(view.hypotheses()).extracting(Hypothesis::rank).containsExactly(2, 1);
        assertThat(view.lost()).isZero();
    }

    @Test
    void anUndoneMarkIsAProposalAgain() {
        HypothesesView view =
                view(
                        log(
                                weigh(
                                        "Monday",
                                        "mirror",
                                        "It left on Tuesday.",
                                        Consistency.NEUTRAL),
                                new Decision.Undo(1)));
        assertThat(view.evidence().getLast().cells().getFirst().isProposed()).isTrue();
    }

    @Test
    void whatNoSourceHoldsMayBeSupposedAndHasNoProposals() {
        HypothesesView view = view(log(new Decision.Suppose(dispute(), "it never left")));
        Hypothesis third = view.hypotheses().getLast();
        assertThat(third.label()).isEqualTo("It never left");
        assertThat(third.supposed()).isEqualTo("A. Tester");
        assertThat(third.against()).isZero();
        assertThat(view.evidence())
                .allSatisfy(row -> assertThat(row.cells().getLast().sign()).isEmpty());
    }

    @Test
    void ifASourceFallsItContradictsNothing() {
        HypothesesView view = view(ReviewLog.empty(), "author:mirror");
        assertThat(view.hypotheses()).extracting(Hypothesis::against).containsExactly(0, 1);
        assertThat(view.evidence().getLast().counted()).isFalse();
    }

    @Test
    void aMarkWhoseHypothesisIsGoneIsCountedAsLost() {
        HypothesesView view =
                view(log(weigh("Sunday", "mirror", "It left on Tuesday.", Consistency.NEUTRAL)));
        assertThat(view.lost()).isEqualTo(1);
    }
}
