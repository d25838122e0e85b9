package org.hearsay.workbench;

import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.text.DocumentText;

/// Reads one document: all its layers.
@FunctionalInterface
public interface Reading {
    /// The document with its layers.
    AnnotatedDocument annotate(DocumentText text);

    /// The reading of the product.
    static Reading standard() {
        return DocumentAnnotator.standard()::annotate;
    }
}
