package org.hearsay.benchmarks.mention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.benchmarks.syntax.Conllu;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.Span;

/// Reads GUM: mentions with their kinds from `dep`, coreference in the manner of OntoNotes from
/// `coref-ontogum-conllu`. Both are brackets in the last column of CoNLL-U over the same words.
final class GumReader {
    private GumReader() {}

    /// A gold mention.
    ///
    /// @param span its words
    /// @param head the word that its other words depend on
    /// @param kind what is meant, folded to our kinds; OTHER where the layer does not tell
    /// @param chain number of what is meant in the document
    record GoldMention(Span span, Span head, EntityKind kind, int chain) {}

    /// A document with its two layers of mentions.
    record Document(
            String name, String text, List<GoldMention> mentions, List<GoldMention> coreferent) {}

    /// The documents of a split's folder.
    static List<Document> read(Path folder) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("dep"))) {
            for (Path file : files.sorted().toList()) {
                Path coreference =
                        folder.resolve("coref-ontogum-conllu").resolve(file.getFileName());
                List<Conllu.Document> inFile = Conllu.read(file);
                List<Conllu.Document> again =
                        Files.exists(coreference) ? Conllu.read(coreference) : inFile;
                for (int i = 0; i < inFile.size(); i++) {
                    documents.add(document(inFile.get(i), again.get(i)));
                }
            }
        }
        return documents;
    }

    private static Document document(Conllu.Document entities, Conllu.Document coreference) {
        if (entities.words().size() != coreference.words().size()) {
            throw new IllegalArgumentException("Not the same words: " + entities.name());
        }
        return new Document(
                entities.name(),
                entities.text(),
                mentions(entities, entities.words()),
                mentions(coreference, entities.words()));
    }

    /// A bracket that is open.
    private record Open(int chain, String kind, int from) {}

    static List<GoldMention> mentions(Conllu.Document layer, List<Conllu.Word> places) {
        List<GoldMention> mentions = new ArrayList<>();
        Map<Integer, Deque<Open>> open = new HashMap<>();
        for (int i = 0; i < layer.words().size(); i++) {
            String brackets = entity(layer.words().get(i).misc());
            int at = 0;
            while (at < brackets.length()) {
                int end = at + 1;
                if (brackets.charAt(at) == '(') {
                    while (end < brackets.length() && "()".indexOf(brackets.charAt(end)) < 0) {
                        end++;
                    }
                    String[] parts = brackets.substring(at + 1, end).split("-", -1);
                    int chain = number(parts[0]);
                    open.computeIfAbsent(chain, key -> new ArrayDeque<>())
                            .push(new Open(chain, parts.length > 1 ? parts[1] : "", i));
                    if (end < brackets.length() && brackets.charAt(end) == ')') {
                        close(open, chain, i, layer, places, mentions);
                        end++;
                    }
                } else {
                    while (end < brackets.length() && brackets.charAt(end) != ')') {
                        end++;
                    }
                    close(open, number(brackets.substring(at, end)), i, layer, places, mentions);
                    end++;
                }
                at = end;
            }
        }
        mentions.sort(Comparator.comparing(GoldMention::span));
        return mentions;
    }

    private static String entity(String misc) {
        for (String part : misc.split("\\|", -1)) {
            if (part.startsWith("Entity=")) {
                return part.substring("Entity=".length());
            }
        }
        return "";
    }

    /// The number of `12` or, where a mention has several parts, of `12[1/2]`.
    private static int number(String words) {
        return Integer.parseInt(words.replaceAll("\\[.*", ""));
    }

    private static void close(
            Map<Integer, Deque<Open>> open,
            int chain,
            int last,
            Conllu.Document layer,
            List<Conllu.Word> places,
            List<GoldMention> mentions) {
        Deque<Open> opened = open.getOrDefault(chain, new ArrayDeque<>());
        if (opened.isEmpty()) {
            return;
        }
        Open first = opened.pop();
        int head = head(layer.words(), first.from(), last);
        mentions.add(
                new GoldMention(
                        new Span(places.get(first.from()).start(), places.get(last).end()),
                        new Span(places.get(head).start(), places.get(head).end()),
                        kind(first.kind()),
                        chain));
    }

    private static int head(List<Conllu.Word> words, int from, int last) {
        for (int i = from; i <= last; i++) {
            int head = words.get(i).head();
            if (head < from || head > last) {
                return i;
            }
        }
        return last;
    }

    private static EntityKind kind(String gum) {
        return switch (gum) {
            case "person" -> EntityKind.PERSON;
            case "organization" -> EntityKind.ORGANIZATION;
            case "place" -> EntityKind.PLACE;
            default -> EntityKind.OTHER;
        };
    }
}
