package org.hearsay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.casefile.Marked.article;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.casefile.CaseFile;
import org.hearsay.casefile.CaseText;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.DocumentText;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final String LONG =
            """
            The boat left the harbour in a flat calm, with four men and a dog, and nobody on the quay had seen the sky so clear.
            By noon the wind had gone round to the west, and the keeper of the light wrote in his log that it would blow before dark.
            It blew for three days, and on the fourth a fisherman found the dog on the sand under the rock, alive and very thin.
            """;

    @Test
    void aDigestAReprintAndACopy() {
        check(
                CaseText::kinship,
                """
                copy < original: duplicate
                digest < original: digest
                reprint < original: reprint
                """,
                article("original", "1990-01-01", LONG),
                article("copy", "1990-01-05", LONG),
                article("reprint", "1990-01-03", "From our correspondent. " + LONG),
                article(
                        "digest",
                        "1990-01-04",
                        LONG.lines().findFirst().orElseThrow()
                                + "\nThe rest of this page speaks of other things, such as the price of salt and the weather of the past week,"
                                + "\nand nobody will find in it what the other paper had. By noon the wind had gone round to the west, and the"
                                + " keeper slept."));
    }

    @Test
    void twoTextsOnOneMatterAreNotKin() {
        check(
                CaseText::kinship,
                "",
                article("a", "1990-01-01", LONG),
                article(
                        "b",
                        "1990-01-02",
                        "The dog was found on the fourth day under the rock, alive and very thin, said the"
                                + " keeper, who had written of wind in his log."));
    }

    @Test
    void didItHappen() {
        check(
                CaseText::disputes,
                """
                happened: Did this happen: Dahl recommended the removal?
                  it happened: Leif Moe; 1
                  it did not happen: Inge Dahl; 1
                """,
                article(
                        "a",
                        null,
                        "[s a: [p1: Leif Moe]] [c a: said] [q a: that [p2: Inge Dahl] [e ACT p2 +x1 lemma=recommend:"
                                + " recommended] [x1: the removal]]."),
                article(
                        "b",
                        null,
                        "[s a: [p2: Inge Dahl]] [c a denying: denied] [q a: that [p2: she] had [e ACT p2 +x1 CT-"
                                + " lemma=recommend: recommended] [x1: the removal]]."));
    }

    @Test
    void differentPrecisionIsNoDispute() {
        check(
                CaseText::disputes,
                "",
                article(
                        "a",
                        null,
                        "[p1: Ana Kovac] [e CONSULT p1>p2 t1: met] [p2: Ivo Ilic] in [t1 1992-11: November 1992]."),
                article(
                        "b",
                        null,
                        "[p1: Ana Kovac] [e CONSULT p1>p2 t1: met] [p2: Ivo Ilic] on [t1 1992-11-05: 5 November]."));
    }

    @Test
    void theDayOfAnActDoneOnce() {
        check(
                CaseText::disputes,
                """
                time: When was this: Dahl resigned on 5 January?
                  5 January 1989: author of a; 1
                  9 January 1989: author of b; 1
                """,
                article(
                        "a",
                        null,
                        "[p1: Inge Dahl] [e RETREAT p1 t1 lemma=resign: resigned] on [t1 1989-01-05: 5 January]."),
                article(
                        "b",
                        null,
                        "[p1: Inge Dahl] [e RETREAT p1 t1 lemma=resign: resigned] on [t1 1989-01-09: 9 January]."));
    }

    @Test
    void howMuchWasPaid() {
        check(
                CaseText::disputes,
                """
                number: How many crowns?
                  four million crowns: Leif Moe; 1
                  eleven million crowns: Otto Brandt; 1
                """,
                article(
                        "a",
                        null,
                        """
                        [s a: [p1: Otto Brandt]] [c a: said] [q a: eleven million crowns were paid into the harbour fund].
                        [s b: [p2: Leif Moe]] [c b: spoke] [q b: of four million crowns].\
                        """));
    }

    @Test
    void cratesAndCasesOfOneAffair() {
        check(
                CaseText::disputes,
                """
                number: How many crates?
                  twenty-four crates: author of a, author of b; 2
                  twenty-six crates: Aksel Torvik; 1
                """,
                article(
                        "a",
                        null,
                        "[p1: Leif Moe] of [l1: Skarn] and [l2: Marle] had it packed in twenty-four cases."),
                article(
                        "b",
                        null,
                        """
                        [s a: [p2: Aksel Torvik]] [c a: counted] [q a: twenty-six crates] on [l1: Skarn]. [p1: Leif Moe] of [l2: Marle]
                        had a receipt, which was for twenty-four.\
                        """));
    }

    @Test
    void differentThingsMayBeOfDifferentNumber() {
        check(
                CaseText::disputes,
                "",
                article(
                        "a",
                        null,
                        "[s a: [p1: Otto Brandt]] [c a: said] [q a: twelve cows stood in the meadow]."),
                article(
                        "b",
                        null,
                        "[s a: [p1: Leif Moe]] [c a: said] [q a: nine cows drank at the harbour]."));
    }

    @Test
    void whatOnePraisesAnotherCondemns() {
        check(
                CaseText::disputes,
                """
                evaluation: What was the undertaking worth?
                  opportunity: Ana Kovac; 1
                  fiasco: Ivo Ilic; 1
                """,
                article(
                        "a",
                        null,
                        """
                        [q a: “It was a rare opportunity,”] [c a: said] [s a: [p1: Ana Kovac]].
                        [q b: “It was a fiasco,”] [c b: said] [s b: [p2: Ivo Ilic]].
                        [q c: “It was not a success,”] [c c: said] [s c: [p3: Jan Varga]].\
                        """));
    }

    @Test
    void theSameWordsInTwoMouths() {
        check(
                CaseText::disputes,
                """
                identity: Who said “We sold a lighthouse to buy a quiet Christmas”?
                  a senior official: author of a; 1
                  Henrik Aldane: author of b; 1
                """,
                article(
                        "a",
                        null,
                        "[q a: “We sold a lighthouse to buy a quiet Christmas,”] [c a: said] [s a: [p1: a senior official]]."),
                article(
                        "b",
                        null,
                        "[q a: “We sold a lighthouse to buy a quiet Christmas.”] [s a: [p1: Henrik Aldane]] [c a: smiled]."));
    }

    @Test
    void whyWasIt() {
        check(
                CaseText::disputes,
                """
                cause: Why was this: Moe never signed the protocol?
                  new demands: Leif Moe; 1
                  the cabinet lost its nerve: Henrik Aldane; 1
                """,
                article(
                        "a",
                        null,
                        "[s a: [p1: Henrik Aldane]] [c a: said] [q a: [p2: Leif Moe] never [e SUPPORT p2 +x1 CT- g1: signed]"
                                + " [x1: the protocol] because the cabinet lost its nerve]."),
                article(
                        "b",
                        null,
                        "[s a: [p2: Leif Moe]] [c a: said] [q a: [p2: he] never [e SUPPORT p2 +x1 CT-: signed] [x1: the"
                                + " protocol] because of new demands]."));
    }

    @Test
    void membersOfOneBodyAreOneParty() {
        check(
                CaseText::support,
                """
                one-party: Kovac met Ivo Ilic: told by Jan Varga, Otto Brandt, who belong to one body
                """,
                article(
                        "a",
                        "2001-01-01",
                        "[s a: [p1 of=o1: secretary ~ Jan Varga]] of the [o1: Board of Lights] [c a: said] [q a: that"
                                + " [p3: Ana Kovac] [e CONSULT p3>p4: met] [p4: Ivo Ilic]]."),
                article(
                        "b",
                        "2001-01-01",
                        "[s a: [p2 of=o1: engineer ~ Otto Brandt]] of the [o1: Board of Lights] [c a: said] [q a:"
                                + " that [p3: Ana Kovac] [e CONSULT p3>p4: met] [p4: Ivo Ilic]]."));
    }

    @Test
    void aWriterAndHisQuotedSourceAreOneOrigin() {
        check(
                CaseText::support,
                """
                single-source: Kovac met Ivo Ilic: only Jan Varga tells it
                """,
                article(
                        "a",
                        "2001-01-01",
                        "[p3: Ana Kovac] [e CONSULT p3>p4: met] [p4: Ivo Ilic]. [s a: [p1: Jan Varga]] [c a: said]"
                                + " [q a: that [p5: Ana Kovac] [e CONSULT p5>p6: met] [p6: Ivo Ilic]]."));
    }

    @Test
    void aRepetitionAddsNoOrigin() {
        String told = LONG + "[p1: Ana Kovac] [e CONSULT p1>p2: met] [p2: Ivo Ilic].";
        check(
                CaseText::support,
                """
                single-source: Kovac met Ivo Ilic: told in 2 documents, but all goes back to the writer of a; b repeats a
                """,
                article("a", "1990-01-01", told),
                article("b", "1990-01-02", told));
    }

    @Test
    void twoWritersWhoDoNotRepeatOneAnotherCorroborate() {
        check(
                CaseText::support,
                """
                corroborated: Kovac met Ilic: told independently by the writer of a, the writer of b
                """,
                article("a", null, "[p1: Ana Kovac] [e CONSULT p1>p2: met] [p2: Ivo Ilic]."),
                article("b", null, "[p1: Kovac] had [e CONSULT p1>p2: met] [p2: Ilic]."));
    }

    @Test
    void whoReportsIsNoSecondWitnessBesideWhomHeQuotes() {
        check(
                CaseText::support,
                """
                single-source: Kovac met Ivo Ilic: only Leif Moe tells it
                """,
                article(
                        "a",
                        null,
                        "[p1: Ana Kovac] had [e CONSULT p1>p2: met] [p2: Ivo Ilic]. [s a: [p3: Leif Moe]] [c a: said] [q a: that"
                                + " [p1: Kovac] [e CONSULT p1>p2: met] [p2: Ilic]]."));
    }

    @Test
    void silences() {
        check(
                CaseText::silences,
                """
                declined: Viktor Lund
                no-record [of the payment]
                not-heard: Otto Brandt
                """,
                article(
                        "a",
                        null,
                        """
                        [s a: [p1: Viktor Lund]] [c a declined: declined to comment].
                        [c b no-record: No record is known] [q b: of the payment].
                        [p2: Otto Brandt] [e TRAVEL p2: came]. [p2: He] [e PAYMENT p2: paid]. [p2: He] left. [p2: Brandt] slept.\
                        """));
    }

    @Test
    void aStatementHasTwoDates() {
        check(
                AccountsTest::dates,
                """
                Jan Varga: said null, by 2001-01-05, about [1992-11-03]
                Ivo Ilic: said 2000-12-24, by 2001-01-05, about [1993-05, 1994]
                """,
                article(
                        "a",
                        "2001-01-05",
                        """
                        [s a: [p1: Jan Varga]] [c a: said] [q a: that [p2: Ana Kovac] [e TRAVEL p2 t1: left] on \
                        [t1 1992-11-03: 3 November 1992]].
                        [s b: [p3: Ivo Ilic]] [c b: wrote] [told b t2 2000-12-24: on Christmas Eve] [q b: that the talks of \
                        [t3 1993-05: May 1993] had failed in [t4 1994: 1994]].\
                        """));
    }

    /// Two who say it together are two voices and two holders, and one origin.
    @Test
    void saidTogether() {
        AnnotatedDocument[] documents = {
            read(
                    "a",
                    "Both Marta Varga and Bela Ilic said that the police had arrested the pilot."),
            read(
                    "b",
                    "The police chief, Olga Brandt, denied that the police had arrested the pilot.")
        };
        check(
                CaseText::disputes,
                """
                happened: Is it so: “the police had arrested the pilot”?
                  yes: Bela Ilic, Marta Varga; 1
                  no: Olga Brandt; 1
                """,
                documents);
        check(
                CaseText::accounts,
                """
                Brandt denied: author of b CT+
                the police arrested the pilot: Marta Varga CT+
                the police arrested the pilot: Bela Ilic CT+
                the police arrested the pilot: Olga Brandt CT-
                """,
                documents);
    }

    private static AnnotatedDocument read(String id, String text) {
        return DocumentAnnotator.standard().annotate(DocumentText.of(id, text));
    }

    private static String dates(CaseFile file) {
        return file.statements().stream()
                .map(statement ->
                        statement.source().getFirst().words()
                                + ": said "
                                + statement.told()
                                + ", by "
                                + statement.toldBy()
                                + ", about "
                                + statement.about()
                                + "\n")
                .collect(Collectors.joining());
    }

    private static void check(
            Function<CaseFile, String> layer, String expected, AnnotatedDocument... documents) {
        assertThat(layer.apply(CaseAssembler.assemble(List.of(documents), ReviewLog.empty())))
                .isEqualTo(expected);
    }
}
