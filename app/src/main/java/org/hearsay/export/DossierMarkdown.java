package org.hearsay.export;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.view.Dossier;
import org.hearsay.view.Dossier.Line;

/// A dossier as Markdown (CommonMark with tables and footnotes).
public final class DossierMarkdown {
    private DossierMarkdown() {}

    /// The whole dossier as one text.
    public static String of(Dossier dossier) {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(escaped(dossier.title())).append("\n\n");
        out.append("*").append(escaped(dossier.subtitle())).append("*\n\n");
        for (Dossier.Section section : dossier.sections()) {
            if (!section.heading().isBlank()) {
                out.append("## ").append(escaped(section.heading())).append("\n\n");
            }
            if (section.parts().isEmpty() && !section.empty().isBlank()) {
                out.append(escaped(section.empty())).append("\n\n");
            }
            section.parts().forEach(part -> append(out, part));
        }
        for (Dossier.Note note : dossier.notes()) {
            out.append("[^").append(note.number()).append("]: ").append(note(note)).append('\n');
        }
        return out.toString();
    }

    private static void append(StringBuilder out, Dossier.Part part) {
        switch (part) {
            case Dossier.Paragraph(Line line) -> out.append(text(line)).append("\n\n");
            case Dossier.Items(List<Line> lines) -> {
                lines.forEach(line -> out.append("- ").append(text(line)).append('\n'));
                out.append('\n');
            }
            case Dossier.Table table -> table(out, table);
            case Dossier.Sides sides -> sides(out, sides);
            case Dossier.Entry(String _, Line head, List<Line> lines) -> {
                out.append("- ").append(text(head)).append('\n');
                lines.forEach(line -> out.append("  - ").append(text(line)).append('\n'));
                out.append('\n');
            }
        }
    }

    private static void table(StringBuilder out, Dossier.Table table) {
        out.append("| ").append(String.join(" | ", table.heads())).append(" |\n");
        out.append("|").append(" --- |".repeat(table.heads().size())).append('\n');
        for (List<List<Line>> row : table.rows()) {
            String cells =
                    row.stream()
                            .map(cell ->
                                    cell.stream()
                                            .map(DossierMarkdown::text)
                                            .collect(Collectors.joining("<br>")))
                            .map(cell -> cell.replace("|", "\\|"))
                            .collect(Collectors.joining(" | "));
            out.append("| ").append(cells).append(" |\n");
        }
        out.append('\n');
    }

    private static void sides(StringBuilder out, Dossier.Sides sides) {
        out.append("### ").append(text(sides.question())).append("\n\n");
        out.append(text(sides.why())).append("\n\n");
        for (Dossier.Side side : sides.sides()) {
            out.append("- ").append(text(side.answer())).append('\n');
            side.words().forEach(line -> out.append("  - ").append(text(line)).append('\n'));
        }
        out.append('\n');
    }

    private static String text(Line line) {
        return line.runs().stream().map(DossierMarkdown::text).collect(Collectors.joining());
    }

    private static String text(Dossier.Run run) {
        return switch (run) {
            case Dossier.Plain(String text) -> escaped(text);
            case Dossier.Strong(String text) -> "**" + escaped(text) + "**";
            case Dossier.Quoted(String text) -> "“" + escaped(text) + "”";
            case Dossier.Aside(String text) -> aside(text);
            case Dossier.NoteRef(int number) -> "[^" + number + "]";
            case Dossier.Mark(var standing) -> Marks.of(standing) + " ";
        };
    }

    /// Emphasis must hug its words.
    private static String aside(String text) {
        String words = text.strip();
        return words.isEmpty() ? text : text.replace(words, "*" + escaped(words) + "*");
    }

    private static String note(Dossier.Note note) {
        String place = note.place().isEmpty() ? "" : ", " + note.place();
        return escaped(note.document())
                + " ("
                + escaped(note.passage().doc())
                + place
                + "): “"
                + escaped(note.words())
                + "”";
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }
}
