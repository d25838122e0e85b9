package org.hearsay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.casefile.Marked.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.casefile.CaseFile;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.DocumentText;
import org.junit.jupiter.api.Test;

/// Disputes found by the words of clauses, in texts read by the product's own annotator; and what
/// must not upset a case.
class WordDisputesTest {
    private static final DocumentAnnotator ANNOTATOR = DocumentAnnotator.standard();

    @Test
    void oneRecommendsAndTheOtherDidNot() {
        assertThat(
                        types(
                                "The pier was closed on the recommendation of the Harbour Board.",
                                "The Harbour Board did not recommend this. Nobody asked us about the pier."))
                .contains(Dispute.Type.HAPPENED);
    }

    @Test
    void aDenialOfSomethingElseIsNoDispute() {
        assertThat(types("The pier was closed in May.", "The school did not open in June."))
                .isEmpty();
    }

    @Test
    void refusingOneThingAndAnotherAreTwoActs() {
        assertThat(
                        types(
                                "Ivo Rabe refused to let the pilots go. Leif Moe said: “I refused to believe it.”"))
                .doesNotContain(Dispute.Type.AGENT);
    }

    @Test
    void notTheOnlyOnesIsNoDenial() {
        assertThat(
                        types(
                                "Five engineers flew to Lisbon to look at the harbour.",
                                "The engineers were not the only engineers who flew to Lisbon."))
                .doesNotContain(Dispute.Type.HAPPENED);
    }

    @Test
    void eachSpeaksOfHimself() {
        assertThat(
                        types(
                                "“I was asked many times by the commission,” said Ivo Rabe.",
                                "“Nobody on the commission asked me anything at all,” said Leif Moe."))
                .doesNotContain(Dispute.Type.HAPPENED);
    }

    @Test
    void noReplyFromEitherIsTwoSilences() {
        CaseFile caseFile =
                CaseAssembler.assemble(
                        List.of(
                                ANNOTATOR.annotate(
                                        DocumentText.of(
                                                "a",
                                                "I have written to Karl Rask, with a copy to Leif Moe. There has been no"
                                                        + " reply from either."))),
                        ReviewLog.empty());
        assertThat(
                        caseFile.silences().stream()
                                .map(silence -> silence.kind() + " " + silence.who())
                                .toList())
                .containsExactlyInAnyOrder(
                        "NO_ANSWER person-karl-rask", "NO_ANSWER person-leif-moe");
    }

    @Test
    void bothDeny() {
        assertThat(
                        types(
                                "The Board did not recommend the closure of the pier.",
                                "The Board never recommended that the pier be closed."))
                .doesNotContain(Dispute.Type.HAPPENED);
    }

    @Test
    void amountsOfMoney() {
        assertThat(
                        types(
                                "The Board paid 60,000 schillings for the rights to the pier.",
                                "The receipt for the rights to the pier is for 15,000 schillings."))
                .contains(Dispute.Type.NUMBER);
    }

    @Test
    void otherPrecisionIsNoOtherAmount() {
        assertThat(
                        types(
                                "The Board paid 1.89 million crowns for the pier.",
                                "The Board paid 1.9 million crowns for the pier."))
                .doesNotContain(Dispute.Type.NUMBER);
    }

    /// One release, a thousand times: one origin, and no dispute with itself.
    @Test
    void aThousandCopiesOfOneRelease() {
        List<AnnotatedDocument> copies = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            copies.add(
                    article(
                            "copy-" + i,
                            "1990-01-10",
                            "[s a: [p1: Inge Dahl]] [c a: said] [q a: that twelve lamps had been lit on the pier and that"
                                    + " nobody was hurt in the storm of that night]."));
        }
        CaseFile file = CaseAssembler.assemble(copies, ReviewLog.empty());
        assertThat(file.documents()).hasSize(1000);
        assertThat(file.statements()).hasSize(1000);
        assertThat(file.disputes()).isEmpty();
    }

    /// What a document tells of days after its own date is kept, as it is told.
    @Test
    void aDocumentDatedBeforeItsOwnEvents() {
        CaseFile file =
                CaseAssembler.assemble(
                        List.of(
                                article(
                                        "early",
                                        "1980-01-01",
                                        "[p1: Ana Kovac] [e CONSULT p1>p2 t1: met] [p2: Ivo Ilic] on [t1 1992-11-01: 1"
                                                + " November 1992].")),
                        ReviewLog.empty());
        assertThat(file.events()).hasSize(1);
        assertThat(file.events().getFirst().time().known().orElseThrow().edtf())
                .isEqualTo("1992-11-01");
    }

    private static List<Dispute.Type> types(String... texts) {
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (String text : texts) {
            documents.add(ANNOTATOR.annotate(DocumentText.of("doc-" + documents.size(), text)));
        }
        return CaseAssembler.assemble(documents, ReviewLog.empty()).disputes().stream()
                .map(Dispute::type)
                .toList();
    }
}
