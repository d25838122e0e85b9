package org.hearsay.benchmarks.attribution;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.attribution.Attribution;
import org.hearsay.text.DocumentText;

/// Measures who-said-what: `AttributionBenchmark POLNEAR-FOLDER SPLIT`. Raw text in; the measure is
/// [AttributionScore]; speed is words per CPU-second of one thread over all layers, the first
/// document (which loads the model) left out.
public final class AttributionBenchmark {
    private AttributionBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: AttributionBenchmark POLNEAR-FOLDER SPLIT");
            System.exit(2);
        }
        Path corpus = Path.of(args[0]);
        if (!Files.isDirectory(corpus.resolve("data").resolve(args[1]))) {
            System.out.println("absent, skipped: " + corpus + " " + args[1]);
            return;
        }
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        AttributionScore score = new AttributionScore();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long words = 0;
        long nanos = 0;
        boolean first = true;
        List<PolnearReader.Article> articles = PolnearReader.read(corpus, args[1]);
        for (PolnearReader.Article article : articles) {
            long before = clock.getCurrentThreadCpuTime();
            AnnotatedDocument document =
                    annotator.annotate(DocumentText.of(article.name(), article.text()));
            if (!first) {
                nanos += clock.getCurrentThreadCpuTime() - before;
                words += document.parsed().tokens().size();
            }
            first = false;
            add(score, article, document.attributions());
        }
        System.out.println(
                "| PolNeAR " + args[1] + ", " + articles.size() + " articles | P | R | F1 |");
        System.out.println("|---|---|---|---|");
        score.lines().forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "| words per CPU-second | | | %.0f |%n",
                nanos == 0 ? 0 : words * 1e9 / nanos);
    }

    private static void add(
            AttributionScore score, PolnearReader.Article article, List<Attribution> found) {
        ScoredText text = new ScoredText(article.text());
        BitSet discarded = text.tokens(article.discarded());
        score.add(
                text,
                found.stream()
                        .map(one ->
                                new ScoredAttribution(text, one.source(), one.cue(), one.content()))
                        .toList(),
                article.attributions().stream()
                        .map(one ->
                                new ScoredAttribution(text, one.source(), one.cue(), one.content()))
                        .toList(),
                discarded);
    }
}
