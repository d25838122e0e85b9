package org.hearsay.benchmarks.affair;

import static org.hearsay.benchmarks.affair.Fields.id;
import static org.hearsay.benchmarks.affair.Fields.list;
import static org.hearsay.benchmarks.affair.Fields.strings;
import static org.hearsay.benchmarks.affair.Fields.text;
import static org.hearsay.benchmarks.affair.Fields.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import org.hearsay.benchmarks.Tally;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The layers of one affair, scored as `benchmarks/affairs/README.md` says.
final class AffairScore {
    /// The layers in the order of tables.
    static final List<String> LAYERS =
            List.of(
                    "actors",
                    "roles",
                    "events (recall)",
                    "event times, given the event",
                    "statements",
                    "statements, strict",
                    "disputes",
                    "origins counted right",
                    "knowledge",
                    "influence",
                    "silences",
                    "documents derived");

    private final Affair affair;
    private final JsonNode record;
    private final Alignment actors;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();
    private final Map<String, JsonNode> foundEventOf = new HashMap<>();

    private AffairScore(Affair affair, JsonNode record) {
        this.affair = affair;
        this.record = record;
        this.actors = new Alignment(affair, record);
    }

    /// Scores a record.
    static AffairScore of(Affair affair, JsonNode record) {
        AffairScore score = new AffairScore(affair, record);
        score.tallies.put("actors", score.actors.tally());
        score.actors.errors().forEach(error -> score.errors.add(affair.name() + "\t" + error));
        score.roles();
        score.events();
        score.statements();
        score.disputes();
        score.support();
        score.knowledge();
        score.influence();
        score.silences();
        score.documents();
        return score;
    }

    Map<String, Tally> tallies() {
        return tallies;
    }

    List<String> errors() {
        return errors;
    }

    Alignment actors() {
        return actors;
    }

    /// The found event of a gold one; null when there is none.
    @Nullable JsonNode foundEvent(String goldEvent) {
        return foundEventOf.get(goldEvent);
    }

    // ------------------------------------------------------------------ roles

    private record Office(@Nullable String actor, JsonNode role) {}

    private void roles() {
        List<Office> gold = new ArrayList<>();
        for (JsonNode actor : affair.layer("actors")) {
            if (!Matching.isOptional(actor)) {
                list(actor, "roles").forEach(role -> gold.add(new Office(id(actor), role)));
            }
        }
        Set<String> counted = new HashSet<>();
        gold.forEach(office -> counted.add(String.valueOf(office.actor())));
        Tally tally = new Tally();
        Set<Office> taken = new HashSet<>();
        for (JsonNode actor : list(record, "actors")) {
            String its = actors.goldOf(id(actor));
            boolean isOptional = its != null && Matching.isOptional(affair.item("actors", its));
            if (isOptional || its == null && Alignment.isUncounted(actor)) {
                continue;
            }
            for (JsonNode role : list(actor, "roles")) {
                Office right =
                        gold.stream()
                                .filter(office -> String.valueOf(office.actor()).equals(its))
                                .filter(office -> !taken.contains(office))
                                .filter(office -> sameRole(office.role(), role))
                                .findFirst()
                                .orElse(null);
                if (right != null) {
                    taken.add(right);
                } else {
                    error("role ADDED", words(actor, "name") + ": " + words(role, "role"));
                }
                tally.add(0, 1, right == null ? 0 : 1);
            }
        }
        for (Office office : gold) {
            if (!taken.contains(office)) {
                error("role MISSED", office.actor() + ": " + words(office.role(), "role"));
            }
        }
        tally.add(gold.size(), 0, 0);
        tallies.put("roles", tally);
    }

