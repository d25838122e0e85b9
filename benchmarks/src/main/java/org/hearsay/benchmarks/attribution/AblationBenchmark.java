package org.hearsay.benchmarks.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.benchmarks.Command;
import org.hearsay.benchmarks.Report;
import org.hearsay.language.Layers;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Parser;
import org.hearsay.language.Parsers;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.Mentions;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;

/// What each thing that attributions are decoded from is worth: it is taken away from the input of
/// the product's own finder, and the loss is measured. `AblationBenchmark POLNEAR-FOLDER SPLIT
/// [ARTICLES]`; the measure is [AttributionScore].
///
/// What a model learns without something can be better than what this one does without it: these
/// are losses of this model, not of one trained anew.
public final class AblationBenchmark {
    private static final List<Layers.Name> NEEDED =
            List.of(
                    Layers.Name.ATTR,
                    Layers.Name.LINK_CUE_SOURCE_Q,
                    Layers.Name.LINK_SOURCE_K,
                    Layers.Name.NO_SOURCE,
                    Layers.Name.LINK_CONTENT_Q,
                    Layers.Name.LINK_CUE_K,
                    Layers.Name.NO_CUE);

    private final Parser parser = Parsers.standard();
    private final Map<String, UnaryOperator<ParsedText>> variants = new LinkedHashMap<>();

