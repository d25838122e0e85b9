package org.hearsay.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.view.Dossier;
import org.hearsay.view.Dossier.Line;

/// A dossier as one HTML page that needs nothing else: no script, no font, no picture from
/// elsewhere.
public final class DossierHtml {
    /// A dossier with so many notes is looked at in one piece.
    private static final int NOTES_OF_A_SHORT_ONE = 800;

    private static final String STYLE = resource("dossier.css");

    private final StringBuilder out = new StringBuilder();
    private final Set<Integer> called = new HashSet<>();
    private final Dossier dossier;

    private DossierHtml(Dossier dossier) {
        this.dossier = dossier;
    }

    /// The whole page as one text.
    public static String of(Dossier dossier) {
        return new DossierHtml(dossier).write();
    }

    /// A leaf of a dossier that is too long to be looked at in one piece; the whole page when all
    /// of it has room on one. Notes keep the numbers that they have in the whole.
    ///
    /// @param leaf its number, from 1
    /// @param address to which `?leaf=` and the number of another are added
    public static String leaf(Dossier dossier, int leaf, String address) {
        List<Dossier.Section> leaves = DossierLeaves.of(dossier);
        return dossier.notes().size() <= NOTES_OF_A_SHORT_ONE
                ? of(dossier)
                : new DossierHtml(dossier)
                        .write(leaves, Math.clamp(leaf, 1, leaves.size()), address);
    }

    private String write(List<Dossier.Section> leaves, int leaf, String address) {
        head();
        out.append("<nav aria-label=\"Chapters\"><ol>\n");
        String before = "";
        for (int i = 0; i < leaves.size(); i++) {
            Dossier.Section each = leaves.get(i);
            if (!each.id().equals(before) && !each.heading().isBlank()) {
                String id = each.id();
                long pages = leaves.stream().filter(other -> other.id().equals(id)).count();
                boolean isHere = id.equals(leaves.get(leaf - 1).id());
                out.append(isHere ? "<li><strong>" : "<li>");
                link(address, i + 1, each.heading());
                out.append(isHere ? "</strong>" : "")
                        .append(pages > 1 ? " <small>" + pages + " pages</small>" : "")
                        .append("</li>\n");
            }
            before = each.id();
        }
        out.append("</ol></nav>\n</header>\n<main>\n");
        turning(leaves.size(), leaf, address);
        section(leaves.get(leaf - 1));
        out.append("</main>\n");
        notes(dossier.notes().stream().filter(note -> called.contains(note.number())).toList());
        turning(leaves.size(), leaf, address);
        out.append("</body>\n</html>\n");
        return out.toString();
    }

    private void turning(int leaves, int leaf, String address) {
        out.append("<p class=\"subtitle\">");
        if (leaf > 1) {
            link(address, leaf - 1, "← before");
            out.append(" · ");
        }
        out.append("page ").append(leaf).append(" of ").append(leaves).append(" · ");
        if (leaf < leaves) {
            link(address, leaf + 1, "next →");
            out.append(" · ");
        }
        out.append("<a href=\"")
                .append(escaped(address))
                .append("?leaf=all\">all on one page, slow</a></p>\n");
    }

    private void link(String address, int leaf, String words) {
        out.append("<a href=\"")
                .append(escaped(address))
                .append("?leaf=")
                .append(leaf)
                .append("\">")
                .append(escaped(words))
                .append("</a>");
    }

    private String write() {
        head();
        contents();
        out.append("</header>\n<main>\n");
        dossier.sections().forEach(this::section);
        out.append("</main>\n");
        notes(dossier.notes());
        out.append("</body>\n</html>\n");
        return out.toString();
    }

    private void head() {
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        out.append("<title>").append(escaped(dossier.title())).append("</title>\n");
        out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        out.append("<header class=\"title\">\n<p class=\"kind\">Dossier</p>\n<h1>")
                .append(escaped(dossier.title()))
                .append("</h1>\n<p class=\"subtitle\">")
                .append(escaped(dossier.subtitle()))
                .append("</p>\n");
    }

    private void contents() {
        out.append("<nav aria-label=\"Contents\"><ol>\n");
        for (Dossier.Section section : dossier.sections()) {
            if (section.heading().isBlank()) {
                continue;
            }
            out.append("<li><a href=\"#")
                    .append(escaped(section.id()))
                    .append("\">")
                    .append(escaped(section.heading()))
                    .append("</a></li>\n");
        }
        out.append("<li><a href=\"#notes\">Notes</a></li>\n</ol></nav>\n");
    }

