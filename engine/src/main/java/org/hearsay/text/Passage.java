package org.hearsay.text;

/// Words of a document, at their place: what every line of a case leads back to.
///
/// @param doc the document's [DocumentText#id()]
/// @param span where the words stand
/// @param words exactly the text at the span
public record Passage(String doc, Span span, String words) implements Comparable<Passage> {
    public Passage {
        if (words.length() != span.length()) {
            throw new IllegalArgumentException("Words do not fill " + span + ": " + words);
        }
    }

    /// The passage of a document at a span.
    public static Passage of(DocumentText text, Span span) {
        return new Passage(text.id(), span, span.of(text.text()));
    }

    /// By document, then in reading order.
    @Override
    public int compareTo(Passage other) {
        int byDoc = doc.compareTo(other.doc);
        return byDoc != 0 ? byDoc : span.compareTo(other.span);
    }
}