    private boolean sameRole(JsonNode gold, JsonNode found) {
        String theirs = roleWords(gold);
        String ours = roleWords(found);
        String body = text(gold, "organization");
        String ourBody = actors.goldOf(text(found, "organization"));
        boolean contradicts = body != null && ourBody != null && !body.equals(ourBody);
        boolean isSameName = theirs.contains(ours) || ours.contains(theirs);
        String earliest = text(found, "earliest");
        String latest = text(found, "latest");
        Bounds held =
                new Bounds(
                        earliest == null ? Long.MIN_VALUE : Bounds.of(earliest).first(),
                        latest == null ? Long.MAX_VALUE : Bounds.of(latest).last());
        return isSameName && !contradicts && Bounds.of(text(gold, "edtf")).overlaps(held);
    }

    private static String roleWords(JsonNode role) {
        List<String> words = new ArrayList<>(WordIndex.lowerWords(words(role, "role")));
        words.removeIf(word -> Set.of("the", "a", "an").contains(word));
        return " " + String.join(" ", words) + " ";
    }

    // ------------------------------------------------------------------ events

    private void events() {
        List<JsonNode> gold = affair.layer("events");
        List<JsonNode> found = list(record, "events");
        Matching matching = match(gold, found, this::eventFit);
        tallies.put("events (recall)", recall(gold, matching));
        Tally times = new Tally();
        for (int g = 0; g < gold.size(); g++) {
            if (matching.foundOf(g) < 0) {
                continue;
            }
            JsonNode its = found.get(matching.foundOf(g));
            foundEventOf.put(id(gold.get(g)), its);
            String edtf = text(gold.get(g).path("time"), "edtf");
            if (edtf != null && !Matching.isOptional(gold.get(g))) {
                String ours = text(its.path("time"), "edtf");
                boolean isRight = ours != null && Bounds.of(ours).overlaps(Bounds.of(edtf));
                times.add(1, ours == null ? 0 : 1, isRight ? 1 : 0);
                if (!isRight && ours != null) {
                    error("event TIME", id(gold.get(g)) + " is " + edtf + ", found " + ours);
                }
            }
        }
        tallies.put("event times, given the event", times);
    }

    private double eventFit(JsonNode gold, JsonNode found) {
        List<Place> ours = affair.places(found, "passages");
        long shared =
                list(gold, "passages").stream()
                        .filter(passage -> Place.share(affair.goldPlace(passage), ours))
                        .count();
        return shared == 0 || contradicts(gold, found) ? 0 : shared + closeness(gold, ours);
    }

    /// Of several events told in one sentence, the one whose words are most like the gold's.
    private double closeness(JsonNode gold, List<Place> ours) {
        double best = 0;
        for (Place one : affair.goldPlaces(gold)) {
            for (Place other : ours) {
                best = Math.max(best, 2.0 * one.common(other) / (one.length() + other.length()));
            }
        }
        return best / 2;
    }

    /// Do both name doers, or both name receivers, that are all known and all others?
    private boolean contradicts(JsonNode gold, JsonNode found) {
        return contradicts(gold, found, "actor") || contradicts(gold, found, "recipient");
    }

    private boolean contradicts(JsonNode gold, JsonNode found, String role) {
        Set<String> theirs = new HashSet<>();
        list(gold, "participants").stream()
                .filter(each -> words(each, "role").equals(role))
                .forEach(each -> theirs.add(words(each, "actor")));
        Set<String> everybody = new HashSet<>();
        list(gold, "participants").forEach(each -> everybody.add(words(each, "actor")));
        Set<String> ours = new HashSet<>();
        list(found, "participants").stream()
                .filter(each -> words(each, "role").equals(role))
                .map(each -> actors.goldOf(words(each, "actor")))
                .forEach(each -> ours.add(String.valueOf(each)));
        return !theirs.isEmpty()
                && !ours.isEmpty()
                && !ours.contains("null")
                && ours.stream().noneMatch(everybody::contains);
    }

    private Tally recall(List<JsonNode> gold, Matching matching) {
        Tally tally = new Tally();
        for (int g = 0; g < gold.size(); g++) {
            if (!Matching.isOptional(gold.get(g))) {
                boolean isFound = matching.foundOf(g) >= 0;
                tally.add(1, isFound ? 1 : 0, isFound ? 1 : 0);
                if (!isFound) {
                    error("event MISSED", words(gold.get(g), "label"));
                }
            }
        }
        return tally;
    }

