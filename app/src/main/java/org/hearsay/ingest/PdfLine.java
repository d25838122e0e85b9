package org.hearsay.ingest;

/// A line as it stands on a page of a PDF. Measures are in points, `y` grows downwards.
///
/// @param words its characters
/// @param page from 1
/// @param left where it begins
/// @param right where it ends
/// @param y its base line
/// @param size of the most common type in it
/// @param isBold whether all of it is bold
record PdfLine(
        String words, int page, double left, double right, double y, double size, boolean isBold) {

    PdfLine withWords(String newWords) {
        return new PdfLine(newWords, page, left, right, y, size, isBold);
    }
}
