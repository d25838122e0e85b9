package org.hearsay.benchmarks.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.hearsay.text.DocumentText;
import org.jspecify.annotations.Nullable;

/// A document of a corpus with its gold time expressions.
///
/// @param published the creation time as the corpus tells it; null when it is no day
/// @param annotatedTo the offset up to which the corpus was annotated; what is found beyond is not
///   scored
record TimeDocument(
        String id,
        String text,
        @Nullable LocalDate published,
        List<GoldTime> gold,
        int annotatedTo) {
    DocumentText toRead() {
        return DocumentText.of(id, text).withPublished(published);
    }

    /// The day of a creation time such as `1998-01-08T18:30`.
    static @Nullable LocalDate day(@Nullable String value) {
        if (value == null || value.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(value.substring(0, 10));
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
