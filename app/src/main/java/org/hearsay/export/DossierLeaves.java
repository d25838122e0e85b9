package org.hearsay.export;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.view.Dossier;
import org.hearsay.view.Dossier.Part;
import org.hearsay.view.Dossier.Section;

/// Cuts a long dossier into leaves that a screen can show one at a time: each chapter begins a new
/// one, and what is longer than a leaf goes on on the next.
final class DossierLeaves {
    /// Lines of a leaf.
    private static final int LENGTH = 120;

    private final List<Section> leaves = new ArrayList<>();
    private List<Part> parts = new ArrayList<>();
    private int length;

    private DossierLeaves() {}

    /// The leaves in reading order; those of one chapter share its id and heading.
    static List<Section> of(Dossier dossier) {
        DossierLeaves leaves = new DossierLeaves();
        dossier.sections().forEach(leaves::cut);
        return List.copyOf(leaves.leaves);
    }

    private void cut(Section section) {
        for (Part whole : section.parts()) {
            for (Part part : pieces(whole)) {
                if (length > 0 && length + lines(part) > LENGTH) {
                    turn(section);
                }
                parts.add(part);
                length += lines(part);
            }
        }
        turn(section);
    }

    private void turn(Section section) {
        leaves.add(new Section(section.id(), section.heading(), parts, section.empty()));
        parts = new ArrayList<>();
        length = 0;
    }

    private static int lines(Part part) {
        return switch (part) {
            case Dossier.Paragraph _ -> 1;
            case Dossier.Items(var lines) -> lines.size();
            case Dossier.Table table -> table.rows().size();
            case Dossier.Sides sides ->
                    2 + sides.sides().stream().mapToInt(side -> side.words().size()).sum();
            case Dossier.Entry entry -> 1 + entry.lines().size();
        };
    }

    private static List<Part> pieces(Part part) {
        List<Part> pieces = new ArrayList<>();
        switch (part) {
            case Dossier.Items(var lines) ->
                    chunks(lines).forEach(some -> pieces.add(new Dossier.Items(some)));
            case Dossier.Table(var name, var heads, var rows) ->
                    chunks(rows).forEach(some -> pieces.add(new Dossier.Table(name, heads, some)));
            case Dossier.Paragraph _, Dossier.Sides _, Dossier.Entry _ -> pieces.add(part);
        }
        return pieces;
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += LENGTH) {
            chunks.add(all.subList(from, Math.min(all.size(), from + LENGTH)));
        }
        return chunks;
    }
}
