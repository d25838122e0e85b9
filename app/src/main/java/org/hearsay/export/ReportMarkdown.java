package org.hearsay.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.hearsay.casefile.CaseFile;
import org.hearsay.review.Anchoring;
import org.hearsay.review.Quote;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.view.Dossier;
import org.hearsay.view.Dossiers;
import org.hearsay.view.Reports;

/// A report as people write it: CommonMark with two additions.
///
/// ```text
/// {{timeline}}                          a chapter of the dossier, alone on its line
/// The lens left at night.[^crates]      the call of a note
/// [^crates]: cable-214: “twenty-six crates” @1841    the note: document, exact words, where they stood
/// ```
///
/// A note holds the words themselves, so that it is found again when a document is extracted anew;
/// what is not found is said, and never moved to the nearest likeness.
public final class ReportMarkdown {
    private static final Pattern NOTE =
            Pattern.compile(
                    "^\\[\\^([^\\]\\s]+)\\]:\\s*(.+?):\\s*[“\"](.+)[”\"]\\s*(?:@(\\d+))?\\s*$");
    private static final Pattern CALL = Pattern.compile("\\[\\^([^\\]\\s]+)\\]");
    private static final Pattern CHAPTER = Pattern.compile("\\{\\{\\s*([a-z-]+)\\s*\\}\\}");

    private final Map<String, Optional<Passage>> notes = new LinkedHashMap<>();
    private final Set<String> called = new LinkedHashSet<>();
    private final List<Reports.Piece> pieces = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private String title = "";

    private ReportMarkdown() {}

    /// A report that was read.
    ///
    /// @param title its first heading; empty without one
    /// @param pieces in reading order
    /// @param lost notes that are called and whose words are not there, or that are nowhere defined
    /// @param idle notes that are never called
    /// @param unknown chapters that there are none of
    public record Parsed(
            String title,
            List<Reports.Piece> pieces,
            List<String> lost,
            List<String> idle,
            List<String> unknown) {
        public Parsed {
            pieces = List.copyOf(pieces);
            lost = List.copyOf(lost);
            idle = List.copyOf(idle);
            unknown = List.copyOf(unknown);
        }
    }

    /// A report to begin with: all chapters, no prose.
    public static String draft(String name) {
        return "# "
                + name
                + "\n\n"
                + Dossiers.chapters().keySet().stream()
                        .map(id -> "{{" + id + "}}\n")
                        .collect(Collectors.joining("\n"));
    }

    /// The line that defines a note on a passage.
    public static String note(String name, Passage passage) {
        String words = passage.words().replaceAll("\\s+", " ").strip();
        return "[^%s]: %s: “%s” @%d".formatted(name, passage.doc(), words, passage.span().start());
    }

    /// A note that a report defines.
    public record Note(String name, Passage passage) {}

    /// The notes that a report defines and never calls, where their words are found.
    public static List<Note> idle(String markdown, CaseFile caseFile) {
        ReportMarkdown report = new ReportMarkdown();
        String prose = report.takeNotes(markdown, caseFile);
        Set<String> called =
                CALL.matcher(prose)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        List<Note> idle = new ArrayList<>();
        report.notes.forEach((name, passage) -> {
            if (!called.contains(name)) {
                passage.ifPresent(words -> idle.add(new Note(name, words)));
            }
        });
        return idle;
    }

    /// The report with one more note at its end, unless it has it.
    public static String withNote(String markdown, String definition) {
        return markdown.contains(definition)
                ? markdown
                : markdown.stripTrailing()
                        + (firstNote(markdown) < markdown.length() ? "\n" : "\n\n")
                        + definition
                        + "\n";
    }

    /// The chapters that a report shows, in its order.
    public static List<String> chapters(String markdown) {
        return CHAPTER.matcher(markdown).results().map(found -> found.group(1)).distinct().toList();
    }

    /// The report with these chapters: others go, new ones come at the end, prose stays.
    public static String withChapters(String markdown, Set<String> wanted) {
        StringBuilder kept = new StringBuilder();
        Set<String> there = new LinkedHashSet<>();
        for (String line : markdown.lines().toList()) {
            Matcher chapter = CHAPTER.matcher(line.strip());
            if (!chapter.matches()) {
                kept.append(line).append('\n');
            } else if (wanted.contains(chapter.group(1)) && there.add(chapter.group(1))) {
                kept.append(line).append('\n');
            }
        }
        String body = kept.toString().replaceAll("\\n{3,}", "\n\n");
        int notes = firstNote(body);
        StringBuilder added = new StringBuilder();
        Dossiers.chapters().keySet().stream()
                .filter(id -> wanted.contains(id) && !there.contains(id))
                .forEach(id -> added.append("{{").append(id).append("}}\n\n"));
        return body.substring(0, notes).stripTrailing() + "\n\n" + added + body.substring(notes);
    }

    private static int firstNote(String body) {
        int at = 0;
        for (String line : body.split("(?<=\\n)")) {
            if (NOTE.matcher(line.strip()).matches()) {
                return at;
            }
            at += line.length();
        }
        return body.length();
    }

