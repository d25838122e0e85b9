package org.hearsay.benchmarks.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.benchmarks.Command;
import org.hearsay.benchmarks.CpuClock;
import org.hearsay.benchmarks.Report;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Parser;
import org.hearsay.language.Parsers;
import org.hearsay.text.DocumentText;

/// Measures the parser: `SyntaxBenchmark FILE.conllu|FOLDER…`. Raw text in; the measures are those
/// of [SyntaxScore].
public final class SyntaxBenchmark {
    private static final List<String> MEASURES =
            List.of("sentences", "words", "UPOS", "UAS", "LAS");

    private SyntaxBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        Command command = Command.parse("syntax", args, 1, "syntax FILE.conllu|FOLDER…");
        Parser parser = Parsers.standard();
        Report report = new Report();
        List<List<String>> rows = new ArrayList<>();
        for (String argument : command.arguments()) {
            Path path = Path.of(argument);
            if (Files.exists(path)) {
                rows.add(measure(path, parser, report));
            } else {
                System.out.println("absent, skipped: " + path);
            }
        }
        if (!rows.isEmpty()) {
            List<String> header = new ArrayList<>(MEASURES);
            header.addFirst("F1");
            header.add("words per CPU-second");
            report.table("", header, rows);
            report.finish(command);
        }
    }

    private static List<String> measure(Path path, Parser parser, Report report)
            throws IOException {
        SyntaxScore score = new SyntaxScore();
        CpuClock clock = new CpuClock();
        clock.time(
                () -> parser.parse(DocumentText.of("warm-up", "The model is loaded once.")),
                parsed -> 0);
        for (Path file : files(path)) {
            for (Conllu.Document document : Conllu.read(file)) {
                ParsedText parsed =
                        clock.time(
                                () ->
                                        parser.parse(
                                                DocumentText.of(document.name(), document.text())),
                                done -> done.tokens().size());
                score.add(document, parsed.tokens());
            }
        }
        String name = name(path);
        List<String> row = new ArrayList<>(List.of(name));
        MEASURES.forEach(measure -> row.add(Report.percent(score.f1(measure))));
        row.add(Report.whole(clock.wordsPerSecond()));
        report.figure(name + " UPOS", 100 * score.f1("UPOS"));
        report.figure(name + " LAS", 100 * score.f1("LAS"));
        return row;
    }

    /// `en_ewt-ud-dev` of a file, `gum/dev` of `gum/dev/dep`.
    private static String name(Path path) {
        int parts = path.getNameCount();
        return Files.isDirectory(path) && parts > 2
                ? path.subpath(parts - 3, parts - 1).toString()
                : String.valueOf(path.getFileName()).replace(".conllu", "");
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".conllu")).sorted().toList();
        }
    }
}
