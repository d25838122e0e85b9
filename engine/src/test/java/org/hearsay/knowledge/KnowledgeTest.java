package org.hearsay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.casefile.Marked.article;
import static org.hearsay.casefile.Marked.document;

import java.util.List;
import java.util.function.Function;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.casefile.CaseFile;
import org.hearsay.casefile.CaseText;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.DocumentKind;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
    @Test
    void whoWasToldByWhomAndWhen() {
        check(
                CaseText::knowledge,
                """
                Inge Dahl was-told [the plan] since 1988-11-07 from Viktor Lund, says Henrik Aldane
                """,
                article(
                        "a",
                        null,
                        "[s a: [p1: Henrik Aldane]] [c a: said] [q a: that [p2: Viktor Lund] [k p3 was-told <p2 t1: told]"
                                + " [p3: Inge Dahl] of [f: the plan] on [t1 1988-11-07: 7 November]]."));
    }

    @Test
    void aDatedLetterTellsItsAddressees() {
        check(
                CaseText::knowledge,
                """
                Karl Rask was-told [Skarn] since 1988-11-14 from Inge Dahl, says author of memo
                Tomas Birk was-told [Skarn] since 1988-11-14 from Inge Dahl, says author of memo
                """,
                document("memo")
                        .kind(DocumentKind.LETTER)
                        .published("1988-11-14")
                        .says("from", "Inge Dahl")
                        .says("to", "Karl Rask")
                        .says("cc", "Tomas Birk")
                        .says("subject", "Skarn")
                        .text(
                                """
                                From: [p1: Inge Dahl]
                                To: [p2: Karl Rask]
                                Copy: [p3: Tomas Birk]
                                The light is out.\
                                """));
    }

    @Test
    void anAddressNamesEachAddresseeOnce() {
        check(
                CaseText::knowledge,
                """
                Karl Rask was-told [Skarn] since 1988-11-14 from Inge Dahl, says author of memo
                Leif Moe was-told [Skarn] since 1988-11-14 from Inge Dahl, says author of memo
                """,
                document("memo")
                        .kind(DocumentKind.CABLE)
                        .published("1988-11-14")
                        .says("from", "Inge Dahl")
                        .says("subject", "Skarn")
                        .text(
                                """
                                FROM: [p1: Inge Dahl]
                                TO: [o2: Foreign Ministry], Oslo, for [p3: Leif Moe]
                                COPY: [p4: Karl Rask], [o5: Evening Post]
                                The light is out.\
                                """));
    }

    @Test
    void aLogOfMessagesTellsWhoWasTold() {
        check(
                CaseText::knowledge,
                """
                Dahl was-told [All well. Relief postponed. Rask.], says author of log
                Moe was-told [All well. Relief postponed. Rask.], says author of log
                """,
                document("log")
                        .kind(DocumentKind.OTHER)
                        .text(
                                """
                                14 Sept. 1730. To [p1: Moe], copy to [p2: Dahl]. All well. Relief postponed. Rask.
                                No reply heard.\
                                """));
    }

    @Test
    void toldAndNotTold() {
        check(
                CaseText::disputes,
                """
                knowledge: Was Inge Dahl told (the plan)?
                  was told: Henrik Aldane; 1
                  did not know: author of b; 1
                """,
                article(
                        "a",
                        null,
                        "[s a: [p1: Henrik Aldane]] [c a: said] [q a: that [p3: Inge Dahl] [k p3 was-told: was told] of [f:"
                                + " the plan]]."),
                article(
                        "b",
                        null,
                        "[p1: Dahl] [k p1 did-not-know: had not been informed] of [f: the plan]."));
    }

    @Test
    void learningOfAnotherThingIsNoConflict() {
        check(
                CaseText::disputes,
                "",
                article(
                        "a",
                        null,
                        "[s a: [p1: Henrik Aldane]] [c a: said] [q a: that [p3: Inge Dahl] [k p3 was-told: was told] of [f:"
                                + " the plan]]."),
                article(
                        "b",
                        null,
                        "[p1: Dahl] [k p1 did-not-know: did not know] [f: where the boat lay]."));
    }

    @Test
    void whoPressedWhomByWhoseAccount() {
        check(
                CaseText::influence,
                """
                Otto Brandt press Leif Moe [closing the light], says Henrik Aldane
                """,
                article(
                        "a",
                        null,
                        "[s a: [p1: Henrik Aldane]] [c a: said] [q a: that [p2: Otto Brandt] [i p2>p3 press: pressed]"
                                + " [p3: Leif Moe] into [f: closing the light]]."));
    }

    private static void check(
            Function<CaseFile, String> layer, String expected, AnnotatedDocument... documents) {
        assertThat(layer.apply(CaseAssembler.assemble(List.of(documents), ReviewLog.empty())))
                .isEqualTo(expected);
    }
}
