package org.hearsay.benchmarks.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.benchmarks.Command;
import org.hearsay.benchmarks.CpuClock;
import org.hearsay.benchmarks.Report;
import org.hearsay.language.Parsers;
import org.hearsay.text.DocumentText;

/// Measures who-said-what: `AttributionBenchmark POLNEAR-FOLDER SPLIT [ARTICLES]`. Raw text in; the
/// measure is [AttributionScore]; speed is words per CPU-second of one thread over all layers, the
/// first document (which loads the model) left out.
///
/// Others stand beside us in the same run: `--linear` learns a linear model from the train split
/// ([LinearAttributions]); `--export FOLDER` writes the texts for programs that are not ours and
/// nothing else, and `--peer NAME=FILE` scores what they found (`benchmarks/run quote-peers`).
public final class AttributionBenchmark {
    private AttributionBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        Command command =
                Command.parse(
                        "attribution",
                        args,
                        2,
                        "attribution POLNEAR-FOLDER SPLIT [ARTICLES] [--linear]");
        Path corpus = Path.of(command.argument(0));
        String split = command.argument(1);
        if (!Files.isDirectory(corpus.resolve("data").resolve(split))) {
            System.out.println("absent, skipped: " + corpus + " " + split);
            return;
        }
        List<PolnearReader.Article> articles = PolnearReader.read(corpus, split);
        int most = Integer.parseInt(command.argument(2, "1000000"));
        articles = articles.subList(0, Math.min(most, articles.size()));
        if (command.export().isPresent()) {
            QuotePeers.export(command.export().get(), articles);
            return;
        }
        Map<String, Measured> measured = new LinkedHashMap<>();
        Measured ours = ours(articles);
        measured.put("Hearsay", ours);
        if (command.has("--linear")) {
            measured.put(
                    "averaged perceptron, nearest spans, learnt in this run",
                    linear(PolnearReader.read(corpus, "train"), articles));
        }
        for (Map.Entry<String, Path> peer : command.peers().entrySet()) {
            measured.put(peer.getKey(), peer(QuotePeers.read(peer.getValue()), articles));
        }
        report(measured, "PolNeAR " + split + ", " + articles.size() + " articles").finish(command);
    }

    /// What a system reached.
    private record Measured(AttributionScore score, double wordsPerSecond) {
        List<String> row(String system) {
            return List.of(
                    system,
                    Report.percent(score.prf("wsw")[2]),
                    Report.percent(score.typeF1("direct")),
                    Report.percent(score.typeF1("mixed")),
                    Report.percent(score.typeF1("indirect")),
                    Report.percent(score.prf("exact")[2]),
                    Report.percent(score.sourceHead()),
                    Report.percent(score.quotedRight()),
                    Report.percent(score.otherCues()),
                    wordsPerSecond == 0 ? "" : Report.whole(wordsPerSecond));
        }
    }

    private static Measured ours(List<PolnearReader.Article> articles) {
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        CpuClock clock = new CpuClock();
        AttributionScore score =
                score(
                        articles,
                        article -> {
                            DocumentText text = DocumentText.of(article.name(), article.text());
                            AnnotatedDocument document =
                                    clock.time(
                                            () -> annotator.annotate(text),
                                            done -> done.parsed().tokens().size());
                            return document.attributions().stream()
                                    .map(FoundAttribution::of)
                                    .toList();
                        });
        return new Measured(score, clock.wordsPerSecond());
    }

    private static Measured linear(
            List<PolnearReader.Article> train, List<PolnearReader.Article> articles) {
        LinearAttributions linear = LinearAttributions.learnt(train);
        AttributionScore score =
                score(
                        articles,
                        article ->
                                linear.find(
                                        Parsers.standard()
                                                .parse(
                                                        DocumentText.of(
                                                                article.name(), article.text()))));
        return new Measured(score, 0);
    }

    private static Measured peer(QuotePeers peer, List<PolnearReader.Article> articles) {
        return new Measured(
                score(articles, article -> peer.found(article.name())), peer.wordsPerSecond());
    }

    private static AttributionScore score(
            List<PolnearReader.Article> articles,
            Function<PolnearReader.Article, List<FoundAttribution>> system) {
        AttributionScore score = new AttributionScore();
        articles.forEach(article -> add(score, article, system.apply(article)));
        return score;
    }

    private static Report report(Map<String, Measured> measured, String title) {
        Measured ours = measured.values().iterator().next();
        AttributionScore score = ours.score();
        List<List<String>> rows = new ArrayList<>(score.rows());
        rows.add(List.of("words per CPU-second", "", "", Report.whole(ours.wordsPerSecond())));
        Report report = new Report();
        report.table("", List.of(title, "P", "R", "F1"), rows);
        if (measured.size() > 1) {
            List<List<String>> systems = new ArrayList<>();
            measured.forEach((system, its) -> systems.add(its.row(system)));
            report.table(
                    "The same articles, the same scorer, the same run",
                    List.of(
                            "system",
                            "who-said-what",
                            "direct",
                            "mixed",
                            "indirect",
                            "content exact",
                            "source head",
                            "quoted, right source",
                            "other cues, recall",
                            "words per CPU-second"),
                    systems);
        }
        report.figure("who-said-what", 100 * score.prf("wsw")[2]);
        report.figure("direct", 100 * score.typeF1("direct"));
        report.figure("indirect", 100 * score.typeF1("indirect"));
        report.figure("content exact", 100 * score.prf("exact")[2]);
        report.figure("source head", 100 * score.sourceHead());
        report.figure("quoted, right source", 100 * score.quotedRight());
        report.figure("words per CPU-second", ours.wordsPerSecond());
        return report;
    }

    private static void add(
            AttributionScore score, PolnearReader.Article article, List<FoundAttribution> found) {
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
