package org.hearsay.benchmarks.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.event.EventMention;
import org.hearsay.event.Factuality;
import org.hearsay.text.DocumentText;

/// Measures what matters most to an editor: of the acts that are stored as bare fact, how many are
/// none. `AffairBenchmark [errors]` reads our own `affair-sentences.tsv`.
///
/// Bare fact: kind actual, and certainly happened by the writer. Acts that are not found as events
/// are counted apart: a missing act is no false fact.
public final class AffairBenchmark {
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final DocumentAnnotator annotator = DocumentAnnotator.standard();
    private final boolean showErrors;

    private AffairBenchmark(boolean showErrors) {
        this.showErrors = showErrors;
    }

    /// Runs the command.
    public static void main(String[] args) {
        AffairBenchmark benchmark =
                new AffairBenchmark(args.length > 0 && args[0].equals("errors"));
        lines().forEach(benchmark::add);
        benchmark.print();
    }

    private void add(String line) {
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
        Factuality author = event.factuality().get(0);
        Factuality innermost = event.factuality().get(event.factuality().size() > 1 ? 1 : 0);
        return switch (event.kind()) {
            case PLANNED -> innermost.score() < 0 ? "not" : "planned";
            case HYPOTHETICAL ->
                    innermost.score() < 0 ? "not" : innermost.score() > 0 ? "hedged" : "open";
            case COUNTERFACTUAL -> "counter";
            case GENERIC -> "generic";
            case ACTUAL -> actual(author, innermost);
        };
    }

    private static String actual(Factuality author, Factuality innermost) {
        if (innermost.score() < 0) {
            return "not";
        }
        if (author.score() >= 3) {
            return "fact";
        }
        boolean claimed = author.attribution() != innermost.attribution() || author.score() == 0;
        return claimed && (innermost.score() >= 3 || author.score() == 0 && innermost.score() == 0)
                ? "claimed"
                : "hedged";
    }

    private void print() {
        int facts = 0;
        int wrong = 0;
        int all = 0;
        int same = 0;
        int found = 0;
        for (Map.Entry<String, Map<String, Integer>> gold : counts.entrySet()) {
            for (Map.Entry<String, Integer> cell : gold.getValue().entrySet()) {
                boolean fact = cell.getKey().equals("fact");
                facts += fact ? cell.getValue() : 0;
                wrong += fact && !gold.getKey().equals("fact") ? cell.getValue() : 0;
                all += cell.getValue();
                same += cell.getKey().equals(gold.getKey()) ? cell.getValue() : 0;
                found += cell.getKey().equals("not found") ? 0 : cell.getValue();
            }
        }
        System.out.println("| label by hand | stored as |");
        System.out.println("|---|---|");
        counts.forEach((gold, row) -> System.out.println("| " + gold + " | " + row + " |"));
        System.out.printf(
                Locale.ROOT,
                "%nacts %d, found as events %.1f %%, of those with the same label %.1f %%%n",
                all,
                100.0 * found / all,
                100.0 * same / Math.max(1, found));
        System.out.printf(
                Locale.ROOT,
                "stored as bare fact %d, of which none %.1f %%%n",
                facts,
                100.0 * wrong / Math.max(1, facts));
    }

    private static java.util.List<String> lines() {
        try (InputStream in = AffairBenchmark.class.getResourceAsStream("affair-sentences.tsv")) {
            if (in == null) {
                throw new IllegalStateException("Not in the program: affair-sentences.tsv");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
