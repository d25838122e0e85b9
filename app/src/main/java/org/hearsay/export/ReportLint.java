package org.hearsay.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.casefile.CaseFile;
import org.hearsay.view.Reports;

/// Reads the prose of a report as an editor would: one list of likelihood words, likelihood and
/// confidence not in one sentence, a note for every sentence, notes that lead somewhere. Words
/// within quotation marks are a source's and are left alone.
public final class ReportLint {
    private static final List<Term> TERMS = terms();
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");

    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> lists = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();

    private ReportLint() {}

    /// A remark on the report.
    ///
    /// @param rule stable name: `two-lists`
    /// @param words the sentence it is about; empty for the whole report
    /// @param remark what is amiss and what to do
    public record Remark(String rule, String words, String remark) {}

    private record Term(String list, String words, Pattern pattern, String range) {}

    private static List<Term> terms() {
        try (InputStream in = ReportLint.class.getResourceAsStream("likelihood.tsv")) {
            if (in == null) {
                throw new IllegalStateException("No likelihood.tsv");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(row -> new Term(row[0], row[1], pattern(row[1]), row[2]))
                    .sorted(Comparator.comparingInt(term -> -term.words().length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                "\\b" + words.replace(" ", "\\s+") + "\\b", Pattern.CASE_INSENSITIVE);
    }

    /// The remarks on a report, in reading order; those on the whole of it last.
    public static List<Remark> check(String markdown, CaseFile caseFile) {
        ReportMarkdown.Parsed parsed = ReportMarkdown.parse(markdown, caseFile);
        ReportLint lint = new ReportLint();
        for (Reports.Piece piece : parsed.pieces()) {
            switch (piece) {
                case Reports.Prose(var words) -> lint.paragraph(words);
                case Reports.Bullets(var items) -> items.forEach(lint::paragraph);
                case Reports.Heading _, Reports.Chapter _ -> {}
            }
        }
        if (lint.lists.size() > 1) {
            lint.add(
                    "two-lists",
                    "",
                    "Words of both lists of ICD 203 are used ("
                            + String.join(", ", lint.used)
                            + "); keep to one: likely and unlikely, or probable and improbable.");
        }
        parsed.lost()
                .forEach(name ->
                        lint.add(
                                "lost-note",
                                "[^" + name + "]",
                                "This note leads to no words of the documents; define it as [^"
                                        + name
                                        + "]: document: “exact words”."));
        parsed.idle()
                .forEach(name ->
                        lint.add("idle-note", "[^" + name + "]:", "This note is never called."));
        parsed.unknown()
                .forEach(id ->
                        lint.add(
                                "no-such-chapter",
                                "{{" + id + "}}",
                                "There is no such chapter; it is left out."));
        return lint.remarks;
    }

    private void add(String rule, String words, String remark) {
        remarks.add(new Remark(rule, words, remark));
    }

    private void paragraph(List<Reports.Ink> inks) {
        String words = inks.stream().map(ReportLint::text).collect(Collectors.joining());
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(words);
        for (int from = sentences.first(), to = sentences.next();
                to != BreakIterator.DONE;
                from = to, to = sentences.next()) {
            // A call after the full stop belongs to the sentence before it.
            int end = to;
            while (end < words.length() && words.startsWith(CALL, end)) {
                end += CALL.length();
            }
            sentence(words.substring(from, end));
            to = end;
        }
    }

    private static final String CALL = "\u0001";

    private static String text(Reports.Ink ink) {
        return switch (ink) {
            case Reports.Plain(String text) -> text;
            case Reports.Strong(String text) -> text;
            case Reports.Emphasis(String text) -> text;
            case Reports.Call _, Reports.Lost _ -> CALL;
        };
    }

    private void sentence(String raw) {
        String shown = raw.replace(CALL, "").strip();
        if (shown.chars().noneMatch(Character::isLetter)) {
            return;
        }
        String own = QUOTED.matcher(raw).replaceAll("");
        boolean isLikelihood = false;
        boolean isConfidence = false;
        String rest = own;
        for (Term term : TERMS) {
            if (!term.pattern().matcher(rest).find()) {
                continue;
            }
            rest = term.pattern().matcher(rest).replaceAll(" ");
            switch (term.list()) {
                case "confidence" -> isConfidence = true;
                case "loose" ->
                        add(
                                "loose-word",
                                shown,
                                "“"
                                        + term.words()
                                        + "” says no likelihood; take a word of one list of ICD 203, or say who doubts.");
                default -> {
                    isLikelihood = true;
                    lists.add(term.list());
                    used.add(term.words());
                }
            }
        }
        if (isLikelihood && isConfidence) {
            add(
                    "likelihood-and-confidence",
                    shown,
                    "Likelihood and confidence stand in one sentence; ICD 203 keeps them apart.");
        }
        if (!raw.contains(CALL)) {
            add("no-note", shown, "No note says where this comes from.");
        }
    }
}
