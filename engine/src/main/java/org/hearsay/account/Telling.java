package org.hearsay.account;

import java.util.List;
import org.hearsay.text.Passage;
import org.jspecify.annotations.Nullable;

/// A place in which something is told.
///
/// @param voice who tells it there in the end; null when it is told on nobody's authority ("is said
///   to have", "allegedly")
/// @param through the voices through which it comes, outermost first, without the teller
/// @param statement the statement that tells it; null when the writer does
/// @param passage the words
public record Telling(
        @Nullable Voice voice,
        List<Voice> through,
        Statement.@Nullable Id statement,
        Passage passage) {
    public Telling {
        through = List.copyOf(through);
    }

    /// The voices of a chain before its last.
    static List<Voice> before(List<Voice> chain) {
        return chain.isEmpty() ? chain : chain.subList(0, chain.size() - 1);
    }

    /// The name of the telling in a record: the statement's, or the voice's.
    String label() {
        return statement != null
                ? statement.value()
                : voice != null ? voice.label() : "author:" + passage.doc();
    }

    String doc() {
        return passage.doc();
    }

    /// Do both stand on the same words?
    boolean overlaps(Telling other) {
        return doc().equals(other.doc()) && passage.span().overlaps(other.passage.span());
    }
}
