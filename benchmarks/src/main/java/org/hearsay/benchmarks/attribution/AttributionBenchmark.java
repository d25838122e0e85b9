package org.hearsay.benchmarks.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.attribution.Attribution;
import org.hearsay.benchmarks.Command;
import org.hearsay.benchmarks.CpuClock;
import org.hearsay.benchmarks.Report;
import org.hearsay.text.DocumentText;

/// Measures who-said-what: `AttributionBenchmark POLNEAR-FOLDER SPLIT`. Raw text in; the measure is
/// [AttributionScore]; speed is words per CPU-second of one thread over all layers, the first
/// document (which loads the model) left out.
public final class AttributionBenchmark {
    private AttributionBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        Command command = Command.parse("attribution", args, 2, "attribution POLNEAR-FOLDER SPLIT");
        Path corpus = Path.of(command.argument(0));
        String split = command.argument(1);
        if (!Files.isDirectory(corpus.resolve("data").resolve(split))) {
            System.out.println("absent, skipped: " + corpus + " " + split);
            return;
        }
        measure(PolnearReader.read(corpus, split), split).finish(command);
    }

    private static Report measure(List<PolnearReader.Article> articles, String split) {
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        AttributionScore score = new AttributionScore();
        CpuClock clock = new CpuClock();
        for (PolnearReader.Article article : articles) {
            DocumentText text = DocumentText.of(article.name(), article.text());
            AnnotatedDocument document =
                    clock.time(
                            () -> annotator.annotate(text), done -> done.parsed().tokens().size());
            add(score, article, document.attributions());
        }
        List<List<String>> rows = new ArrayList<>(score.rows());
        rows.add(List.of("words per CPU-second", "", "", Report.whole(clock.wordsPerSecond())));
        Report report = new Report();
        report.table(
                "",
                List.of("PolNeAR " + split + ", " + articles.size() + " articles", "P", "R", "F1"),
                rows);
        report.figure("who-said-what", 100 * score.prf("wsw")[2]);
        report.figure("direct", 100 * score.typeF1("direct"));
        report.figure("indirect", 100 * score.typeF1("indirect"));
        report.figure("content exact", 100 * score.prf("exact")[2]);
        report.figure("source head", 100 * score.sourceHead());
        report.figure("quoted, right source", 100 * score.quotedRight());
        report.figure("words per CPU-second", clock.wordsPerSecond());
        return report;
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
