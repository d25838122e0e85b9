package org.hearsay.store;

import java.util.List;
import org.hearsay.text.Passage;
import org.jspecify.annotations.Nullable;

/// Which paragraphs are looked for.
///
/// ```text
/// ParagraphFilter = Words(expression) | Published(from?, to?) | Kind(name) | In(words) | At(Passage*) | All | Any | Not
/// ```
public sealed interface ParagraphFilter {
    /// That hold words, in the language of SQLite's FTS5.
    record Words(String expression) implements ParagraphFilter {}

    /// Of documents published in a stretch of time: ISO days, both included, null where it is open.
    record Published(@Nullable String from, @Nullable String to) implements ParagraphFilter {}

    /// Of documents of a kind: `cable`.
    record Kind(String name) implements ParagraphFilter {}

    /// Of documents whose name or title has these words.
    record In(String words) implements ParagraphFilter {}

    /// That overlap any of these passages.
    record At(List<Passage> passages) implements ParagraphFilter {
        public At {
            passages = List.copyOf(passages);
        }
    }

    /// That pass all.
    record All(List<ParagraphFilter> parts) implements ParagraphFilter {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /// That pass any.
    record Any(List<ParagraphFilter> parts) implements ParagraphFilter {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// That do not pass.
    record Not(ParagraphFilter part) implements ParagraphFilter {}
}
