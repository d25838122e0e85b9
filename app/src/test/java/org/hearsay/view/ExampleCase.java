package org.hearsay.view;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.ingest.Ingestor;
import org.hearsay.ingest.PublicationDates;
import org.hearsay.review.ReviewLog;

/// The bundled dossier as a case, read once for all tests of a run.
public final class ExampleCase {
    private static final Path FOLDER = Path.of("..", "examples", "skarn-light");

    private ExampleCase() {}

    private static final class Read {
        static final CaseIndex INDEX = read();
    }

    /// The case, indexed.
    public static CaseIndex index() {
        return Read.INDEX;
    }

    private static CaseIndex read() {
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        List<AnnotatedDocument> documents =
                new Ingestor()
                        .read(List.of(FOLDER), PublicationDates.none()).documents().stream()
                                .map(annotator::annotate)
                                .toList();
        return CaseIndex.of(CaseAssembler.assemble(documents, ReviewLog.empty()));
    }
}
