package org.hearsay.benchmarks.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributionScoreTest {
    private static final String TEXT =
            """
            “The ferry left on Monday,” said Ana Ilic, who was on the quay. “It was late.”
            Varga, the harbour master, and two clerks told reporters that the ferry had never left.
            According to a report by the board, nothing was paid. He denied it.
            “We waited,” she said, “and nobody came.
            “Then we went home.”
            """;

    @Test
    void goldScoresFullMarks() {
        AttributionScore score = score(gold(), gold());
        assertThat(score.prf("wsw")[2]).isEqualTo(1);
        assertThat(score.prf("exact")[2]).isEqualTo(1);
        assertThat(score.sourceHead()).isEqualTo(1);
    }

    @Test
    void theRightContentWithTheWrongSourceIsNotWhoSaidWhat() {
        List<PolnearReader.Gold> swapped = new ArrayList<>(gold());
        PolnearReader.Gold first = swapped.get(0);
        swapped.set(0, new PolnearReader.Gold(spans("Varga"), first.cue(), first.content()));
        AttributionScore score = score(swapped, gold());
        assertThat(score.prf("partial")[2]).isEqualTo(1);
        assertThat(score.prf("wsw")[2]).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void aClaimInsideAClaimIsLeftOut() {
        List<PolnearReader.Gold> more = new ArrayList<>(gold());
        more.add(new PolnearReader.Gold(spans("ferry had"), List.of(), spans("left on")));
        assertThat(score(gold(), gold()).prf("wsw")[0]).isEqualTo(1);
        more.set(
                more.size() - 1,
                new PolnearReader.Gold(List.of(), List.of(), spans("ferry had never")));
        assertThat(score(more, gold()).prf("wsw")[0]).isEqualTo(1);
    }

    /// The same figures as the shared scorer, on gold with random slips; needs `python3` and the
    /// shared scorers beside the project.
    @Test
    void theSharedScorerGivesTheSameFigures(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path scorer = sharedScorer();
        assumeTrue(Files.exists(scorer), "the shared scorers are not beside the project");
        assumeTrue(hasPython(), "python3 is not installed");
        long seed = 20261123;
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            List<PolnearReader.Gold> slips = slips(random);
            Path base = folder.resolve("round" + round);
            writeCorpus(base);
            Files.writeString(base.resolve("pred.jsonl"), prediction(slips));
            String printed =
                    run(
                            "python3",
                            scorer.toString(),
                            "--gold",
                            base.toString(),
                            "--split",
                            "dev",
                            "--utf16",
                            "--pred",
                            base.resolve("pred.jsonl").toString());
            AttributionScore score = score(slips, gold());
            assertThat(100 * score.prf("wsw")[2])
                    .as("seed %d%n%s", seed, printed)
                    .isCloseTo(figure(printed, "WHO-SAID-WHAT"), within(0.051));
            assertThat(100 * score.prf("partial")[2])
                    .isCloseTo(figure(printed, "partial >= 0.5"), within(0.051));
            assertThat(100 * score.prf("exact")[2])
                    .isCloseTo(figure(printed, "content exact_w"), within(0.051));
            assertThat(100 * score.prf("tok.source")[2])
                    .isCloseTo(figure(printed, "token/source"), within(0.051));
        }
    }

    private static AttributionScore score(
            List<PolnearReader.Gold> found, List<PolnearReader.Gold> gold) {
        ScoredText text = new ScoredText(TEXT);
        AttributionScore score = new AttributionScore();
        score.add(text, scored(text, found), scored(text, gold), text.tokens(List.of()));
        return score;
    }

    private static List<ScoredAttribution> scored(ScoredText text, List<PolnearReader.Gold> all) {
        return all.stream()
                .map(one -> new ScoredAttribution(text, one.source(), one.cue(), one.content()))
                .toList();
    }

    private static List<PolnearReader.Gold> gold() {
        return List.of(
                new PolnearReader.Gold(
                        spans("Ana Ilic, who was on the quay"),
                        spans("said"),
                        spans("“The ferry left on Monday,”", "“It was late.”")),
                new PolnearReader.Gold(
                        spans("Varga, the harbour master, and two clerks"),
                        spans("told reporters"),
                        spans("that the ferry had never left")),
                new PolnearReader.Gold(
                        spans("a report by the board"),
                        spans("According to"),
                        spans("nothing was paid")),
                new PolnearReader.Gold(
                        spans("she"),
                        spans(" said,").stream()
                                .map(s -> new Span(s.start() + 1, s.end() - 1))
                                .toList(),
                        spans("“We waited,”", "“and nobody came.\n“Then we went home.”")));
    }

    private static List<PolnearReader.Gold> slips(Random random) {
        List<PolnearReader.Gold> slips = new ArrayList<>();
        List<PolnearReader.Gold> gold = gold();
        for (PolnearReader.Gold one : gold) {
            switch (random.nextInt(5)) {
                case 0 -> {}
                case 1 ->
                        slips.add(
                                new PolnearReader.Gold(
                                        gold.get(random.nextInt(gold.size())).source(),
                                        one.cue(),
                                        one.content()));
                case 2 ->
                        slips.add(new PolnearReader.Gold(List.of(), one.cue(), cut(one.content())));
                case 3 ->
                        slips.add(
                                new PolnearReader.Gold(
                                        cut(one.source()), one.cue(), cut(one.content())));
                default -> slips.add(one);
            }
        }
        return slips;
    }

    private static List<Span> cut(List<Span> spans) {
        Span first = spans.get(0);
        return List.of(new Span(first.start(), first.start() + Math.max(1, first.length() / 2)));
    }

    private static List<Span> spans(String... words) {
        List<Span> spans = new ArrayList<>();
        for (String part : words) {
            int start = TEXT.indexOf(part);
            spans.add(new Span(start, start + part.length()));
        }
        return spans;
    }

    private static void writeCorpus(Path base) throws IOException {
        Path split = base.resolve("data").resolve("dev");
        Files.createDirectories(split.resolve("text"));
        Files.createDirectories(split.resolve("attributions"));
        Files.writeString(split.resolve("text").resolve("a.txt"), TEXT);
        StringBuilder lines = new StringBuilder();
        int number = 0;
        int event = 0;
        for (PolnearReader.Gold one : gold()) {
            int first = number;
            lines.append(fragment(++number, "Source", one.source()));
            lines.append(fragment(++number, "Cue", one.cue()));
            lines.append(fragment(++number, "Content", one.content()));
            lines.append(
                    "E%d\tAttribution:T%d Source:T%d Cue:T%d Content:T%d\n"
                            .formatted(++event, first + 2, first + 1, first + 2, first + 3));
        }
        Files.writeString(split.resolve("attributions").resolve("a_one.ann"), lines);
    }

    private static String fragment(int number, String role, List<Span> spans) {
        List<String> places = spans.stream().map(span -> span.start() + " " + span.end()).toList();
        return "T%d\t%s %s\twords\n".formatted(number, role, String.join(";", places));
    }

    private static String prediction(List<PolnearReader.Gold> all) {
        List<String> items =
                all.stream()
                        .map(one ->
                                "{\"source\":%s,\"cue\":%s,\"content\":%s}"
                                        .formatted(
                                                json(one.source()),
                                                json(one.cue()),
                                                json(one.content())))
                        .toList();
        return "{\"doc\":\"a\",\"attributions\":[" + String.join(",", items) + "]}\n";
    }

    private static String json(List<Span> spans) {
        return "["
                + String.join(
                        ",",
                        spans.stream()
                                .map(span -> "[" + span.start() + "," + span.end() + "]")
                                .toList())
                + "]";
    }

    private static double figure(String printed, String name) {
        Matcher matcher =
                Pattern.compile(
                                "^" + Pattern.quote(name) + "\\s+[\\d.]+\\s+[\\d.]+\\s+([\\d.]+)",
                                Pattern.MULTILINE)
                        .matcher(printed);
        assertThat(matcher.find()).as(name + " in\n" + printed).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    private static Path sharedScorer() {
        Path module = Path.of("").toAbsolutePath();
        for (Path at = module; at != null; at = at.getParent()) {
            Path scorer = at.resolve("shared").resolve("scorers").resolve("polnear_score.py");
            if (Files.exists(scorer)) {
                return scorer;
            }
        }
        return module.resolve("absent");
    }

    private static boolean hasPython() {
        try {
            return run("python3", "--version").startsWith("Python");
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
