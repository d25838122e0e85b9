package org.hearsay.benchmarks.syntax;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Parser;
import org.hearsay.language.Parsers;
import org.hearsay.text.DocumentText;

/// Measures the parser: `SyntaxBenchmark FILE.conllu|FOLDER…`. Raw text in; the measures are those
/// of [SyntaxScore].
public final class SyntaxBenchmark {
    private SyntaxBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("usage: SyntaxBenchmark FILE.conllu|FOLDER…");
            System.exit(2);
        }
        Parser parser = Parsers.standard();
        for (String arg : args) {
            Path path = Path.of(arg);
            if (Files.exists(path)) {
                measure(path, parser);
            } else {
                System.out.println("absent, skipped: " + path);
            }
        }
    }

    private static void measure(Path path, Parser parser) throws IOException {
        SyntaxScore score = new SyntaxScore();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        parser.parse(DocumentText.of("warm-up", "The model is loaded once."));
        long nanos = 0;
        long words = 0;
        for (Path file : files(path)) {
            for (Conllu.Document document : Conllu.read(file)) {
                long before = clock.getCurrentThreadCpuTime();
                ParsedText parsed = parser.parse(DocumentText.of(document.name(), document.text()));
                nanos += clock.getCurrentThreadCpuTime() - before;
                words += parsed.tokens().size();
                score.add(document, parsed.tokens());
            }
        }
        System.out.println("| " + path.getFileName() + " | F1 |");
        System.out.println("|---|---|");
        score.lines().forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "| words per CPU-second | %.0f |%n",
                nanos == 0 ? 0 : words * 1e9 / nanos);
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
