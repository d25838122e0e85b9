package org.hearsay.workbench;

import java.util.Locale;

/// A request that cannot be met as it was put, in one sentence: what is wrong and what to do.
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /// A refusal with the words that fill its sentence.
    public Refusal(Kind kind, Object... words) {
        super(kind.sentence(words));
        this.kind = kind;
    }

    /// Which of the catalogue's sentences.
    public Kind kind() {
        return kind;
    }

    /// The catalogue of sentences.
    public enum Kind {
        BUG_IN_READING(
                "%s could not be read because of a fault in Hearsay (%s); please report it.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /// Stable name: `not-a-date`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String sentence(Object... words) {
            return sentence.formatted(words);
        }
    }
}
