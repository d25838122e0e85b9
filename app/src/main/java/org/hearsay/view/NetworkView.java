package org.hearsay.view;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.actor.Actor;
import org.hearsay.event.EventMention;
import org.hearsay.event.Factuality;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.Passage;
import org.hearsay.time.Edtf;
import org.hearsay.time.TimePrinter;
import org.hearsay.time.TimeValue.Basis;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.timeline.Event;
import org.jspecify.annotations.Nullable;

/// Who acted on, met, told or pressed whom, by the words of the documents.
///
/// The drawing has those with most ties; the table has every tie.
///
/// @param query what was asked
/// @param nodes who is drawn, where
/// @param ties what is drawn between them
/// @param everybody how many have a tie
/// @param table every tie, most often told first, paged
/// @param kinds how many ties there are of each kind
/// @param choices choices of the filter
public record NetworkView(
        Query query,
        List<Node> nodes,
        List<Tie> ties,
        int everybody,
        Paged<Tie> table,
        List<Choice> kinds,
        List<Choice> choices) {
    public NetworkView {
        nodes = List.copyOf(nodes);
        ties = List.copyOf(ties);
        kinds = List.copyOf(kinds);
        choices = List.copyOf(choices);
    }

    private static final int MOST_DRAWN = 18;
    private static final int MOST_TIES = 36;
    private static final int ROWS_A_PAGE = 60;
    private static final int MOST_PINS = 3;
    private static final int MOST_CHOICES = 60;
    private static final int MOST_WORDS = 8;

    /// What somebody wants to see.
    ///
    /// @param kinds `acted`, `met`, `told`, `pressed`; empty for all
    /// @param who only ties of this actor; empty for all
    /// @param from first date in EDTF; empty for any
    /// @param to last date in EDTF; empty for any
    /// @param datedOnly leave out ties whose day nobody tells?
    /// @param page of the table, from 1
    public record Query(
            List<String> kinds, String who, String from, String to, boolean datedOnly, int page) {
        public Query {
            kinds = List.copyOf(kinds);
        }

        /// Everything.
        public static Query all() {
            return new Query(List.of(), "", "", "", false, 1);
        }
    }

    /// Somebody on the drawing.
    ///
    /// @param id name in the case
    /// @param name for readers
    /// @param kind `person`, `body` …
    /// @param ties how many ties it has
    /// @param x where, in hundredths of the width
    /// @param y where, in hundredths of the height
    /// @param rank 0 for the one with most ties
    public record Node(
            String id, String name, String kind, int ties, double x, double y, int rank) {
        /// The name in at most so many letters.
        public String name(int letters) {
            return Words.cut(name, letters);
        }
    }

    /// What passed between two.
    ///
    /// @param from name in the case of who acted; of two who met, the first by name
    /// @param fromName for readers
    /// @param to name in the case of the other
    /// @param toName for readers
    /// @param kind `acted`, `met`, `told`, `pressed`
    /// @param words the kind in words: "acted on"
    /// @param count how often it is told
    /// @param when when, in words; empty when nobody says
    /// @param what first of what is told
    /// @param pins the words
    /// @param x1 on the drawing, where it begins; negative in the table
    /// @param y1 on the drawing
    /// @param x2 on the drawing, where it ends
    /// @param y2 on the drawing
    /// @param shiftX so many pixels it stands beside other ties of the two
    /// @param shiftY the same, downwards
    public record Tie(
            String from,
            String fromName,
            String to,
            String toName,
            String kind,
            String words,
            int count,
            String when,
            String what,
            List<Pin> pins,
            double x1,
            double y1,
            double x2,
            double y2,
            int shiftX,
            int shiftY) {
        public Tie {
            pins = List.copyOf(pins);
        }

        private Tie drawn(Layout.Point one, Layout.Point other, int lane) {
            int shift = (lane % 2 == 0 ? 1 : -1) * 6 * ((lane + 1) / 2);
            boolean isFlat = Math.abs(one.x() - other.x()) > Math.abs(one.y() - other.y());
            return new Tie(
                    from,
                    fromName,
                    to,
                    toName,
                    kind,
                    words,
                    count,
                    when,
                    what,
                    pins,
                    one.x(),
                    one.y(),
                    other.x(),
                    other.y(),
                    isFlat ? 0 : shift,
                    isFlat ? shift : 0);
        }
    }

    /// All that passed between two.
    ///
    /// @param from name in the case of the one
    /// @param fromName for readers
    /// @param to name in the case of the other
    /// @param toName for readers
    /// @param ties each sort of tie in each direction, with its words
    public record Between(
            String from, String fromName, String to, String toName, List<Passing> ties) {
        public Between {
            ties = List.copyOf(ties);
        }
    }

    /// A sort of tie in one direction, with its words.
    public record Passing(Tie tie, List<Excerpt> excerpts) {
        public Passing {
            excerpts = List.copyOf(excerpts);
        }
    }

    /// All that passed between two actors of a case, in either direction.
    public static Between between(CaseIndex index, Actor one, Actor other) {
        Query his = new Query(List.of(), one.id().value(), "", "", false, 1);
        List<Passing> ties =
                new Collector(index, his)
                        .collect().stream()
                                .filter(draft ->
                                        draft.key.from().equals(other.id())
                                                || draft.key.to().equals(other.id()))
                                .map(draft ->
                                        new Passing(
                                                tie(index, draft),
                                                index.excerpts(draft.passages, MOST_WORDS)))
                                .toList();
        return new Between(
                one.id().value(), Names.of(one), other.id().value(), Names.of(other), ties);
    }

    /// A tie while it is being collected.
    private static final class Draft {
        private final Key key;
        private final List<String> what = new ArrayList<>();
        private final List<Passage> passages = new ArrayList<>();
        private @Nullable Known first;
        private int count;

        Draft(Key key) {
            this.key = key;
        }

        void add(String told, @Nullable Known time, Collection<Passage> words) {
            count++;
            what.add(told);
            passages.addAll(words);
            Known known = first;
            if (time != null
                    && (known == null || TimeAxis.start(time).isBefore(TimeAxis.start(known)))) {
                first = time;
            }
        }
    }

    private record Key(Actor.Id from, Actor.Id to, String kind) {
        /// The two, whichever acted.
        String pair() {
            return from.compareTo(to) < 0 ? from + " " + to : to + " " + from;
        }
    }

    /// The network of a case.
    public static NetworkView of(CaseIndex index, Query query) {
        List<Draft> drafts = drafts(index, query);
        Map<Actor.Id, Integer> degrees = new HashMap<>();
        for (Draft draft : drafts) {
            degrees.merge(draft.key.from(), draft.count, Integer::sum);
            degrees.merge(draft.key.to(), draft.count, Integer::sum);
        }
        Set<Actor.Id> prominent = prominent(index, query, degrees);
        List<Draft> strongest = strongest(drafts, prominent);
        List<Actor.Id> drawn = tied(prominent, strongest);
        Map<Actor.Id, Layout.Point> places = Layout.of(drawn, pairs(drawn, strongest));
        return new NetworkView(
                query,
                nodes(index, drawn, places, degrees),
                drawn(index, strongest, places),
                degrees.size(),
                Paged.of(drafts, query.page(), ROWS_A_PAGE).map(draft -> tie(index, draft)),
                kinds(drafts),
                choices(index, degrees));
    }

    /// The ties of the whole case, put together once.
    private record Whole(List<Draft> drafts) {}

    private static List<Draft> drafts(CaseIndex index, Query query) {
        boolean isWhole = new Query(List.of(), "", "", "", false, query.page()).equals(query);
        Collector collector = new Collector(index, query);
        return isWhole
                ? index.memo("whole network", Whole.class, () -> new Whole(collector.collect()))
                        .drafts()
                : collector.collect();
    }

    private static List<Tie> drawn(
            CaseIndex index, List<Draft> drafts, Map<Actor.Id, Layout.Point> places) {
        Map<String, Integer> lanes = new HashMap<>();
        List<Tie> drawn = new ArrayList<>();
        for (Draft draft : drafts) {
            Layout.Point from = places.get(draft.key.from());
            Layout.Point to = places.get(draft.key.to());
            if (from != null && to != null) {
                int lane = lanes.merge(draft.key.pair(), 1, Integer::sum) - 1;
                drawn.add(tie(index, draft).drawn(from, to, lane));
            }
        }
        return drawn;
    }

    private static Layout.Point place(Map<Actor.Id, Layout.Point> places, String id) {
        return places.getOrDefault(new Actor.Id(id), new Layout.Point(50, 50));
    }

    private static Set<Actor.Id> prominent(
            CaseIndex index, Query query, Map<Actor.Id, Integer> degrees) {
        Comparator<Map.Entry<Actor.Id, Integer>> order =
                Comparator.comparing((Map.Entry<Actor.Id, Integer> entry) ->
                                !entry.getKey().value().equals(query.who()))
                        .thenComparing(entry -> !index.names().isNamed(entry.getKey()))
                        .thenComparingInt(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey);
        return Selection.first(degrees.entrySet(), order, MOST_DRAWN).stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The ties between some, most often told first: more would be a thicket.
    private static List<Draft> strongest(List<Draft> drafts, Set<Actor.Id> among) {
        return drafts.stream()
                .filter(draft -> among.contains(draft.key.from()) && among.contains(draft.key.to()))
                .limit(MOST_TIES)
                .toList();
    }

    /// Those who have a tie that is drawn; the others would float about alone.
    private static List<Actor.Id> tied(Set<Actor.Id> among, List<Draft> drafts) {
        Set<Actor.Id> tied = new HashSet<>();
        drafts.forEach(draft -> tied.addAll(List.of(draft.key.from(), draft.key.to())));
        return among.stream().filter(tied::contains).toList();
    }

    private static List<int[]> pairs(List<Actor.Id> drawn, List<Draft> drafts) {
        Map<Actor.Id, Integer> places = new HashMap<>();
        drawn.forEach(id -> places.put(id, places.size()));
        List<int[]> pairs = new ArrayList<>();
        for (Draft draft : drafts) {
            Integer from = places.get(draft.key.from());
            Integer to = places.get(draft.key.to());
            if (from != null && to != null) {
                pairs.add(new int[] {from, to});
            }
        }
        return pairs;
    }

    private static List<Node> nodes(
            CaseIndex index,
            List<Actor.Id> drawn,
            Map<Actor.Id, Layout.Point> places,
            Map<Actor.Id, Integer> degrees) {
        List<Node> nodes = new ArrayList<>();
        for (Actor.Id id : drawn) {
            Layout.Point at = place(places, id.value());
            nodes.add(
                    new Node(
                            id.value(),
                            index.names().of(id),
                            index.actor(id.value())
                                    .map(actor -> Words.kind(actor.kind()))
                                    .orElse(""),
                            degrees.getOrDefault(id, 0),
                            at.x(),
                            at.y(),
                            nodes.size()));
        }
        return nodes;
    }

    private static Tie tie(CaseIndex index, Draft draft) {
        Known first = draft.first;
        return new Tie(
                draft.key.from().value(),
                index.names().of(draft.key.from()),
                draft.key.to().value(),
                index.names().of(draft.key.to()),
                draft.key.kind(),
                words(draft.key.kind()),
                draft.count,
                first == null ? "" : TimePrinter.print(first),
                Words.sentenceCase(Words.oneLine(draft.what.getFirst())),
                index.pins(draft.passages, MOST_PINS),
                -1,
                -1,
                -1,
                -1,
                0,
                0);
    }

    private static String words(String kind) {
        return switch (kind) {
            case "acted" -> "acted on";
            case "met" -> "met or spoke with";
            case "told" -> "told";
            default -> "pressed";
        };
    }

    private static List<Choice> kinds(List<Draft> drafts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String kind : List.of("acted", "met", "told", "pressed")) {
            counts.put(kind, 0);
        }
        drafts.forEach(draft -> counts.merge(draft.key.kind(), 1, Integer::sum));
        List<Choice> choices = new ArrayList<>();
        counts.forEach((kind, count) -> choices.add(new Choice(kind, words(kind), count)));
        return choices;
    }

    private static List<Choice> choices(CaseIndex index, Map<Actor.Id, Integer> degrees) {
        Map<String, Integer> counts = new HashMap<>();
        degrees.forEach((id, count) -> counts.put(id.value(), count));
        return CaseIndex.choices(counts, id -> index.names().of(new Actor.Id(id)), MOST_CHOICES);
    }

    /// Once that something passed between two.
    private record Occurrence(Key key, String what, @Nullable Known time, List<Passage> passages) {}

    /// All that passed between people and bodies of a case, worked out once.
    private record Stock(List<Occurrence> occurrences) {
        static Stock of(CaseIndex index) {
            return index.memo("network", Stock.class, () -> new Stocking(index).stock());
        }
    }

    /// Finds all that passed between people and bodies.
    private static final class Stocking {
        private final CaseIndex index;
        private final List<Occurrence> occurrences = new ArrayList<>();
        private final Map<Key, List<Passage>> pressings = new HashMap<>();

        Stocking(CaseIndex index) {
            this.index = index;
        }

        Stock stock() {
            index.caseFile().influence().forEach(this::pressed);
            index.caseFile().knowledge().forEach(this::told);
            index.caseFile().events().forEach(this::acted);
            return new Stock(List.copyOf(occurrences));
        }

        private void pressed(InfluenceLink link) {
            Actor.Id from = link.from();
            Actor.Id to = link.to();
            if (from == null || to == null) {
                return;
            }
            Key key = new Key(from, to, "pressed");
            pressings.computeIfAbsent(key, unseen -> new ArrayList<>()).addAll(link.passages());
            String effect =
                    link.effect().isBlank() ? "" : ": " + ActorView.effect(index, link.effect());
            add(key, link.relation() + effect, null, link.passages());
        }

        private void told(Knowledge knowledge) {
            Actor.Id teller = knowledge.from();
            String since = knowledge.since();
            boolean wasTold =
                    switch (knowledge.state()) {
                        case WAS_TOLD, LEARNED, KNEW -> true;
                        case DID_NOT_KNOW, WAS_KEPT_FROM -> false;
                    };
            if (teller != null && wasTold) {
                add(
                        new Key(teller, knowledge.knower(), "told"),
                        knowledge.fact().isBlank() ? "told" : knowledge.fact(),
                        since == null
                                ? null
                                : Edtf.parse(since)
                                        .map(value -> value.known(Basis.STATED))
                                        .orElse(null),
                        knowledge.passages());
            }
        }

        /// What is told as having happened; what is planned or denied ties nobody.
        private void acted(Event event) {
            if (event.participants().size() < 2
                    || event.kind() != Factuality.Kind.ACTUAL
                    || Tellers.sort(index, event).equals("denied")) {
                return;
            }
            Known time = event.time().known().orElse(null);
            boolean isMeeting = event.type().name().equals("CONSULT");
            for (Event.Participant one : event.participants()) {
                for (Event.Participant other : event.participants()) {
                    boolean isPair =
                            isMeeting
                                    ? one.actor().compareTo(other.actor()) < 0
                                    : one.role() == EventMention.Role.ACTOR
                                            && other.role() == EventMention.Role.RECIPIENT;
                    if (isPair && !isPressing(one.actor(), other.actor(), event)) {
                        add(
                                new Key(one.actor(), other.actor(), isMeeting ? "met" : "acted"),
                                event.label(),
                                time,
                                event.passages());
                    }
                }
            }
        }

        /// The same words say that one pressed the other: that is the tie, and not "acted on"
        /// besides.
        private boolean isPressing(Actor.Id one, Actor.Id other, Event event) {
            List<Passage> pressed =
                    pressings.getOrDefault(new Key(one, other, "pressed"), List.of());
            return event.passages().stream()
                    .anyMatch(words ->
                            pressed.stream()
                                    .anyMatch(each ->
                                            each.doc().equals(words.doc())
                                                    && each.span().overlaps(words.span())));
        }

        private void add(Key key, String what, @Nullable Known time, List<Passage> words) {
            if (!key.from().equals(key.to())
                    && isPersonOrBody(key.from())
                    && isPersonOrBody(key.to())) {
                occurrences.add(new Occurrence(key, what, time, words));
            }
        }

        private boolean isPersonOrBody(Actor.Id id) {
            Actor actor = index.find(id);
            return actor != null
                    && (actor.kind() == EntityKind.PERSON
                            || actor.kind() == EntityKind.ORGANIZATION);
        }
    }

    /// Puts together the ties that a query asks for.
    private static final class Collector {
        private final CaseIndex index;
        private final Query query;
        private final @Nullable LocalDateTime from;
        private final @Nullable LocalDateTime to;

        Collector(CaseIndex index, Query query) {
            this.index = index;
            this.query = query;
            this.from = Edtf.parse(query.from()).map(Edtf::earliest).orElse(null);
            this.to = Edtf.parse(query.to()).map(Edtf::latest).orElse(null);
        }

        List<Draft> collect() {
            Map<Key, Draft> drafts = new HashMap<>();
            for (Occurrence each : Stock.of(index).occurrences()) {
                if (isWanted(each.key()) && isThen(each.time())) {
                    drafts.computeIfAbsent(each.key(), Draft::new)
                            .add(each.what(), each.time(), each.passages());
                }
            }
            return drafts.values().stream()
                    .sorted(
                            Comparator.comparingInt((Draft draft) -> -draft.count)
                                    .thenComparing(draft -> draft.key.kind().equals("acted"))
                                    .thenComparing(draft -> draft.key.from())
                                    .thenComparing(draft -> draft.key.to())
                                    .thenComparing(draft -> draft.key.kind()))
                    .toList();
        }

        private boolean isWanted(Key key) {
            boolean isOfKind = query.kinds().isEmpty() || query.kinds().contains(key.kind());
            return isOfKind
                    && (query.who().isEmpty()
                            || key.from().value().equals(query.who())
                            || key.to().value().equals(query.who()));
        }

        private boolean isThen(@Nullable Known time) {
            LocalDateTime first = from;
            LocalDateTime last = to;
            if (time == null) {
                return !query.datedOnly();
            }
            return (first == null || !TimeAxis.end(time).isBefore(first))
                    && (last == null || !TimeAxis.start(time).isAfter(last));
        }
    }
}
