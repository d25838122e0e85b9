package org.hearsay.benchmarks.affair;

import static org.hearsay.benchmarks.affair.Fields.text;
import static org.hearsay.benchmarks.affair.Fields.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.benchmarks.Command;
import org.hearsay.benchmarks.CpuClock;
import org.hearsay.benchmarks.Report;
import org.hearsay.benchmarks.Tally;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.export.CaseJson;
import org.hearsay.ingest.Ingestor;
import org.hearsay.ingest.PublicationDates;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.DocumentText;
import tools.jackson.databind.JsonNode;

/// Measures the whole way from files to the record: `AffairBenchmark AFFAIRS-FOLDER SPLIT
/// [RECORDS-FOLDER]`. The split is `demo`, `dev` (which takes the demo in) or `test`. With a folder
/// of records, `NAME.json` in the form of `export --format json`, these are scored in place of
/// ours.
public final class AffairBenchmark {
    private final Report report = new Report();
    private final CpuClock clock = new CpuClock();
    private final Map<String, Tally> sums = new LinkedHashMap<>();
    private final Map<String, List<Double>> each = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private int mustNots;

    private AffairBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        Command command =
                Command.parse(
                        "affairs",
                        args,
                        2,
                        "affairs AFFAIRS-FOLDER dev|demo|test [RECORDS-FOLDER]");
        Path folder = Path.of(command.argument(0));
        if (!Files.isDirectory(folder)) {
            System.out.println("absent, skipped: " + folder);
            return;
        }
        String split = command.argument(1);
        if (split.equals("test") && command.errors().isPresent()) {
            System.err.println(
                    "Errors on the test affairs are read by nobody; leave out --errors.");
            System.exit(2);
        }
        AffairBenchmark benchmark = new AffairBenchmark();
        String records = command.argument(2, "");
        int count = 0;
        for (Affair affair : affairs(folder, split)) {
            JsonNode record =
                    records.isEmpty()
                            ? benchmark.read(affair)
                            : Affair.JSON.readTree(
                                    Files.readString(Path.of(records, affair.name() + ".json")));
            benchmark.score(affair, record);
            count++;
        }
        benchmark.report(split, count, command.errors().isPresent() || !split.equals("test"));
        benchmark.report.finish(command);
    }

    private static List<Affair> affairs(Path folder, String split) throws IOException {
        List<Affair> affairs = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path one : folders.sorted().toList()) {
                String name = String.valueOf(one.getFileName());
                boolean isTest = name.startsWith("test");
                // The test affairs are not even opened when something else is asked for.
                if (Files.exists(one.resolve("gold.json")) && isTest == split.equals("test")) {
                    Affair affair = Affair.read(one);
                    if (affair.split().equals(split)
                            || split.equals("dev") && affair.split().equals("demo")) {
                        affairs.add(affair);
                    }
                }
            }
        }
        return affairs;
    }

    private JsonNode read(Affair affair) {
        Map<String, LocalDate> dates = new HashMap<>();
        for (JsonNode document : affair.layer("documents")) {
            String published = text(document, "published");
            if (published != null && published.matches("\\d{4}-\\d\\d-\\d\\d")) {
                dates.put(words(document, "doc"), LocalDate.parse(published));
            }
        }
        List<DocumentText> texts =
                new Ingestor().read(List.of(affair.in()), PublicationDates.each(dates)).documents();
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (DocumentText text : texts) {
            documents.add(
                    clock.time(
                            () -> annotator.annotate(text), done -> done.parsed().tokens().size()));
        }
        return Affair.JSON.readTree(
                CaseJson.of(
                        CaseAssembler.assemble(documents, ReviewLog.empty()),
                        affair.name(),
                        "benchmark"));
    }

    private void score(Affair affair, JsonNode record) {
        AffairScore score = AffairScore.of(affair, record);
        for (String layer : AffairScore.LAYERS) {
            Tally tally = score.tallies().getOrDefault(layer, new Tally());
            sums.computeIfAbsent(layer, key -> new Tally()).add(tally);
            if (tally.gold() + tally.found() > 0) {
                each.computeIfAbsent(layer, key -> new ArrayList<>()).add(tally.f1());
            }
        }
        score.errors().forEach(report::error);
        mustNots += affair.layer("mustNot").size();
        for (JsonNode item : new MustNot(affair, record, score).broken()) {
            broken.add(affair.name() + ": " + words(item, "kind") + ": " + words(item, "why"));
            report.error(
                    affair.name()
                            + "\tMUST NOT "
                            + words(item, "kind")
                            + "\t"
                            + Fields.id(item)
                            + "\t"
                            + words(item, "why"));
        }
    }

    private void report(String split, int count, boolean showsBroken) {
        List<List<String>> rows = new ArrayList<>();
        sums.forEach((layer, tally) -> {
            double mean =
                    each.getOrDefault(layer, List.of()).stream()
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElse(0);
            rows.add(
                    List.of(
                            layer,
                            String.valueOf(tally.gold()),
                            String.valueOf(tally.found()),
                            String.valueOf(tally.right()),
                            Report.percent(tally.precision()),
                            Report.percent(tally.recall()),
                            Report.percent(tally.f1()),
                            Report.percent(mean)));
            report.figure(layer, 100 * tally.f1());
        });
        report.table(
                "",
                List.of(
                        split + ", " + count + " affairs",
                        "gold",
                        "found",
                        "right",
                        "P",
                        "R",
                        "F1",
                        "mean F1"),
                rows);
        report.say(
                "Must-not items broken: **"
                        + broken.size()
                        + "** of "
                        + mustNots
                        + " in "
                        + count
                        + " affairs. All layers of a document: "
                        + Report.whole(clock.wordsPerSecond())
                        + " words per CPU-second of one thread.");
        if (showsBroken && !broken.isEmpty()) {
            report.say(String.join("\n", broken.stream().map(line -> "* " + line).toList()));
        }
        report.figure("must-not items broken", broken.size());
    }
}
