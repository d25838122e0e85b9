package org.hearsay.benchmarks.coreference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearsay.text.Span;

/// Reads ECB+: documents with the event mentions of their validated sentences, and which of all
/// documents' mentions are one event.
final class EcbReader {
    private static final String SENTENCES = "ECBplus_coreference_sentences.csv";

    private EcbReader() {}

    /// A gold event mention.
    ///
    /// @param span from its first word to its last
    /// @param event what it tells; equal for mentions of one event, over all documents
    record GoldEvent(Span span, String event) {}

    /// A document.
    ///
    /// @param topic its topic's number
    /// @param name its file without ending
    /// @param text its words, set as they would be printed, a sentence a line
    /// @param scored where the validated sentences stand
    /// @param events mentions in these, in reading order
    record Document(
            String topic, String name, String text, List<Span> scored, List<GoldEvent> events) {
        boolean isScored(Span span) {
            return scored.stream().anyMatch(sentence -> sentence.covers(span));
        }
    }

    /// The documents of some topics.
    static List<Document> read(Path folder, List<String> topics) throws IOException {
        Map<String, Set<Integer>> validated = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve(SENTENCES))) {
            String[] cells = line.strip().split(",", -1);
            if (cells.length == 3 && cells[2].matches("\\d+")) {
                validated
                        .computeIfAbsent(cells[0] + "_" + cells[1], key -> new HashSet<>())
                        .add(Integer.parseInt(cells[2]));
            }
        }
        List<Document> documents = new ArrayList<>();
        for (String topic : topics) {
            Path its = folder.resolve(topic);
            if (!Files.isDirectory(its)) {
                System.out.println("absent, skipped: " + its);
                continue;
            }
            try (Stream<Path> files = Files.list(its)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
                    String name = String.valueOf(file.getFileName()).replace(".xml", "");
                    documents.add(
                            document(topic, name, file, validated.getOrDefault(name, Set.of())));
                }
            }
        }
        return documents;
    }

    private record Word(int number, int sentence, int start, int end) {}

    private static Document document(String topic, String name, Path file, Set<Integer> validated)
            throws IOException {
        StringBuilder text = new StringBuilder();
        Map<Integer, Word> words = new TreeMap<>();
        Map<Integer, List<Integer>> mentions = new TreeMap<>();
        Map<Integer, String> events = new HashMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
            String relation = "";
            int mention = -1;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String element = xml.getLocalName();
                if (element.equals("token")) {
                    word(xml, text, words);
                } else if (element.equals("token_anchor")) {
                    if (mention >= 0) {
                        mentions.computeIfAbsent(mention, key -> new ArrayList<>())
                                .add(number(xml, "t_id"));
                    }
                } else if (element.equals("CROSS_DOC_COREF")) {
                    relation = topic + "/" + xml.getAttributeValue(null, "note");
                } else if (element.equals("INTRA_DOC_COREF")) {
                    relation = name + "/" + xml.getAttributeValue(null, "r_id");
                } else if (element.equals("source")) {
                    events.put(number(xml, "m_id"), relation);
                } else if (xml.getAttributeValue(null, "m_id") != null
                        && !element.equals("target")) {
                    boolean isEvent =
                            element.startsWith("ACTION_") || element.startsWith("NEG_ACTION_");
                    mention = isEvent ? number(xml, "m_id") : -1;
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return new Document(
                topic,
                name,
                text.toString(),
                sentences(words, validated),
                gold(name, words, mentions, events, validated));
    }

    private static void word(XMLStreamReader xml, StringBuilder text, Map<Integer, Word> words)
            throws XMLStreamException {
        int number = number(xml, "t_id");
        int sentence = number(xml, "sentence");
        String form = xml.getElementText();
        Word before =
                words.isEmpty() ? null : words.get(((TreeMap<Integer, Word>) words).lastKey());
        if (before != null) {
            text.append(before.sentence() != sentence ? "\n" : gap(text, form));
        }
        int start = text.length();
        text.append(form);
        words.put(number, new Word(number, sentence, start, text.length()));
    }

    /// Words are given apart, with spaces round every mark: set them as they would be printed.
    private static String gap(StringBuilder text, String form) {
        boolean clings = form.matches("[.,;:!?)\\]%]+|['’](?:s|re|ve|ll|d|m)?|n['’]t");
        boolean isOpen = "([$£€".indexOf(text.charAt(text.length() - 1)) >= 0;
        return clings || isOpen ? "" : " ";
    }

    private static List<Span> sentences(Map<Integer, Word> words, Set<Integer> validated) {
        Map<Integer, Span> spans = new TreeMap<>();
        for (Word word : words.values()) {
            if (validated.contains(word.sentence()) && word.end() > word.start()) {
                spans.merge(
                        word.sentence(),
                        new Span(word.start(), word.end()),
                        (one, other) -> new Span(one.start(), other.end()));
            }
        }
        return List.copyOf(spans.values());
    }

    private static List<GoldEvent> gold(
            String name,
            Map<Integer, Word> words,
            Map<Integer, List<Integer>> mentions,
            Map<Integer, String> events,
            Set<Integer> validated) {
        List<GoldEvent> gold = new ArrayList<>();
        mentions.forEach((id, anchors) -> {
            List<Word> its = anchors.stream().sorted().map(words::get).toList();
            if (validated.contains(its.getFirst().sentence())) {
                gold.add(
                        new GoldEvent(
                                new Span(its.getFirst().start(), its.getLast().end()),
                                events.getOrDefault(id, name + "#" + id)));
            }
        });
        gold.sort(java.util.Comparator.comparing(GoldEvent::span));
        return gold;
    }

    private static int number(XMLStreamReader xml, String attribute) {
        return Integer.parseInt(xml.getAttributeValue(null, attribute));
    }
}
