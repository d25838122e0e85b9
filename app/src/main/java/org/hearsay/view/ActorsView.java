package org.hearsay.view;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Standing;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.Passage;

/// The people and bodies of a case as a list.
///
/// @param query what was asked
/// @param kinds how many there are of each kind
/// @param rows the list
public record ActorsView(Query query, List<Choice> kinds, Paged<Row> rows) {
    public ActorsView {
        kinds = List.copyOf(kinds);
    }

    private static final int ROWS_A_PAGE = 60;
    private static final int MOST_NAMES = 6;
    private static final int MOST_OFFICES = 3;

    /// What somebody wants to see.
    ///
    /// @param kind `person`, `organization` …; empty for people and bodies with a name or a voice
    /// @param words what a name must hold; empty for all
    /// @param order `prominence`, `name` or `statements`
    /// @param page from 1
    public record Query(String kind, String words, String order, int page) {}

    /// Somebody.
    ///
    /// @param id name in the case
    /// @param name for readers
    /// @param kind `person`, `body`
    /// @param named has it a name?
    /// @param otherNames other written forms
    /// @param offices what it held, when
    /// @param statements how often it speaks
    /// @param events in how many events it takes part
    /// @param documents in how many documents it is mentioned
    /// @param standing whose work it is
    /// @param pin where it is first named
    public record Row(
            String id,
            String name,
            String kind,
            boolean named,
            List<String> otherNames,
            List<String> offices,
            int statements,
            int events,
            int documents,
            String standing,
            Pin pin) {
        public Row {
            otherNames = List.copyOf(otherNames);
            offices = List.copyOf(offices);
        }
    }

    /// The list of a case.
    public static ActorsView of(CaseIndex index, Query query) {
        List<Actor> found =
                index.caseFile().actors().stream()
                        .filter(actor -> isWanted(index, actor, query))
                        .sorted(order(index, query.order()))
                        .toList();
        return new ActorsView(
                query,
                kinds(index),
                Paged.of(found, query.page(), ROWS_A_PAGE).map(actor -> row(index, actor)));
    }

    private static boolean isWanted(CaseIndex index, Actor actor, Query query) {
        boolean ofKind =
                query.kind().isEmpty()
                        ? isSomebody(index, actor)
                        : actor.kind().label().equals(query.kind());
        String words = query.words().strip().toLowerCase(Locale.ROOT);
        return ofKind
                && (words.isEmpty()
                        || actor.name().toLowerCase(Locale.ROOT).contains(words)
                        || actor.names().stream()
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words))
                        || actor.roles().stream()
                                .anyMatch(role ->
                                        role.title().toLowerCase(Locale.ROOT).contains(words)));
    }

    /// A person or body that has a name, or speaks without one.
    static boolean isSomebody(CaseIndex index, Actor actor) {
        boolean isPersonOrBody =
                actor.kind() == EntityKind.PERSON || actor.kind() == EntityKind.ORGANIZATION;
        return isPersonOrBody
                && (actor.named()
                        || !index.spokenBy(actor.id()).isEmpty()
                        || actor.standing() != Standing.PROPOSED);
    }

    private static Comparator<Actor> order(CaseIndex index, String order) {
        Comparator<Actor> by =
                switch (order) {
                    case "name" ->
                            Comparator.comparing(actor -> actor.name().toLowerCase(Locale.ROOT));
                    case "statements" ->
                            Comparator.comparingInt(actor -> -index.spokenBy(actor.id()).size());
                    default -> {
                        Prominence prominence = Prominence.of(index);
                        yield Comparator.comparingInt(actor -> -prominence.of(actor));
                    }
                };
        return by.thenComparing(Actor::id);
    }

    /// How much stands out of each actor, worked out once for a case.
    private record Prominence(Map<Actor.Id, Integer> points) {
        static Prominence of(CaseIndex index) {
            return index.memo(
                    "prominence",
                    Prominence.class,
                    () -> {
                        Map<Actor.Id, Integer> points = new HashMap<>();
                        index.caseFile()
                                .actors()
                                .forEach(actor -> points.put(actor.id(), prominence(index, actor)));
                        return new Prominence(points);
                    });
        }

        int of(Actor actor) {
            return points.getOrDefault(actor.id(), 0);
        }
    }

    /// What stands out: many documents, a voice, an office.
    static int prominence(CaseIndex index, Actor actor) {
        return 20 * documents(actor)
                + actor.passages().size()
                + 5 * actor.roles().size()
                + 3 * index.spokenBy(actor.id()).size()
                + (actor.named() ? 10 : 0);
    }

    private static int documents(Actor actor) {
        return (int) actor.passages().stream().map(Passage::doc).distinct().count();
    }

    private static List<Choice> kinds(CaseIndex index) {
        Map<EntityKind, Integer> counts = new EnumMap<>(EntityKind.class);
        index.caseFile().actors().forEach(actor -> counts.merge(actor.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry ->
                        new Choice(
                                entry.getKey().label(),
                                Words.kind(entry.getKey()),
                                entry.getValue()))
                .toList();
    }

    private static Row row(CaseIndex index, Actor actor) {
        return new Row(
                actor.id().value(),
                Names.of(actor),
                Words.kind(actor.kind()),
                actor.named(),
                otherNames(actor).stream().limit(MOST_NAMES).toList(),
                actor.roles().stream()
                        .map(role -> ActorView.office(index, role))
                        .map(office ->
                                office.when().isEmpty()
                                        ? office.title()
                                        : office.title() + " (" + office.when() + ")")
                        .limit(MOST_OFFICES)
                        .toList(),
                index.spokenBy(actor.id()).size(),
                index.doingsOf(actor.id()).size(),
                documents(actor),
                actor.standing().label(),
                index.pin(actor.passages().getFirst()));
    }

    static List<String> otherNames(Actor actor) {
        return actor.names().stream()
                .filter(name -> !name.equals(actor.name()))
                .map(Words::oneLine)
                .distinct()
                .toList();
    }
}
