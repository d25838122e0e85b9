package org.hearsay.benchmarks.mention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.mention.Chain;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.mention.Mentions;
import org.hearsay.text.Span;

/// Coreference that a program which is not ours found in the texts that we wrote for it
/// (`benchmarks/peers/CoreNlpPeer.java`). Such mentions have no kind: all are `other`.
final class ChainPeers {
    private static final int CELLS = 4;

    /// A mention as the program gave it.
    private record Found(int chain, Span span, Span head) {}

    private final Map<String, List<Found>> byDocument = new HashMap<>();
    private double wordsPerSecond;

    private ChainPeers() {}

    /// Writes each text in its file, named as the document.
    static void export(Path folder, List<GumReader.Document> documents) throws IOException {
        Files.createDirectories(folder);
        for (GumReader.Document document : documents) {
            Files.writeString(folder.resolve(document.name() + ".txt"), document.text());
        }
    }

    /// Reads document, chain, mention and head, places as `START END`; a last line `#`, words,
    /// CPU-seconds.
    static ChainPeers read(Path file) throws IOException {
        ChainPeers peers = new ChainPeers();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("#")) {
                peers.wordsPerSecond = Double.parseDouble(cells[1]) / Double.parseDouble(cells[2]);
            } else if (cells.length == CELLS) {
                peers.byDocument
                        .computeIfAbsent(cells[0], unseen -> new ArrayList<>())
                        .add(new Found(Integer.parseInt(cells[1]), span(cells[2]), span(cells[3])));
            }
        }
        return peers;
    }

    private static Span span(String cell) {
        String[] ends = cell.split(" ", -1);
        return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    /// Mentions and chains of a document in our shape.
    Mentions found(String document) {
        List<Found> sorted = new ArrayList<>(byDocument.getOrDefault(document, List.of()));
        sorted.sort(
                Comparator.<Found>comparingInt(one -> one.span.start())
                        .thenComparingInt(one -> -one.span.end()));
        Map<Integer, List<Integer>> members = new TreeMap<>();
        List<EntityMention> mentions = new ArrayList<>();
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Found one : sorted) {
            int chain = numbers.computeIfAbsent(one.chain, unseen -> numbers.size());
            members.computeIfAbsent(chain, unseen -> new ArrayList<>()).add(mentions.size());
            mentions.add(
                    new EntityMention(
                            mentions.size(),
                            one.span,
                            one.head,
                            EntityKind.OTHER,
                            EntityMention.Form.NOMINAL,
                            chain));
        }
        List<Chain> chains = new ArrayList<>();
        members.forEach((chain, ids) ->
                chains.add(new Chain(chain, EntityKind.OTHER, "", false, ids, List.of())));
        return new Mentions(mentions, chains);
    }

    double wordsPerSecond() {
        return wordsPerSecond;
    }
}
