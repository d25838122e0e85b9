package org.hearsay.mention;

import java.util.List;

/// All mentions of one entity in one document.
///
/// @param id number of the chain in its document
/// @param kind what sort of thing it is
/// @param name its fullest name in the document, or the words of its best nominal when it is never
///   named
/// @param named has it a name?
/// @param mentions ids of its mentions in reading order, at least one
/// @param titles titles and offices that stand with it, as written: `then-foreign minister`
public record Chain(
        int id,
        EntityKind kind,
        String name,
        boolean named,
        List<Integer> mentions,
        List<Title> titles) {
    public Chain {
        mentions = List.copyOf(mentions);
        titles = List.copyOf(titles);
    }

    /// A title, office or description that the text gives somebody.
    ///
    /// @param words the title without marks of time: `foreign minister`
    /// @param span where title (with its marks of time) stands
    /// @param body mention id of the body it belongs to; -1 when none is stated
    /// @param tense whether it holds at the time of writing, held at the time told, or is over
    public record Title(String words, org.hearsay.text.Span span, int body, Tense tense) {}

    /// When a title holds: `then-`, `at the time` (THEN), `former`, `ex-`, `the late` (FORMER),
    /// unmarked (STATED), "became" (BEGUN), "resigned as" (ENDED).
    public enum Tense {
        STATED,
        THEN,
        FORMER,
        LATE,
        ACTING,
        FUTURE,
        BEGUN,
        ENDED
    }
}
