package org.hearsay.benchmarks.coreference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.hearsay.actor.ActorResolver;
import org.hearsay.actor.Actors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.benchmarks.ChainScore;
import org.hearsay.benchmarks.Command;
import org.hearsay.benchmarks.CpuClock;
import org.hearsay.benchmarks.Report;
import org.hearsay.benchmarks.Tally;
import org.hearsay.benchmarks.coreference.EcbReader.GoldEvent;
import org.hearsay.event.EventMention;
import org.hearsay.event.EventType;
import org.hearsay.event.Factuality;
import org.hearsay.language.Tokens;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.hearsay.timeline.EventResolver;
import org.hearsay.timeline.Events;

/// Measures which mentions are one event, over all documents at once: `EventCoreferenceBenchmark
/// ECB-FOLDER dev|TOPIC,TOPIC…`.
///
/// Tracks: *system mentions*, found by us, a found trigger standing for the gold mention it
/// overlaps; *gold mentions*, given to the resolver in place of ours, with what we read about those
/// that we find too; and beside them, on gold mentions, what has the same lemma, and what has the
/// same lemma in one predicted topic. Only validated sentences count. Mentions told once count.
public final class EventCoreferenceBenchmark {
    private static final String DEV = "2,5,12,18,21,23,34,35";
    private static final EventType UNLISTED = new EventType("ACT", true, null, List.of());

    private final List<EcbReader.Document> gold;
    private final List<AnnotatedDocument> found = new ArrayList<>();
    private final CpuClock clock = new CpuClock();
    private final Report report = new Report();

