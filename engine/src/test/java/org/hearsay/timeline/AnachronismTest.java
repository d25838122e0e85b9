package org.hearsay.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.junit.jupiter.api.Test;

class AnachronismTest {
    private static final DocumentAnnotator ANNOTATOR = DocumentAnnotator.standard();

    @Test
    void aReportDatedBeforeTheFireItTells() {
        check("The warehouse burned down on 14 June 1994.", "burned down on 14 June 1994");
    }

    @Test
    void whatIsPlannedComesLater() {
        check("The warehouse will be sold on 14 June 1994.");
        check("The sale is to be held on 14 June 1994.");
    }

    @Test
    void whatWasDoneBeforeFits() {
        check("The warehouse burned down on 2 March 1990.");
    }

    @Test
    void aDayReckonedFromTheDocumentsDateSaysNothingOfIt() {
        check("The warehouse burned down on Friday.");
    }

    @Test
    void theNumberOfATelegramIsNoYear() {
        check("I cabled you in my 1994 that the warehouse was empty.");
    }

    @Test
    void theCaseNamesTheDocumentAndTheWords() {
        var conflicts =
                CaseAssembler.assemble(
                                List.of(read("The warehouse burned down on 14 June 1994.")),
                                ReviewLog.empty())
                        .deduction()
                        .conflicts();
        assertEquals(1, conflicts.size());
        assertEquals("report", conflicts.getFirst().document());
        assertEquals(
                "burned down on 14 June 1994", conflicts.getFirst().passages().getFirst().words());
    }

    private static void check(String text, String... words) {
        assertEquals(
                List.of(words), Anachronism.in(read(text)).stream().map(Passage::words).toList());
    }

    private static AnnotatedDocument read(String text) {
        return ANNOTATOR.annotate(
                DocumentText.of("report", text).withPublished(LocalDate.of(1990, 3, 3)));
    }
}
