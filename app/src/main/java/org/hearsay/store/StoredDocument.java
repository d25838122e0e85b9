package org.hearsay.store;

import java.time.LocalDate;
import org.hearsay.annotation.AnnotatedDocument;
import org.jspecify.annotations.Nullable;

/// A document of a case with what the case knows besides.
///
/// @param document the document with its layers, without the encoder's numbers
/// @param path the file it came from, as in [SourceFile#path()]
/// @param engine which engine read its layers
/// @param ownDate the day it was published by its own words; null when it does not say
/// @param givenDate the day by the user, which outranks its own; null when none was given
public record StoredDocument(
        AnnotatedDocument document,
        String path,
        String engine,
        @Nullable LocalDate ownDate,
        @Nullable LocalDate givenDate) {
    /// The document's name.
    public String id() {
        return document.id();
    }
}
