package org.hearsay.language;

/// The parsers there are.
public final class Parsers {
    private Parsers() {}

    /// The parser that reads with the encoder. Loads the model on first use; safe for many threads.
    ///
    /// A build without the model file still finds words and sentences, by their form alone, and no
    /// layers.
    public static Parser standard() {
        return text ->
                ReadingModel.shared()
                        .<Parser>map(EncoderParser::new)
                        .orElseGet(FormParser::new)
                        .parse(text);
    }
}
