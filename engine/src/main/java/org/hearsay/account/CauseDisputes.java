package org.hearsay.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention;
import org.hearsay.language.Tokens;
import org.hearsay.text.Span;
import org.hearsay.timeline.Event;
import org.hearsay.timeline.Events;
import org.jspecify.annotations.Nullable;

/// Finds events for which different voices give different reasons: "because", "due to" and the like
/// after the act, in its sentence. Reasons that share a word of weight are taken for one in other
/// words.
final class CauseDisputes {
    private static final Pattern BECAUSE =
            Pattern.compile(
                    "\\b(because of|because|due to|owing to|thanks to|as a result of|on account of|on the ground that|on the"
                            + " grounds that|out of|for fear of)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final int FARTHEST = 160;

    private record Reason(String words, Stand stand) {}

    private CauseDisputes() {}

    static List<Dispute> find(
            List<AnnotatedDocument> documents,
            Events events,
            Statements statements,
            Origins origins) {
        Map<Event.Id, List<Reason>> byEvent = new TreeMap<>();
        for (AnnotatedDocument document : documents) {
            for (EventMention mention : document.events()) {
                events.ofMention(document.id(), mention.id())
                        .ifPresent(
                                event -> addReason(document, mention, event, statements, byEvent));
            }
        }
        List<Dispute> disputes = new ArrayList<>();
        byEvent.forEach((event, reasons) -> {
            Map<String, List<Stand>> positions = positions(reasons);
            Set<Set<String>> voices = new HashSet<>();
            positions
                    .values()
                    .forEach(stands ->
                            voices.add(origins.of(stands.stream().map(Stand::voice).toList())));
            if (positions.size() > 1 && voices.size() > 1) {
                disputes.add(
                        DisputeFinder.proposed(
                                Dispute.Type.CAUSE,
                                "Why was this: " + events.event(event).label() + "?",
                                List.of(event.value()),
                                positions.entrySet().stream()
                                        .map(position ->
                                                Stand.position(
                                                        position.getKey(),
                                                        position.getValue(),
                                                        origins))
                                        .toList(),
                                "different voices give different reasons"));
            }
        });
        return disputes;
    }

    private static void addReason(
            AnnotatedDocument document,
            EventMention mention,
            Event.Id event,
            Statements statements,
            Map<Event.Id, List<Reason>> byEvent) {
        Tokens tokens = document.parsed().tokens();
        int word = tokens.wordAt(mention.trigger().start());
        if (word >= tokens.size()) {
            return;
        }
        Span sentence = tokens.sentenceSpan(tokens.sentence(word));
        int from = mention.trigger().end();
        int next = nextTrigger(document, mention, sentence.end());
        if (from >= sentence.end()) {
            return;
        }
        String text = document.text().text();
        Matcher because =
                BECAUSE.matcher(text).region(from, Math.min(sentence.end(), from + FARTHEST));
        if (!because.find() || because.start() > next) {
            return;
        }
        int end = because.end();
        while (end < sentence.end() && ".;!?”\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String words = text.substring(because.end(), end).strip();
        if (!words.isEmpty()) {
            @Nullable Integer within = mention.within();
            byEvent.computeIfAbsent(event, key -> new ArrayList<>())
                    .add(
                            new Reason(
                                    words,
                                    statements.stand(
                                            document,
                                            within,
                                            document.passage(
                                                    new Span(mention.trigger().start(), end)))));
        }
    }

    /// The reason belongs to the act right before it.
    private static int nextTrigger(
            AnnotatedDocument document, EventMention mention, int otherwise) {
        return document.events().stream()
                .mapToInt(other -> other.trigger().start())
                .filter(start -> start > mention.trigger().end())
                .min()
                .orElse(otherwise);
    }

    private static Map<String, List<Stand>> positions(List<Reason> reasons) {
        Map<String, List<Stand>> positions = new TreeMap<>();
        for (Reason reason : reasons) {
            String label =
                    positions.keySet().stream()
                            .filter(known -> shareAWord(known, reason.words()))
                            .findFirst()
                            .orElse(reason.words());
            Stand.add(positions, label, reason.stand());
        }
        return positions;
    }

    private static boolean shareAWord(String one, String other) {
        Set<String> common = weighty(one);
        common.retainAll(weighty(other));
        return !common.isEmpty();
    }

    private static Set<String> weighty(String words) {
        Set<String> weighty = new TreeSet<>();
        for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= 5) {
                weighty.add(word);
            }
        }
        return weighty;
    }
}
