package org.hearsay.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.actor.Lookalikes;
import org.hearsay.mention.EntityKind;
import org.hearsay.review.Proposal;
import org.hearsay.text.Passage;

/// Finds speakers without a name who may be a person who is named elsewhere: because that person
/// says the same in the same words, or holds the office by which the speaker is described.
///
/// A source is anonymous for a reason, and a wrong guess may harm somebody. So nothing is joined;
/// the evidence is laid before a person.
public final class Identifications {
    /// So many words in a row that two people hardly hit upon by chance.
    private static final int RUN = 6;

    private static final int MOST_CANDIDATES = 3;

    private final Actors actors;
    private final Map<String, Found> found = new TreeMap<>();

    private static final class Found {
        final Actor unnamed;
        final Actor named;
        final Set<String> reasons = new TreeSet<>();
        final Set<Passage> evidence = new TreeSet<>();
        int weight;

        Found(Actor unnamed, Actor named) {
            this.unnamed = unnamed;
            this.named = named;
        }
    }

    private Identifications(Actors actors) {
        this.actors = actors;
    }

    /// The proposals to identify, by the ids of their subjects.
    public static List<Proposal> find(Actors actors, Statements statements) {
        Identifications finder = new Identifications(actors);
        finder.compareWords(statements.all());
        finder.compareOffices(statements.all());
        return finder.found.values().stream().map(Identifications::proposal).toList();
    }

    private static Proposal proposal(Found found) {
        return new Proposal(
                Proposal.Kind.IDENTIFICATION,
                "Is “" + found.unnamed.name() + "” " + found.named.name() + "?",
                List.of(Lookalikes.subject(found.named), Lookalikes.subject(found.unnamed)),
                List.copyOf(found.reasons),
                List.of("whoever speaks without a name is named only on good evidence"),
                List.copyOf(found.evidence),
                found.weight);
    }

    /// The same run of words from somebody without a name and from somebody with one.
    private void compareWords(List<Statement> statements) {
        Map<String, List<Statement>> byRun = new HashMap<>();
        for (Statement statement : statements) {
            if (speaker(statement) != null) {
                runs(statement)
                        .forEach(run ->
                                byRun.computeIfAbsent(run, key -> new ArrayList<>())
                                        .add(statement));
            }
        }
        for (List<Statement> sharing : byRun.values()) {
            if (sharing.size() < 2 || sharing.size() > 2 * MOST_CANDIDATES) {
                continue;
            }
            for (Statement unnamed : sharing) {
                for (Statement named : sharing) {
                    Actor one = speaker(unnamed);
                    Actor other = speaker(named);
                    if (one != null && other != null && isUnnamed(one) && isNamed(other)) {
                        Found pair = pair(one, other);
                        pair.reasons.add("the same words are quoted from both");
                        pair.evidence.addAll(unnamed.content());
                        pair.evidence.addAll(named.content());
                        pair.weight = Math.max(pair.weight, 60);
                    }
                }
            }
        }
    }

    private static Set<String> runs(Statement statement) {
        Set<String> runs = new HashSet<>();
        for (Passage passage : statement.content()) {
            String[] words =
                    Arrays.stream(
                                    passage.words()
                                            .toLowerCase(Locale.ROOT)
                                            .split("[^\\p{L}\\p{N}]+"))
                            .filter(word -> !word.isEmpty())
                            .toArray(String[]::new);
            for (int i = 0; i + RUN <= words.length; i++) {
                runs.add(String.join(" ", Arrays.copyOfRange(words, i, i + RUN)));
            }
        }
        return runs;
    }

    /// A description that names an office which few named people hold.
    private void compareOffices(List<Statement> statements) {
        Map<String, Set<Actor>> holders = new TreeMap<>();
        for (Actor actor : actors.all()) {
            if (isNamed(actor)) {
                actor.roles().stream()
                        .map(role -> role.title().toLowerCase(Locale.ROOT))
                        .filter(title -> title.contains(" "))
                        .forEach(title ->
                                holders.computeIfAbsent(
                                                title,
                                                key ->
                                                        new TreeSet<>(
                                                                java.util.Comparator.comparing(
                                                                        Actor::id)))
                                        .add(actor));
            }
        }
        Map<Actor.Id, Actor> unnamed = new LinkedHashMap<>();
        statements.forEach(statement -> {
            Actor speaker = speaker(statement);
            if (speaker != null && isUnnamed(speaker)) {
                unnamed.put(speaker.id(), speaker);
            }
        });
        for (Actor speaker : unnamed.values()) {
            String description = " " + speaker.name().toLowerCase(Locale.ROOT) + " ";
            holders.forEach((title, bearing) -> {
                if (description.contains(" " + title + " ") && bearing.size() <= MOST_CANDIDATES) {
                    bearing.forEach(bearer -> addOffice(speaker, bearer, title, bearing.size()));
                }
            });
        }
    }

    private void addOffice(Actor speaker, Actor bearer, String title, int bearers) {
        Found pair = pair(speaker, bearer);
        pair.reasons.add(
                bearer.name()
                        + " is called "
                        + title
                        + (bearers == 1 ? ", and nobody else is" : ", as are others"));
        bearer.roles().stream()
                .filter(role -> role.title().equalsIgnoreCase(title))
                .forEach(role -> pair.evidence.addAll(role.passages()));
        pair.weight = Math.max(pair.weight, bearers == 1 ? 28 : 14);
    }

    private Found pair(Actor unnamed, Actor named) {
        return found.computeIfAbsent(
                named.id() + "~" + unnamed.id(), key -> new Found(unnamed, named));
    }

    private @org.jspecify.annotations.Nullable Actor speaker(Statement statement) {
        Actor.Id id = statement.speaker();
        return id == null ? null : actors.actor(id);
    }

    private static boolean isUnnamed(Actor actor) {
        return !actor.named() && actor.kind() == EntityKind.PERSON;
    }

    private static boolean isNamed(Actor actor) {
        return actor.named() && actor.kind() == EntityKind.PERSON;
    }
}
