package org.hearsay.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention;
import org.hearsay.event.Factuality;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TemporalNetwork;
import org.hearsay.time.TimeLength;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.timeline.OrderCues.Told;
import org.jspecify.annotations.Nullable;

/// What follows from dates and words of order taken together: when events without a date must have
/// been, and which words cannot all be true.
///
/// All documents' words go into one [TemporalNetwork] for each set of events that they connect.
/// Dates alone never conflict there: where sources give an event different dates, that is a dispute
/// and stands among those.
///
/// @param brackets for events without a date of their own, by id
/// @param conflicts words that do not go together, in reading order
public record Deduction(List<Bracket> brackets, List<TimeConflict> conflicts) {
    public Deduction {
        brackets = List.copyOf(brackets);
        conflicts = List.copyOf(conflicts);
    }

    /// What follows for the events of some documents.
    public static Deduction of(List<AnnotatedDocument> documents, Events events) {
        return new Network(documents, events).conclude();
    }

    /// The nodes of the network: events of the case, and beside them mentions that are none
    /// ("stayed").
    private static final class Network {
        /// Longer words between an event and its date are no passage to quote.
        private static final int MOST_WORDS = 120;

        private final Events events;
        private final Map<String, AnnotatedDocument> documents = new TreeMap<>();
        private final Map<String, List<Fact>> factsOf = new TreeMap<>();
        private final Map<String, String> up = new HashMap<>();
        private final Map<String, Event.MentionRef> mentions = new HashMap<>();

        private record Fact(String doc, Told told) {}

        Network(List<AnnotatedDocument> documents, Events events) {
            this.events = events;
            List<Fact> facts = new ArrayList<>();
            for (AnnotatedDocument document : documents) {
                this.documents.put(document.id(), document);
                OrderCues.of(document).forEach(told -> facts.add(new Fact(document.id(), told)));
            }
            facts.forEach(this::connect);
            facts.forEach(fact ->
                    factsOf.computeIfAbsent(find(nodes(fact).getFirst()), key -> new ArrayList<>())
                            .add(fact));
        }

        private String node(String doc, int mention) {
            String node =
                    events.ofMention(doc, mention).map(Event.Id::value).orElse(doc + "#" + mention);
            mentions.putIfAbsent(node, new Event.MentionRef(doc, mention));
            return node;
        }

        private List<String> nodes(Fact fact) {
            String doc = fact.doc();
            return switch (fact.told()) {
                case Told.Before(int earlier, int later, _, _) ->
                        List.of(node(doc, earlier), node(doc, later));
                case Told.During(int inner, int outer, _) ->
                        List.of(node(doc, inner), node(doc, outer));
                case Told.Lasts(int event, _, _) -> List.of(node(doc, event));
                case Told.Stay(int event, int arrival, int leaving, _) ->
                        List.of(node(doc, event), node(doc, arrival), node(doc, leaving));
            };
        }

        private String find(String node) {
            String at = node;
            while (!up.getOrDefault(at, at).equals(at)) {
                at = up.getOrDefault(at, at);
            }
            return at;
        }

        private void connect(Fact fact) {
            List<String> nodes = nodes(fact);
            for (String node : nodes) {
                String one = find(nodes.getFirst());
                String other = find(node);
                if (!one.equals(other)) {
                    up.put(other, one);
                }
            }
        }

        Deduction conclude() {
            Map<Event.Id, TemporalNetwork.Bounds> bounds = new TreeMap<>();
            List<TimeConflict> conflicts = new ArrayList<>();
            for (List<Fact> facts : factsOf.values()) {
                TemporalNetwork network = network(facts);
                network.contradictions().forEach(each -> conflicts.add(conflict(each)));
                for (String node : network.events()) {
                    events.find(node)
                            .ifPresent(event -> bounds.put(event.id(), network.bounds(node)));
                }
            }
            documents
                    .values()
                    .forEach(
                            document -> Anachronism.in(document, events).ifPresent(conflicts::add));
            conflicts.sort(Comparator.comparing(conflict -> conflict.passages().getFirst()));
            List<Bracket> brackets = new ArrayList<>();
            for (Event event : events.all()) {
                if (event.time().known().isEmpty() && event.kind() == Factuality.Kind.ACTUAL) {
                    bracket(event, bounds.get(event.id())).ifPresent(brackets::add);
                }
            }
            brackets.sort(Comparator.comparing(Bracket::event));
            return new Deduction(brackets, conflicts);
        }

