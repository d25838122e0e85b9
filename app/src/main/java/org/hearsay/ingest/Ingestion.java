package org.hearsay.ingest;

import java.util.List;
import org.hearsay.text.DocumentText;

/// What was read from some files and folders.
///
/// @param documents all documents, in the order of their files' paths; duplicates are among them
/// @param duplicates which documents repeat another one word for word
/// @param problems what went wrong, file by file
public record Ingestion(
        List<DocumentText> documents, List<Duplicate> duplicates, List<Problem> problems) {
    public Ingestion {
        documents = List.copyOf(documents);
        duplicates = List.copyOf(duplicates);
        problems = List.copyOf(problems);
    }
}
