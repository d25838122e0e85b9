package org.hearsay.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.DocumentText;
import org.junit.jupiter.api.Test;

/// One line a chain that has a name or more than one mention: `kind name: mentions`, then its
/// titles with their tense.
class MentionsTest {
    @Test
    void fullNameAndSurnameAndPronoun() {
        check(
                "Marta Varga built the bridge. In May, Varga warned the ministry, and she kept a copy.",
                """
                person Marta Varga: Marta Varga, Varga, she
                """);
    }

    @Test
    void theWordsOfANameAreOne() {
        check(
                "Carlos Mendo met Ingrid Stahl, Viktor Holm and Ana Kovac. Mendo left.",
                """
                person Carlos Mendo: Carlos Mendo, Mendo
                person Ingrid Stahl: Ingrid Stahl
                person Viktor Holm: Viktor Holm
                person Ana Kovac: Ana Kovac
                """);
    }

    @Test
    void relativesAreTwoAndPetFormsAreOne() {
        check(
                "Viktor Holm signed in March. Ingrid Holm refused. Vic Holm asked Ingrid Holm again.",
                """
                person Viktor Holm: Viktor Holm, Vic Holm
                person Ingrid Holm: Ingrid Holm, Ingrid Holm
                """);
    }

    @Test
    void aCapitalThatActsIsAPlaceAndANamesakeOfItAPerson() {
        check(
                "Warsaw refused to comment. Harold Washington left in May, and Washington kept the copy.",
                """
                place Warsaw: Warsaw
                person Harold Washington: Harold Washington, Washington
                """);
    }

    @Test
    void theSeeOfABishopAndTheTownALetterIsDatedFromArePlaces() {
        check(
                "Torvik, 3 May 1861\n\nSir,\n\nThe Archdeacon of Morle has left Torvik. Your servant,\n",
                """
                place Torvik: Torvik, Torvik
                place Morle: Morle
                """);
    }

    @Test
    void whoIsNamedBehindAnOfficeIsNobodyElse() {
        check(
                "\"We ship it,\" said a former Morland engineer. The state counsel, Ilse Obram, believes it.",
                """
                other it: it, it
                person a former Morland engineer: We, a former Morland engineer
                other Morland: Morland
                person Ilse Obram: The state counsel, Ilse Obram; state counsel
                """);
    }

    @Test
    void aWritingThatSpeaksIsNoPerson() {
        check(
                "Marta Varga left in May. The 2007 article said that a clerk had burned it.",
                """
                person Marta Varga: Marta Varga
                """);
    }

    @Test
    void anOfficeBeginsAfterItsOwner() {
        check(
                "The union was suffering from a severe economic crisis and its founder and president, Marta Varga, had fallen ill.",
                """
                organization The union: The union, its
                person Marta Varga: its founder, Marta Varga; founder and president
                """);
    }

    @Test
    void aTitleInApposition() {
        check(
                "Marta Varga, the chief engineer, left in May.",
                """
                person Marta Varga: Marta Varga, the chief engineer; chief engineer
                """);
    }

    @Test
    void aTitleBeforeTheName() {
        check(
                "Then-deputy minister Pavel Ilic left in May.",
                """
                person Pavel Ilic: Then-deputy minister Pavel Ilic; deputy minister (then)
                """);
    }

    @Test
    void iIsTheSpeaker() {
        check(
                "“I was there,” said Marta Varga.",
                """
                person Marta Varga: I, Marta Varga
                """);
    }

    @Test
    void bracketsInsideAName() {
        check(
                "“They gave it to [then-minister Pavel] Ilic,” said Varga.",
                """
                person Pavel Ilic: [then-minister Pavel] Ilic; minister (then)
                person Varga: Varga
                """);
    }

    /// Known gap: "her chief engineer" is found to mean Varga, but not yet kept as his office.
    @Test
    void aNameInAppositionIsNobodyNamedBefore() {
        check(
                "Director Ana Kovac had not been informed. Her chief engineer, Tomas Varga, went out to"
                        + " the rock. Varga found the lens.",
                """
                person Ana Kovac: Director Ana Kovac, Her; Director
                person Tomas Varga: Her chief engineer, Tomas Varga, Varga; chief engineer
                """);
    }

    @Test
    void whoIsToldIsNotWhoTells() {
        check(
                "Pavel Ilic wrote that Bela Orlov had told him everything.",
                """
                person Pavel Ilic: Pavel Ilic, him
                person Bela Orlov: Bela Orlov
                """);
    }

