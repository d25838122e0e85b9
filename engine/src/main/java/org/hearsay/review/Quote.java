package org.hearsay.review;

import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;

/// Words of a document, held so that they can be found again after a new extraction (W3C Web
/// Annotation: TextQuoteSelector with TextPositionSelector).
///
/// @param doc the document
/// @param exact the words
/// @param prefix up to 32 units before them
/// @param suffix up to 32 units after them
/// @param start where they stood, in UTF-16 units
public record Quote(String doc, String exact, String prefix, String suffix, int start) {
    private static final int CONTEXT = 32;

    /// The quotation of a passage of a text.
    public static Quote of(DocumentText text, Span span) {
        String all = text.text();
        return new Quote(
                text.id(),
                span.of(all),
                all.substring(Math.max(0, span.start() - CONTEXT), span.start()),
                all.substring(span.end(), Math.min(all.length(), span.end() + CONTEXT)),
                span.start());
    }

    /// The passage that is quoted, at the place where it stood.
    public Passage passage() {
        return new Passage(doc, new Span(start, start + exact.length()), exact);
    }
}
