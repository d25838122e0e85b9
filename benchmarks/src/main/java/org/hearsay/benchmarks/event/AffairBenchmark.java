package org.hearsay.benchmarks.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.event.EventMention;
import org.hearsay.event.Factuality.Value;
import org.hearsay.text.DocumentText;

/// Measures what matters most to an editor: of the acts that are stored as bare fact, how many are
/// none. `AffairBenchmark [errors [FILE]]` reads our own sentences, or those of a file: those that
/// were looked at while rules were mended (`affair-sentences.tsv`), and the sets that were written
/// and labelled before the program read any of them (`-unseen`, `-unseen-2` …); the errors of each
/// were looked at after its first reading.
///
/// Bare fact: kind actual, and certainly happened by the writer. Acts that are not found as events
/// are counted apart: a missing act is no false fact.
public final class AffairBenchmark {
    private static final List<String> FILES =
            List.of(
                    "affair-sentences.tsv",
                    "affair-sentences-unseen.tsv",
                    "affair-sentences-unseen-2.tsv",
                    "affair-sentences-unseen-3.tsv",
                    "affair-sentences-unseen-4.tsv",
                    "affair-sentences-unseen-5.tsv",
                    "affair-sentences-unseen-6.tsv",
                    "affair-sentences-unseen-7.tsv",
                    "affair-sentences-unseen-8.tsv");
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final DocumentAnnotator annotator = DocumentAnnotator.standard();
    private final boolean showErrors;
    private int sentences;

    private AffairBenchmark(boolean showErrors) {
        this.showErrors = showErrors;
    }

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        boolean showErrors = args.length > 0 && args[0].equals("errors");
        if (args.length > 1) {
            AffairBenchmark given = new AffairBenchmark(showErrors);
            read(Files.readAllLines(Path.of(args[1]))).forEach(given::add);
            given.print(args[1]);
            return;
        }
        AffairBenchmark both = new AffairBenchmark(false);
        for (String file : FILES) {
            AffairBenchmark one = new AffairBenchmark(showErrors);
            lines(file).forEach(one::add);
            one.print(file);
            both.addAll(one);
        }
        both.print("all");
    }

    private void addAll(AffairBenchmark other) {
        sentences += other.sentences;
        other.counts.forEach((gold, row) ->
                row.forEach((found, count) ->
                        counts.computeIfAbsent(gold, unseen -> new TreeMap<>())
                                .merge(found, count, Integer::sum)));
    }

    private void add(String line) {
        sentences++;
        String[] columns = line.split("\t", -1);
        AnnotatedDocument document = annotator.annotate(DocumentText.of("sentence", columns[0]));
        for (String item : columns[1].split(" ", -1)) {
            String word = item.substring(0, item.indexOf('='));
            String label = item.substring(item.indexOf('=') + 1);
            String found =
                    eventAt(document, offset(columns[0], word))
                            .map(AffairBenchmark::label)
                            .orElse("not found");
            counts.computeIfAbsent(label, unseen -> new TreeMap<>()).merge(found, 1, Integer::sum);
            if (showErrors && !found.equals(label)) {
                System.out.println(item + "\t" + found + "\t" + columns[0]);
            }
        }
    }

    private static int offset(String sentence, String word) {
        String plain = word.replaceAll("#\\d+$", "");
        int at = -1;
        int times =
                word.contains("#") ? Integer.parseInt(word.substring(word.indexOf('#') + 1)) : 1;
        for (int i = 0; i < times; i++) {
            do {
                at = sentence.indexOf(plain, at + 1);
            } while (at > 0 && Character.isLetter(sentence.charAt(at - 1)));
        }
        if (at < 0) {
            throw new IllegalArgumentException("Not in the sentence: " + word + " / " + sentence);
        }
        return at;
    }

    private static Optional<EventMention> eventAt(AnnotatedDocument document, int offset) {
        return document.events().stream()
                .filter(event -> event.trigger().covers(offset))
                .findFirst();
    }

    /// The label that an editor would give to what is stored.
    private static String label(EventMention event) {
        Value author = event.factuality().get(0).value();
        Value innermost = event.factuality().get(event.factuality().size() > 1 ? 1 : 0).value();
        return switch (event.kind()) {
            case PLANNED -> innermost.denies() ? "not" : "planned";
            case HYPOTHETICAL ->
                    innermost.denies() ? "not" : innermost == Value.UNKNOWN ? "open" : "hedged";
            case COUNTERFACTUAL -> "counter";
            case GENERIC -> "generic";
            case ACTUAL -> actual(author, innermost, event.factuality().size() > 1);
        };
    }

    private static String actual(Value author, Value innermost, boolean reported) {
        if (innermost.denies()) {
            return "not";
        }
        if (author == Value.CT_PLUS) {
            return "fact";
        }
        boolean claimed =
                reported
                        ? innermost == Value.CT_PLUS || innermost == Value.UNKNOWN
                        : author == Value.UNKNOWN;
        return claimed ? "claimed" : "hedged";
    }

    private void print(String name) {
        int facts = 0;
        int wrong = 0;
        int all = 0;
        int same = 0;
        int goldFacts = 0;
        int missing = 0;
        int found = 0;
        for (Map.Entry<String, Map<String, Integer>> gold : counts.entrySet()) {
            for (Map.Entry<String, Integer> cell : gold.getValue().entrySet()) {
                boolean fact = cell.getKey().equals("fact");
                facts += fact ? cell.getValue() : 0;
                wrong += fact && !gold.getKey().equals("fact") ? cell.getValue() : 0;
                all += cell.getValue();
                same += cell.getKey().equals(gold.getKey()) ? cell.getValue() : 0;
                found += cell.getKey().equals("not found") ? 0 : cell.getValue();
                goldFacts += gold.getKey().equals("fact") ? cell.getValue() : 0;
                missing +=
                        gold.getKey().equals("fact") && cell.getKey().equals("not found")
                                ? cell.getValue()
                                : 0;
            }
        }
        System.out.println("| " + name + ": label by hand | stored as |");
        System.out.println("|---|---|");
        counts.forEach((gold, row) -> System.out.println("| " + gold + " | " + row + " |"));
        System.out.printf(
                Locale.ROOT,
                "%n%d sentences, acts %d, found as events %.1f %%, of those with the same label %.1f %%%n",
                sentences,
                all,
                100.0 * found / all,
                100.0 * same / Math.max(1, found));
        System.out.printf(
                Locale.ROOT,
                "stored as bare fact %d, of which none %.1f %%; of acts that are no fact stored as one %.1f %%%n",
                facts,
                100.0 * wrong / Math.max(1, facts),
                100.0 * wrong / Math.max(1, all - goldFacts));
        System.out.printf(
                Locale.ROOT,
                "facts %d: stored as bare fact %.1f %%, held back %.1f %%, not found %.1f %%%n%n",
                goldFacts,
                100.0 * (facts - wrong) / Math.max(1, goldFacts),
                100.0 * (goldFacts - missing - (facts - wrong)) / Math.max(1, goldFacts),
                100.0 * missing / Math.max(1, goldFacts));
    }

    private static List<String> lines(String file) {
        try (InputStream in = AffairBenchmark.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Not in the program: " + file);
            }
            return read(
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    }
}
