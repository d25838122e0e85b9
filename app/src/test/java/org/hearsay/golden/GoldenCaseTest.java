package org.hearsay.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.casefile.CaseFile;
import org.hearsay.export.DossierMarkdown;
import org.hearsay.ingest.Ingestion;
import org.hearsay.ingest.Ingestor;
import org.hearsay.ingest.PublicationDates;
import org.hearsay.review.ReviewLog;
import org.hearsay.view.Dossiers;
import org.junit.jupiter.api.Test;

/// The bundled dossier in, the whole case as readable text out. The expected text is what the
/// product finds today, slips included; `-Dgolden=update` rewrites it, and the difference is read
/// before it is committed.
///
/// `docs/example.md` says what a perfect reading would find. The scores of the reading model can
/// differ in their last digits between kinds of processor; should a decision hang on one, this test
/// shows it.
class GoldenCaseTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "skarn-light");
    private static final Path EXPECTED =
            Path.of("src", "test", "resources", "golden", "skarn-light", "expected.md");

    @Test
    void theAffairOfTheSkarnLight() throws IOException {
        String found = read(EXAMPLE, "The Skarn light");
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(EXPECTED.getParent());
            Files.writeString(EXPECTED, found);
        }
        assertThat(found).isEqualTo(Files.readString(EXPECTED));
    }

    private static String read(Path folder, String name) {
        Ingestion ingestion = new Ingestor().read(List.of(folder), PublicationDates.none());
        assertThat(ingestion.problems()).isEmpty();
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        List<AnnotatedDocument> documents =
                ingestion.documents().stream().map(annotator::annotate).toList();
        CaseFile caseFile = CaseAssembler.assemble(documents, ReviewLog.empty());
        return DossierMarkdown.of(Dossiers.of(caseFile, name));
    }
}
