package org.hearsay.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.account.Statement;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.DocumentText;
import org.junit.jupiter.api.Test;

/// Who is meant by an office, in letters read by the product's own annotator.
class OfficeHoldersTest {
    private static final DocumentAnnotator ANNOTATOR = DocumentAnnotator.standard();
    private static final String FROM_THE_VILLAGE =
            """
            Little Sodham, 9th May 1841

            Dear Kate,

            The Rector told the choir on Sunday that the organ had come. The Rector says that it cost forty pounds.

            Yours ever,
            Ann Frith
            """;

    @Test
    void whoWritesFromTheRectoryIsTheRector() {
        assertThat(speakersInTheVillage("Edmund Price")).containsOnly("person-edmund-price");
    }

    @Test
    void aWomanWhoWritesFromThereIsNot() {
        assertThat(speakersInTheVillage("Mrs. Harriet Price"))
                .isNotEmpty()
                .noneMatch(speaker -> speaker.contains("price"));
    }

    /// Who speaks in the other letter, where the one from the Rectory is signed so.
    private static List<String> speakersInTheVillage(String signature) {
        String letter =
                """
                The Rectory, Little Sodham
                3rd May 1841

                My dear Tom,

                The organ has come, and I have paid for it myself.

                Your affectionate friend,
                %s
                """
                        .formatted(signature);
        return CaseAssembler.assemble(
                        List.of(read("a", letter, 3), read("b", FROM_THE_VILLAGE, 9)),
                        ReviewLog.empty())
                .statements()
                .stream()
                .filter(statement -> statement.doc().equals("b"))
                .map(Statement::speaker)
                .map(String::valueOf)
                .toList();
    }

    private static AnnotatedDocument read(String id, String text, int day) {
        return ANNOTATOR.annotate(
                DocumentText.of(id, text).withPublished(LocalDate.of(1841, 5, day)));
    }
}
