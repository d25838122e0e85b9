package org.hearsay.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the user says about when documents were published: one day for all, or a day each.
public final class PublicationDates {
    private static final PublicationDates NONE = new PublicationDates(null, Map.of());

    private final @Nullable LocalDate forAll;
    private final Map<String, LocalDate> byDoc;

    private PublicationDates(@Nullable LocalDate forAll, Map<String, LocalDate> byDoc) {
        this.forAll = forAll;
        this.byDoc = Map.copyOf(byDoc);
    }

    /// The user says nothing.
    public static PublicationDates none() {
        return NONE;
    }

    /// All documents were published on one day.
    public static PublicationDates all(LocalDate date) {
        return new PublicationDates(date, Map.of());
    }

    /// A day for each of some documents, by document id or file name.
    public static PublicationDates each(Map<String, LocalDate> byDoc) {
        return new PublicationDates(null, byDoc);
    }

    /// Reads lines of `doc<TAB>ISO date`. A first line without a date is a heading; blank lines and
    /// lines that begin with `#` are skipped.
    ///
    /// @throws IOException with a sentence for the user when the file cannot be read or a line has
    ///   no date
    public static PublicationDates read(Path file) throws IOException {
        Map<String, LocalDate> byDoc = new HashMap<>();
        List<String> lines = new Decoder().decode(Files.readAllBytes(file)).text().lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            Optional<LocalDate> date =
                    cells.length < 2 ? Optional.empty() : isoDate(cells[1].strip());
            if (date.isPresent()) {
                byDoc.put(cells[0].strip(), date.get());
            } else if (number > 1) {
                throw new IOException(
                        file
                                + ", line "
                                + number
                                + ", is not a document, a tab and a date such as 1974-05-03; mend the line.");
            }
        }
        return each(byDoc);
    }

    private static Optional<LocalDate> isoDate(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// The day the user gave for a document, asked for by any of its names.
    public Optional<LocalDate> of(String... names) {
        for (String name : names) {
            LocalDate date = byDoc.get(name);
            if (date != null) {
                return Optional.of(date);
            }
        }
        return Optional.ofNullable(forAll);
    }
}
