package org.hearsay.benchmarks.mention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.benchmarks.Command;
import org.hearsay.benchmarks.CpuClock;
import org.hearsay.benchmarks.Report;
import org.hearsay.benchmarks.Tally;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.DocumentText;

/// Measures mentions and names: `MentionBenchmark GUM-SPLIT-FOLDER [UNER.iob2 EWT.conllu]`. Raw
/// text in; the measures are those of [MentionScore], and for names the F1 of equal words and kind.
///
/// `--export FOLDER` writes GUM's texts for programs that are not ours and nothing else, and
/// `--peer NAME=FILE` scores the coreference they found in them (`benchmarks/run coref-peers`).
public final class MentionBenchmark {
    private MentionBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        Command command =
                Command.parse(
                        "mentions", args, 1, "mentions GUM-SPLIT-FOLDER [UNER.iob2 EWT.conllu]");
        Path gum = Path.of(command.argument(0));
        if (command.export().isPresent()) {
            ChainPeers.export(command.export().get(), GumReader.read(gum));
            return;
        }
        Report report = new Report();
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        annotator.annotate(DocumentText.of("warm-up", "The model is loaded once."));
        boolean isHere = Files.isDirectory(gum.resolve("dep"));
        if (isHere) {
            mentions(gum, annotator, command.peers(), report);
        } else {
            System.out.println("absent, skipped: " + gum);
        }
        if (command.arguments().size() > 2) {
            Path iob2 = Path.of(command.argument(1));
            Path conllu = Path.of(command.argument(2));
            if (Files.exists(iob2) && Files.exists(conllu)) {
                names(iob2, conllu, annotator, report);
                isHere = true;
            } else {
                System.out.println("absent, skipped: " + iob2);
            }
        }
        if (isHere) {
            report.finish(command);
        }
    }

    private static void mentions(
            Path folder, DocumentAnnotator annotator, Map<String, Path> peers, Report report)
            throws IOException {
        MentionScore score = new MentionScore();
        CpuClock clock = new CpuClock();
        List<GumReader.Document> documents = GumReader.read(folder);
        for (GumReader.Document gold : documents) {
            AnnotatedDocument found = annotate(annotator, clock, gold.name(), gold.text());
            score.add(gold, found.mentions());
            MentionScore.errors(gold, found.mentions()).forEach(report::error);
        }
        score.report(
                report, "GUM " + folder.getFileName() + ", " + documents.size() + " documents");
        report.say(
                "All layers: "
                        + Report.whole(clock.wordsPerSecond())
                        + " words per CPU-second of one thread.");
        List<List<String>> systems = new ArrayList<>();
        systems.add(score.row("Hearsay, all layers", clock.wordsPerSecond()));
        for (Map.Entry<String, Path> peer : peers.entrySet()) {
            ChainPeers its = ChainPeers.read(peer.getValue());
            MentionScore other = new MentionScore();
            documents.forEach(gold -> other.add(gold, its.found(gold.name())));
            systems.add(other.row(peer.getKey(), its.wordsPerSecond()));
        }
        if (!peers.isEmpty()) {
            report.table(
                    "Coreference: the same documents, the same scorer, the same run",
                    List.of(
                            "system",
                            "MUC",
                            "B³",
                            "CEAF-e",
                            "CoNLL, same words",
                            "CoNLL, same head",
                            "words per CPU-second"),
                    systems);
        }
    }

    private static AnnotatedDocument annotate(
            DocumentAnnotator annotator, CpuClock clock, String name, String text) {
        DocumentText document = DocumentText.of(name, text);
        return clock.time(
                () -> annotator.annotate(document), done -> done.parsed().tokens().size());
    }

    private static void names(Path iob2, Path conllu, DocumentAnnotator annotator, Report report)
            throws IOException {
        Map<EntityKind, Tally> tallies = new TreeMap<>();
        CpuClock clock = new CpuClock();
        for (NameReader.Document gold : NameReader.read(iob2, conllu)) {
            Set<NameReader.Name> found = new HashSet<>();
            annotate(annotator, clock, gold.name(), gold.text()).mentions().mentions().stream()
                    .filter(mention -> mention.form() == EntityMention.Form.NAME)
                    .map(mention ->
                            new NameReader.Name(
                                    mention.head(), MentionScore.folded(mention.kind())))
                    .filter(name -> name.kind() != EntityKind.OTHER)
                    .forEach(found::add);
            count(tallies, gold, found, report);
        }
        Tally all = new Tally();
        List<List<String>> rows = new ArrayList<>();
        tallies.forEach((kind, tally) -> {
            all.add(tally);
            rows.add(tally.row(kind.label()));
        });
        rows.addFirst(all.row("**names, words and kind**"));
        report.table(
                "",
                List.of(String.valueOf(iob2.getFileName()).replace(".iob2", ""), "P", "R", "F1"),
                rows);
        report.figure("names", 100 * all.f1());
    }

    private static void count(
            Map<EntityKind, Tally> tallies,
            NameReader.Document gold,
            Set<NameReader.Name> found,
            Report report) {
        Set<NameReader.Name> goldNames = new HashSet<>(gold.names());
        for (NameReader.Name name : gold.names()) {
            boolean isFound = found.contains(name);
            tallies.computeIfAbsent(name.kind(), key -> new Tally()).add(1, 0, isFound ? 1 : 0);
            if (!isFound) {
                report.error("NAME MISSED\t" + name.kind() + "\t" + name.span().of(gold.text()));
            }
        }
        for (NameReader.Name name : found) {
            tallies.computeIfAbsent(name.kind(), key -> new Tally()).add(0, 1, 0);
            if (!goldNames.contains(name)) {
                report.error("NAME ADDED\t" + name.kind() + "\t" + name.span().of(gold.text()));
            }
        }
    }
}