    private AblationBenchmark() {
        variants.put("as it is", parsed -> parsed);
        variants.put("without the learnt links (nearness and the tree choose)", this::unlinked);
        variants.put("without the tree", this::treeless);
        variants.put("without the lists of cues, hedges and silences", this::listless);
        variants.put("without quotation marks in decoding", this::unquoted);
        variants.put("without word shapes (encoder reads small letters)", this::shapeless);
        variants.put("every paragraph read alone", this::paragraphAlone);
    }

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        Command command =
                Command.parse("ablation", args, 2, "ablation POLNEAR-FOLDER SPLIT [ARTICLES]");
        Path corpus = Path.of(command.argument(0));
        String split = command.argument(1);
        if (!Files.isDirectory(corpus.resolve("data").resolve(split))) {
            System.out.println("absent, skipped: " + corpus + " " + split);
            return;
        }
        List<PolnearReader.Article> articles = PolnearReader.read(corpus, split);
        int most = Integer.parseInt(command.argument(2, "1000000"));
        articles = articles.subList(0, Math.min(most, articles.size()));
        new AblationBenchmark()
                .measure(articles, "PolNeAR " + split + ", " + articles.size() + " articles")
                .finish(command);
    }

    private Report measure(List<PolnearReader.Article> articles, String title) {
        Map<String, AttributionScore> scores = new LinkedHashMap<>();
        variants.keySet().forEach(name -> scores.put(name, new AttributionScore()));
        for (PolnearReader.Article article : articles) {
            ParsedText parsed = parser.parse(DocumentText.of(article.name(), article.text()));
            variants.forEach((name, change) ->
                    add(Objects.requireNonNull(scores.get(name)), article, change.apply(parsed)));
        }
        List<List<String>> rows = new ArrayList<>();
        scores.forEach((name, score) -> rows.add(row(name, score)));
        Report report = new Report();
        report.table(
                "",
                List.of(
                        title,
                        "who-said-what",
                        "direct",
                        "mixed",
                        "indirect",
                        "content exact",
                        "source head",
                        "quoted, right source"),
                rows);
        return report;
    }

    private static List<String> row(String name, AttributionScore score) {
        return List.of(
                name,
                Report.percent(score.prf("wsw")[2]),
                Report.percent(score.typeF1("direct")),
                Report.percent(score.typeF1("mixed")),
                Report.percent(score.typeF1("indirect")),
                Report.percent(score.prf("exact")[2]),
                Report.percent(score.sourceHead()),
                Report.percent(score.quotedRight()));
    }

    private static void add(
            AttributionScore score, PolnearReader.Article article, ParsedText parsed) {
        ScoredText text = new ScoredText(article.text());
        BitSet discarded = text.tokens(article.discarded());
        score.add(
                text,
                AttributionFinder.standard().find(parsed, Mentions.none(), List.of()).stream()
                        .map(one ->
                                new ScoredAttribution(text, one.source(), one.cue(), one.content()))
                        .toList(),
                article.attributions().stream()
                        .map(one ->
                                new ScoredAttribution(text, one.source(), one.cue(), one.content()))
                        .toList(),
                discarded);
    }

    private ParsedText unlinked(ParsedText parsed) {
        Map<String, float[][]> rows = new HashMap<>(needed(parsed));
        for (Layers.Name name : NEEDED) {
            if (name != Layers.Name.ATTR) {
                rows.replace(name.output(), zeros(Objects.requireNonNull(rows.get(name.output()))));
            }
        }
        return new ParsedText(parsed.text(), parsed.tokens(), new Layers(rows));
    }

    private static Map<String, float[][]> needed(ParsedText parsed) {
        Map<String, float[][]> rows = new HashMap<>();
        Layers layers = parsed.layers().orElseThrow();
        NEEDED.forEach(name -> rows.put(name.output(), layers.rows(name)));
        return rows;
    }

    private static float[][] zeros(float[][] like) {
        return Arrays.stream(like).map(row -> new float[row.length]).toArray(float[][]::new);
    }

    /// Every word hangs on the first of its sentence, by no relation.
    private ParsedText treeless(ParsedText parsed) {
        Tokens tokens = parsed.tokens();
        int[] heads = new int[tokens.size()];
        String[] relations = new String[tokens.size()];
        for (int i = 0; i < heads.length; i++) {
            int first = tokens.sentenceStart(tokens.sentence(i));
            heads[i] = i == first ? -1 : first;
            relations[i] = i == first ? "root" : "dep";
        }
        return with(parsed, lemmas(tokens), heads, relations);
    }

    private ParsedText listless(ParsedText parsed) {
        Tokens tokens = parsed.tokens();
        int[] heads = new int[tokens.size()];
        String[] relations = new String[tokens.size()];
        String[] lemmas = new String[tokens.size()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = tokens.head(i);
            relations[i] = tokens.relation(i);
            lemmas[i] = "_";
        }
        return with(parsed, lemmas, heads, relations);
    }

    private static String[] lemmas(Tokens tokens) {
        String[] lemmas = new String[tokens.size()];
        Arrays.setAll(lemmas, tokens::lemma);
        return lemmas;
    }

    private static ParsedText with(
            ParsedText parsed, String[] lemmas, int[] heads, String[] relations) {
        Tokens tokens = parsed.tokens();
        int n = tokens.size();
        int[] starts = new int[n];
        int[] ends = new int[n];
        int[] sentences = new int[n];
        Upos[] upos = new Upos[n];
        String[] xpos = new String[n];
        for (int i = 0; i < n; i++) {
            starts[i] = tokens.start(i);
            ends[i] = tokens.end(i);
            sentences[i] = tokens.sentence(i);
            upos[i] = tokens.upos(i);
            xpos[i] = tokens.xpos(i);
        }
        return new ParsedText(
                parsed.text(),
                new Tokens(
                        tokens.text(),
                        starts,
                        ends,
                        sentences,
                        upos,
                        xpos,
                        lemmas,
                        heads,
                        relations),
                new Layers(needed(parsed)));
    }

    private ParsedText unquoted(ParsedText parsed) {
        String plain = parsed.text().text().replaceAll("[\"“”„«»‘’']", "*");
        return new ParsedText(
                DocumentText.of(parsed.text().id(), plain),
                parsed.tokens(),
                new Layers(needed(parsed)));
    }

    private ParsedText shapeless(ParsedText parsed) {
        String small = parsed.text().text().toLowerCase(Locale.ROOT);
        boolean isAligned = small.length() == parsed.text().text().length();
        return isAligned ? withLayersOf(parsed, List.of(new Part(small, 0))) : parsed;
    }

    private ParsedText paragraphAlone(ParsedText parsed) {
        String text = parsed.text().text();
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            if (to > from) {
                parts.add(new Part(text.substring(from, to), from));
            }
            from = to + 1;
        }
        return withLayersOf(parsed, parts);
    }

    /// A piece of a text, read for itself.
    private record Part(String text, int offset) {}

    /// The same words and trees with layers read from other texts, word by word at the same places.
    private ParsedText withLayersOf(ParsedText parsed, List<Part> parts) {
        Map<Integer, Integer> wordByStart = new HashMap<>();
        Tokens tokens = parsed.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            wordByStart.put(tokens.start(i), i);
        }
        Map<String, float[][]> rows = new HashMap<>();
        needed(parsed).forEach((name, layer) -> rows.put(name, zeros(layer)));
        for (Part part : parts) {
            ParsedText read = parser.parse(DocumentText.of("part", part.text()));
            boolean isRead =
                    read.layers()
                            .flatMap(layers -> layers.layer(Layers.Name.ATTR.output()))
                            .isPresent();
            for (int i = 0; isRead && i < read.tokens().size(); i++) {
                Span place = read.tokens().span(i);
                Integer word = wordByStart.get(place.start() + part.offset());
                for (Layers.Name name : NEEDED) {
                    float[][] from = read.layers().orElseThrow().rows(name);
                    if (word != null
                            && from[i].length
                                    == Objects.requireNonNull(rows.get(name.output()))[word]
                                            .length) {
                        Objects.requireNonNull(rows.get(name.output()))[word] = from[i];
                    }
                }
            }
        }
        return new ParsedText(parsed.text(), tokens, new Layers(rows));
    }
}
