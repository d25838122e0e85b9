package org.hearsay.benchmarks.affair;

import static org.hearsay.benchmarks.affair.Fields.list;
import static org.hearsay.benchmarks.affair.Fields.strings;
import static org.hearsay.benchmarks.affair.Fields.text;
import static org.hearsay.benchmarks.affair.Fields.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What must not be in the record of an affair, and is.
final class MustNot {
    private final Affair affair;
    private final JsonNode record;
    private final AffairScore score;
    private final Map<String, String> docOfStatement = new HashMap<>();

    MustNot(Affair affair, JsonNode record, AffairScore score) {
        this.affair = affair;
        this.record = record;
        this.score = score;
        list(record, "statements")
                .forEach(item -> docOfStatement.put(Fields.id(item), words(item, "doc")));
    }

    /// The items that are broken.
    List<JsonNode> broken() {
        return affair.layer("mustNot").stream().filter(this::isBroken).toList();
    }

    private boolean isBroken(JsonNode item) {
        return switch (words(item, "kind")) {
            case "merge-actors" ->
                    pairs(strings(item, "actors"))
                            .anyMatch(pair -> score.actors().isMerged(pair[0], pair[1]));
            case "merge-events" ->
                    pairs(strings(item, "events")).anyMatch(pair -> isOneEvent(pair[0], pair[1]));
            case "not-actual" ->
                    events(item).anyMatch(event -> words(event, "kind").equals("actual"));
            case "nothing-from" -> isReadFrom(item);
            case "no-dispute" -> isDisputed(item);
            case "not-independent" -> isIndependent(item);
            case "no-time" -> events(item).anyMatch(event -> hasTime(event, words(item, "edtf")));
            case "no-statement" -> isSaid(item);
            case "no-link" -> isLinked(item);
            case "no-knowledge" -> isPlainlyKnown(item);
            case String kind ->
                    throw new IllegalArgumentException("Not a kind of must-not: " + kind);
        };
    }

    private static Stream<String[]> pairs(List<String> all) {
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pairs.add(new String[] {all.get(i), all.get(j)});
            }
        }
        return pairs.stream();
    }

    /// Found events that are the item's gold events.
    private Stream<JsonNode> events(JsonNode item) {
        return strings(item, "events").stream().map(score::foundEvent).filter(Objects::nonNull);
    }

    /// Has one found event a passage that only the one gold event has, and one that only the other
    /// has?
    private boolean isOneEvent(String one, String other) {
        List<Place> ofOne = affair.goldPlaces(affair.item("events", one));
        List<Place> ofOther = affair.goldPlaces(affair.item("events", other));
        return list(record, "events").stream()
                .map(event -> affair.places(event, "passages"))
                .anyMatch(places ->
                        places.stream().anyMatch(place -> isOnly(place, ofOne, ofOther))
                                && places.stream()
                                        .anyMatch(place -> isOnly(place, ofOther, ofOne)));
    }

    private static boolean isOnly(Place place, List<Place> these, List<Place> those) {
        return these.stream().anyMatch(place::shares)
                && those.stream().noneMatch(that -> that.common(place) > 0);
    }

    private boolean isReadFrom(JsonNode item) {
        List<Place> places = affair.goldPlaces(item);
        return Stream.of("actors", "events", "statements", "knowledge", "influence", "silences")
                .flatMap(layer -> list(record, layer).stream())
                .flatMap(found -> affair.places(found, "passages").stream())
                .anyMatch(found -> places.stream().anyMatch(place -> lies(found, place)));
    }

    /// Does more than half of the found words lie there?
    private static boolean lies(Place found, Place place) {
        return 2 * found.common(place) > found.length();
    }

    private boolean isDisputed(JsonNode item) {
        List<List<Place>> passages =
                list(item, "passages").stream().map(affair::goldPlace).toList();
        for (JsonNode dispute : list(record, "disputes")) {
            if (!words(dispute, "type").equals(words(item, "type"))) {
                continue;
            }
            List<JsonNode> positions = list(dispute, "positions");
            Set<Integer> touched = new HashSet<>();
            Set<Integer> by = new HashSet<>();
            for (int p = 0; p < passages.size(); p++) {
                for (int q = 0; q < positions.size(); q++) {
                    if (Place.share(passages.get(p), affair.places(positions.get(q), "passages"))) {
                        touched.add(p);
                        by.add(q);
                    }
                }
            }
            boolean isBetween = touched.size() >= Math.min(2, passages.size()) && by.size() >= 2;
            if (isBetween && !passages.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// Are there two origins of one claim that have nothing in common but come from the named
    /// documents only?
    private boolean isIndependent(JsonNode item) {
        Set<String> docs = new HashSet<>(strings(item, "docs"));
        List<Place> places = affair.goldPlaces(item);
        for (JsonNode support : list(record, "support")) {
            boolean isMeant =
                    places.isEmpty() || Place.share(places, affair.places(support, "passages"));
            if (!isMeant) {
                continue;
            }
            List<Set<String>> origins = new ArrayList<>();
            support.path("origins").forEach(origin -> origins.add(docs(origin)));
            origins.removeIf(its -> its.isEmpty() || !docs.containsAll(its));
            for (Set<String> one : origins) {
                for (Set<String> other : origins) {
                    if (one.stream().noneMatch(other::contains)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Set<String> docs(JsonNode origin) {
        Set<String> docs = new HashSet<>();
        origin.forEach(label -> {
            String words = label.asString();
            if (words.startsWith("author:")) {
                docs.add(words.substring("author:".length()));
            } else if (docOfStatement.containsKey(words)) {
                docs.add(docOfStatement.get(words));
            }
        });
        return docs;
    }

    private static boolean hasTime(JsonNode event, String edtf) {
        String ours = text(event.path("time"), "edtf");
        boolean isHeld = ours != null && Bounds.of(ours).isInside(Bounds.of(edtf));
        return isHeld
                || list(event.path("time"), "competing").stream()
                        .anyMatch(date -> Bounds.of(text(date, "edtf")).isInside(Bounds.of(edtf)));
    }

    private boolean isSaid(JsonNode item) {
        List<Place> places = affair.goldPlaces(item);
        return list(record, "statements").stream()
                .filter(found ->
                        words(item, "speaker")
                                .equals(score.actors().goldOf(text(found, "speaker"))))
                .anyMatch(found -> Place.share(places, affair.places(found, "content")));
    }

    private boolean isLinked(JsonNode item) {
        List<String> actors = strings(item, "actors");
        return list(record, "influence").stream()
                .anyMatch(link ->
                        actors.get(0).equals(score.actors().goldOf(text(link, "from")))
                                && actors.get(1).equals(score.actors().goldOf(text(link, "to"))));
    }

    private boolean isPlainlyKnown(JsonNode item) {
        List<String> actors = strings(item, "actors");
        return list(record, "knowledge").stream()
                .filter(found -> words(found, "accordingTo").startsWith("author:"))
                .filter(found -> words(found, "state").equals(words(item, "state")))
                .anyMatch(found -> actors.contains(score.actors().goldOf(text(found, "knower"))));
    }
}
