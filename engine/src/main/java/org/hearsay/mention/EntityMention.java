package org.hearsay.mention;

import java.util.Locale;
import org.hearsay.text.Span;

/// Words that mean somebody or something.
///
/// @param id number of the mention in its document, from 0 in reading order
/// @param span all its words, apposition left out: `then-foreign minister Ana Kovac`
/// @param head its name, or the noun or pronoun at its head: `Ana Kovac`
/// @param kind what sort of thing is meant
/// @param form name, nominal or pronoun
/// @param chain number of its [Chain]
public record EntityMention(int id, Span span, Span head, EntityKind kind, Form form, int chain) {
    /// How the mention is made.
    public enum Form {
        NAME,
        NOMINAL,
        PRONOUN;

        /// The name in exports: `nominal`.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
