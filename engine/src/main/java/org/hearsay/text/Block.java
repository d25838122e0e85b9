package org.hearsay.text;

import java.util.Locale;

/// A part of the page with one function: a headline, a paragraph, a membership pitch.
///
/// @param kind what the part is for
/// @param span where it stands; blocks of a document do not overlap and come in reading order
public record Block(Kind kind, Span span) {
    /// What a block is for. `QUOTED` is the history that an e-mail repeats; `HEADER` the heading
    /// lines of a letter, cable or e-mail (from, to, date).
    public enum Kind {
        HEADLINE,
        STANDFIRST,
        BYLINE,
        DATELINE,
        HEADER,
        PARAGRAPH,
        SUBHEAD,
        PULL_QUOTE,
        CAPTION,
        QUOTED,
        NOTE,
        BOILERPLATE;

        /// The name in exports: `pull-quote`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Are statements, times and events read from such a block? Boilerplate and repeated
        /// history are not.
        public boolean isRead() {
            return this != BOILERPLATE && this != QUOTED && this != PULL_QUOTE && this != CAPTION;
        }
    }
}
