package org.hearsay.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.casefile.Marked.article;
import static org.hearsay.casefile.Marked.document;

import java.util.List;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.casefile.CaseText;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.DocumentKind;
import org.junit.jupiter.api.Test;

class ActorResolverTest {
    @Test
    void aFamilyNameGoesToTheOnlyPersonNamedInFull() {
        check(
                """
                person-ana-kovac: Ana Kovac = Kovac, Mrs Kovac
                """,
                "[p1: Ana Kovac] left.",
                "[p1: Kovac] stayed.",
                "[p1: Mrs Kovac] wrote.");
    }

    @Test
    void aFamilyNameGoesToNobodyWhenTwoBearIt() {
        check(
                """
                person-ana-kovac: Ana Kovac
                person-ivo-kovac: Ivo Kovac
                person-kovac: Kovac
                """,
                "[p1: Ana Kovac] left.",
                "[p1: Ivo Kovac] stayed.",
                "[p1: Kovac] wrote.");
    }

    @Test
    void mrIsNotMrs() {
        check(
                """
                person-mr-kovac: Mr Kovac
                person-mrs-kovac: Mrs Kovac
                """,
                "[p1: Mr Kovac] left.",
                "[p1: Mrs Kovac] stayed.");
    }

    @Test
    void initialsPetFormsAndSpellings() {
        check(
                """
                person-robert-ilic: Robert Ilić = Bob Ilic
                person-sergei-kamtzov: Sergei Kamtzov = S. Kamtsov, Sergey Kamtsov
                """,
                "[p1: Sergey Kamtsov] left. [p2: Bob Ilic] stayed.",
                "[p1: Sergei Kamtzov] and [p2: Robert Ilić] wrote.",
                "[p1: S. Kamtsov] wrote.");
    }

    @Test
    void aClerksSpellingOfAForeignName() {
        check(
                """
                person-henrik-aldane: Henrik Aldane = Aldain
                person-joachim-ruhde: Joachim Rühde = Joachim Ruhde, RUEHDE
                """,
                "[p1: Joachim Rühde] met [p2: Henrik Aldane].",
                "[p1: RUEHDE] saw Mr [p2: Aldain].",
                "[p1: Joachim Ruhde] left.");
    }

    @Test
    void anInitialThatFitsTwoIsLeftAlone() {
        check(
                """
                person-j-smith: J. Smith
                person-james-smith: James Smith
                person-john-smith: John Smith
                """,
                "[p1: John Smith] left.",
                "[p1: James Smith] stayed.",
                "[p1: J. Smith] wrote.");
    }

    @Test
    void shortNamesThatSoundAlikeAreNotOne() {
        check(
                """
                person-hale: Hale
                person-hall: Hall
                """,
                "[p1: Hale] left.",
                "[p1: Hall] stayed.");
    }

    @Test
    void bodiesTheirFormsAndTheirLetters() {
        check(
                """
                organization-ministry-of-foreign-affairs: Ministry of Foreign Affairs = Foreign Ministry
                organization-ports-and-harbours-union: Ports and Harbours Union = PHU
                """,
                "The [o1: Foreign Ministry] and the [o2: PHU] met.",
                "The [o1: Ministry of Foreign Affairs] met the"
                        + " [o2: Ports and Harbours Union].");
    }

    @Test
    void theForeignMinistriesOfTwoCountriesAreTwo() {
        check(
                """
                organization-foreign-ministry-in-a: Foreign Ministry
                organization-foreign-ministry-in-b: Foreign Ministry
                place-lisbon: Lisbon
                place-vienna: Vienna
                """,
                "The [o1: Foreign Ministry] in [l1: Lisbon] wrote.",
                "The [o1: Foreign Ministry] in [l1: Vienna] wrote.");
    }

    @Test
    void anUnnamedSpeakerIsKnownByTheSameWordsOnly() {
        check(
                """
                person-a-retired-official: a retired official (unnamed) = a senior official
                person-an-official: an official (unnamed)
                """,
                "[q a: “We sold a lighthouse to buy a quiet Christmas,”] [c a: said] [s a: [p1: a senior official]].",
                "[s b: [p2: an official]] [c b: said] [q b: it was cold].",
                "[q a: “We sold a lighthouse to buy a quiet Christmas,”] [s a: [p1: a retired official]] [c a: said].");
    }

