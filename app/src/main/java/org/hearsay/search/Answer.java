package org.hearsay.search;

import java.util.List;
import org.hearsay.text.Passage;

/// What a case has to say to a question: lines from the record, the best first, each with the words
/// it rests on. Never a sentence of our own making about what happened.
///
/// @param understood how the question was understood
/// @param lines what answers it; none when nothing in the case does
/// @param note what the reader must know besides, such as a name that the case does not have; empty
///   when nothing
public record Answer(String understood, List<Line> lines, String note) {
    public Answer {
        lines = List.copyOf(lines);
    }

    /// One line of the record.
    ///
    /// @param sort `statement`, `event`, `dispute`, `knowledge`, `silence`, `influence`, `support`
    /// @param id the item's id in the case; empty for sorts without ids
    /// @param line what the record says, in one line
    /// @param passages the words; at least one
    public record Line(String sort, String id, String line, List<Passage> passages) {
        public Line {
            passages = List.copyOf(passages);
            if (passages.isEmpty()) {
                throw new IllegalArgumentException("An answer without words: " + line);
            }
        }
    }
}