    private void section(Dossier.Section section) {
        out.append("<section id=\"").append(escaped(section.id())).append("\">\n");
        if (!section.heading().isBlank()) {
            out.append("<h2>").append(escaped(section.heading())).append("</h2>\n");
        }
        if (section.parts().isEmpty() && !section.empty().isBlank()) {
            out.append("<p class=\"empty\">").append(escaped(section.empty())).append("</p>\n");
        }
        section.parts().forEach(this::part);
        out.append("</section>\n");
    }

    private void part(Dossier.Part part) {
        switch (part) {
            case Dossier.Paragraph(Line line) -> element("p", line);
            case Dossier.Items(List<Line> lines) -> items(lines);
            case Dossier.Table table -> table(table);
            case Dossier.Sides sides -> sides(sides);
            case Dossier.Entry(String id, Line head, List<Line> lines) -> {
                out.append("<div class=\"entry\" id=\"").append(escaped(id)).append("\">\n");
                element("p", head);
                if (!lines.isEmpty()) {
                    items(lines);
                }
                out.append("</div>\n");
            }
        }
    }

    private void element(String name, Line line) {
        out.append('<')
                .append(name)
                .append('>')
                .append(text(line))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void items(List<Line> lines) {
        out.append("<ul>\n");
        lines.forEach(line -> element("li", line));
        out.append("</ul>\n");
    }

    private void table(Dossier.Table table) {
        out.append("<table>\n<caption>")
                .append(escaped(table.name()))
                .append("</caption>\n<thead><tr>");
        table.heads()
                .forEach(head ->
                        out.append("<th scope=\"col\">").append(escaped(head)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<List<Line>> row : table.rows()) {
            out.append("<tr>");
            for (List<Line> cell : row) {
                out.append("<td>");
                out.append(cell.stream().map(this::text).collect(Collectors.joining("<br>")));
                out.append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void sides(Dossier.Sides sides) {
        out.append("<article class=\"dispute\" id=\"")
                .append(escaped(sides.id()))
                .append("\">\n<h3>")
                .append(text(sides.question()))
                .append("</h3>\n");
        element("p", sides.why());
        out.append("<div class=\"sides\">\n");
        for (Dossier.Side side : sides.sides()) {
            out.append("<div class=\"side\">\n<h4>").append(text(side.answer())).append("</h4>\n");
            side.words().forEach(line -> element("p", line));
            out.append("</div>\n");
        }
        out.append("</div>\n</article>\n");
    }

    private void notes(List<Dossier.Note> notes) {
        out.append("<section id=\"notes\" class=\"notes\">\n<h2>Notes</h2>\n<ol>\n");
        for (Dossier.Note note : notes) {
            String place = note.place().isEmpty() ? "" : ", " + note.place();
            out.append("<li value=\"")
                    .append(note.number())
                    .append("\" id=\"n")
                    .append(note.number())
                    .append("\"><cite>")
                    .append(escaped(note.document()))
                    .append("</cite> <span class=\"place\">(")
                    .append(escaped(note.passage().doc() + place))
                    .append(")</span> <q>")
                    .append(escaped(note.words()))
                    .append("</q> <a class=\"back\" href=\"#r")
                    .append(note.number())
                    .append("\" aria-label=\"back to the text\">↩</a></li>\n");
        }
        out.append("</ol>\n</section>\n");
    }

    private String text(Line line) {
        return line.runs().stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Dossier.Run run) {
        return switch (run) {
            case Dossier.Plain(String text) -> escaped(text);
            case Dossier.Strong(String text) -> "<strong>" + escaped(text) + "</strong>";
            case Dossier.Quoted(String text) -> "<q>" + escaped(text) + "</q>";
            case Dossier.Aside(String text) -> "<span class=\"aside\">" + escaped(text) + "</span>";
            case Dossier.NoteRef(int number) -> call(number);
            case Dossier.Mark(var standing) ->
                    "<span class=\"mark "
                            + standing.label()
                            + "\" title=\""
                            + Marks.explained(standing)
                            + "\">"
                            + Marks.of(standing)
                            + "</span> ";
        };
    }

    /// The first call of a note is where its way back leads.
    private String call(int number) {
        String id = called.add(number) ? " id=\"r" + number + "\"" : "";
        Dossier.Note note = dossier.notes().get(number - 1);
        return "<sup"
                + id
                + "><a href=\"#n"
                + number
                + "\" title=\""
                + escaped(note.document() + ": “" + note.words() + "”")
                + "\">"
                + number
                + "</a></sup>";
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return safe.toString();
    }

    private static String resource(String name) {
        try (InputStream in = DossierHtml.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Not in the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
