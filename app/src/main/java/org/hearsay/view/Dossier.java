package org.hearsay.view;

import java.util.List;
import org.hearsay.actor.Standing;
import org.hearsay.text.Passage;

/// The printable account of a case: what an editor would put on paper, with a note for every claim.
///
/// @param title name of the case
/// @param subtitle what was read, in one line
/// @param sections in reading order
/// @param notes the footnotes, numbered from 1 in the order in which they are first called
public record Dossier(String title, String subtitle, List<Section> sections, List<Note> notes) {
    public Dossier {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /// One question that the dossier answers.
    ///
    /// @param id short name for links: `timeline`
    /// @param heading as printed
    /// @param parts its contents; none when the case holds nothing on it
    /// @param empty the sentence that stands there when the case holds nothing on it
    public record Section(String id, String heading, List<Part> parts, String empty) {
        public Section {
            parts = List.copyOf(parts);
        }
    }

    /// A building block of a section.
    public sealed interface Part {}

    /// Running prose.
    public record Paragraph(Line line) implements Part {}

    /// A list, one item a line.
    public record Items(List<Line> lines) implements Part {
        public Items {
            lines = List.copyOf(lines);
        }
    }

    /// A table.
    ///
    /// @param name what it is, for readers who hear it: "Events in order of time"
    /// @param heads column heads
    /// @param rows cells of each row, as many as there are heads; a cell is some lines
    public record Table(String name, List<String> heads, List<List<List<Line>>> rows)
            implements Part {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /// A question with its answers side by side.
    ///
    /// @param id for links
    /// @param question the question at issue
    /// @param why the reason that this is a conflict
    /// @param sides one column an answer
    public record Sides(String id, Line question, Line why, List<Side> sides) implements Part {
        public Sides {
            sides = List.copyOf(sides);
        }
    }

    /// One answer: who gives it, in which words.
    public record Side(Line answer, List<Line> words) {
        public Side {
            words = List.copyOf(words);
        }
    }

    /// Somebody or something with what is known of it.
    public record Entry(String id, Line head, List<Line> lines) implements Part {
        public Entry {
            lines = List.copyOf(lines);
        }
    }

    /// Words on one line.
    public record Line(List<Run> runs) {
        public Line {
            runs = List.copyOf(runs);
        }
    }

    /// A stretch of a line.
    public sealed interface Run {}

    /// Words of the dossier.
    public record Plain(String text) implements Run {}

    /// Words of the dossier that stand out: a name, a date.
    public record Strong(String text) implements Run {}

    /// Exact words of a document, printed within quotation marks.
    public record Quoted(String text) implements Run {}

    /// Words of the dossier that step back: where, when, how firmly.
    public record Aside(String text) implements Run {}

    /// The call of a note.
    public record NoteRef(int number) implements Run {}

    /// Whose work the line is.
    public record Mark(Standing standing) implements Run {}

    /// A footnote: where the words stand, and the words.
    ///
    /// @param number from 1
    /// @param document the document's title
    /// @param place page or paragraph: "p. 3, ¶ 12"
    /// @param passage document, offsets and exact words
    public record Note(int number, String document, String place, Passage passage) {
        /// The exact words on one line.
        public String words() {
            return Words.oneLine(passage.words());
        }
    }
}