    @Test
    void thenOfficesHoldAtTheTimeToldOthersOnTheDayOfPublication() {
        check(
                """
                person-ana-kovac: Ana Kovac
                  foreign minister 1992-11-01
                  president 2017-08-10
                person-ivo-ilic: Ivo Ilic
                  director ../2017-08-10
                person-jan-varga: Jan Varga
                  prime minister 1984-01-01/1990-12-31
                """,
                article(
                        "a",
                        "2017-08-10",
                        """
                        On [t1 1992-11-01: 1 November 1992] [p1: then-foreign minister ~ Ana Kovac] left.
                        [p1: president ~ Ana Kovac] wrote to [p2: former director ~ Ivo Ilic].
                        [p3: prime minister ~ Jan Varga] from [t2 1984: 1984] to [t3 1990: 1990] slept.\
                        """));
    }

    @Test
    void aTitleIsAnOfficeNotAnyWord() {
        check(
                """
                person-ana-kovac: Ana Kovac
                """,
                article("a", "2017-08-10", "[p1: Maritime ~ Ana Kovac] left."));
    }

    @Test
    void theWriterOfAMemorandumIsItsI() {
        check(
                """
                person-inge-dahl: Inge Dahl = Dahl
                """,
                document("memo")
                        .kind(DocumentKind.REPORT)
                        .says("author", "Inge Dahl")
                        .text("From: [p1: Inge Dahl]\n[p2: I] [e ACT p2: left]."),
                article("b", null, "[p1: Dahl] left."));
    }

    @Test
    void aBareNameIsNotHersWhoIsMrsEverywhere() {
        check(
                """
                person-martha-pinn: Martha Pinn = Mrs Pinn
                person-mr-pinn: Mr Pinn = Pinn
                """,
                "[p1: Martha Pinn] left. [p2: Mr Pinn] stayed.",
                "[p1: Pinn] wrote.",
                "[p1: Mrs Pinn] wrote.");
    }

    @Test
    void aGivenNameGoesToItsOnlyBearer() {
        check(
                """
                person-ana-kovac: Ana Kovac = Ana
                person-ivo: Ivo
                person-ivo-ilic: Ivo Ilic
                person-ivo-varga: Ivo Varga
                """,
                "[p1: Ana Kovac] left. [p2: Ivo Ilic] and [p3: Ivo Varga] stayed.",
                "[p1: Ana] wrote to [p2: Ivo].");
    }

    @Test
    void halvesOfADoubleNameAndOtherAlphabets() {
        check(
                """
                person-igor-veligan: Igor Veligan = Ihor Velyhan
                person-oleh-brynsko: Oleh Brynsko = O. Brynsko
                person-roman-dalchuk-mely: Roman Dalchuk-Mely = Dalchuk
                """,
                "[p1: Ihor Velyhan], [p2: Oleh Brynsko] and [p3: Roman Dalchuk-Mely].",
                "[p1: Igor Veligan], [p2: O. Brynsko] and [p3: Dalchuk].");
    }

    @Test
    void aPaperByTheLastWordOfItsName() {
        check(
                """
                organization-marl-commission: Marl Commission = Commission
                publication-kirkhaven-courier: Kirkhaven Courier = Courier
                """,
                "The [u1: Kirkhaven Courier] and the [o1: Marl Commission].",
                "The [u1: Courier] on the [o1: Commission].");
    }

    @Test
    void smallWordsWithCapitalsAreNobody() {
        check("", "[p1: The] left. [p2: Nobody] [e ACT p2: came]. [p3: Mr] went.");
    }

    @Test
    void theShortNameOfABodyIsLookedForInItsDocumentFirst() {
        check(
                """
                organization-harbour-commission: Harbour Commission
                organization-salt-commission: Salt Commission = Commission
                """,
                "The [o1: Harbour Commission] met.",
                "The [o1: Salt Commission] met. The [o2: Commission] [e ACT o2: left].");
    }

