package org.hearsay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.casefile.CaseFile;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.DocumentText;
import org.junit.jupiter.api.Test;

/// What is told again in other words, and how many origins stand behind it, in texts read by the
/// product's own annotator.
class ClaimFinderTest {
    private static final DocumentAnnotator ANNOTATOR = DocumentAnnotator.standard();

    @Test
    void anAmountToldByTwo() {
        assertThat(
                        support(
                                "forty-seven",
                                "The rope-walk burned on Tuesday night, and forty-seven coils of hemp were lost.",
                                "Of the hemp that lay in the rope-walk I could save nothing. Forty-seven coils were lost."))
                .containsExactly("corroborated 2");
    }

    @Test
    void anotherAmountIsAnotherClaim() {
        assertThat(
                        support(
                                "coils",
                                "The rope-walk burned on Tuesday night, and forty-seven coils of hemp were lost.",
                                "The rope-walk burned on Tuesday night, and thirty coils of hemp were lost."))
                .doesNotContain("corroborated 2");
    }

    @Test
    void toldOnNobodysAuthority() {
        assertThat(
                        support(
                                "drunk",
                                "The mill burned on Tuesday. It is said that the watchman was drunk."))
                .containsExactly("unknown 0");
        assertThat(
                        support(
                                "asleep",
                                "Marta Ilg said on Friday that the watchman had allegedly been asleep."))
                .contains("unknown 0");
    }

    @Test
    void whatSomebodyUnnamedSaysInTheWordsOfSomebodyNamed() {
        assertThat(
                        support(
                                "oxygen",
                                "“We ran out of oxygen at four in the morning,” said a nurse who asked not to be named.",
                                "“We ran out of oxygen at four in the morning,” said Dr. Petra Halm at the hearing."))
                .containsOnly("single-source 1");
    }

    @Test
    void hearsayGoesBackToTheOneWhoSawIt() {
        assertThat(
                        support(
                                "barge",
                                "Captain Ruud Visser told me that he had seen the barge sink off Marken.",
                                "Jan Kok said that Captain Ruud Visser had told him that he had seen the barge sink off Marken."))
                .contains("single-source 1")
                .doesNotContain("corroborated 2");
    }

    @Test
    void aDenialIsNoSupport() {
        assertThat(
                        support(
                                "key",
                                "“The night porter had the key to the vault,” said Ines Roth.",
                                "“The night porter did not have the key to the vault,” said Karl Amend."))
                .doesNotContain("corroborated 2");
    }

    @Test
    void papersOfOneHouseAreOneParty() {
        assertThat(
                        support(
                                "carriages",
                                """
                                NORTHERN RAILWAY COMPANY
                                Notice of 4 May 1926

                                Thirty-one carriages were damaged by strikers at Holm depot.
                                """,
                                """
                                PRESS OFFICE OF THE NORTHERN RAILWAY COMPANY
                                6 May 1926

                                The strikers at Holm depot damaged thirty-one carriages on Monday.
                                """))
                .contains("one-party 1")
                .doesNotContain("corroborated 2");
    }

    @Test
    void twoMinistriesOfOneStateAreTwo() {
        assertThat(
                        support(
                                "carriages",
                                """
                                REPUBLIC OF VALDEN
                                MINISTRY OF TRANSPORT

                                Thirty-one carriages were damaged by strikers at Holm depot.
                                """,
                                """
                                REPUBLIC OF VALDEN
                                MINISTRY OF LABOUR

                                The strikers at Holm depot damaged thirty-one carriages on Monday.
                                """))
                .contains("corroborated 2");
    }

    @Test
    void namesInCommonAreNoClaimInCommon() {
        assertThat(
                        support(
                                "Port Anders",
                                "The mail was carried to Port Anders by Isak Petersen.",
                                "Isak Petersen was born in Port Anders in 1890."))
                .doesNotContain("corroborated 2");
    }

    @Test
    void everydayWordsThatAreTheSameAreOneSaying() {
        assertThat(
                        support(
                                "go up in smoke",
                                "“I would sooner see it all go up in smoke,” said Marta Ilg.",
                                "Marta Ilg said in May that she would sooner see it all go up in smoke."))
                .containsExactly("single-source 1");
    }

    @Test
    void pressureOnOneMan() {
        CaseFile file =
                read(
                        "Ana Kovac said that Otto Brandt had pressed Leif Moe to close the port.",
                        "Ivo Rabe said that Otto Brandt had pressed Leif Moe into closing the port.");
        assertThat(file.support().stream().filter(each -> each.about().startsWith("influence-")))
                .singleElement()
                .extracting(Support::why)
                .isEqualTo("told independently by Ana Kovac, Ivo Rabe");
    }

    @Test
    void whoCannotBeNamedIsSaidAndNotCounted() {
        CaseFile file =
                read(
                        "Forty-seven coils of hemp were lost in the rope-walk, wrote Peter Lamb.",
                        "It is said that the rope-walk lost forty-seven coils of its hemp.");
        assertThat(file.support().stream().map(Support::why))
                .contains("only Peter Lamb tells it; by nobody who could be named in doc-1");
    }

    /// Three papers write Ostrander. Two write Ostramder, and both have the barge at Marken.
    @Test
    void twoThatGoWrongInTheSameWay() {
        CaseFile file =
                read(
                        "Captain Pieter Ostramder saw the yellow barge sink off Marken at noon.",
                        "The yellow barge sank off Marken, and Captain Pieter Ostramder saw it sink.",
                        "Captain Pieter Ostrander has a house at Hoorn.",
                        "The court heard Captain Pieter Ostrander in May.",
                        "Captain Pieter Ostrander was not at home on Friday.");
        assertThat(file.support().stream().map(Support::why))
                .anyMatch(why ->
                        why.endsWith(
                                "; but doc-0 and doc-1 both have “Ostramder” for the others’ “Ostrander”,"
                                        + " so that one may go back to the other"));
    }

    /// Status and number of origins of the claims in which a word occurs.
    private static List<String> support(String word, String... texts) {
        CaseFile file = read(texts);
        return file.support().stream()
                .filter(support ->
                        support.passages().stream()
                                .anyMatch(passage ->
                                        passage.words()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(word.toLowerCase(Locale.ROOT))))
                .map(support -> support.status().label() + " " + support.origins().size())
                .toList();
    }

    private static CaseFile read(String... texts) {
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (String text : texts) {
            documents.add(ANNOTATOR.annotate(DocumentText.of("doc-" + documents.size(), text)));
        }
        return CaseAssembler.assemble(documents, ReviewLog.empty());
    }
}
