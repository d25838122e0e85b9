package org.hearsay.view;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.casefile.CaseFile;
import org.hearsay.text.Passage;
import org.hearsay.view.Dossier.Part;
import org.hearsay.view.Dossier.Section;

/// Writes a report: chapters of the dossier that somebody chose, with that person's prose between
/// them. The notes of both are numbered together, in the order in which they are called.
public final class Reports {
    private Reports() {}

    /// A piece of a report, in reading order.
    public sealed interface Piece {}

    /// A heading of the writer's; a chapter that follows at once stands under it.
    public record Heading(String text) implements Piece {}

    /// A paragraph of the writer's.
    public record Prose(List<Ink> words) implements Piece {
        public Prose {
            words = List.copyOf(words);
        }
    }

    /// A list of the writer's.
    public record Bullets(List<List<Ink>> items) implements Piece {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /// A chapter of the dossier.
    public record Chapter(String id) implements Piece {}

    /// A stretch of the writer's words.
    public sealed interface Ink {}

    /// Words as they are.
    public record Plain(String text) implements Ink {}

    /// Words that stand out.
    public record Strong(String text) implements Ink {}

    /// Words in italics.
    public record Emphasis(String text) implements Ink {}

    /// The call of a note on a passage.
    public record Call(Passage passage) implements Ink {}

    /// The call of a note whose words are not in the documents.
    public record Lost(String name) implements Ink {}

    /// The report as a dossier, ready for print.
    public static Dossier of(CaseFile caseFile, String title, List<Piece> pieces) {
        Dossiers dossiers = new Dossiers(caseFile);
        List<Section> sections = new ArrayList<>();
        String heading = "";
        List<Part> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Heading(String text) -> {
                    close(heading, parts, sections);
                    heading = text;
                    parts = new ArrayList<>();
                }
                case Prose(var words) ->
                        parts.add(new Dossier.Paragraph(line(words, dossiers.page())));
                case Bullets(var items) ->
                        parts.add(
                                new Dossier.Items(
                                        items.stream()
                                                .map(item -> line(item, dossiers.page()))
                                                .toList()));
                case Chapter(String id) -> {
                    boolean isHeaded = parts.isEmpty() && !heading.isEmpty();
                    if (!isHeaded) {
                        close(heading, parts, sections);
                    }
                    Section chapter = dossiers.chapter(id);
                    sections.add(
                            new Section(
                                    id,
                                    isHeaded ? heading : chapter.heading(),
                                    chapter.parts(),
                                    chapter.empty()));
                    heading = "";
                    parts = new ArrayList<>();
                }
            }
        }
        close(heading, parts, sections);
        return new Dossier(title, dossiers.subtitle(), sections, dossiers.page().notes.all());
    }

    private static void close(String heading, List<Part> parts, List<Section> sections) {
        if (!parts.isEmpty() || !heading.isEmpty()) {
            String id = "part-" + (sections.size() + 1);
            sections.add(new Section(id, heading, parts, ""));
        }
    }

    private static Dossier.Line line(List<Ink> words, Page page) {
        Lines line = page.line();
        for (Ink ink : words) {
            switch (ink) {
                case Plain(String text) -> line.plain(text);
                case Strong(String text) -> line.strong(text);
                case Emphasis(String text) -> line.aside(text);
                case Call(Passage passage) -> line.noted(List.of(passage));
                case Lost(String name) -> line.aside(" [note “" + name + "” has lost its words]");
            }
        }
        return line.line();
    }
}
