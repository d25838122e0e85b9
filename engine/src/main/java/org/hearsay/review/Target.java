package org.hearsay.review;

import java.util.List;
import java.util.Locale;

/// The item of a case that a decision is about, told by the words it stands on, never by a number.
///
/// @param kind what sort of item
/// @param words quotations that identify it: mentions of an actor, triggers of an event, cue or
///   content of a statement
public record Target(Kind kind, List<Quote> words) {
    public Target {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A target without words");
        }
    }

    /// What can be decided about.
    public enum Kind {
        ACTOR,
        EVENT,
        STATEMENT,
        DISPUTE,
        KNOWLEDGE,
        INFLUENCE,
        SILENCE,
        DOCUMENT;

        /// The name on the command line: `actor`.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
