package org.hearsay.benchmarks.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.Span;

/// What a program that is not ours found in the texts that we wrote for it
/// (`benchmarks/peers/CoreNlpPeer.java`).
final class QuotePeers {
    private static final int CELLS = 4;

    private final Map<String, List<FoundAttribution>> byArticle = new HashMap<>();
    private double wordsPerSecond;

    private QuotePeers() {}

    /// Writes each text in its file, named as the article.
    static void export(Path folder, List<PolnearReader.Article> articles) throws IOException {
        Files.createDirectories(folder);
        for (PolnearReader.Article article : articles) {
            Files.writeString(folder.resolve(article.name() + ".txt"), article.text());
        }
    }

    /// Reads article, source, cue and content, each `START END`, nothing where there is none; a
    /// last line `#`, words, CPU-seconds.
    static QuotePeers read(Path file) throws IOException {
        QuotePeers peers = new QuotePeers();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("#")) {
                peers.wordsPerSecond = Double.parseDouble(cells[1]) / Double.parseDouble(cells[2]);
            } else if (cells.length == CELLS) {
                peers.byArticle
                        .computeIfAbsent(cells[0], unseen -> new ArrayList<>())
                        .add(
                                new FoundAttribution(
                                        spans(cells[1]), spans(cells[2]), spans(cells[3])));
            }
        }
        return peers;
    }

    private static List<Span> spans(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        String[] ends = cell.split(" ", -1);
        return List.of(new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
    }

    List<FoundAttribution> found(String article) {
        return byArticle.getOrDefault(article, List.of());
    }

    double wordsPerSecond() {
        return wordsPerSecond;
    }
}
