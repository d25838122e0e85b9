package org.hearsay.benchmarks.reading;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.attribution.Attribution;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;

/// Reads raw texts and writes their attributions for the PolNeAR scorer: `AttributionBenchmark
/// POLNEAR SPLIT OUT.jsonl`.
///
/// The score itself is taken by the scorer of the field, not here. Speed is words per CPU-second of
/// the whole pass, all layers, on one thread, after the model has been loaded.
public final class AttributionBenchmark {
    private AttributionBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]).resolve("data").resolve(args[1]).resolve("text");
        if (!Files.isDirectory(folder)) {
            System.out.println("absent, skipped: " + folder);
            return;
        }
        long started = System.nanoTime();
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        annotator.annotate(DocumentText.of("first", "She said it had failed."));
        double loadSeconds = (System.nanoTime() - started) / 1e9;
        List<String> lines = new ArrayList<>();
        long words = 0;
        long cpu = cpuNanos();
        for (Path file : texts(folder)) {
            String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
            AnnotatedDocument document =
                    annotator.annotate(
                            DocumentText.of(name, Files.readString(file, StandardCharsets.UTF_8)));
            words += document.parsed().tokens().size();
            lines.add(line(document));
        }
        double cpuSeconds = (cpuNanos() - cpu) / 1e9;
        Files.write(Path.of(args[2]), lines);
        PrintStream out = System.out;
        out.printf(
                Locale.ROOT,
                "%d documents, %d words, %.0f words per CPU-second; first result after %.2f s%n",
                lines.size(),
                words,
                words / cpuSeconds,
                loadSeconds);
    }

    private static List<Path> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static String line(AnnotatedDocument document) {
        String attributions =
                document.attributions().stream()
                        .map(AttributionBenchmark::json)
                        .collect(Collectors.joining(", "));
        return "{\"doc\": \"" + document.id() + "\", \"attributions\": [" + attributions + "]}";
    }

    private static String json(Attribution one) {
        return "{\"source\": %s, \"cue\": %s, \"content\": %s}"
                .formatted(json(one.source()), json(one.cue()), json(one.content()));
    }

    private static String json(List<Span> spans) {
        return spans.stream()
                .map(span -> "[" + span.start() + ", " + span.end() + "]")
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