    private EventCoreferenceBenchmark(List<EcbReader.Document> gold) {
        this.gold = gold;
    }

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        Command command = Command.parse("ecbplus", args, 2, "ecbplus ECB-FOLDER dev|TOPIC,TOPIC…");
        Path folder = Path.of(command.argument(0));
        if (!Files.isDirectory(folder)) {
            System.out.println("absent, skipped: " + folder);
            return;
        }
        String topics = command.argument(1).equals("dev") ? DEV : command.argument(1);
        List<EcbReader.Document> documents = EcbReader.read(folder, List.of(topics.split(",")));
        if (!documents.isEmpty()) {
            new EventCoreferenceBenchmark(documents).measure().finish(command);
        }
    }

    private Report measure() {
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        for (EcbReader.Document document : gold) {
            DocumentText text = DocumentText.of(document.name(), document.text());
            found.add(
                    clock.time(
                            () -> annotator.annotate(text), done -> done.parsed().tokens().size()));
        }
        Collection<List<String>> goldChains = chains((document, its) -> its.event());
        ChainScore system = new ChainScore();
        ChainScore several = new ChainScore();
        Tally mentions = new Tally();
        Collection<List<String>> ours = systemChains(mentions);
        system.add(goldChains, ours);
        several.add(withoutLone(goldChains), withoutLone(ours));
        ChainScore given = scored(goldChains, givenChains());
        ChainScore lemma = scored(goldChains, chains(this::lemma));
        int[] topics = Topics.of(found.stream().map(one -> one.parsed().tokens()).toList());
        ChainScore lemmaInTopic =
                scored(
                        goldChains,
                        chains((document, its) ->
                                topics[gold.indexOf(document)] + "/" + lemma(document, its)));

        List<List<String>> rows = new ArrayList<>();
        rows.addAll(given.rows("gold mentions"));
        rows.addAll(system.rows("system mentions"));
        rows.addAll(several.rows("system mentions, events told once left out"));
        rows.add(mentions.row("system mentions found"));
        rows.addAll(lemma.rows("peer: same lemma"));
        rows.addAll(lemmaInTopic.rows("peer: same lemma in a predicted topic"));
        report.table(
                "",
                List.of(
                        "ECB+, " + gold.size() + " documents, " + goldChains.size() + " events",
                        "P",
                        "R",
                        "F1"),
                rows);
        report.say(
                "All layers of a document: "
                        + Report.whole(clock.wordsPerSecond())
                        + " words per CPU-second of one thread.");
        report.figure("gold mentions CoNLL", 100 * given.conll());
        report.figure("system mentions CoNLL", 100 * system.conll());
        report.figure("same lemma", 100 * lemma.conll());
        report.figure("same lemma and topic", 100 * lemmaInTopic.conll());
        return report;
    }

    private static ChainScore scored(
            Collection<List<String>> goldChains, Collection<List<String>> ours) {
        ChainScore score = new ChainScore();
        score.add(goldChains, ours);
        return score;
    }

    private static List<List<String>> withoutLone(Collection<List<String>> chains) {
        return chains.stream().filter(chain -> chain.size() > 1).toList();
    }

    /// Gold mentions put together by a label.
    private Collection<List<String>> chains(
            BiFunction<EcbReader.Document, GoldEvent, String> label) {
        Map<String, List<String>> chains = new TreeMap<>();
        for (EcbReader.Document document : gold) {
            for (GoldEvent event : document.events()) {
                chains.computeIfAbsent(label.apply(document, event), key -> new ArrayList<>())
                        .add(key(document, event.span()));
            }
        }
        return chains.values();
    }

    private static String key(EcbReader.Document document, Span span) {
        return document.name() + span;
    }

    private String lemma(EcbReader.Document document, GoldEvent event) {
        Tokens tokens = found.get(gold.indexOf(document)).parsed().tokens();
        int head = head(tokens, event.span());
        return head < 0
                ? event.span().of(document.text())
                : tokens.lemma(head).toLowerCase(Locale.ROOT);
    }

    /// The word of a span that its others depend on; -1 when no word lies in it.
    private static int head(Tokens tokens, Span span) {
        int first = -1;
        for (int i = 0; i < tokens.size() && tokens.start(i) < span.end(); i++) {
            if (!tokens.span(i).overlaps(span)) {
                continue;
            }
            int head = tokens.head(i);
            if (head < 0 || !tokens.span(head).overlaps(span)) {
                return i;
            }
            first = first < 0 ? i : first;
        }
        return first;
    }

    // ------------------------------------------------------------------ system mentions

    private Collection<List<String>> systemChains(Tally mentions) {
        Events events = resolve(found);
        Map<String, List<String>> chains = new TreeMap<>();
        for (int d = 0; d < gold.size(); d++) {
            EcbReader.Document document = gold.get(d);
            Set<GoldEvent> taken = new HashSet<>();
            int foundHere = 0;
            for (EventMention mention : found.get(d).events()) {
                if (!document.isScored(mention.trigger())) {
                    continue;
                }
                foundHere++;
                GoldEvent its = overlapping(document, mention, taken);
                String key =
                        its == null
                                ? document.name() + "?" + mention.id()
                                : key(document, its.span());
                String event =
                        events.ofMention(document.name(), mention.id())
                                .map(Object::toString)
                                .orElse(document.name() + "!" + mention.id());
                chains.computeIfAbsent(event, e -> new ArrayList<>()).add(key);
            }
            for (GoldEvent event : document.events()) {
                if (!taken.contains(event)) {
                    report.error(
                            "MISSED\t" + document.name() + "\t" + event.span().of(document.text()));
                }
            }
            mentions.add(document.events().size(), foundHere, taken.size());
        }
        return chains.values();
    }

    private static @org.jspecify.annotations.Nullable GoldEvent overlapping(
            EcbReader.Document document, EventMention mention, Set<GoldEvent> taken) {
        for (GoldEvent event : document.events()) {
            if (event.span().overlaps(mention.trigger()) && taken.add(event)) {
                return event;
            }
        }
        return null;
    }

    private static Events resolve(List<AnnotatedDocument> documents) {
        Actors actors = ActorResolver.resolve(documents, doc -> doc, List.of());
        return EventResolver.resolve(documents, actors, doc -> doc, List.of());
    }

    // ------------------------------------------------------------------ gold mentions

    /// Our reading of each document, its event mentions put by the gold ones.
    private Collection<List<String>> givenChains() {
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (int d = 0; d < gold.size(); d++) {
            documents.add(given(gold.get(d), found.get(d)));
        }
        Events events = resolve(documents);
        Map<String, List<String>> chains = new TreeMap<>();
        for (EcbReader.Document document : gold) {
            for (int i = 0; i < document.events().size(); i++) {
                int id = i;
                String event =
                        events.ofMention(document.name(), id)
                                .map(Object::toString)
                                .orElse(document.name() + "!" + id);
                chains.computeIfAbsent(event, e -> new ArrayList<>())
                        .add(key(document, document.events().get(i).span()));
            }
        }
        errors(events);
        return chains.values();
    }

    private static AnnotatedDocument given(EcbReader.Document document, AnnotatedDocument read) {
        Map<Integer, EventMention> taken = new HashMap<>();
        List<EventMention> events = new ArrayList<>();
        int fresh = read.events().size() + 1;
        for (GoldEvent event : document.events()) {
            EventMention ours =
                    read.events().stream()
                            .filter(one -> one.trigger().overlaps(event.span()))
                            .filter(one -> !taken.containsKey(one.id()))
                            .findFirst()
                            .orElse(null);
            if (ours == null) {
                events.add(plain(read, event.span(), events.size(), fresh++));
            } else {
                taken.put(ours.id(), ours);
                events.add(
                        new EventMention(
                                events.size(),
                                ours.trigger(),
                                ours.clause(),
                                ours.type(),
                                ours.participants(),
                                ours.times(),
                                ours.places(),
                                ours.factuality(),
                                ours.kind(),
                                ours.within(),
                                ours.lemma(),
                                ours.group(),
                                ours.details()));
            }
        }
        return new AnnotatedDocument(
                read.parsed(),
                read.times(),
                read.mentions(),
                read.attributions(),
                events,
                List.of(),
                List.of(),
                read.diagnostics());
    }

    /// A mention of which only the words are known.
    private static EventMention plain(AnnotatedDocument read, Span span, int id, int group) {
        Tokens tokens = read.parsed().tokens();
        int head = head(tokens, span);
        String lemma =
                head < 0
                        ? span.of(read.text().text())
                        : tokens.lemma(head).toLowerCase(Locale.ROOT);
        Span trigger = head < 0 ? span : tokens.span(head);
        Span clause = trigger;
        if (head >= 0) {
            int sentence = tokens.sentence(head);
            clause =
                    new Span(
                            tokens.start(tokens.sentenceStart(sentence)),
                            tokens.end(tokens.sentenceEnd(sentence) - 1));
        }
        return new EventMention(
                id,
                trigger,
                clause,
                UNLISTED,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Factuality(Factuality.AUTHOR, Factuality.Value.CT_PLUS, 3)),
                Factuality.Kind.ACTUAL,
                null,
                lemma,
                group,
                List.of());
    }

    /// Gold mentions that were put together and are not one, and those of one event that were not.
    private void errors(Events events) {
        Map<String, Map<String, Integer>> goldOfOurs = new TreeMap<>();
        Map<String, Set<String>> oursOfGold = new TreeMap<>();
        for (EcbReader.Document document : gold) {
            for (int i = 0; i < document.events().size(); i++) {
                GoldEvent event = document.events().get(i);
                String ours =
                        events.ofMention(document.name(), i).map(Object::toString).orElse("none");
                String words = event.event() + "=" + event.span().of(document.text());
                goldOfOurs
                        .computeIfAbsent(ours, key -> new TreeMap<>())
                        .merge(words, 1, Integer::sum);
                oursOfGold
                        .computeIfAbsent(event.event(), key -> new HashSet<>())
                        .add(ours + "=" + event.span().of(document.text()));
            }
        }
        goldOfOurs.forEach((ours, its) -> {
            if (its.keySet().stream().map(words -> words.replaceAll("=.*", "")).distinct().count()
                    > 1) {
                report.error("MERGED\t" + ours + "\t" + its);
            }
        });
        oursOfGold.forEach((event, its) -> {
            if (its.stream().map(words -> words.replaceAll("=.*", "")).distinct().count() > 1) {
                report.error("SPLIT\t" + event + "\t" + its.size() + "\t" + its);
            }
        });
    }
}
