package org.hearsay.benchmarks.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.hearsay.time.TimeFinder;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimeValue;
import org.jspecify.annotations.Nullable;

/// A document of the task: its text set as it would be printed, and where the words of the task
/// stand in it, so that what we find can be named as the task names it.
///
/// Of the file only the words are used. The first sentence is the headline and the second the date,
/// which we read ourselves; the others are taken for one paragraph, since the files tell none.
record TimelineDocument(DocumentText text, String number, List<Word> words) {
    /// A word of the task.
    record Word(int sentence, String form, Span span) {}

    TimelineDocument {
        words = List.copyOf(words);
    }

    static List<TimelineDocument> readAll(Path folder) throws IOException {
        List<TimelineDocument> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
                documents.add(read(file));
            }
        }
        return documents;
    }

    private static TimelineDocument read(Path file) throws IOException {
        String number = "";
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("Document")) {
                    number = xml.getAttributeValue(null, "doc_id");
                } else if (xml.getLocalName().equals("token")) {
                    int sentence = Integer.parseInt(xml.getAttributeValue(null, "sentence"));
                    add(words, text, sentence, xml.getElementText());
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return new TimelineDocument(document(number, text.toString(), words), number, words);
    }

    private static void add(List<Word> words, StringBuilder text, int sentence, String form) {
        if (form.isBlank()) {
            return;
        }
        if (!words.isEmpty()) {
            int before = words.getLast().sentence();
            boolean isHeading = before < 2 && before != sentence;
            text.append(isHeading ? "\n\n" : before != sentence ? " " : gap(text, form));
        }
        int start = text.length();
        text.append(form);
        words.add(new Word(sentence, form, new Span(start, text.length())));
    }

    private static String gap(StringBuilder text, String form) {
        boolean clings = form.matches("[.,;:!?)\\]%]+|['’](?:s|re|ve|ll|d|m)?|n['’]t");
        boolean isOpen = "([$£€".indexOf(text.charAt(text.length() - 1)) >= 0;
        return clings || isOpen ? "" : " ";
    }

    private static DocumentText document(String number, String text, List<Word> words) {
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < words.size(); ) {
            int part = Math.min(2, words.get(from).sentence());
            int to = from;
            while (to < words.size() && Math.min(2, words.get(to).sentence()) == part) {
                to++;
            }
            Block.Kind kind =
                    List.of(Block.Kind.HEADLINE, Block.Kind.DATELINE, Block.Kind.PARAGRAPH)
                            .get(part);
            Span first = words.get(from).span();
            blocks.add(new Block(kind, first.hull(words.get(to - 1).span())));
            from = to;
        }
        LocalDate day =
                blocks.stream()
                        .filter(block -> block.kind() == Block.Kind.DATELINE)
                        .map(block -> day(block.span().of(text)))
                        .findFirst()
                        .orElse(null);
        return new DocumentText(
                number,
                "",
                text,
                null,
                day,
                DocumentKind.ARTICLE,
                blocks,
                List.of(),
                java.util.Map.of());
    }

    private static @Nullable LocalDate day(String dateline) {
        for (TimeMention time : TimeFinder.standard().find(DocumentText.of("date", dateline))) {
            if (time.time() instanceof TimeValue.Known known
                    && known.precision() == TimeValue.Precision.DAY) {
                return known.earliestStart().toLocalDate();
            }
        }
        return null;
    }

    /// The task's name for words of ours: `7343-7-taking_out`; empty when they are none of its
    /// words.
    String event(Span trigger) {
        List<Word> its = words.stream().filter(word -> word.span().overlaps(trigger)).toList();
        return its.isEmpty()
                ? ""
                : its.stream()
                        .map(Word::form)
                        .collect(
                                Collectors.joining(
                                        "_", number + "-" + its.getFirst().sentence() + "-", ""));
    }

    /// The number of the sentence in which words of ours begin; -1 when it is none of the task's.
    int sentenceAt(Span place) {
        return words.stream()
                .filter(word -> word.span().overlaps(place))
                .findFirst()
                .map(Word::sentence)
                .orElse(-1);
    }
}
