package org.hearsay.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.casefile.Marked.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.account.Kinship;
import org.hearsay.account.Support;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.review.Decision;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.review.Target;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

/// What nobody should hand in and somebody will: no crash, nothing lost, and it is said.
class BadInputTest {
    private static final String RELEASE =
            "The board of the harbour announces with pleasure, after long and careful talks, that"
                    + " [p1: Ana Kovac] [e CONSULT p1>p2 t1: met] [p2: Ivo Ilic] on [t1 1992-11-01: 1 November].";

    @Test
    void aThousandCopiesOfOnePressReleaseAreOneOrigin() {
        List<AnnotatedDocument> copies = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            copies.add(
                    article(
                            "copy-%04d".formatted(i),
                            "1992-11-%02d".formatted(2 + i % 20),
                            RELEASE));
        }
        CaseFile file = CaseAssembler.assemble(copies, ReviewLog.empty());
        assertThat(file.documents()).hasSize(1000);
        assertThat(file.kinship()).hasSize(999).allMatch(kin -> kin.how() == Kinship.How.DUPLICATE);
        assertThat(file.events()).hasSize(1);
        assertThat(file.support())
                .extracting(Support::status)
                .containsExactly(Support.Status.SINGLE_SOURCE);
    }

    @Test
    void reviewsThatContradictOneAnotherAreAllKeptAndTheLastOneHolds() {
        AnnotatedDocument one = article("one", "1992-11-02", RELEASE);
        AnnotatedDocument two = article("two", "1993-11-02", "[p1: Ana Kovac] resigned.");
        Target first = target(one, "Ana Kovac");
        Target second = target(two, "Ana Kovac");
        CaseFile file =
                CaseAssembler.assemble(
                        List.of(one, two),
                        log(
                                new Decision.KeepApart(first, second),
                                new Decision.Merge(first, second),
                                new Decision.Reject(first),
                                new Decision.Confirm(first)));
        assertThat(CaseText.actors(file))
                .isEqualTo("person-ana-kovac: Ana Kovac\nperson-ivo-ilic: Ivo Ilic\n");
        assertThat(file.unplaced()).isEmpty();
    }

    @Test
    void aReviewWhoseWordsHaveVanishedIsShownAndChangesNothing() {
        AnnotatedDocument one = article("one", "1992-11-02", RELEASE);
        Quote vanished = new Quote("one", "Jan Varga", "on the quay ", " was seen", 4);
        Quote ofNoDocument = new Quote("burnt", "Jan Varga", "", "", 0);
        CaseFile file =
                CaseAssembler.assemble(
                        List.of(one),
                        log(
                                new Decision.Rename(
                                        new Target(Target.Kind.ACTOR, List.of(vanished)), "Jan"),
                                new Decision.Reject(
                                        new Target(Target.Kind.ACTOR, List.of(ofNoDocument)))));
        assertThat(file.unplaced()).extracting(Review::number).containsExactly(1, 2);
        assertThat(CaseText.actors(file))
                .isEqualTo("person-ana-kovac: Ana Kovac\nperson-ivo-ilic: Ivo Ilic\n");
    }

    @Test
    void aDocumentDatedBeforeItsOwnEventsKeepsBothDates() {
        CaseFile file =
                CaseAssembler.assemble(
                        List.of(article("one", "1990-01-01", RELEASE)), ReviewLog.empty());
        assertThat(CaseText.events(file)).startsWith("1992-11-01 ");
        assertThat(file.documents().getFirst().published()).hasToString("1990-01-01");
    }

    @Test
    void aListOfPersonsNamesThemAndTellsNothing() {
        CaseFile file =
                CaseAssembler.assemble(
                        List.of(
                                article(
                                        "list",
                                        null,
                                        "[p1: Ana Kovac], [p2: Ivo Ilic], [p3: Jan Varga], [p4: Ana Kovac-Ilic]")),
                        ReviewLog.empty());
        assertThat(file.actors()).hasSize(4);
        assertThat(file.events()).isEmpty();
        assertThat(file.statements()).isEmpty();
        assertThat(file.disputes()).isEmpty();
    }

    @Test
    void aCaseOfNothingIsNothing() {
        assertThat(CaseText.all(CaseFile.empty())).doesNotContain(":");
    }

    private static Target target(AnnotatedDocument document, String words) {
        int at = document.text().text().indexOf(words);
        return new Target(
                Target.Kind.ACTOR,
                List.of(Quote.of(document.text(), new Span(at, at + words.length()))));
    }

    private static ReviewLog log(Decision... decisions) {
        List<Review> reviews = new ArrayList<>();
        for (Decision decision : decisions) {
            reviews.add(new Review(reviews.size() + 1, "editor", Instant.EPOCH, "", decision));
        }
        return new ReviewLog(reviews);
    }
}
