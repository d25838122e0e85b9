package org.hearsay.benchmarks.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads a MEANTIME document (the NewsReader annotation scheme): tokens, sentences, TIMEX3 over
/// token anchors.
///
/// The text is put together from the tokens, with a space between two and a line for each sentence.
/// The sentence that is only the creation date, and the title before it, are left out of the text,
/// as TempEval-3 leaves them out.
///
/// MEANTIME annotates the title and the first five sentences; all of the text is read, but only
/// those are scored.
final class MeantimeReader {
    private static final int LAST_ANNOTATED_SENTENCE = 5;

    private record Token(String id, int sentence, String word) {}

    private record Timex(String type, String value, List<String> tokens) {}

    private MeantimeReader() {}

    static TimeDocument read(String id, XMLStreamReader xml) throws XMLStreamException {
        List<Token> tokens = new ArrayList<>();
        List<Timex> timexes = new ArrayList<>();
        Set<String> creationTokens = new HashSet<>();
        @Nullable String created = null;
        String tokenId = "";
        int sentence = 0;
        StringBuilder word = new StringBuilder();
        @Nullable Timex timex = null;
        boolean isCreation = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "token" -> {
                            tokenId = TimeCorpus.attribute(xml, "t_id");
                            sentence = Integer.parseInt(TimeCorpus.attribute(xml, "sentence"));
                            word.setLength(0);
                        }
                        case "TIMEX3" -> {
                            isCreation =
                                    TimeCorpus.attribute(xml, "functionInDocument")
                                            .equals("CREATION_TIME");
                            timex =
                                    new Timex(
                                            TimeCorpus.attribute(xml, "type"),
                                            TimeCorpus.attribute(xml, "value"),
                                            new ArrayList<>());
                            if (isCreation) {
                                created = timex.value();
                            }
                        }
                        case "token_anchor" -> {
                            if (timex != null) {
                                timex.tokens().add(TimeCorpus.attribute(xml, "t_id"));
                                if (isCreation) {
                                    creationTokens.add(TimeCorpus.attribute(xml, "t_id"));
                                }
                            }
                        }
                        default -> {}
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("token")) {
                        tokens.add(new Token(tokenId, sentence, word.toString().strip()));
                    } else if (xml.getLocalName().equals("TIMEX3") && timex != null) {
                        if (!isCreation && !timex.tokens().isEmpty()) {
                            timexes.add(timex);
                        }
                        timex = null;
                    }
                }
                case XMLStreamConstants.CHARACTERS -> word.append(xml.getText());
                default -> {}
            }
        }
        return build(id, tokens, timexes, creationTokens, created);
    }

    private static TimeDocument build(
            String id,
            List<Token> tokens,
            List<Timex> timexes,
            Set<String> creation,
            @Nullable String created) {
        int firstSentence = 0;
        for (Token token : tokens) {
            if (creation.contains(token.id()) && token.sentence() <= 2) {
                firstSentence = token.sentence() + 1;
            }
        }
        StringBuilder text = new StringBuilder();
        Map<String, int[]> places = new HashMap<>();
        int last = -1;
        int annotatedTo = 0;
        for (Token token : tokens) {
            if (token.sentence() < firstSentence) {
                continue;
            }
            if (last >= 0) {
                text.append(last == token.sentence() ? " " : "\n");
            }
            last = token.sentence();
            places.put(
                    token.id(), new int[] {text.length(), text.length() + token.word().length()});
            text.append(token.word());
            if (token.sentence() <= LAST_ANNOTATED_SENTENCE) {
                annotatedTo = text.length();
            }
        }
        List<GoldTime> gold = new ArrayList<>();
        for (Timex timex : timexes) {
            int start = Integer.MAX_VALUE;
            int end = -1;
            for (String token : timex.tokens()) {
                int[] place = places.get(token);
                if (place != null) {
                    start = Math.min(start, place[0]);
                    end = Math.max(end, place[1]);
                }
            }
            if (end > 0) {
                gold.add(new GoldTime(start, end, timex.type(), timex.value()));
            }
        }
        gold.sort(java.util.Comparator.comparingInt(GoldTime::start));
        return new TimeDocument(
                id, text.toString(), TimeDocument.day(created), List.copyOf(gold), annotatedTo);
    }
}
