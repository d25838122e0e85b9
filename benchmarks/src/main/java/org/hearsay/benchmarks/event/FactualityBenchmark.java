package org.hearsay.benchmarks.event;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.event.EventFinder;
import org.hearsay.event.EventMention;
import org.hearsay.event.Factuality;
import org.hearsay.language.Layers;
import org.hearsay.language.ParsedText;
import org.hearsay.text.DocumentText;

/// Measures factuality: `FactualityBenchmark FOLDER SPLIT`, the folder holding `UW`, `MEANTIME` and
/// `UDS_IH2`.
///
/// Tracks: a constant 3; rules on the corpus's own trees; rules on our parse; the model's
/// factuality layer; rules and model together; and what the product stores for those predicates
/// that it takes for events (the innermost source's score).
public final class FactualityBenchmark {
    private FactualityBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: FactualityBenchmark FOLDER SPLIT");
            System.exit(2);
        }
        for (String corpus : List.of("UW", "MEANTIME", "UDS_IH2")) {
            Path file = Path.of(args[0], corpus, args[1] + ".conll");
            if (Files.exists(file)) {
                run(corpus + " " + args[1], FactualitySentence.read(file));
            } else {
                System.out.println("absent, skipped: " + file);
            }
        }
    }

    private static void run(String name, List<FactualitySentence> sentences) {
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        EventFinder finder = EventFinder.standard();
        Agreement constant = new Agreement();
        Agreement goldTrees = new Agreement();
        Agreement rules = new Agreement();
        Agreement model = new Agreement();
        Agreement both = new Agreement();
        Agreement weighed = new Agreement();
        Agreement stored = new Agreement();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (FactualitySentence sentence : sentences) {
            long before = clock.getCurrentThreadCpuTime();
            AnnotatedDocument document =
                    annotator.annotate(DocumentText.of("sentence", sentence.text()));
            nanos += clock.getCurrentThreadCpuTime() - before;
            ParsedText parsed = document.parsed();
            for (int target : sentence.targets()) {
                double gold = sentence.scores()[target];
                int word = parsed.tokens().wordAt(sentence.offset(target));
                if (word >= parsed.tokens().size()) {
                    continue;
                }
                EventFinder.Firm firm = finder.firmness(parsed, document.attributions(), word);
                double ruled = firm.byRules();
                double modelled = ofModel(parsed, word);
                constant.add(gold, 3);
                goldTrees.add(gold, finder.firmness(sentence.gold(), List.of(), target).byRules());
                rules.add(gold, ruled);
                model.add(gold, modelled);
                both.add(gold, (ruled + modelled) / 2);
                weighed.add(gold, firm.weighed());
                addStored(document, word, gold, stored);
            }
        }
        System.out.println(
                "| "
                        + name
                        + " | predicates | MAE | r | F1 not fact | F1 did not happen | % of facts that are none |");
        System.out.println("|---|---|---|---|---|---|---|");
        System.out.println(constant.row("constant 3"));
        System.out.println(goldTrees.row("rules, the corpus's trees"));
        System.out.println(rules.row("rules, our parse"));
        System.out.println(model.row("model"));
        System.out.println(both.row("mean of rules and model"));
        System.out.println(weighed.row("weighed: rules, model, words"));
        System.out.println(stored.row("as stored, own events"));
        System.out.printf(
                Locale.ROOT,
                "| sentences per CPU-second, all layers | %.0f | | | | | |%n%n",
                nanos == 0 ? 0 : sentences.size() * 1e9 / nanos);
    }

    private static double ofModel(ParsedText parsed, int word) {
        return parsed.layers()
                .flatMap(layers -> layers.layer(Layers.Name.FACTUALITY.output()))
                .map(rows -> Math.clamp((double) rows[word][0], -3, 3))
                .orElse(3.0);
    }

    private static void addStored(
            AnnotatedDocument document, int word, double gold, Agreement stored) {
        Set<Integer> seen = new HashSet<>();
        for (EventMention event : document.events()) {
            if (event.trigger().covers(document.parsed().tokens().start(word)) && seen.add(word)) {
                Factuality innermost =
                        event.factuality().get(event.factuality().size() > 1 ? 1 : 0);
                stored.add(gold, innermost.score());
            }
        }
    }
}
