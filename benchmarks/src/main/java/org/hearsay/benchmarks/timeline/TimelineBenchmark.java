package org.hearsay.benchmarks.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.benchmarks.Command;
import org.hearsay.benchmarks.CpuClock;
import org.hearsay.benchmarks.Report;
import org.hearsay.benchmarks.timeline.TimelineFiles.Timeline;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.casefile.CaseFile;
import org.hearsay.review.ReviewLog;

/// Measures the timelines of entities over all documents (SemEval-2015 task 4, from raw text):
/// `TimelineBenchmark DOCUMENTS GOLD [OUT]`.
///
/// The case is built as the product builds it; each entity's timeline is drawn from it. With a
/// folder `OUT`, the timelines are written there for an outside scorer.
public final class TimelineBenchmark {
    private TimelineBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        Command command = Command.parse("timeline", args, 2, "timeline DOCUMENTS GOLD [OUT]");
        for (int i = 0; i < 2; i++) {
            if (!Files.isDirectory(Path.of(command.argument(i)))) {
                Command.skipped(command.argument(i), System.out::println);
                return;
            }
        }
        List<TimelineDocument> documents = TimelineDocument.readAll(Path.of(command.argument(0)));
        Map<String, Timeline> gold = TimelineFiles.read(Path.of(command.argument(1)));
        Report report = new Report();
        Map<String, Timeline> ours = draw(documents, gold, report);
        score(gold, ours, report);
        report.finish(command);
        String out = command.argument(2, "");
        if (!out.isEmpty()) {
            TimelineFiles.write(Path.of(out), ours);
        }
    }

    private static Map<String, Timeline> draw(
            List<TimelineDocument> documents, Map<String, Timeline> gold, Report report) {
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        CpuClock clock = new CpuClock();
        List<AnnotatedDocument> read = new ArrayList<>();
        for (TimelineDocument document : documents) {
            read.add(
                    clock.time(
                            () -> annotator.annotate(document.text()),
                            done -> done.parsed().tokens().size()));
        }
        CaseFile caseFile = CaseAssembler.assemble(read, ReviewLog.empty());
        Map<String, Timeline> ours = new TreeMap<>();
        gold.forEach((file, timeline) -> {
            EntityTimeline its = new EntityTimeline(caseFile, read, documents, timeline.entity());
            report.error("ENTITY\t" + timeline.entity() + "\t" + its.actors());
            Timeline drawn = new Timeline(timeline.entity(), its.rows());
            ours.put(file, TimelineFiles.parse(TimelineFiles.lines(drawn)));
        });
        return ours;
    }

    private static void score(
            Map<String, Timeline> gold, Map<String, Timeline> ours, Report report) {
        TimelineScore all = new TimelineScore(true);
        TimelineScore order = new TimelineScore(false);
        List<List<String>> rows = new ArrayList<>();
        gold.forEach((file, timeline) -> {
            TimelineScore one = new TimelineScore(true);
            List<Row> found = Objects.requireNonNull(ours.get(file), file).rows();
            for (TimelineScore score : List.of(all, one)) {
                score.add(timeline.rows(), found);
            }
            order.add(timeline.rows(), found);
            rows.add(row(timeline.entity(), timeline.rows().size(), found.size(), one));
            compare(timeline, found, report);
        });
        int goldRows = gold.values().stream().mapToInt(timeline -> timeline.rows().size()).sum();
        int ourRows = ours.values().stream().mapToInt(timeline -> timeline.rows().size()).sum();
        rows.add(row("all, micro-averaged", goldRows, ourRows, all));
        rows.add(row("all, order alone", goldRows, ourRows, order));
        report.table("", List.of("timeline", "mentions in gold", "found", "P", "R", "F1"), rows);
        report.figure("micro F1", all.f1());
        report.figure("order F1", order.f1());
    }

    private static List<String> row(String name, int gold, int found, TimelineScore score) {
        return List.of(
                name,
                "" + gold,
                "" + found,
                shown(score.precision()),
                shown(score.recall()),
                shown(score.f1()));
    }

    private static String shown(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }

    private static void compare(Timeline gold, List<Row> found, Report report) {
        Map<String, String> ours =
                found.stream().collect(Collectors.toMap(Row::event, Row::anchor, (a, b) -> a));
        Set<String> theirs = gold.rows().stream().map(Row::event).collect(Collectors.toSet());
        for (Row row : gold.rows()) {
            String anchor = ours.get(row.event());
            String what =
                    anchor == null ? "MISSED" : anchor.equals(row.anchor()) ? "RIGHT" : "ANCHOR";
            report.error(
                    what
                            + "\t"
                            + gold.entity()
                            + "\t"
                            + row.event()
                            + "\t"
                            + row.anchor()
                            + "\t"
                            + (anchor == null ? "" : anchor));
        }
        for (Row row : found) {
            if (!theirs.contains(row.event())) {
                report.error(
                        "SPURIOUS\t" + gold.entity() + "\t" + row.event() + "\t" + row.anchor());
            }
        }
    }
}