    // ------------------------------------------------------------------ statements

    private void statements() {
        List<JsonNode> gold = new ArrayList<>(affair.layer("statements"));
        List<JsonNode> found = new ArrayList<>(list(record, "statements"));
        List<JsonNode> blocks = gold.stream().filter(item -> Fields.flag(item, "block")).toList();
        gold.removeAll(blocks);
        Set<JsonNode> used = new HashSet<>();
        Tally ofBlocks = new Tally();
        for (JsonNode block : blocks) {
            List<JsonNode> inside = found.stream().filter(item -> isInside(block, item)).toList();
            List<String> union = new ArrayList<>();
            inside.forEach(item -> union.addAll(contentWords(item)));
            boolean isRight = dice(goldContent(block), union) >= 0.5;
            if (isRight) {
                used.addAll(inside);
            } else {
                error("statement MISSED", said(block) + " (block)");
            }
            if (!Matching.isOptional(block)) {
                ofBlocks.add(1, isRight ? 1 : 0, isRight ? 1 : 0);
            }
        }
        List<JsonNode> others = found.stream().filter(item -> !used.contains(item)).toList();
        Matching matching = match(gold, others, this::statementFit);
        Tally tally = matching.tally(g -> true, this::isWriters);
        Tally strict =
                matching.tally(
                        g -> isStrict(gold.get(g), others.get(matching.foundOf(g))),
                        this::isWriters);
        tally.add(ofBlocks);
        strict.add(ofBlocks);
        tallies.put("statements", tally);
        tallies.put("statements, strict", strict);
        for (int g = 0; g < gold.size(); g++) {
            if (matching.foundOf(g) < 0 && !Matching.isOptional(gold.get(g))) {
                error("statement MISSED", said(gold.get(g)) + why(gold.get(g), others));
            }
        }
        for (JsonNode item : matching.unassigned()) {
            if (!isWriters(item)) {
                error(
                        "statement ADDED",
                        words(item, "doc")
                                + ": "
                                + words(item, "speaker")
                                + ": "
                                + String.join(" ", contentWords(item)));
            }
        }
    }

    private static String said(JsonNode gold) {
        return words(gold, "doc")
                + ": "
                + words(gold, "speaker")
                + ": "
                + String.join(" … ", strings(gold, "content"));
    }

    /// Was the content found, with another speaker?
    private String why(JsonNode gold, List<JsonNode> found) {
        for (JsonNode item : found) {
            if (words(gold, "doc").equals(words(item, "doc"))
                    && dice(goldContent(gold), contentWords(item)) >= 0.5) {
                return " [speaker "
                        + words(item, "speaker")
                        + " = "
                        + actors.goldOf(text(item, "speaker"))
                        + "]";
            }
        }
        return " [content not found]";
    }

    private static List<String> goldContent(JsonNode gold) {
        List<String> words = new ArrayList<>();
        strings(gold, "content").forEach(piece -> words.addAll(WordIndex.lowerWords(piece)));
        return words;
    }

    private static List<String> contentWords(JsonNode found) {
        List<String> words = new ArrayList<>();
        list(found, "content")
                .forEach(piece -> words.addAll(WordIndex.lowerWords(words(piece, "words"))));
        return words;
    }

