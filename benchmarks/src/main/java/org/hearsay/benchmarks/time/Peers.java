package org.hearsay.benchmarks.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What another tagger found in the texts that we wrote for it (`benchmarks/peers/TimePeers.java`).
final class Peers {
    private static final int FIRST_MENTION_CELLS = 5;

    private final Map<String, List<GoldTime>> byDocument = new HashMap<>();
    private double tokensPerSecond;

    private Peers() {}

    /// Adds a corpus to a folder: each text in its file, and its name and day in `index.tsv`.
    static void export(Path folder, String corpus, List<TimeDocument> documents)
            throws IOException {
        Files.createDirectories(folder);
        List<String> index = new ArrayList<>();
        for (TimeDocument document : documents) {
            String file = corpus + "-" + index.size() + ".txt";
            Files.writeString(folder.resolve(file), document.text());
            String day = document.published() == null ? "" : document.published().toString();
            index.add(
                    key(corpus, document)
                            + "\t"
                            + file
                            + "\t"
                            + day
                            + "\t"
                            + TimeBenchmark.tokens(document.text()));
        }
        Files.write(
                folder.resolve("index.tsv"),
                index,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String key(String corpus, TimeDocument document) {
        return corpus + "/" + document.id();
    }

    /// Reads document, start, end, type, value; a last line `#`, tokens, CPU-seconds.
    static Peers read(Path file) throws IOException {
        Peers peers = new Peers();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("#")) {
                peers.tokensPerSecond = Double.parseDouble(cells[1]) / Double.parseDouble(cells[2]);
            } else if (cells.length >= FIRST_MENTION_CELLS) {
                peers.byDocument
                        .computeIfAbsent(cells[0], key -> new ArrayList<>())
                        .add(
                                new GoldTime(
                                        Integer.parseInt(cells[1]),
                                        Integer.parseInt(cells[2]),
                                        cells[3],
                                        cells[4]));
            }
        }
        return peers;
    }

    /// What was found in the annotated part of a document.
    List<GoldTime> found(String corpus, TimeDocument document) {
        return byDocument.getOrDefault(key(corpus, document), List.of()).stream()
                .filter(time -> time.start() < document.annotatedTo())
                .toList();
    }

    double tokensPerSecond() {
        return tokensPerSecond;
    }
}
