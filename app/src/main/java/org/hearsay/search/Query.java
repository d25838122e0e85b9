package org.hearsay.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody looks for.
///
/// ```text
/// Query = Word | Phrase | Near | Speaker(words) | About(words) | Date(from?, to?) | Kind(name) | Is(state) | In(document)
///       | And(Query*) | Or(Query*) | Not(Query)
/// ```
public sealed interface Query {
    /// A word in any of its forms; with `isBeginning`, whatever begins with it.
    record Word(String text, boolean isBeginning) implements Query {}

    /// Words that stand together in this order.
    record Phrase(List<String> words) implements Query {
        public Phrase {
            words = List.copyOf(words);
        }
    }

    /// Words that stand near one another, in any order.
    ///
    /// @param most so many words at most lie between them
    record Near(List<String> words, int most) implements Query {
        public Near {
            words = List.copyOf(words);
        }
    }

    /// Said by somebody whose name has these words.
    record Speaker(List<String> words) implements Query {
        public Speaker {
            words = List.copyOf(words);
        }
    }

    /// About somebody or something whose name has these words.
    record About(List<String> words) implements Query {
        public About {
            words = List.copyOf(words);
        }
    }

    /// In this stretch of time, ISO days, both included; null where it is open.
    record Date(@Nullable String from, @Nullable String to) implements Query {}

    /// A kind of document or actor: `cable`, `person`.
    record Kind(String name) implements Query {}

    /// A state that an item is in: `disputed`.
    record Is(State state) implements Query {}

    /// In a document whose name or title has these words.
    record In(String words) implements Query {}

    /// All of them.
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// Any of them.
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /// Not this.
    record Not(Query part) implements Query {}

    /// States that can be asked for with `is:`.
    enum State {
        DISPUTED,
        DENIED,
        HEDGED,
        DIRECT,
        INDIRECT,
        MIXED,
        NESTED,
        ANONYMOUS,
        NAMED,
        SILENT,
        PLANNED,
        DATED,
        UNDATED,
        SINGLE_SOURCE,
        CORROBORATED,
        PROPOSED,
        CONFIRMED,
        EDITED,
        ADDED,
        NOTED;

        /// As it is typed: `single-source`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The query that somebody typed.
    static Query parse(String typed) throws BadQuery {
        return new QueryParser(typed, false).parse();
    }

    /// The query that somebody is about to type: what is begun is not refused but read as far as it
    /// goes, and the last word may be the beginning of one.
    static Query parseUnfinished(String typed) throws BadQuery {
        return new QueryParser(typed, true).parse();
    }

    /// Is it made of words of the text alone?
    default boolean isWords() {
        return switch (this) {
            case Word _, Phrase _, Near _ -> true;
            case Speaker _, About _, Date _, Kind _, Is _, In _ -> false;
            case And(var parts) -> parts.stream().allMatch(Query::isWords);
            case Or(var parts) -> parts.stream().allMatch(Query::isWords);
            case Not(var part) -> part.isWords();
        };
    }

    /// Can only the case answer it, not the texts alone?
    default boolean needsTheCase() {
        return switch (this) {
            case Speaker _, Is _, About _ -> true;
            case Word _, Phrase _, Near _, Date _, Kind _, In _ -> false;
            case And(var parts) -> parts.stream().anyMatch(Query::needsTheCase);
            case Or(var parts) -> parts.stream().anyMatch(Query::needsTheCase);
            case Not(var part) -> part.needsTheCase();
        };
    }

    /// The words that a find is likely to hold, for showing where: not those under a NOT.
    default List<String> terms() {
        List<String> terms = new ArrayList<>();
        switch (this) {
            case Word(String text, _) -> terms.add(text);
            case Phrase(var words) -> terms.add(String.join(" ", words));
            case Near(var words, _) -> terms.addAll(words);
            case About(var words) -> terms.addAll(words);
            case Speaker _, Date _, Kind _, Is _, In _, Not _ -> {}
            case And(var parts) -> parts.forEach(part -> terms.addAll(part.terms()));
            case Or(var parts) -> parts.forEach(part -> terms.addAll(part.terms()));
        }
        return terms;
    }
}