    /// Reads a report on a case.
    public static Parsed parse(String markdown, CaseFile caseFile) {
        ReportMarkdown report = new ReportMarkdown();
        String prose = report.takeNotes(markdown, caseFile);
        Node document = Parser.builder().build().parse(prose);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            report.block(block);
        }
        List<String> lost =
                report.called.stream()
                        .filter(name -> report.notes.getOrDefault(name, Optional.empty()).isEmpty())
                        .toList();
        List<String> idle =
                report.notes.keySet().stream()
                        .filter(name -> !report.called.contains(name))
                        .toList();
        return new Parsed(report.title, report.pieces, lost, idle, report.unknown);
    }

    /// The report ready for print.
    public static Dossier dossier(String markdown, CaseFile caseFile, String name) {
        Parsed parsed = parse(markdown, caseFile);
        return Reports.of(
                caseFile, parsed.title().isEmpty() ? name : parsed.title(), parsed.pieces());
    }

    private String takeNotes(String markdown, CaseFile caseFile) {
        Map<String, DocumentText> texts = new LinkedHashMap<>();
        caseFile.documents().forEach(text -> texts.put(text.id(), text));
        StringBuilder prose = new StringBuilder();
        for (String line : markdown.lines().toList()) {
            Matcher note = NOTE.matcher(line.strip());
            if (note.matches()) {
                DocumentText text = texts.get(note.group(2).strip());
                int start = note.group(4) == null ? -1 : number(note.group(4));
                notes.put(
                        note.group(1),
                        text == null ? Optional.empty() : find(text, note.group(3), start));
            } else {
                prose.append(line).append('\n');
            }
        }
        return prose.toString();
    }

    private static int number(String digits) {
        return digits.length() > 9 ? -1 : Integer.parseInt(digits);
    }

    private static Optional<Passage> find(DocumentText text, String words, int start) {
        Optional<Passage> atPlace = start < 0 ? Optional.empty() : at(text, words, start);
        if (atPlace.isPresent()) {
            return atPlace;
        }
        int only = text.text().indexOf(words);
        boolean isOnce = only >= 0 && text.text().indexOf(words, only + 1) < 0;
        return isOnce
                ? Optional.of(Passage.of(text, new Span(only, only + words.length())))
                : Anchoring.find(new Quote(text.id(), words, "", "", Math.max(0, start)), text);
    }

    /// The words at their place, whatever white space lies between them.
    private static Optional<Passage> at(DocumentText text, String words, int start) {
        String pattern =
                java.util.Arrays.stream(words.strip().split("\\s+"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(pattern).matcher(text.text());
        boolean isThere =
                start < text.text().length()
                        && matcher.region(start, text.text().length()).lookingAt();
        return isThere
                ? Optional.of(Passage.of(text, new Span(matcher.start(), matcher.end())))
                : Optional.empty();
    }

    private void block(Node block) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case BlockQuote quote -> {
                for (Node each = quote.getFirstChild(); each != null; each = each.getNext()) {
                    block(each);
                }
            }
            case BulletList list -> pieces.add(new Reports.Bullets(items(list)));
            case OrderedList list -> pieces.add(new Reports.Bullets(items(list)));
            default -> {}
        }
    }

    private void heading(Heading heading) {
        String words = text(heading);
        if (title.isEmpty() && pieces.isEmpty() && heading.getLevel() == 1) {
            title = words;
        } else {
            pieces.add(new Reports.Heading(words));
        }
    }

    private void paragraph(Paragraph paragraph) {
        String words = text(paragraph).strip();
        if (CHAPTER.matcher(words.replaceAll("\\s+", "")).matches()
                || words.lines().allMatch(line -> CHAPTER.matcher(line.strip()).matches())) {
            CHAPTER.matcher(words).results().forEach(found -> chapter(found.group(1)));
        } else {
            pieces.add(new Reports.Prose(inks(paragraph)));
        }
    }

    private void chapter(String id) {
        if (Dossiers.chapters().containsKey(id)) {
            pieces.add(new Reports.Chapter(id));
        } else {
            unknown.add(id);
        }
    }

    private List<List<Reports.Ink>> items(Node list) {
        List<List<Reports.Ink>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(inks(item));
        }
        return items;
    }

    private List<Reports.Ink> inks(Node node) {
        List<Reports.Ink> inks = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        collect(node, inks, plain);
        flush(plain, inks);
        return inks;
    }

    private void collect(Node node, List<Reports.Ink> inks, StringBuilder plain) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Text text -> plain.append(text.getLiteral());
                case Code code -> plain.append(code.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> plain.append(' ');
                case StrongEmphasis strong -> {
                    flush(plain, inks);
                    inks.add(new Reports.Strong(text(strong)));
                }
                case Emphasis emphasis -> {
                    flush(plain, inks);
                    inks.add(new Reports.Emphasis(text(emphasis)));
                }
                default -> collect(child, inks, plain);
            }
        }
    }

    /// The words so far, with the calls of notes in them.
    private void flush(StringBuilder plain, List<Reports.Ink> inks) {
        Matcher call = CALL.matcher(plain);
        int from = 0;
        while (call.find()) {
            if (call.start() > from) {
                inks.add(new Reports.Plain(plain.substring(from, call.start())));
            }
            String name = call.group(1);
            called.add(name);
            inks.add(
                    notes.getOrDefault(name, Optional.empty())
                            .<Reports.Ink>map(Reports.Call::new)
                            .orElseGet(() -> new Reports.Lost(name)));
            from = call.end();
        }
        if (from < plain.length()) {
            inks.add(new Reports.Plain(plain.substring(from)));
        }
        plain.setLength(0);
    }

    private static String text(Node node) {
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Text text -> words.append(text.getLiteral());
                case Code code -> words.append(code.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> words.append('\n');
                default -> words.append(text(child));
            }
        }
        return words.toString();
    }
}
