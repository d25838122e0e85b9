package org.hearsay.view;

/// A place in a document that something on a screen leads back to.
///
/// @param doc the document's name in the case
/// @param title the document's title
/// @param label the document's name in short, for the words of a link
/// @param place page or paragraph: "p. 3, ¶ 12"; empty when the document knows neither
/// @param start where the words begin, in UTF-16 units of the document's text
/// @param end where they end
/// @param words exactly the text at that place
public record Pin(
        String doc, String title, String label, String place, int start, int end, String words) {
    /// The words as they stand inside our own marks of quotation: on one line, without marks around
    /// them, quotations within them in single marks.
    public String line() {
        return Words.quotable(words);
    }
}
