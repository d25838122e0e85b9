package org.hearsay.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.casefile.Marked.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.review.Decision;
import org.hearsay.review.Proposal;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.review.Target;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class ProposalsTest {
    private static final AnnotatedDocument NAMESAKES =
            article(
                    "namesakes",
                    "2001-01-01",
                    """
                    [p1: Ana Kovac] [c a: said] [q a: that it rained]. [s a: [p1: Ana Kovac]].
                    [p2: Petar Kovac] left.
                    """);
    private static final AnnotatedDocument BARE =
            article("bare", "2001-01-02", "[s a: [p1: Kovac]] [c a: said] [q a: that it snowed].");

    @Test
    void aFamilyNameThatTwoBearIsAsked() {
        check(
                List.of(NAMESAKES, BARE),
                """
                merge: Are “Ana Kovac” and “Kovac” one person? (same family name) but 2 people in these documents bear the name
                merge: Are “Petar Kovac” and “Kovac” one person? (same family name) but 2 people in these documents bear the name
                """);
    }

    @Test
    void whatSomebodyKeptApartIsNotAskedAgain() {
        check(
                List.of(NAMESAKES, BARE),
                """
                merge: Are “Petar Kovac” and “Kovac” one person? (same family name) but 2 people in these documents bear the name
                """,
                new Decision.KeepApart(
                        target(Target.Kind.ACTOR, NAMESAKES, "Ana Kovac"),
                        target(Target.Kind.ACTOR, BARE, "Kovac")));
    }

    @Test
    void whatSomebodyMergedIsNotAskedAgain() {
        check(
                List.of(NAMESAKES, BARE),
                "",
                new Decision.Merge(
                        target(Target.Kind.ACTOR, NAMESAKES, "Ana Kovac"),
                        target(Target.Kind.ACTOR, BARE, "Kovac")));
    }

    @Test
    void somebodyWithoutANameWhoSaysTheSameInTheSameWordsMayBeTheOneWithAName() {
        check(
                List.of(
                        article(
                                "paper",
                                "2001-01-01",
                                "“[q a: We burned the second ledger on the quay that night],” [s a: [p1: an old customs man]] [c a: said]."),
                        article(
                                "memoir",
                                "2004-01-01",
                                "“[q a: We burned the second ledger on the quay that night],” [s a: [p1: Otto Brandt]] [c a: wrote].")),
                """
                identification: Is “an old customs man” Otto Brandt? (the same words are quoted from both) but whoever speaks without a name is named only on good evidence
                """);
    }

    private static Target target(Target.Kind kind, AnnotatedDocument document, String words) {
        DocumentText text = document.text();
        int at = text.text().indexOf(words);
        return new Target(kind, List.of(Quote.of(text, new Span(at, at + words.length()))));
    }

    private static void check(
            List<AnnotatedDocument> documents, String expected, Decision... decisions) {
        List<Review> reviews = new ArrayList<>();
        for (Decision decision : decisions) {
            reviews.add(new Review(reviews.size() + 1, "editor", Instant.EPOCH, "", decision));
        }
        CaseFile file = CaseAssembler.assemble(documents, new ReviewLog(reviews));
        assertThat(file.proposals().stream().map(ProposalsTest::line).collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    private static String line(Proposal proposal) {
        return proposal.kind().label()
                + ": "
                + proposal.question()
                + " ("
                + String.join("; ", proposal.reasons())
                + ")"
                + (proposal.doubts().isEmpty()
                        ? ""
                        : " but " + String.join("; ", proposal.doubts()))
                + "\n";
    }
}
