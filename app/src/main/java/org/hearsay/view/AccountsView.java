package org.hearsay.view;

import java.util.List;

/// What each source says, side by side: questions and events down, sources across.
///
/// @param query what was asked
/// @param columns the sources on this page
/// @param columnPages how many pages of sources there are
/// @param sources all sources that tell any of the rows
/// @param rows questions on which the accounts disagree, then events told by several
/// @param questions how many of the rows are questions
public record AccountsView(
        Query query,
        List<Column> columns,
        int columnPages,
        List<Choice> sources,
        Paged<Row> rows,
        int questions) {
    public AccountsView {
        columns = List.copyOf(columns);
        sources = List.copyOf(sources);
    }

    private static final int FEW_LINES = 260;

    /// What somebody wants to see.
    ///
    /// @param voices are the columns people and bodies rather than documents?
    /// @param apart does each document stand by itself, even when it repeats another?
    /// @param rows `all`, `questions` or `events`
    /// @param words what a question, label or passage must hold; empty for all
    /// @param pick names of the columns to show; empty for those that tell most
    /// @param columnPage from 1
    /// @param page from 1
    public record Query(
            boolean voices,
            boolean apart,
            String rows,
            String words,
            List<String> pick,
            int columnPage,
            int page) {
        public Query {
            pick = List.copyOf(pick);
        }

        /// Everything, by documents.
        public static Query all() {
            return new Query(false, false, "all", "", List.of(), 1, 1);
        }
    }

    /// A source.
    ///
    /// @param id a document, an actor's id or `author:` and a document
    /// @param name for readers
    /// @param kind "article of 15 October 2011", "person"
    /// @param repeats documents that repeat it and are counted with it
    /// @param declined how often it declined to speak or did not answer
    public record Column(String id, String name, String kind, List<String> repeats, int declined) {
        public Column {
            repeats = List.copyOf(repeats);
        }
    }

    /// A question or an event.
    ///
    /// @param id name in the case
    /// @param label the question, or a short phrase for the event
    /// @param isQuestion is it a question on which the accounts disagree?
    /// @param when when the event was, in words; empty for a question, or when nobody says
    /// @param positions of a question: its answers, "A" first; of an event that some deny: what is
    ///   said of it
    /// @param cells one for each column, in order
    public record Row(
            String id,
            String label,
            boolean isQuestion,
            String when,
            List<String> positions,
            List<Cell> cells) {
        public Row {
            positions = List.copyOf(positions);
            cells = List.copyOf(cells);
        }
    }

    /// What one source says of one question or event.
    ///
    /// @param stance how it stands
    /// @param sign the stance as a sign: the letter of a position, `=`, `≠`, `?`, `–`, `∅`
    /// @param words the stance in words
    /// @param sayings what it says, in its own words
    public record Cell(Stance stance, String sign, String words, List<Saying> sayings) {
        public Cell {
            sayings = List.copyOf(sayings);
        }
    }

    /// How a source stands to a question or event.
    public enum Stance {
        AGREES,
        DIFFERS,
        BOTH,
        OPEN,
        SILENT,
        DECLINED;

        /// The name in style sheets: `agrees`.
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Words of a source.
    ///
    /// @param position the letter of the position; empty for an event
    /// @param speaker whose words they are, when the source lets somebody speak; empty when they
    ///   are its own
    /// @param words exactly
    /// @param firmness "as fact", "as possible"; empty for a question
    /// @param hedges words that soften it
    /// @param said when it was said, in words; empty when unknown
    /// @param pin where
    public record Saying(
            String position,
            String speaker,
            String words,
            String firmness,
            List<String> hedges,
            String said,
            Pin pin) {
        public Saying {
            hedges = List.copyOf(hedges);
        }

        /// The words in a few lines; all of them stand at the pin.
        public String brief() {
            return Words.cut(words, FEW_LINES);
        }
    }

    /// The accounts of a case side by side.
    public static AccountsView of(CaseIndex index, Query query) {
        return new SideBySide(index, query).view();
    }
}
