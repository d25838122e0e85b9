package org.hearsay.benchmarks.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.event.EventFinder;
import org.hearsay.event.EventMention;
import org.hearsay.event.EventType;
import org.hearsay.language.Labels;
import org.hearsay.language.Layers;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Vectors;
import org.hearsay.text.DocumentText;

/// Measures PLOVER coding: `PloverBenchmark FILE [all|held-out|trained]`, the file being
/// `PLV_train.tsv` or another in its columns.
///
/// The reading model has learnt from most sentences of `PLV_train`; `held-out` takes those that it
/// has not seen (`plv-held-out.txt`), the only ones on which figures of tracks with the model mean
/// anything.
public final class PloverBenchmark {
    private PloverBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 3) {
            System.err.println("usage: PloverBenchmark FILE [all|held-out|trained] [errors]");
            System.exit(2);
        }
        Path file = Path.of(args[0]);
        if (!Files.exists(file)) {
            System.out.println("absent, skipped: " + file);
            return;
        }
        String part = args.length > 1 ? args[1] : "all";
        Set<Integer> heldOut = heldOut();
        List<PloverSentence> sentences =
                PloverSentence.read(file).stream()
                        .filter(one ->
                                part.equals("all")
                                        || heldOut.contains(one.id()) == part.equals("held-out"))
                        .toList();
        List<PloverSentence> others =
                PloverSentence.read(file).stream()
                        .filter(one -> !heldOut.contains(one.id()))
                        .toList();
        run(
                file.getFileName() + " " + part,
                sentences,
                LinearRoots.learnt(others),
                args.length > 2);
    }

    private static void run(
            String name, List<PloverSentence> sentences, LinearRoots linear, boolean showErrors) {
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        RootScore endToEnd = new RootScore();
        RootScore model = new RootScore();
        RootScore pair = new RootScore();
        RootScore pairOrModel = new RootScore();
        RootScore lists = new RootScore();
        RootScore peer = new RootScore();
        RootScore all = new RootScore();
        List<PairCoder.Case> cases = new ArrayList<>();
        EventFinder listsOnly = EventFinder.standard();
        long nanos = 0;
        for (PloverSentence sentence : sentences) {
            long before = clock.getCurrentThreadCpuTime();
            AnnotatedDocument document =
                    annotator.annotate(DocumentText.of("sentence", sentence.text()));
            nanos += clock.getCurrentThreadCpuTime() - before;
            List<String> roots = roots(document.events());
            List<String> ofModel = ofModel(document.parsed());
            endToEnd.add(sentence.root(), roots);
            model.add(sentence.root(), ofModel);
            List<String> ofPair = ofPair(document, sentence);
            pair.add(sentence.root(), ofPair);
            pairOrModel.add(sentence.root(), ofPair.isEmpty() ? ofModel : ofPair);
            peer.add(sentence.root(), List.of(linear.best(sentence)));
            cases.add(PairCoder.of(document, sentence, linear));
            lists.add(sentence.root(), roots(withoutModel(document, listsOnly)));
            if (showErrors && !roots.contains(sentence.root())) {
                System.out.println(
                        sentence.root() + "\t" + roots + "\t" + ofModel + "\t" + sentence.text());
            }
        }
        List<String> weighed = PairCoder.crossValidated(cases, 10);
        for (int i = 0; i < cases.size(); i++) {
            all.add(cases.get(i).gold(), List.of(weighed.get(i)));
        }
        System.out.println(
                "| "
                        + name
                        + " | sentences | macro-F1 | right % | coverage % | right of coded % | of codes % |");
        System.out.println("|---|---|---|---|---|---|---|");
        System.out.println(endToEnd.row("end to end, any event"));
        System.out.println(lists.row("end to end, lists alone"));
        System.out.println(model.row("model's best word, one code"));
        System.out.println(peer.row("peer, pair given: words and pairs of words, linear"));
        System.out.println(pair.row("pair given: the event between them"));
        System.out.println(pairOrModel.row("pair given, else the model's best word"));
        System.out.println(all.row("pair given, all evidence weighed, ten folds"));
        System.out.printf(
                Locale.ROOT,
                "| sentences per CPU-second, all layers | %.0f | | | | | |%n%n",
                nanos == 0 ? 0 : sentences.size() * 1e9 / nanos);
        System.out.println("| root, end to end | F1 | taken for |");
        System.out.println("|---|---|---|");
        endToEnd.confusions().forEach(System.out::println);
        System.out.println();
        System.out.println("| root, pair given, weighed | F1 | taken for |");
        System.out.println("|---|---|---|");
        all.confusions().forEach(System.out::println);
        System.out.println(
                "weights: model in the sentence, above the pair, linear; event of the pair, of one of"
                        + " them, any: "
                        + Arrays.toString(PairCoder.learnt(cases).weights()));
    }

    /// The events that the lists alone give: the same document without the layers of the model.
    private static List<EventMention> withoutModel(AnnotatedDocument document, EventFinder finder) {
        ParsedText parsed = document.parsed();
        return finder.find(
                        new ParsedText(parsed.text(), parsed.tokens(), null),
                        document.mentions(),
                        document.times(),
                        document.attributions())
                .events();
    }

    private static List<String> roots(List<EventMention> events) {
        return events.stream()
                .map(event -> event.type().code())
                .filter(Objects::nonNull)
                .map(code -> PloverSentence.folded(code.event()))
                .distinct()
                .toList();
    }

    /// The root of the word that the model takes most surely for an event.
    private static List<String> ofModel(ParsedText parsed) {
        List<String> labels = Labels.standard().of(Layers.Name.PLOVER);
        if (parsed.layers().isEmpty() || labels.isEmpty() || parsed.tokens().size() == 0) {
            return List.of();
        }
        float[][] plover = parsed.layers().get().rows(Layers.Name.PLOVER);
        float[][] event = parsed.layers().get().rows(Layers.Name.EVENT);
        String best = labels.get(0);
        double score = Double.NEGATIVE_INFINITY;
        for (int word = 0; word < plover.length; word++) {
            double sure = Math.log(Math.max(1e-9, Vectors.probability(event[word][0])));
            for (int root = 0; root < labels.size(); root++) {
                if (plover[word][root] + sure > score) {
                    score = plover[word][root] + sure;
                    best = labels.get(root);
                }
            }
        }
        return List.of(best);
    }

    /// The roots of the event that has most of the given pair among its participants; one root at
    /// most.
    private static List<String> ofPair(AnnotatedDocument document, PloverSentence sentence) {
        List<String> best = new ArrayList<>();
        int most = -1;
        for (EventMention event : document.events()) {
            EventType.Code code = event.type().code();
            if (code == null) {
                continue;
            }
            int shared = PairCoder.shared(document, event, sentence);
            if (shared > most) {
                most = shared;
                best = List.of(PloverSentence.folded(code.event()));
            }
        }
        return best;
    }

    private static Set<Integer> heldOut() throws IOException {
        try (InputStream in = PloverBenchmark.class.getResourceAsStream("plv-held-out.txt")) {
            if (in == null) {
                throw new IllegalStateException("Not in the program: plv-held-out.txt");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Integer::parseInt)
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }
}
