package org.hearsay.benchmarks.affair;

import static org.hearsay.benchmarks.affair.Fields.id;
import static org.hearsay.benchmarks.affair.Fields.list;
import static org.hearsay.benchmarks.affair.Fields.strings;
import static org.hearsay.benchmarks.affair.Fields.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.benchmarks.Tally;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Which found actor is which gold actor: one to one, by the largest number of shared mentions.
///
/// Gold mentions are all occurrences of an actor's names, longest first; where two actors share a
/// name, both have it. A found mention is the gold one that it has half of both's words in common
/// with, or the same last word.
final class Alignment {
    private final Affair affair;
    private final List<JsonNode> gold;
    private final List<JsonNode> found;
    private final Map<Place, Set<String>> goldMentions = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> shared = new HashMap<>();
    private final Map<String, Integer> covered = new HashMap<>();
    private final Map<String, String> goldOf = new HashMap<>();
    private final Map<String, String> foundOf = new HashMap<>();
    private final Matching matching;

    Alignment(Affair affair, JsonNode record) {
        this.affair = affair;
        gold = affair.layer("actors");
        found = list(record, "actors");
        findGoldMentions();
        found.forEach(this::count);
        matching = new Matching(gold, found, (g, f) -> shared(id(g), id(f)));
        for (int g = 0; g < gold.size(); g++) {
            if (matching.foundOf(g) >= 0) {
                String its = id(found.get(matching.foundOf(g)));
                goldOf.put(its, id(gold.get(g)));
                foundOf.put(id(gold.get(g)), its);
            }
        }
    }

    private record Named(String name, String actor) {}

    private void findGoldMentions() {
        List<Named> names = new ArrayList<>();
        gold.forEach(actor ->
                strings(actor, "names").forEach(name -> names.add(new Named(name, id(actor)))));
        names.sort(
                Comparator.comparingInt((Named named) -> -WordIndex.lowerWords(named.name()).size())
                        .thenComparing(Named::name));
        for (Named named : names) {
            for (WordIndex index : affair.indexes().values()) {
                for (Place place : index.findExact(named.name())) {
                    boolean isFree =
                            goldMentions.keySet().stream()
                                    .noneMatch(other ->
                                            other.common(place) > 0 && !other.equals(place));
                    if (isFree) {
                        goldMentions
                                .computeIfAbsent(place, key -> new TreeSet<>())
                                .add(named.actor());
                    }
                }
            }
        }
    }

    private void count(JsonNode actor) {
        Map<String, Integer> its = new HashMap<>();
        int all = 0;
        for (Place place : affair.places(actor, "passages")) {
            Place best = null;
            for (Place mention : goldMentions.keySet()) {
                if (isSame(mention, place)
                        && (best == null || dice(mention, place) > dice(best, place))) {
                    best = mention;
                }
            }
            if (best != null) {
                all++;
                goldMentions
                        .getOrDefault(best, Set.of())
                        .forEach(one -> its.merge(one, 1, Integer::sum));
            }
        }
        shared.put(id(actor), its);
        covered.put(id(actor), all);
    }

    private static boolean isSame(Place mention, Place place) {
        return dice(mention, place) >= 0.5
                || mention.common(place) > 0 && mention.to() == place.to();
    }

    private static double dice(Place one, Place other) {
        return 2.0 * one.common(other) / (one.length() + other.length());
    }

    private int shared(String goldActor, String foundActor) {
        return shared.getOrDefault(foundActor, Map.of()).getOrDefault(goldActor, 0);
    }

    /// The gold actor that a found one is; null when it is none.
    @Nullable String goldOf(@Nullable String foundActor) {
        return foundActor == null ? null : goldOf.get(foundActor);
    }

    /// Is a found voice (an actor, the author of a document, or unknown) this gold voice?
    boolean same(@Nullable String goldVoice, @Nullable String foundVoice) {
        String theirs = affair.voice(goldVoice);
        if (theirs == null || foundVoice == null) {
            return theirs == null && foundVoice == null;
        }
        String ours =
                foundVoice.startsWith("author:") ? affair.voice(foundVoice) : goldOf(foundVoice);
        return theirs.equals(ours);
    }

    /// Actors with at least half of their mentions right. What is no person and no organization may
    /// be there without being gold.
    Tally tally() {
        return matching.tally(
                g -> {
                    String its = id(found.get(matching.foundOf(g)));
                    return 2 * shared(id(gold.get(g)), its) >= covered.getOrDefault(its, 0);
                },
                actor -> isUncounted(actor));
    }

    static boolean isUncounted(JsonNode actor) {
        String kind = words(actor, "kind");
        return !kind.equals("person") && !kind.equals("organization");
    }

    /// Counted found actors that are no gold actor, and counted gold actors that were not found.
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (JsonNode actor : matching.unassigned()) {
            if (!isUncounted(actor)) {
                errors.add(
                        "actor ADDED\t"
                                + words(actor, "name")
                                + "\t"
                                + shared.getOrDefault(id(actor), Map.of()));
            }
        }
        for (int g = 0; g < gold.size(); g++) {
            if (matching.foundOf(g) < 0 && !Matching.isOptional(gold.get(g))) {
                errors.add("actor MISSED\t" + words(gold.get(g), "name"));
            }
        }
        return errors;
    }

    /// Does the record make one actor of two gold actors: has the found actor with most mentions of
    /// the one also most mentions of the other?
    boolean isMerged(String one, String other) {
        String ofOne = holder(one);
        return ofOne != null && ofOne.equals(holder(other));
    }

    private @Nullable String holder(String goldActor) {
        return found.stream()
                .map(Fields::id)
                .filter(its -> shared(goldActor, its) > 0)
                .max(Comparator.comparingInt(its -> shared(goldActor, its)))
                .orElse(null);
    }
}
