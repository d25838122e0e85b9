package org.hearsay.view;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.actor.Actor;
import org.hearsay.event.Awareness;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.time.Edtf;
import org.hearsay.time.TimePrinter;
import org.hearsay.time.TimeValue.Basis;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.timeline.Event;
import org.jspecify.annotations.Nullable;

/// Who knew what: people across, things that were known down, in order of time.
///
/// A cell holds what the documents say and nothing else: nobody is taken to have known because
/// somebody else did. Where no day is told, none is made up.
///
/// @param query what was asked
/// @param people the columns on this page
/// @param peoplePages how many pages of columns there are
/// @param everybody all who are said to have known or not known something
/// @param things the rows
/// @param items how many pieces of knowledge the case holds
/// @param dated how many of them say since when
/// @param day the day asked for, in words; empty when none is asked for, or what is asked for is
///   none
/// @param onDay who knew what on that day
public record KnowledgeView(
        Query query,
        List<Person> people,
        int peoplePages,
        List<Choice> everybody,
        Paged<Thing> things,
        int items,
        int dated,
        String day,
        List<OnDay> onDay) {
    public KnowledgeView {
        people = List.copyOf(people);
        everybody = List.copyOf(everybody);
        onDay = List.copyOf(onDay);
    }

    private static final int COLUMNS = 5;
    private static final int ROWS_A_PAGE = 30;
    private static final int MOST_PINS = 3;
    private static final int MOST_CHOICES = 200;
    private static final int MOST_ON_DAY = 200;
    private static final int TELLING = 16;
    private static final int LONGEST = 180;

    /// What somebody wants to see.
    ///
    /// @param day a day in EDTF on which to look; empty for all time
    /// @param who names in the case of those to show; empty for those with most to show
    /// @param words what a thing must hold; empty for all
    /// @param columns page of the columns, from 1
    /// @param page page of the rows, from 1
    public record Query(String day, List<String> who, String words, int columns, int page) {
        public Query {
            who = List.copyOf(who);
        }

        /// Everybody, at all times.
        public static Query all() {
            return new Query("", List.of(), "", 1, 1);
        }
    }

    /// A column.
    public record Person(String id, String name, String kind, int items) {}

    /// A row: one thing that may be known.
    ///
    /// @param label what it is, in the words of the text or of the event
    /// @param event the event it concerns; empty when none is known
    /// @param when when it was, or since when it was first known; empty when nobody says
    /// @param cells one for each column, in order; each with what is said of that person
    public record Thing(String label, String event, String when, List<List<Item>> cells) {
        public Thing {
            cells = cells.stream().map(List::copyOf).toList();
        }

        /// Does anybody on this page of columns stand to it?
        public boolean isEmpty() {
            return cells.stream().allMatch(List::isEmpty);
        }
    }

    /// Somebody stood to a thing in some way.
    ///
    /// @param knowerId name in the case
    /// @param knower for readers
    /// @param state `knew`, `learned`, `was-told`, `did-not-know`, `was-kept-from`
    /// @param words the state in words: "was told"
    /// @param sign `●` knew, `○` did not
    /// @param fact what, in the text's words
    /// @param since since when, in words; empty when nobody says
    /// @param sinceEdtf the same in EDTF
    /// @param fromId who told, or kept it; empty when nobody says
    /// @param from for readers
    /// @param through how the one before has to do with it: "by", "from"; empty when nobody says
    /// @param accordingTo who says so
    /// @param pins the words
    public record Item(
            String knowerId,
            String knower,
            String state,
            String words,
            String sign,
            String fact,
            String since,
            String sinceEdtf,
            String fromId,
            String from,
            String through,
            String accordingTo,
            List<Pin> pins) {
        public Item {
            pins = List.copyOf(pins);
        }
    }

    /// How an item stands on a day.
    ///
    /// @param verdict `knew`, `perhaps`, `not-yet`, `in-the-dark`, `no-day`
    /// @param words the same in words
    /// @param item what is said
    public record OnDay(String verdict, String words, Item item) {}

    /// Who knew what in a case.
    public static KnowledgeView of(CaseIndex index, Query query) {
        Stock stock = index.memo("knowledge", Stock.class, () -> stock(index));
        List<Labelled> all = stock.all();
        boolean isFiltered = !query.who().isEmpty() || !query.words().isBlank();
        List<Labelled> wanted =
                isFiltered ? all.stream().filter(each -> isWanted(each, query)).toList() : all;
        List<Person> everybody = isFiltered ? people(index, wanted) : stock.everybody();
        Paged<Person> people = Paged.of(everybody, query.columns(), COLUMNS);
        Set<String> shown = people.items().stream().map(Person::id).collect(Collectors.toSet());
        List<Row> rows =
                (isFiltered ? rows(index, wanted) : stock.rows())
                        .stream().filter(row -> row.concerns(shown)).toList();
        return new KnowledgeView(
                query,
                people.items(),
                people.pages(),
                stock.everybody().stream()
                        .limit(MOST_CHOICES)
                        .map(person -> new Choice(person.id(), person.name(), person.items()))
                        .toList(),
                Paged.of(rows, query.page(), ROWS_A_PAGE)
                        .map(row -> row.thing(index, people.items())),
                all.size(),
                stock.dated(),
                Edtf.parse(query.day()).isEmpty() ? "" : Words.date(query.day()),
                query.day().isBlank() ? List.of() : onDay(index, wanted, query.day()));
    }

    /// A piece of knowledge with what it is called.
    private record Labelled(Knowledge knowledge, String label) {}

    /// What is worked out once for a case: all that was known, in rows, and by whom.
    private record Stock(List<Labelled> all, List<Person> everybody, List<Row> rows, int dated) {}

    private static Stock stock(CaseIndex index) {
        List<Labelled> all =
                index.caseFile().knowledge().stream()
                        .map(each -> new Labelled(each, label(index, each)))
                        .toList();
        return new Stock(
                all,
                people(index, all),
                rows(index, all),
                (int) all.stream().filter(each -> each.knowledge().since() != null).count());
    }

    private static boolean isWanted(Labelled each, Query query) {
        boolean isAsked =
                query.who().isEmpty() || query.who().contains(each.knowledge().knower().value());
        return isAsked && holds(each.label(), query.words());
    }

    private static boolean holds(String label, String words) {
        return label.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }

    private static List<Person> people(CaseIndex index, List<Labelled> wanted) {
        Map<Actor.Id, Integer> counts = new HashMap<>();
        wanted.forEach(each -> counts.merge(each.knowledge().knower(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<Actor.Id, Integer> entry) ->
                                        !index.names().isNamed(entry.getKey()))
                                .thenComparingInt(entry -> -entry.getValue())
                                .thenComparing(Map.Entry::getKey))
                .map(entry ->
                        new Person(
                                entry.getKey().value(),
                                index.names().of(entry.getKey()),
                                index.actor(entry.getKey().value())
                                        .map(actor -> Words.kind(actor.kind()))
                                        .orElse(""),
                                entry.getValue()))
                .toList();
    }

    // Rows.

    /// A thing, while it is being collected.
    private record Row(String label, @Nullable Event event, List<Knowledge> items) {
        boolean concerns(Set<String> people) {
            return items.stream().anyMatch(item -> people.contains(item.knower().value()));
        }

        /// When it was; where that is not told, since when it was first known.
        @Nullable Known time() {
            Known its = event == null ? null : event.time().known().orElse(null);
            return its != null
                    ? its
                    : items.stream()
                            .map(KnowledgeView::since)
                            .flatMap(Optional::stream)
                            .min(Comparator.comparing(TimeAxis::start))
                            .orElse(null);
        }

        Thing thing(CaseIndex index, List<Person> people) {
            Known time = time();
            return new Thing(
                    Words.sentenceCase(label),
                    event == null ? "" : event.id().value(),
                    time == null ? "" : TimePrinter.print(time),
                    people.stream().map(person -> cell(index, person)).toList());
        }

        private List<Item> cell(CaseIndex index, Person person) {
            return items.stream()
                    .filter(item -> item.knower().value().equals(person.id()))
                    .map(item -> item(index, item))
                    .toList();
        }

        private static Item item(CaseIndex index, Knowledge knowledge) {
            return KnowledgeView.item(index, knowledge);
        }
    }

    private static List<Row> rows(CaseIndex index, List<Labelled> wanted) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Labelled each : wanted) {
            Knowledge knowledge = each.knowledge();
            Event event =
                    knowledge.about().isEmpty()
                            ? null
                            : index.event(knowledge.about().getFirst()).orElse(null);
            String label = each.label();
            String key = event == null ? label.toLowerCase(Locale.ROOT) : event.id().value();
            rows.computeIfAbsent(key, unseen -> new Row(label, event, new ArrayList<>()))
                    .items()
                    .add(knowledge);
        }
        return rows.values().stream()
                .sorted(
                        Comparator.comparing(
                                        (Row row) -> {
                                            Known time = row.time();
                                            return time == null ? null : TimeAxis.start(time);
                                        },
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparingInt(row -> -row.items().size())
                                .thenComparing(Row::label))
                .toList();
    }

    /// What is known: the text's words for it, or, where those are "it" and "all", the sentence
    /// that says so.
    private static String label(CaseIndex index, Knowledge knowledge) {
        String fact = Words.oneLine(knowledge.fact());
        String doc = knowledge.passages().getFirst().doc();
        DocumentText text = index.document(doc);
        if (text != null && fact.equals(index.names().title(doc))) {
            return "The " + Words.kind(text.kind()) + " ‘" + fact + "’";
        }
        return fact.length() >= TELLING && fact.contains(" ")
                ? Words.withoutOuterMarks(fact)
                : Words.cut(index.sentence(longest(knowledge.passages())), LONGEST);
    }

    private static Passage longest(List<Passage> passages) {
        return passages.stream()
                .max(Comparator.comparingInt(passage -> passage.span().length()))
                .orElseThrow();
    }

    static Item item(CaseIndex index, Knowledge knowledge) {
        boolean wasToldNothing = knowledge.state() == Awareness.State.DID_NOT_KNOW;
        Actor.Id from = wasToldNothing ? null : knowledge.from();
        String since = knowledge.since();
        return new Item(
                knowledge.knower().value(),
                index.names().of(knowledge.knower()),
                knowledge.state().label(),
                Words.state(knowledge.state()),
                isInTheDark(knowledge) ? "○" : "●",
                label(index, knowledge),
                since == null ? "" : Words.date(since),
                since == null ? "" : since,
                from == null ? "" : from.value(),
                from == null ? "" : index.names().of(from),
                from == null ? "" : through(knowledge.state()),
                index.names().of(knowledge.accordingTo(), longest(knowledge.passages()).doc()),
                index.pins(List.of(longest(knowledge.passages())), MOST_PINS));
    }

    private static String through(Awareness.State state) {
        return switch (state) {
            case WAS_TOLD, WAS_KEPT_FROM -> "by";
            case KNEW, LEARNED -> "from";
            case DID_NOT_KNOW -> "";
        };
    }

    private static boolean isInTheDark(Knowledge knowledge) {
        return switch (knowledge.state()) {
            case KNEW, LEARNED, WAS_TOLD -> false;
            case DID_NOT_KNOW, WAS_KEPT_FROM -> true;
        };
    }

    private static Optional<Known> since(Knowledge knowledge) {
        String since = knowledge.since();
        return since == null
                ? Optional.empty()
                : Edtf.parse(since).map(value -> value.known(Basis.STATED));
    }

    // On a day.

    private static List<OnDay> onDay(CaseIndex index, List<Labelled> wanted, String day) {
        Optional<Known> asked = Edtf.parse(day).map(value -> value.known(Basis.STATED));
        if (asked.isEmpty()) {
            return List.of();
        }
        LocalDateTime first = TimeAxis.start(asked.get());
        LocalDateTime last = TimeAxis.end(asked.get());
        return wanted.stream()
                .map(each -> standing(each.knowledge(), first, last))
                .sorted(
                        Comparator.comparingInt((Standing each) -> order(each.verdict()))
                                .thenComparing(each -> index.names().of(each.knowledge().knower())))
                .limit(MOST_ON_DAY)
                .map(each -> new OnDay(each.verdict(), each.words(), item(index, each.knowledge())))
                .toList();
    }

    /// How a piece of knowledge stands on a day.
    private record Standing(String verdict, String words, Knowledge knowledge) {}

    private static int order(String verdict) {
        return switch (verdict) {
            case "knew" -> 0;
            case "perhaps" -> 1;
            case "in-the-dark" -> 2;
            case "not-yet" -> 3;
            default -> 4;
        };
    }

    private static Standing standing(Knowledge knowledge, LocalDateTime first, LocalDateTime last) {
        Known since = since(knowledge).orElse(null);
        if (since == null) {
            return new Standing("no-day", "no day is told", knowledge);
        }
        boolean isDark =
                knowledge.state() == Awareness.State.DID_NOT_KNOW
                        || knowledge.state() == Awareness.State.WAS_KEPT_FROM;
        if (isDark) {
            boolean then =
                    !TimeAxis.start(since).isAfter(last) && !TimeAxis.end(since).isBefore(first);
            return then
                    ? new Standing(
                            "in-the-dark", Words.state(knowledge.state()) + " then", knowledge)
                    : new Standing("no-day", "said of another time", knowledge);
        }
        if (!since.latestStart().isAfter(last)) {
            return new Standing("knew", "knew by then", knowledge);
        }
        return since.earliestStart().isAfter(last)
                ? new Standing("not-yet", "not yet, as far as is told", knowledge)
                : new Standing("perhaps", "perhaps by then", knowledge);
    }
}
