package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.view.Dossier;

/// The first section of a dossier as plain lines.
final class Brief {
    private static final int WIDTH = 100;

    private Brief() {}

    /// At most so many lines.
    static List<String> of(Dossier dossier, int most) {
        List<String> lines = new ArrayList<>();
        if (!dossier.sections().isEmpty()) {
            for (Dossier.Part part : dossier.sections().getFirst().parts()) {
                lines.addAll(lines(part));
            }
        }
        if (lines.size() <= most) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, most - 1));
        first.add("  and " + (lines.size() - most + 1) + " more; see the dossier.");
        return first;
    }

    private static List<String> lines(Dossier.Part part) {
        return switch (part) {
            case Dossier.Paragraph(var line) -> wrapped(text(line));
            case Dossier.Items(var items) -> items.stream().map(line -> "  " + text(line)).toList();
            case Dossier.Entry(_, var head, _) -> List.of("  " + text(head));
            case Dossier.Sides(_, var question, _, _) -> List.of("  " + text(question));
            case Dossier.Table _ -> List.of();
        };
    }

    private static String text(Dossier.Line line) {
        return line.runs().stream().map(Brief::text).collect(Collectors.joining()).strip();
    }

    private static String text(Dossier.Run run) {
        return switch (run) {
            case Dossier.Plain(var text) -> text;
            case Dossier.Strong(var text) -> text;
            case Dossier.Quoted(var text) -> "“" + text + "”";
            case Dossier.Aside(var text) -> text;
            case Dossier.NoteRef _ -> "";
            case Dossier.Mark _ -> "";
        };
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