        private TemporalNetwork network(List<Fact> facts) {
            TemporalNetwork.Builder builder = TemporalNetwork.builder();
            TreeSet<String> dated = new TreeSet<>();
            for (Fact fact : facts) {
                Passage words = document(fact.doc()).passage(fact.told().words());
                List<String> nodes = nodes(fact);
                switch (fact.told()) {
                    case Told.Before told -> {
                        String earlier = nodes.getFirst();
                        String later = nodes.getLast();
                        TimeLength gap = told.gap();
                        if (!earlier.equals(later) && gap == null) {
                            builder.before(earlier, later, words);
                        } else if (!earlier.equals(later) && gap != null) {
                            builder.before(earlier, later, gap, words);
                        }
                    }
                    case Told.During _ -> builder.during(nodes.getFirst(), nodes.get(1), words);
                    case Told.Lasts told -> builder.lasts(nodes.getFirst(), told.length(), words);
                    case Told.Stay _ ->
                            builder.between(nodes.get(0), nodes.get(1), nodes.get(2), words);
                }
                dated.addAll(nodes);
            }
            dated.forEach(node -> date(builder, node));
            return builder.build();
        }

        private AnnotatedDocument document(String doc) {
            AnnotatedDocument document = documents.get(doc);
            if (document == null) {
                throw new IllegalStateException("No document " + doc);
            }
            return document;
        }

        /// The date of a node, with the words that give it.
        private void date(TemporalNetwork.Builder builder, String node) {
            Optional<Event> event = events.find(node);
            if (event.isPresent()) {
                Known known = event.get().time().known().orElse(null);
                event.get().time().dates().stream()
                        .filter(date -> known != null && date.time().equals(known))
                        .findFirst()
                        .ifPresent(date -> builder.at(node, date.time(), words(event.get(), date)));
                return;
            }
            Event.MentionRef ref = mentions.get(node);
            if (ref != null && ref.event() >= 0) {
                AnnotatedDocument document = document(ref.doc());
                EventMention mention = document.events().get(ref.event());
                Optional<TimeMention> time = Event.timeOf(document, mention);
                time.ifPresent(told ->
                        builder.at(
                                node, (Known) told.time(), withTrigger(document, mention, told)));
            }
        }

        /// "Left Lisbon on 3 November": the date with the words for the event.
        private Passage words(Event event, Event.Dated date) {
            for (Event.MentionRef ref : event.mentions()) {
                AnnotatedDocument document = document(ref.doc());
                EventMention mention = document.events().get(ref.event());
                Optional<TimeMention> time = Event.timeOf(document, mention);
                if (time.isPresent()
                        && date.passages().contains(document.passage(time.get().span()))) {
                    return withTrigger(document, mention, time.get());
                }
            }
            return date.passages().getFirst();
        }

        private static Passage withTrigger(
                AnnotatedDocument document, EventMention mention, TimeMention time) {
            Span words = mention.trigger().hull(time.span());
            return document.passage(words.length() <= MOST_WORDS ? words : time.span());
        }

        private TimeConflict conflict(TemporalNetwork.Contradiction contradiction) {
            return new TimeConflict(
                    contradiction.events().stream()
                            .map(events::find)
                            .flatMap(Optional::stream)
                            .map(Event::id)
                            .sorted()
                            .toList(),
                    contradiction.passages(),
                    null);
        }

        private Optional<Bracket> bracket(Event event, TemporalNetwork.@Nullable Bounds bounds) {
            Bracket.Limit notBefore =
                    bounds == null ? null : bounds.earliestStart().map(Network::limit).orElse(null);
            Bracket.Limit told = firstTold(event);
            Bracket.Limit notAfter =
                    bounds == null
                            ? told
                            : bounds.latestEnd()
                                    .or(bounds::latestStart)
                                    .map(Network::limit)
                                    .orElse(told);
            return notBefore == null && notAfter == null
                    ? Optional.empty()
                    : Optional.of(new Bracket(event.id(), notBefore, notAfter));
        }

        private static Bracket.Limit limit(TemporalNetwork.Bound bound) {
            return new Bracket.Limit(bound.at(), bound.because(), null);
        }

        /// What is told as done was done when it was first told.
        private Bracket.@Nullable Limit firstTold(Event event) {
            return event.mentions().stream()
                    .map(mention -> document(mention.doc()).text())
                    .filter(text -> text.published() != null)
                    .min(Comparator.comparing(Network::published).thenComparing(DocumentText::id))
                    .map(text ->
                            new Bracket.Limit(
                                    published(text).atTime(23, 59, 59), List.of(), text.id()))
                    .orElse(null);
        }

        private static LocalDate published(DocumentText text) {
            LocalDate day = text.published();
            if (day == null) {
                throw new IllegalStateException("Undated: " + text.id());
            }
            return day;
        }
    }
}