    @Test
    void theSubjectOfReportedWordsIsWhoReportsThem() {
        check(
                "Marta Varga left in May. Ana Orlov, who left in July, said she had asked about tests.",
                """
                person Marta Varga: Marta Varga
                person Ana Orlov: Ana Orlov, who, she
                """);
    }

    @Test
    void missIsAWoman() {
        check(
                "Miss Varga of the school is to play. The bishop writes that he may come.",
                """
                person Varga: Miss Varga
                person The bishop: The bishop, he
                """);
    }

    @Test
    void hisWifeIsNobodyNamedBefore() {
        check(
                "Dr Ana Orlov found nine sick trees. She told the council. Pavel Ilic was in bed. His wife said that he wept.",
                """
                person Ana Orlov: Dr Ana Orlov, She
                person Pavel Ilic: Pavel Ilic, His, he
                """);
    }

    @Test
    void theBotanistIsWhoSheIsSaidToBe() {
        check(
                "The botanist is Dr Ana Orlov. She told the council.",
                """
                person Ana Orlov: The botanist, Dr Ana Orlov, She
                """);
    }

    @Test
    void everySailorIsNobodyInParticular() {
        check(
                "Every reader of Ilic knows the letter in which he wrote of it.",
                """
                person Ilic: Ilic, he
                other the letter: the letter, which, it
                """);
    }

    @Test
    void whoWeptSaysWhatFollows() {
        check(
                "Karl Rask said nothing. Poor old Pavel Ilic wept. He said, “I never put it there.”",
                """
                person Karl Rask: Karl Rask
                person Pavel Ilic: Poor old Pavel Ilic, He, I
                """);
    }

    @Test
    void heInAQuotationIsNotItsSpeaker() {
        check(
                "Pavel Ilic was in bed. “On Friday they gave me a list,” he said. “In the afternoon Karl Rask phoned. He said that I was slow.”",
                """
                person Pavel Ilic: Pavel Ilic, me, he, I
                person Karl Rask: Karl Rask, He
                """);
    }

    @Test
    void aGivenNameTellsHeFromShe() {
        check(
                "Pavel Ilic wrote to Ingrid Stahl. “It was late,” she said.",
                """
                person Pavel Ilic: Pavel Ilic
                person Ingrid Stahl: Ingrid Stahl, she
                """);
    }

    @Test
    void whoSpeaksIsWhomTheSentenceBeforeWasAbout() {
        check(
                "Holm left in May. He was tired. He is old. Kovac speaks of a debt. “It was large,” he said.",
                """
                person Holm: Holm, He, He
                person Kovac: Kovac, he
                """);
    }

    @Test
    void youInALetterIsItsAddressee() {
        DocumentText text =
                DocumentText.of(
                        "d",
                        "My dear Varga,\n\nYou wrote to me in May. I thank you.\n\nPavel Ilic\n");
        DocumentText letter =
                new DocumentText(
                        text.id(),
                        text.sha256(),
                        text.text(),
                        null,
                        null,
                        DocumentKind.LETTER,
                        text.blocks(),
                        text.origins(),
                        text.metadata());
        assertThat(chains(DocumentAnnotator.standard().annotate(letter)))
                .isEqualTo(
                        """
                        person Pavel Ilic: My, me, I, Pavel Ilic
                        person Varga: Varga, You, you
                        """);
    }

    private static void check(String text, String expected) {
        assertThat(chains(DocumentAnnotator.standard().annotate(DocumentText.of("d", text))))
                .isEqualTo(expected);
    }

    private static String chains(AnnotatedDocument document) {
        return document.mentions().chains().stream()
                .filter(chain -> chain.named() || chain.mentions().size() > 1)
                .map(chain -> line(chain, document))
                .collect(Collectors.joining());
    }

    private static String line(Chain chain, AnnotatedDocument document) {
        String mentions =
                chain.mentions().stream()
                        .map(id ->
                                document.mentions()
                                        .mentions()
                                        .get(id)
                                        .span()
                                        .of(document.text().text()))
                        .collect(Collectors.joining(", "));
        String titles =
                chain.titles().stream().map(MentionsTest::title).collect(Collectors.joining());
        return chain.kind().label() + " " + chain.name() + ": " + mentions + titles + "\n";
    }

    private static String title(Chain.Title title) {
        boolean stated = title.tense() == Chain.Tense.STATED;
        return "; "
                + title.words()
                + (stated ? "" : " (" + title.tense().name().toLowerCase(Locale.ROOT) + ")");
    }
}
