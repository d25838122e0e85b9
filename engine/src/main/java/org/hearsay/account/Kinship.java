package org.hearsay.account;

import java.util.List;
import java.util.Locale;
import org.hearsay.text.Passage;

/// A document that repeats another.
///
/// @param doc the document that repeats
/// @param from the documents it repeats
/// @param how reprint (nearly all of it), digest (shortened, the same words), excerpt (a part),
///   duplicate (same text)
/// @param why the reason in plain words, with the share of common words
/// @param passages words common to both, in the repeating document
public record Kinship(String doc, List<String> from, How how, String why, List<Passage> passages) {
    public Kinship {
        from = List.copyOf(from);
        passages = List.copyOf(passages);
    }

    /// The ways of repeating.
    public enum How {
        DUPLICATE,
        REPRINT,
        DIGEST,
        EXCERPT;

        /// The name in exports: `reprint`.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
