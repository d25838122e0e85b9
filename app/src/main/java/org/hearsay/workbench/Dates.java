package org.hearsay.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.hearsay.ingest.PublicationDates;

/// What the user says about when documents were published.
///
/// ```text
/// Dates = Unsaid | ForAll(day) | Table(file)
/// ```
public sealed interface Dates {
    /// Nothing: each document's own date holds.
    record Unsaid() implements Dates {}

    /// One day for all.
    record ForAll(LocalDate date) implements Dates {}

    /// A file with a line for each document: its name, a tab, the ISO date.
    record Table(Path file) implements Dates {}

    /// The days by document.
    default PublicationDates read() throws IOException {
        return switch (this) {
            case Unsaid() -> PublicationDates.none();
            case ForAll(var date) -> PublicationDates.all(date);
            case Table(var file) -> {
                if (!Files.isReadable(file) || Files.isDirectory(file)) {
                    throw new IOException(file + " cannot be read; check the path of the table.");
                }
                yield PublicationDates.read(file);
            }
        };
    }
}
