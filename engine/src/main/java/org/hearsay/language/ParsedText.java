package org.hearsay.language;

import java.util.Optional;
import org.hearsay.text.DocumentText;
import org.jspecify.annotations.Nullable;

/// A text with its words, sentences and syntax.
///
/// @param text what was parsed
/// @param tokens its words
/// @param encoded the encoder's further layers, a row a word; null when no encoder read the text
public record ParsedText(DocumentText text, Tokens tokens, @Nullable Layers encoded) {
    /// The encoder's layers, when an encoder read the text.
    public Optional<Layers> layers() {
        return Optional.ofNullable(encoded);
    }
}