    @Test
    void anOfficeMeansTheOneWhoBearsItThen() {
        check(
                """
                person-ana-kovac: Ana Kovac = The Minister
                  foreign minister 1992-11-03
                person-minister: Minister (unnamed)
                """,
                article("a", "1992-11-03", "[p1: foreign minister ~ Ana Kovac] left."),
                article(
                        "b",
                        "1992-11-20",
                        "[s a: [p1: The Minister]] [c a: said] [q a: it was cold]."),
                article(
                        "c",
                        "2004-11-20",
                        "[s a: [p1: The Minister]] [c a: said] [q a: it was warm]."));
    }

    @Test
    void whoHasNoNameIsAnActorOnlyWhenHeSpeaksOrActs() {
        check(
                """
                person-a-docker: a docker (unnamed)
                """,
                "[s a: [p1: a docker]] [c a: said] [q a: it was cold]. There were [p2: seven men] aboard and"
                        + " [p3: a cook].");
    }

    @Test
    void aCommonNounAtTheHeadOfASentenceIsNoName() {
        check("", "[o1: Crate] 25 came ashore. The crate was empty.");
    }

    @Test
    void oldAndYoungTellMenOfOneNameApart() {
        check(
                """
                person-ivo-kovac: Ivo Kovac
                person-jan-kovac: Jan Kovac = Kovac
                """,
                "[p1: old ~ Jan Kovac] left. [p2: Ivo Kovac] stayed.",
                "[p1: Old ~ Kovac] wrote.");
    }

    @Test
    void whatAMinisterIsForIsNoBodyAndLinksAndSheetsAreNobody() {
        check(
                """
                organization-state-bank: STATE BANK
                """,
                "Home | Energy | [o1: ENQ]\n\n[o2: Transcript], translated\n\n[o3: STATE BANK],"
                        + " [o4: MANUSCRIPT DEPARTMENT]\n\nThe Minister for [o5: Foreign Affairs].");
    }

    @Test
    void whoIsSupposedToSpeakAndWhoNeverDoesAreNobody() {
        check(
                "",
                "If [s a: [p1: a docker]] [c a: said] [q a: it was cold], nobody heard.",
                "[s a: [p1: An ambassador]] never [c a: asks] [q a: why].");
    }

    @Test
    void theOneConstableOfTwoDocumentsOfOneTime() {
        check(
                """
                organization-the-cabinet: the cabinet (unnamed)
                person-the-constable: the constable (unnamed)
                """,
                article(
                        "a",
                        "1992-11-03",
                        "[s a: [p1: the constable]] [c a: said] [q a: no]. [s b: [o1: the cabinet]] [c b: said] [q b: no]."),
                article(
                        "b",
                        "1992-11-20",
                        "[s a: [p1: the constable]] [c a: said] [q a: yes]. [s b: [o1: the cabinet]] [c b: said] [q b: yes]."));
    }

    @Test
    void aBareNameIsWhoseDocumentNamesOneOfTheFamilyInFull() {
        check(
                """
                person-ana-kovac: Ana Kovac = Kovac
                person-ivo-kovac: Ivo Kovac
                person-kovac: Kovac
                """,
                "[p1: Ana Kovac] left. [p2: Kovac] stayed.",
                "[p1: Ivo Kovac] stayed.",
                "[p1: Kovac] wrote.");
    }

    @Test
    void partiesAndShortTitlesAreNoPartOfAName() {
        check(
                """
                person-ted-varga: Ted Varga = Republican Ted Varga, Sen. Ted Varga
                """,
                "[p1: Sen. Ted Varga] left.",
                "[p1: Republican Ted Varga] left.",
                "[p1: Ted Varga] left. [p2: Alabama Sen.] was there.");
    }

    @Test
    void tagsOfPartiesButtonsAndMonthsAreNobody() {
        check(
                "",
                "[p1: R-Fla] left. [p2: Amanda KovacFlagShareLikeReplyMari] left. [p3: July] left.");
    }

    private static void check(String expected, String... texts) {
        AnnotatedDocument[] documents = new AnnotatedDocument[texts.length];
        for (int i = 0; i < texts.length; i++) {
            documents[i] = article(String.valueOf((char) ('a' + i)), null, texts[i]);
        }
        check(expected, documents);
    }

    private static void check(String expected, AnnotatedDocument... documents) {
        assertThat(CaseText.actors(CaseAssembler.assemble(List.of(documents), ReviewLog.empty())))
                .isEqualTo(expected);
    }
}
