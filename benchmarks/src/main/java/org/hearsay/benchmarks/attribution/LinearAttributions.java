package org.hearsay.benchmarks.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.benchmarks.attribution.PolnearReader.Article;
import org.hearsay.benchmarks.attribution.PolnearReader.Gold;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Parser;
import org.hearsay.language.Parsers;
import org.hearsay.language.Tokens;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// The linear peer, kept alive: an averaged perceptron over [TokenFeatures] labels the words of a
/// paragraph as source, cue and content; each content goes to the nearest cue, each cue to the
/// nearest source. Learnt anew in each run from the training split, so that every figure stands
/// beside what it must beat.
final class LinearAttributions {
    private static final int ROUNDS = 4;
    private static final int LONGEST = 400;

    /// Labels: 0 outside, then begin and inside of each role.
    private static final int LABELS = 7;

    private static final int SOURCE = 0;
    private static final int CUE = 1;
    private static final int CONTENT = 2;

    private final LabelPerceptron perceptron = new LabelPerceptron(allowed());
    private final Parser parser = Parsers.standard();

    private LinearAttributions() {}

    private static boolean[][] allowed() {
        boolean[][] allowed = new boolean[LABELS][LABELS];
        for (int before = 0; before < LABELS; before++) {
            for (int label = 0; label < LABELS; label++) {
                boolean isInside = label > 0 && label % 2 == 0;
                allowed[before][label] = !isInside || before == label || before == label - 1;
            }
        }
        return allowed;
    }

    static LinearAttributions learnt(List<Article> articles) {
        LinearAttributions linear = new LinearAttributions();
        List<List<LabelPerceptron.Example>> examples =
                articles.parallelStream().map(linear::examples).toList();
        linear.perceptron.learn(examples.stream().flatMap(List::stream).toList(), ROUNDS);
        return linear;
    }

    private List<LabelPerceptron.Example> examples(Article article) {
        ParsedText parsed = parser.parse(DocumentText.of(article.name(), article.text()));
        byte[] labels = new byte[parsed.tokens().size()];
        mark(labels, parsed.tokens(), article.attributions(), Gold::content, CONTENT);
        mark(labels, parsed.tokens(), article.attributions(), Gold::source, SOURCE);
        mark(labels, parsed.tokens(), article.attributions(), Gold::cue, CUE);
        TokenFeatures features = new TokenFeatures(parsed);
        List<LabelPerceptron.Example> examples = new ArrayList<>();
        for (int[] stretch : stretches(features, labels.length)) {
            examples.add(
                    new LabelPerceptron.Example(
                            features(features, stretch),
                            java.util.Arrays.copyOfRange(labels, stretch[0], stretch[1])));
        }
        return examples;
    }

    private static void mark(
            byte[] labels,
            Tokens tokens,
            List<Gold> gold,
            Function<Gold, List<Span>> part,
            int role) {
        for (Gold one : gold) {
            for (Span span : part.apply(one)) {
                int from = tokens.wordAt(span.start());
                for (int i = from; i < labels.length && tokens.start(i) < span.end(); i++) {
                    labels[i] = (byte) (1 + 2 * role + (i > from ? 1 : 0));
                }
            }
        }
    }

    /// Paragraphs; the very long ones in pieces.
    private static List<int[]> stretches(TokenFeatures features, int size) {
        List<int[]> stretches = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean opens = features.paragraphStart(i) == i;
            if (opens || i - stretches.getLast()[0] >= LONGEST) {
                stretches.add(new int[] {i, i + 1});
            } else {
                stretches.getLast()[1] = i + 1;
            }
        }
        return stretches;
    }

    private static int[][] features(TokenFeatures features, int[] stretch) {
        int[][] rows = new int[stretch[1] - stretch[0]][];
        for (int i = stretch[0]; i < stretch[1]; i++) {
            rows[i - stretch[0]] = features.of(i);
        }
        return rows;
    }

    /// A run of words in one role.
    private record Run(int from, int to, int stretch) {
        int gap(Run other) {
            return from >= other.to ? from - other.to : other.from >= to ? other.from - to : 0;
        }
    }

    /// The attributions of a text that our reading has parsed.
    List<FoundAttribution> find(ParsedText parsed) {
        TokenFeatures features = new TokenFeatures(parsed);
        List<List<Run>> runs = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int number = 0;
        for (int[] stretch : stretches(features, parsed.tokens().size())) {
            byte[] labels = perceptron.label(features(features, stretch));
            runs(labels, stretch[0], number++, runs);
        }
        return linked(parsed.tokens(), runs);
    }

    private static void runs(byte[] labels, int offset, int stretch, List<List<Run>> runs) {
        int i = 0;
        while (i < labels.length) {
            int to = i + 1;
            while (to < labels.length && labels[to] > 0 && labels[to] % 2 == 0) {
                to++;
            }
            if (labels[i] > 0) {
                runs.get((labels[i] - 1) / 2).add(new Run(offset + i, offset + to, stretch));
            }
            i = to;
        }
    }

    private static List<FoundAttribution> linked(Tokens tokens, List<List<Run>> runs) {
        Map<Integer, List<Run>> contentsByCue = new TreeMap<>();
        List<FoundAttribution> found = new ArrayList<>();
        for (Run content : runs.get(CONTENT)) {
            Run cue = nearest(content, runs.get(CUE));
            if (cue == null) {
                Run source = nearest(content, runs.get(SOURCE));
                found.add(
                        new FoundAttribution(
                                spans(tokens, source), List.of(), spans(tokens, content)));
            } else {
                contentsByCue.computeIfAbsent(cue.from, unseen -> new ArrayList<>()).add(content);
            }
        }
        for (Run cue : runs.get(CUE)) {
            List<Span> contents = new ArrayList<>();
            contentsByCue
                    .getOrDefault(cue.from, List.of())
                    .forEach(content -> contents.addAll(spans(tokens, content)));
            if (!contents.isEmpty()) {
                Run source = nearest(cue, runs.get(SOURCE));
                found.add(
                        new FoundAttribution(spans(tokens, source), spans(tokens, cue), contents));
            }
        }
        return found;
    }

    private static @Nullable Run nearest(Run to, List<Run> all) {
        Run nearest = null;
        for (Run one : all) {
            boolean isNearer = nearest == null || one.gap(to) < nearest.gap(to);
            nearest = one.stretch == to.stretch && isNearer ? one : nearest;
        }
        return nearest;
    }

    private static List<Span> spans(Tokens tokens, @Nullable Run run) {
        return run == null ? List.of() : List.of(tokens.span(run.from, run.to));
    }
}
