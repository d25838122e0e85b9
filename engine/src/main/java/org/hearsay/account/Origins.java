package org.hearsay.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.mention.EntityKind;

/// Where voices come from in the end: the document that others repeat, the person behind a document
/// or a quotation, and the party (a body or delegation) that several persons belong to.
public final class Origins {
    private final Map<String, String> roots = new HashMap<>();
    private final Map<String, Set<String>> houses = new HashMap<>();
    private final Actors actors;

    /// The origins of documents that repeat one another, or are issued by one house.
    public Origins(List<AnnotatedDocument> documents, List<Kinship> kinship, Actors actors) {
        this.actors = actors;
        roots.putAll(roots(kinship));
        Letterheads.of(documents)
                .forEach((doc, its) ->
                        houses.computeIfAbsent(of(new Voice.Author(doc)), key -> new TreeSet<>())
                                .addAll(its));
    }

    /// The document to which each repeating document goes back in the end.
    public static Map<String, String> roots(List<Kinship> kinship) {
        Map<String, String> from = new HashMap<>();
        kinship.forEach(kin -> from.put(kin.doc(), kin.from().getFirst()));
        Map<String, String> roots = new TreeMap<>();
        for (Kinship kin : kinship) {
            String at = kin.doc();
            Set<String> seen = new HashSet<>();
            while (from.containsKey(at) && seen.add(at)) {
                at = Objects.requireNonNull(from.get(at));
            }
            roots.put(kin.doc(), at);
        }
        return roots;
    }

    /// The document that this one goes back to; itself when it repeats none.
    public String root(String doc) {
        return roots.getOrDefault(doc, doc);
    }

    /// Who speaks in the end: an actor, or the writer of the root document who is not an actor of
    /// the case.
    public String of(Voice voice) {
        return switch (voice) {
            case Voice.Speaker(Actor.Id actor) -> actor.value();
            case Voice.Author(String doc) ->
                    actors.authorOf(root(doc)).map(Actor.Id::value).orElse("author:" + root(doc));
        };
    }

    /// The origins of some voices, sorted.
    public Set<String> of(Collection<Voice> voices) {
        TreeSet<String> origins = new TreeSet<>();
        voices.forEach(voice -> origins.add(of(voice)));
        return origins;
    }

    /// Are two voices one in the end?
    public boolean same(Voice one, Voice other) {
        return of(one).equals(of(other));
    }

    /// The origins put together by party: a body and those who hold office in it are one, and so
    /// are those who write under one letterhead.
    List<List<String>> parties(Collection<String> origins) {
        Map<String, String> party = new TreeMap<>();
        origins.forEach(origin -> party.put(origin, origin));
        Map<String, String> firstOfBody = new HashMap<>();
        for (String origin : new TreeSet<>(origins)) {
            for (String body : bodies(origin)) {
                String first = firstOfBody.putIfAbsent(body, origin);
                if (first != null) {
                    String old = Objects.requireNonNull(party.get(origin));
                    String kept = Objects.requireNonNull(party.get(first));
                    party.replaceAll((each, its) -> its.equals(old) ? kept : its);
                }
            }
        }
        Map<String, List<String>> result = new LinkedHashMap<>();
        party.forEach(
                (origin, its) -> result.computeIfAbsent(its, key -> new ArrayList<>()).add(origin));
        return List.copyOf(result.values());
    }

    /// Are two actors, or a body and one of its people, of one party?
    public boolean areOneParty(String one, String other) {
        return parties(List.of(one, other)).size() == 1;
    }

    private Set<String> bodies(String origin) {
        Set<String> bodies = new TreeSet<>();
        bodies.add(origin);
        bodies.addAll(houses.getOrDefault(origin, Set.of()));
        actors.find(origin)
                .ifPresent(actor ->
                        actor.roles().stream()
                                .map(Actor.Role::organization)
                                .filter(Objects::nonNull)
                                .filter(body ->
                                        actors.actor(body).kind() == EntityKind.ORGANIZATION)
                                .forEach(body -> bodies.add(body.value())));
        return bodies;
    }

    /// Is the origin somebody whom no document names?
    boolean isUnnamed(String origin) {
        return actors.find(origin).map(actor -> !actor.named()).orElse(false);
    }

    /// An origin in words.
    String nameOf(String origin) {
        return actors.find(origin)
                .map(Actor::name)
                .orElseGet(() ->
                        origin.startsWith("author:")
                                ? "the writer of " + origin.substring(7)
                                : origin);
    }
}
