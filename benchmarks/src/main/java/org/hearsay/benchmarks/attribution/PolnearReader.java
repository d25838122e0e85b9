package org.hearsay.benchmarks.attribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Reads a split of PolNeAR 1.0: `data/<split>/text/*.txt` and
/// `attributions/<text>_<annotator>.ann` (brat stand-off). Of several annotators the alphabetically
/// first is the gold. Malformed lines are passed over, as in the shared scorer.
final class PolnearReader {
    private static final Pattern FRAGMENTS = Pattern.compile("(\\S+) (\\d+ \\d+(?:;\\d+ \\d+)*)");

    private PolnearReader() {}

    /// A text with its gold.
    record Article(String name, String text, List<Gold> attributions, List<Span> discarded) {}

    /// A gold attribution.
    record Gold(List<Span> source, List<Span> cue, List<Span> content) {}

    /// All annotated articles of a split, by name.
    static List<Article> read(Path corpus, String split) throws IOException {
        Path base = corpus.resolve("data").resolve(split);
        Map<String, Path> annotations = new TreeMap<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(base.resolve("attributions"), "*.ann")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String text = name.substring(0, name.lastIndexOf('_'));
                annotations.merge(
                        text, file, (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        }
        List<Article> articles = new ArrayList<>();
        for (Map.Entry<String, Path> entry : annotations.entrySet()) {
            Path file = base.resolve("text").resolve(entry.getKey() + ".txt");
            if (Files.exists(file)) {
                articles.add(article(entry.getKey(), Files.readString(file), entry.getValue()));
            }
        }
        return articles;
    }

    private static Article article(String name, String text, Path annotations) throws IOException {
        Map<String, List<Span>> fragments = new HashMap<>();
        List<Span> discarded = new ArrayList<>();
        List<String> events = new ArrayList<>();
        for (String line : Files.readString(annotations, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] columns = line.split("\t", -1);
            if (columns.length >= 2 && columns[0].matches("T\\d+")) {
                Matcher matcher = FRAGMENTS.matcher(columns[1]);
                if (matcher.matches()) {
                    List<Span> spans = spans(matcher.group(2));
                    fragments.put(columns[0], spans);
                    if (matcher.group(1).equals("Discard")) {
                        discarded.addAll(spans);
                    }
                }
            } else if (columns.length >= 2 && columns[0].startsWith("E")) {
                events.add(columns[1]);
            }
        }
        List<Gold> gold = new ArrayList<>();
        for (String event : events) {
            Gold one = gold(event, fragments);
            if (one != null) {
                gold.add(one);
            }
        }
        return new Article(name, text, gold, discarded);
    }

    private static @Nullable Gold gold(String event, Map<String, List<Span>> fragments) {
        Map<String, List<Span>> roles = new HashMap<>();
        String[] arguments = event.split(" ", -1);
        for (int i = 1; i < arguments.length; i++) {
            int colon = arguments[i].indexOf(':');
            if (colon > 0) {
                String role = arguments[i].substring(0, colon).replaceAll("\\d+$", "");
                roles.computeIfAbsent(role, unseen -> new ArrayList<>())
                        .addAll(
                                fragments.getOrDefault(
                                        arguments[i].substring(colon + 1), List.of()));
            }
        }
        List<Span> content = roles.getOrDefault("Content", List.of());
        return content.isEmpty()
                ? null
                : new Gold(
                        roles.getOrDefault("Source", List.of()),
                        roles.getOrDefault("Cue", List.of()),
                        content);
    }

    private static List<Span> spans(String column) {
        List<Span> spans = new ArrayList<>();
        for (String part : column.split(";", -1)) {
            String[] ends = part.split(" ", -1);
            int start = Integer.parseInt(ends[0]);
            int end = Integer.parseInt(ends[1]);
            if (start < end) {
                spans.add(new Span(start, end));
            }
        }
        return spans;
    }
}
