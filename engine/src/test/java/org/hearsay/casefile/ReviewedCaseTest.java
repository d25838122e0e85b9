package org.hearsay.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.casefile.Marked.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.review.Decision;
import org.hearsay.review.ItemGrade;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.review.SourceGrade;
import org.hearsay.review.Target;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class ReviewedCaseTest {
    private static final AnnotatedDocument ONE =
            article(
                    "one",
                    "2001-01-01",
                    """
                    [p1: Ana Kovac] [e CONSULT p1>p2 t1: met] [p2: Ivo Ilic] on [t1 1992-11-01: 1 November].
                    [s a: [p3: Jan Varga]] [c a: said] [q a: that it had rained all day].\
                    """);
    private static final AnnotatedDocument TWO =
            article(
                    "two",
                    "2001-01-02",
                    "[p1: Ana Kovac] [e CONSULT p1>p2 t1: met] [p2: Ivo Ilic] on [t1 1992-11-01: that day].");

    @Test
    void twoActorsAreOne() {
        check(
                CaseText::actors,
                """
                person-ana-kovac: Ana Kovac = Jan Varga
                person-ivo-ilic: Ivo Ilic
                """,
                new Decision.Merge(
                        target(Target.Kind.ACTOR, ONE, "Ana Kovac"),
                        target(Target.Kind.ACTOR, ONE, "Jan Varga")));
    }

    @Test
    void anActorIsTwo() {
        check(
                CaseText::actors,
                """
                person-ana-kovac-in-one: Ana Kovac
                person-ana-kovac-in-two: Ana Kovac
                person-ivo-ilic: Ivo Ilic
                person-jan-varga: Jan Varga
                """,
                new Decision.Split(
                        target(Target.Kind.ACTOR, ONE, "Ana Kovac"),
                        List.of(quote(TWO, "Ana Kovac"))));
    }

    @Test
    void theLaterOfTwoContradictoryReviewsWins() {
        check(
                CaseText::actors,
                """
                person-ana-kovac: Ana Kovac
                person-ivo-ilic: Ivo Ilic
                person-jan-varga: Jan Varga
                """,
                new Decision.Reject(target(Target.Kind.ACTOR, ONE, "Jan Varga")),
                new Decision.Confirm(target(Target.Kind.ACTOR, ONE, "Jan Varga")));
    }

    @Test
    void aRejectedActorSaysNothing() {
        check(
                CaseText::statements,
                """
                one: ? said [that it had rained all day]
                """,
                new Decision.Reject(target(Target.Kind.ACTOR, ONE, "Jan Varga")));
    }

    @Test
    void anEventIsTwoAndItsTimeAnother() {
        check(
                CaseText::events,
                """
                1992-10 contested Kovac met Ivo Ilic [CONSULT] in two
                1992-11-01 Kovac met Ivo Ilic on 1 November [CONSULT] in one
                """,
                new Decision.Split(
                        target(Target.Kind.EVENT, ONE, "met"), List.of(quote(TWO, "met"))),
                new Decision.CorrectTime(target(Target.Kind.EVENT, TWO, "met"), "1992-10"));
    }

    @Test
    void aStatementIsAddedByHand() {
        check(
                CaseText::statements,
                """
                one: Jan Varga said [that it had rained all day]
                one: Ivo Ilic  [rained]
                """,
                new Decision.AddStatement(quote(ONE, "rained"), "Ivo Ilic", null));
    }

    @Test
    void anActorIsAddedByHandAndThenRenamed() {
        check(
                CaseText::actors,
                """
                person-ana-kovac: Ana Kovac
                person-ivo-ilic: Ivo Ilic
                person-jan-varga: Jan Varga
                person-the-weather: the weather = all day, the day
                """,
                new Decision.AddActor(quote(ONE, "all day"), "person", "the day"),
                new Decision.Rename(target(Target.Kind.ACTOR, ONE, "all day"), "the weather"));
    }

    @Test
    void anEventIsAddedByHandAndThenRejected() {
        Decision adding =
                new Decision.AddEvent(
                        quote(ONE, "rained all day"),
                        "ACT",
                        "it rained",
                        quote(ONE, "Jan Varga"),
                        null,
                        "1992-10");
        check(
                CaseText::events,
                """
                1992-10 it rained [ACT] in one
                1992-11-01 Kovac met Ivo Ilic [CONSULT] in one, two
                """,
                adding);
        check(
                CaseText::events,
                """
                1992-11-01 Kovac met Ivo Ilic [CONSULT] in one, two
                """,
                adding,
                new Decision.Reject(target(Target.Kind.EVENT, ONE, "rained all day")));
    }

    @Test
    void aStatementIsGivenToAnotherSpeaker() {
        check(
                CaseText::statements,
                """
                one: Ivo Ilic said [that it had rained all day]
                """,
                new Decision.Attribute(
                        target(Target.Kind.STATEMENT, ONE, "that it had rained all day"),
                        "Ivo Ilic"));
    }

    @Test
    void aDecisionOnANestedStatementLeavesTheOuterOneAlone() {
        AnnotatedDocument nested =
                article(
                        "nested",
                        "2001-01-01",
                        "[s a: [p1: Ana Kovac]] [c a: said] [q a: [s b: [p2: Ivo Ilic]] [c b: ordered] [q b: secrecy for years]].");
        CaseFile file =
                CaseAssembler.assemble(
                        List.of(nested),
                        new ReviewLog(
                                List.of(
                                        new Review(
                                                1,
                                                "editor",
                                                Instant.EPOCH,
                                                "",
                                                new Decision.Reject(
                                                        target(
                                                                Target.Kind.STATEMENT,
                                                                nested,
                                                                "secrecy for years"))))));
        assertThat(CaseText.statements(file))
                .isEqualTo("nested: Ana Kovac said [Ivo Ilic ordered secrecy for years]\n");
    }

    @Test
    void twoTellingsThatTheMachineJoinedAreKeptApart() {
        check(
                CaseText::actors,
                """
                person-ana-kovac-in-one: Ana Kovac
                person-ana-kovac-in-two: Ana Kovac
                person-ivo-ilic: Ivo Ilic
                person-jan-varga: Jan Varga
                """,
                new Decision.KeepApart(
                        target(Target.Kind.ACTOR, ONE, "Ana Kovac"),
                        target(Target.Kind.ACTOR, TWO, "Ana Kovac")));
    }

    @Test
    void gradesOfSourceAndItemStayApartAndNotesAddUp() {
        Target statement = target(Target.Kind.STATEMENT, ONE, "that it had rained all day");
        CaseFile file =
                assemble(
                        new Decision.GradeSource(
                                target(Target.Kind.ACTOR, ONE, "Jan Varga"), SourceGrade.C),
                        new Decision.GradeItem(statement, ItemGrade.DOUBTFUL),
                        new Decision.Note(statement, "ask the lighthouse keeper"),
                        new Decision.Note(statement, "he is dead"));
        assertThat(file.assessments())
                .extracting(each ->
                        each.item()
                                + " "
                                + each.source()
                                + each.credibility().figure()
                                + " "
                                + each.notes().size())
                .containsExactly("person-jan-varga C6 0", "statement-one-0 F4 2");
    }

    @Test
    void wordsThatAreGoneAreListed() {
        CaseFile file =
                assemble(
                        new Decision.Confirm(
                                new Target(
                                        Target.Kind.ACTOR,
                                        List.of(
                                                new Quote(
                                                        "one",
                                                        "Somebody Else Entirely",
                                                        "before",
                                                        "after",
                                                        3)))));
        assertThat(file.unplaced()).hasSize(1);
    }

    private static Target target(Target.Kind kind, AnnotatedDocument document, String words) {
        return new Target(kind, List.of(quote(document, words)));
    }

    private static Quote quote(AnnotatedDocument document, String words) {
        DocumentText text = document.text();
        int at = text.text().indexOf(words);
        return Quote.of(text, new Span(at, at + words.length()));
    }

    private static CaseFile assemble(Decision... decisions) {
        List<Review> reviews = new ArrayList<>();
        for (Decision decision : decisions) {
            reviews.add(new Review(reviews.size() + 1, "editor", Instant.EPOCH, "", decision));
        }
        return CaseAssembler.assemble(List.of(ONE, TWO), new ReviewLog(reviews));
    }

    private static void check(
            Function<CaseFile, String> layer, String expected, Decision... decisions) {
        assertThat(layer.apply(assemble(decisions))).isEqualTo(expected);
    }
}
