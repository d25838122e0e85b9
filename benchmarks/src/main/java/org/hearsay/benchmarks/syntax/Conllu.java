package org.hearsay.benchmarks.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads CoNLL-U files as raw documents with gold words at their offsets.
///
/// A document is what lies between two `newdoc` lines; sentences are joined by a space, paragraphs
/// (`newpar`) by a line break. The words of a multiword token ("don't") share its letters in order.
/// Empty nodes are passed over.
public final class Conllu {
    private Conllu() {}

    /// A gold word.
    ///
    /// @param start offset in the document
    /// @param end offset after it
    /// @param upos universal part of speech
    /// @param head index of its head in the document; -1 for a root
    /// @param relation universal relation, with subtype
    /// @param sentence number of its sentence
    /// @param misc the last column
    public record Word(
            int start,
            int end,
            String upos,
            int head,
            String relation,
            int sentence,
            String misc) {}

    /// A raw document with its gold words.
    public record Document(String name, String text, List<Word> words) {}

    /// The documents of a file.
    public static List<Document> read(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        Builder builder = new Builder(file.getFileName().toString());
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# newdoc")) {
                builder.finish(documents);
                builder = new Builder(line.substring(line.indexOf('=') + 1).strip());
            } else if (line.startsWith("# newpar")) {
                builder.paragraph();
            } else if (line.isBlank()) {
                builder.endSentence();
            } else if (!line.startsWith("#")) {
                builder.row(line.split("\t", -1));
            }
        }
        builder.finish(documents);
        return documents;
    }

    /// One document while it is read.
    private static final class Builder {
        private final String name;
        private final StringBuilder text = new StringBuilder();
        private final List<Word> words = new ArrayList<>();
        private final List<String[]> rows = new ArrayList<>();
        private String separator = "";
        private int sentence;

        Builder(String name) {
            this.name = name;
        }

        void paragraph() {
            if (text.length() > 0) {
                separator = "\n";
            }
        }

        void row(String[] columns) {
            if (columns.length == 10 && !columns[0].contains(".")) {
                rows.add(columns);
            }
        }

        void endSentence() {
            if (rows.isEmpty()) {
                return;
            }
            text.append(separator);
            int first = words.size();
            int inside = 0;
            int at = 0;
            for (String[] row : rows) {
                if (row[0].contains("-")) {
                    String[] ends = row[0].split("-", -1);
                    inside = Integer.parseInt(ends[1]) - Integer.parseInt(ends[0]) + 1;
                    at = text.length();
                    text.append(row[1]).append(spaceAfter(row));
                    continue;
                }
                int start;
                int end;
                if (inside > 0) {
                    inside--;
                    int found = text.indexOf(row[1], at);
                    start = found < 0 ? at : found;
                    end = found < 0 ? at + 1 : found + row[1].length();
                    at = end;
                } else {
                    start = text.length();
                    end = start + row[1].length();
                    text.append(row[1]).append(spaceAfter(row));
                }
                int head = Integer.parseInt(row[6]);
                words.add(
                        new Word(
                                start,
                                end,
                                row[3],
                                head == 0 ? -1 : first + head - 1,
                                row[7],
                                sentence,
                                row[9]));
            }
            rows.clear();
            sentence++;
            separator = "";
        }

        private static String spaceAfter(String[] row) {
            return row[9].contains("SpaceAfter=No") ? "" : " ";
        }

        void finish(List<Document> documents) {
            endSentence();
            if (!words.isEmpty()) {
                documents.add(new Document(name, text.toString(), List.copyOf(words)));
            }
        }
    }
}
