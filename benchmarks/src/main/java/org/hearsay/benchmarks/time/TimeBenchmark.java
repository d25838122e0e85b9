package org.hearsay.benchmarks.time;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.benchmarks.Command;
import org.hearsay.benchmarks.Report;
import org.hearsay.text.DocumentText;
import org.hearsay.time.TimeFinder;
import org.hearsay.time.TimeMention;

/// Measures [TimeFinder] on folders of time expressions: `TimeBenchmark FOLDER…`.
///
/// Folders given together with a `+` (`timebank+aquaint`) count as one corpus. A folder that is not
/// there is said and skipped. The measure is that of TempEval-3 ([TimeScore]); speed is tokens
/// (runs of letters or digits, and single marks) per CPU-second of one thread, text to times, after
/// warming up. `--predictions FILE` keeps what was found, as JSON lines for an outside scorer.
///
/// Others are measured beside us: `--export FOLDER` writes the texts for them and nothing else, and
/// `--peer NAME=FILE` scores what they found in them (`benchmarks/run time-peers` does both).
public final class TimeBenchmark {
    private TimeBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        double loadSeconds = loadSeconds();
        List<String> ours = new ArrayList<>(List.of(args));
        int option = ours.indexOf("--predictions");
        Path predictionFile = null;
        if (option >= 0) {
            ours.remove(option);
            predictionFile = Path.of(ours.remove(option));
        }
        Map<String, Path> peers = new LinkedHashMap<>();
        for (int at = ours.indexOf("--peer"); at >= 0; at = ours.indexOf("--peer")) {
            ours.remove(at);
            String[] peer = ours.remove(at).split("=", 2);
            peers.put(peer[0], Path.of(peer[1]));
        }
        int export = ours.indexOf("--export");
        Path exportFolder = null;
        if (export >= 0) {
            ours.remove(export);
            exportFolder = Path.of(ours.remove(export));
        }
        Command command =
                Command.parse("time", ours.toArray(String[]::new), 1, "time FOLDER[+FOLDER]…");
        List<String> predictions = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        Report report = new Report();
        for (String corpus : command.arguments()) {
            List<TimeDocument> documents = read(corpus);
            if (exportFolder != null) {
                Peers.export(exportFolder, name(corpus), documents);
            } else if (!documents.isEmpty()) {
                rows.add(measure(corpus, documents, report, predictions));
                for (Map.Entry<String, Path> peer : peers.entrySet()) {
                    rows.add(measurePeer(corpus, documents, peer.getKey(), peer.getValue()));
                }
            }
        }
        if (exportFolder != null) {
            return;
        }
        report.table(
                "",
                List.of(
                        "corpus",
                        "system",
                        "documents",
                        "gold",
                        "found",
                        "value F1",
                        "strict F1",
                        "relaxed F1",
                        "type F1",
                        "tokens per CPU-second"),
                rows);
        report.say(
                String.format(
                        Locale.ROOT,
                        "To load the rules and build the automaton, in a program that has just begun: %.2f CPU-seconds.",
                        loadSeconds));
        report.finish(command);
        if (predictionFile != null) {
            Files.write(predictionFile, predictions);
        }
    }

    private static double loadSeconds() {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        TimeFinder.standard();
        return (threads.getCurrentThreadCpuTime() - before) / 1e9;
    }

    private static List<TimeDocument> read(String corpus) throws IOException {
        List<TimeDocument> documents = new ArrayList<>();
        for (String part : corpus.split("\\+")) {
            Path folder = Path.of(part);
            if (!Files.isDirectory(folder)) {
                Command.skipped(part, System.out::println);
                return List.of();
            }
            documents.addAll(TimeCorpus.read(folder));
        }
        return documents;
    }

    /// The corpus as the page names it: `timebank+aquaint`, `meantime-apple`.
    private static String name(String corpus) {
        List<String> names = new ArrayList<>();
        for (String part : corpus.split("\\+")) {
            Path folder = Path.of(part);
            boolean isLayer = folder.getFileName().toString().endsWith("-doc");
            Path named = isLayer ? folder.getParent() : folder;
            names.add(named == null ? part : named.getFileName().toString());
        }
        return String.join("+", names);
    }

    private static List<String> measure(
            String corpus, List<TimeDocument> documents, Report report, List<String> predictions) {
        TimeScore score = new TimeScore();
        List<String> errors = new ArrayList<>();
        for (TimeDocument document : documents) {
            List<GoldTime> found = find(document);
            List<int[]> pairs = score.add(document.gold(), found);
            report(document, found, pairs, errors);
            predictions.add(json(document, found));
        }
        errors.forEach(report::error);
        String name = name(corpus);
        report.figure(name + " value", score.f1(score.value));
        report.figure(name + " strict", score.f1(score.strict));
        return row(name, "Hearsay", documents, score, tokensPerSecond(documents));
    }

    private static List<String> row(
            String corpus,
            String system,
            List<TimeDocument> documents,
            TimeScore score,
            double tokensPerSecond) {
        return List.of(
                corpus,
                system,
                "" + documents.size(),
                "" + score.gold,
                "" + score.predicted,
                shown(score.f1(score.value)),
                shown(score.f1(score.strict)),
                shown(score.f1(score.paired)),
                shown(score.f1(score.type)),
                Report.whole(tokensPerSecond));
    }

    /// Another system's expressions over the same texts, scored the same way. Its speed is counted
    /// over all corpora, reading alone.
    private static List<String> measurePeer(
            String corpus, List<TimeDocument> documents, String system, Path file)
            throws IOException {
        Peers peers = Peers.read(file);
        TimeScore score = new TimeScore();
        for (TimeDocument document : documents) {
            score.add(document.gold(), peers.found(name(corpus), document));
        }
        return row(name(corpus), system, documents, score, peers.tokensPerSecond());
    }

    private static String shown(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }

    private static List<GoldTime> find(TimeDocument document) {
        List<GoldTime> found = new ArrayList<>();
        for (TimeMention mention : TimeFinder.standard().find(document.toRead())) {
            if (mention.span().start() < document.annotatedTo()) {
                found.add(
                        new GoldTime(
                                mention.span().start(),
                                mention.span().end(),
                                mention.type().name(),
                                mention.value()));
            }
        }
        return found;
    }

    private static double tokensPerSecond(List<TimeDocument> documents) {
        List<DocumentText> texts = documents.stream().map(TimeDocument::toRead).toList();
        long tokens = documents.stream().mapToLong(document -> tokens(document.text())).sum();
        var threads = ManagementFactory.getThreadMXBean();
        double best = 0;
        long began = System.nanoTime();
        for (int round = 0; round < 40 && System.nanoTime() - began < 2_000_000_000L; round++) {
            long before = threads.getCurrentThreadCpuTime();
            for (DocumentText text : texts) {
                TimeFinder.standard().find(text);
            }
            best =
                    Math.max(
                            best,
                            tokens * 1e9 / Math.max(1, threads.getCurrentThreadCpuTime() - before));
        }
        return best;
    }

    static long tokens(String text) {
        long count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean isWord = Character.isLetterOrDigit(text.charAt(i));
            if (isWord && !inWord || !isWord && !Character.isWhitespace(text.charAt(i))) {
                count++;
            }
            inWord = isWord;
        }
        return count;
    }

    private static void report(
            TimeDocument document, List<GoldTime> found, List<int[]> pairs, List<String> errors) {
        boolean[] hasGold = new boolean[document.gold().size()];
        boolean[] hasFound = new boolean[found.size()];
        for (int[] pair : pairs) {
            hasGold[pair[0]] = true;
            hasFound[pair[1]] = true;
            GoldTime g = document.gold().get(pair[0]);
            GoldTime p = found.get(pair[1]);
            boolean isSpan = g.start() == p.start() && g.end() == p.end();
            boolean isValue = g.value().equals(p.value());
            if (!isSpan || !isValue) {
                errors.add(
                        (isSpan ? "" : "SPAN")
                                + (isValue ? "" : "VALUE")
                                + "\t"
                                + document.id()
                                + "\t"
                                + words(document, g)
                                + "\t"
                                + g.value()
                                + "\t"
                                + words(document, p)
                                + "\t"
                                + p.value()
                                + "\t"
                                + context(document, g));
            }
        }
        for (int i = 0; i < hasGold.length; i++) {
            if (!hasGold[i]) {
                GoldTime g = document.gold().get(i);
                errors.add(
                        "MISSED\t"
                                + document.id()
                                + "\t"
                                + words(document, g)
                                + "\t"
                                + g.value()
                                + "\t\t\t"
                                + context(document, g));
            }
        }
        for (int i = 0; i < hasFound.length; i++) {
            if (!hasFound[i]) {
                GoldTime p = found.get(i);
                errors.add(
                        "SPURIOUS\t"
                                + document.id()
                                + "\t\t\t"
                                + words(document, p)
                                + "\t"
                                + p.value()
                                + "\t"
                                + context(document, p));
            }
        }
    }

    private static String words(TimeDocument document, GoldTime time) {
        return document.text().substring(time.start(), time.end()).replaceAll("\\s+", " ");
    }

    private static String context(TimeDocument document, GoldTime time) {
        int from = Math.max(0, time.start() - 70);
        int to = Math.min(document.text().length(), time.end() + 40);
        return document.published()
                + " …"
                + document.text().substring(from, time.start()).replaceAll("\\s+", " ")
                + "[["
                + words(document, time)
                + "]]"
                + document.text().substring(time.end(), to).replaceAll("\\s+", " ");
    }

    /// The line that `timex_score.py` reads; offsets in code points.
    private static String json(TimeDocument document, List<GoldTime> found) {
        List<String> times = new ArrayList<>();
        for (GoldTime time : found) {
            times.add(
                    "{\"start\":%d,\"end\":%d,\"type\":\"%s\",\"value\":\"%s\"}"
                            .formatted(
                                    document.text().codePointCount(0, time.start()),
                                    document.text().codePointCount(0, time.end()),
                                    time.type(),
                                    time.value()));
        }
        return "{\"doc\":\""
                + document.id().replace("\"", "\\\"")
                + "\",\"timexes\":["
                + String.join(",", times)
                + "]}";
    }
}