    /// Twice the words in common over the words of both.
    static double dice(List<String> one, List<String> other) {
        Map<String, Integer> count = new HashMap<>();
        one.forEach(word -> count.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : other) {
            if (count.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common / (one.size() + other.size());
    }

    private double statementFit(JsonNode gold, JsonNode found) {
        boolean isSaid =
                words(gold, "doc").equals(words(found, "doc"))
                        && actors.same(text(gold, "speaker"), text(found, "speaker"));
        double dice = isSaid ? dice(goldContent(gold), contentWords(found)) : 0;
        return dice >= 0.5 ? dice : 0;
    }

    private boolean isStrict(JsonNode gold, JsonNode found) {
        List<String> theirs = strings(gold, "chain");
        List<String> ours = strings(found, "chain");
        boolean isSameChain = theirs.size() == ours.size();
        for (int i = 0; isSameChain && i < ours.size(); i++) {
            isSameChain = actors.same(theirs.get(i), ours.get(i));
        }
        return isSameChain && words(gold, "polarity").equals(words(found, "polarity"));
    }

    private boolean isInside(JsonNode block, JsonNode found) {
        if (!words(block, "doc").equals(words(found, "doc"))
                || !actors.same(text(block, "speaker"), text(found, "speaker"))) {
            return false;
        }
        WordIndex index = affair.indexes().get(words(block, "doc"));
        List<Place> content = affair.places(found, "content");
        return index != null
                && !content.isEmpty()
                && content.stream()
                        .allMatch(place ->
                                strings(block, "content").stream()
                                        .flatMap(piece -> index.find(piece).stream())
                                        .anyMatch(its -> 2 * its.common(place) >= place.length()));
    }

    /// A statement that the writer of the document makes in it.
    private boolean isWriters(JsonNode found) {
        String speaker = text(found, "speaker");
        String author = affair.voice("author:" + words(found, "doc"));
        String its =
                speaker != null && speaker.startsWith("author:")
                        ? affair.voice(speaker)
                        : actors.goldOf(speaker);
        return its != null && its.equals(author);
    }

    // ------------------------------------------------------------------ disputes

    private void disputes() {
        score(
                "disputes",
                affair.layer("disputes"),
                list(record, "disputes"),
                (gold, found) ->
                        typeClass(words(gold, "type")).equals(typeClass(words(found, "type")))
                                        && touchesTwo(gold, found)
                                ? 1
                                : 0,
                item -> false,
                item -> words(item, "type") + ": " + words(item, "question"));
    }

    private static String typeClass(String type) {
        return switch (type) {
            case "agent", "cause", "identity" -> "agent";
            case "happened", "knowledge" -> "happened";
            default -> type;
        };
    }

    private boolean touchesTwo(JsonNode gold, JsonNode found) {
        List<JsonNode> theirs = list(gold, "positions");
        List<JsonNode> ours = list(found, "positions");
        for (int a = 0; a < theirs.size(); a++) {
            for (int b = a + 1; b < theirs.size(); b++) {
                for (int i = 0; i < ours.size(); i++) {
                    for (int j = 0; j < ours.size(); j++) {
                        if (i != j
                                && touches(theirs.get(a), ours.get(i))
                                && touches(theirs.get(b), ours.get(j))) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private boolean touches(JsonNode gold, JsonNode found) {
        return Place.share(affair.goldPlaces(gold), affair.places(found, "passages"));
    }

    // ------------------------------------------------------------------ support

    /// Of the claims that the record covers, those whose origins are counted right.
    private void support() {
        Tally tally = new Tally();
        for (JsonNode claim : affair.layer("support")) {
            if (Matching.isOptional(claim)) {
                continue;
            }
            List<JsonNode> covering =
                    list(record, "support").stream()
                            .filter(found -> touches(claim, found))
                            .toList();
            long[] range = origins(claim);
            boolean isRight =
                    covering.stream()
                            .mapToLong(found -> list(found, "origins").size())
                            .anyMatch(n -> n >= range[0] && n <= range[1]);
            tally.add(1, covering.isEmpty() ? 0 : 1, isRight ? 1 : 0);
            if (!isRight) {
                error(
                        "origins",
                        words(claim, "claim")
                                + ": "
                                + claim.get("origins")
                                + ", found "
                                + covering.stream()
                                        .map(found -> list(found, "origins").size())
                                        .toList());
            }
        }
        tallies.put("origins counted right", tally);
    }

    private static long[] origins(JsonNode claim) {
        JsonNode origins = claim.get("origins");
        return origins.isArray()
                ? new long[] {origins.get(0).asLong(), origins.get(1).asLong()}
                : new long[] {origins.asLong(), origins.asLong()};
    }

    // ------------------------------------------------------------------ the other layers

    private void knowledge() {
        score(
                "knowledge",
                affair.layer("knowledge"),
                list(record, "knowledge"),
                (gold, found) ->
                        actors.same(text(gold, "knower"), text(found, "knower"))
                                        && knows(words(gold, "state"))
                                                == knows(words(found, "state"))
                                        && touches(gold, found)
                                ? 1
                                : 0,
                item -> false,
                item ->
                        words(item, "knower")
                                + " "
                                + words(item, "state")
                                + ": "
                                + words(item, "fact"));
    }

    static boolean knows(String state) {
        return !state.equals("did-not-know") && !state.equals("was-kept-from");
    }

    private void influence() {
        score(
                "influence",
                affair.layer("influence"),
                list(record, "influence"),
                (gold, found) ->
                        actors.same(text(gold, "from"), text(found, "from"))
                                        && actors.same(text(gold, "to"), text(found, "to"))
                                        && isClaimed(gold, found)
                                        && touches(gold, found)
                                ? 1
                                : 0,
                item -> false,
                item ->
                        words(item, "from")
                                + " > "
                                + words(item, "to")
                                + ": "
                                + words(item, "relation"));
    }

    private boolean isClaimed(JsonNode gold, JsonNode found) {
        List<String> claimants = strings(gold, "accordingTo");
        return claimants.isEmpty()
                || claimants.stream().anyMatch(one -> actors.same(one, text(found, "accordingTo")));
    }

    private void silences() {
        score(
                "silences",
                affair.layer("silences"),
                list(record, "silences"),
                (gold, found) ->
                        words(gold, "kind").equals(words(found, "kind"))
                                        && actors.same(text(gold, "who"), text(found, "who"))
                                        && touches(gold, found)
                                ? 1
                                : 0,
                item -> false,
                item ->
                        words(item, "kind")
                                + ": "
                                + words(item, "who")
                                + ": "
                                + words(item, "about"));
    }

    private void documents() {
        Set<String> theirs = derivations(affair.layer("documents"));
        Set<String> ours = derivations(list(record, "documents"));
        int right = (int) ours.stream().filter(theirs::contains).count();
        Tally tally = new Tally();
        tally.add(theirs.size(), ours.size(), right);
        tallies.put("documents derived", tally);
    }

    private static Set<String> derivations(List<JsonNode> documents) {
        Set<String> pairs = new HashSet<>();
        for (JsonNode document : documents) {
            strings(document, "derivedFrom")
                    .forEach(from -> pairs.add(words(document, "doc") + " < " + from));
        }
        return pairs;
    }

    private void score(
            String layer,
            List<JsonNode> gold,
            List<JsonNode> found,
            ToDoubleBiFunction<JsonNode, JsonNode> fit,
            Predicate<JsonNode> isLeftOut,
            java.util.function.Function<JsonNode, String> inWords) {
        Matching matching = match(gold, found, fit);
        tallies.put(layer, matching.tally(g -> true, isLeftOut));
        for (int g = 0; g < gold.size(); g++) {
            if (matching.foundOf(g) < 0 && !Matching.isOptional(gold.get(g))) {
                error(layer + " MISSED", inWords.apply(gold.get(g)));
            }
        }
        matching.unassigned().forEach(item -> error(layer + " ADDED", inWords.apply(item)));
    }

    private static Matching match(
            List<JsonNode> gold, List<JsonNode> found, ToDoubleBiFunction<JsonNode, JsonNode> fit) {
        return new Matching(gold, found, fit);
    }

    private void error(String what, String words) {
        errors.add(
                String.format(Locale.ROOT, "%s\t%s\t%s", affair.name(), what, words)
                        .replaceAll("\\s*\\n\\s*", " "));
    }
}
