package org.hearsay.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/// What is known of a benchmark without running it: `benchmarks/corpora/NAME.yaml`.
///
/// @param title heading of its page
/// @param about what is measured and why, in Markdown
/// @param facts corpus, where to get it, licence, split, measure, in the order of the file
/// @param expected the figures that a run must come near to, by the figure's name
/// @param peers what others reach, each with its source
/// @param remarks what to know when reading the figures
public record Card(
        String title,
        String about,
        Map<String, String> facts,
        Map<String, Expected> expected,
        List<Peer> peers,
        List<String> remarks) {
    private static final List<String> FACTS =
            List.of("corpus", "get", "licence", "split", "measure");

    public Card {
        facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        expected = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(expected));
        peers = List.copyOf(peers);
        remarks = List.copyOf(remarks);
    }

    /// A figure that was reached, and how far a run may fall below it. Holds for one way to call
    /// the benchmark.
    ///
    /// @param value the figure
    /// @param tolerance how much less is still right
    public record Expected(double value, double tolerance) {}

    /// What somebody else reaches.
    ///
    /// @param system who
    /// @param figure what is reached, with the measure and the split where they differ from ours
    /// @param source where it is said
    public record Peer(String system, String figure, String source) {}

    /// The card of a benchmark.
    public static Card of(String name) throws IOException {
        Path folder = Path.of(System.getProperty("hearsay.benchmarks", "benchmarks"));
        return read(folder.resolve("corpora").resolve(name + ".yaml"));
    }

    static Card read(Path file) throws IOException {
        Map<String, Object> card = map(new Yaml().load(Files.readString(file)));
        Map<String, String> facts = new LinkedHashMap<>();
        FACTS.forEach(fact -> {
            if (card.containsKey(fact)) {
                facts.put(fact, words(card, fact));
            }
        });
        Map<String, Expected> expected = new LinkedHashMap<>();
        map(card.getOrDefault("expected", Map.of()))
                .forEach((figure, value) ->
                        expected.put(
                                figure,
                                new Expected(
                                        number(map(value), "value"),
                                        number(map(value), "tolerance"))));
        List<Peer> peers = new ArrayList<>();
        for (Object peer : list(card.getOrDefault("peers", List.of()))) {
            Map<String, Object> its = map(peer);
            peers.add(new Peer(words(its, "system"), words(its, "figure"), words(its, "source")));
        }
        return new Card(
                words(card, "title"),
                words(card, "about"),
                facts,
                expected,
                peers,
                list(card.getOrDefault("remarks", List.of())).stream()
                        .map(Object::toString)
                        .toList());
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, its) -> map.put(String.valueOf(key), its));
        return map;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    private static String words(Map<String, Object> map, String key) {
        return String.valueOf(map.getOrDefault(key, "")).strip();
    }

    private static double number(Map<String, Object> map, String key) {
        return Double.parseDouble(words(map, key));
    }
}
