package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.mention.EntityKind;
import org.hearsay.review.Proposal;
import org.hearsay.review.Proposal.Subject;
import org.hearsay.review.Target;
import org.jspecify.annotations.Nullable;

/// Finds actors whose names are alike and who were not joined: too little spoke for it, or several
/// could be meant. A person decides.
///
/// Persons are compared under the sound of the family name, bodies and places under their first
/// letters, their acronym and the word for their sort, so that only a handful meet.
public final class Lookalikes {
    private static final int LARGEST_BLOCK = 40;
    private static final int MOST_BEARERS = 4;
    private static final int LONG_NAME = 8;

    private final Map<String, Pair> pairs = new TreeMap<>();
    private final Map<String, Optional<PersonName>> names = new HashMap<>();

    /// Two actors and what speaks for and against their being one.
    private record Pair(Actor one, Actor other, List<String> reasons, List<String> doubts) {}

    private Lookalikes() {}

    /// The proposals to merge, in no order that matters.
    public static List<Proposal> find(Actors actors) {
        Lookalikes lookalikes = new Lookalikes();
        lookalikes.comparePersons(actors.all());
        lookalikes.compareBodies(actors.all());
        return lookalikes.pairs.values().stream().map(Lookalikes::proposal).toList();
    }

    private static Proposal proposal(Pair pair) {
        int mentions = Math.min(pair.one().passages().size(), pair.other().passages().size());
        return new Proposal(
                Proposal.Kind.MERGE,
                question(pair.one(), pair.other()),
                List.of(subject(pair.one()), subject(pair.other())),
                pair.reasons(),
                pair.doubts(),
                List.of(),
                2 * Math.min(10, mentions) + (pair.doubts().isEmpty() ? 30 : 12));
    }

    /// Two of one name are told apart by a document.
    private static String question(Actor one, Actor other) {
        boolean isOneName = one.name().equals(other.name());
        return "Are "
                + called(one, isOneName)
                + " and "
                + called(other, isOneName)
                + (one.kind() == EntityKind.PERSON ? " one person?" : " one?");
    }

    private static String called(Actor actor, boolean withDocument) {
        return "“"
                + actor.name()
                + "”"
                + (withDocument ? " (in " + actor.mentions().getFirst().doc() + ")" : "");
    }

    /// An actor as the subject of a proposal.
    public static Subject subject(Actor actor) {
        return new Subject(Target.Kind.ACTOR, actor.id().value(), actor.name(), actor.passages());
    }

    // Persons.

    private @Nullable PersonName name(Actor actor) {
        return names.computeIfAbsent(
                        actor.name(), written -> Optional.ofNullable(PersonName.parse(written)))
                .orElse(null);
    }

    private void comparePersons(List<Actor> actors) {
        Map<String, Set<Actor>> blocks = new TreeMap<>();
        for (Actor actor : actors) {
            if (actor.kind() == EntityKind.PERSON && actor.named()) {
                PersonName name = name(actor);
                if (name != null) {
                    name.families()
                            .forEach(family -> add(blocks, Spelling.skeleton(family), actor));
                    if (!name.hasGiven()) {
                        add(blocks, "given " + Spelling.fold(name.family()), actor);
                    } else {
                        add(blocks, "given " + name.given().getFirst(), actor);
                    }
                }
            }
        }
        forEachPair(blocks, this::comparePersons);
    }

    private void comparePersons(Actor one, Actor other, Set<Actor> block) {
        PersonName first = name(one);
        PersonName second = name(other);
        if (first == null || second == null) {
            return;
        }
        boolean sharesFamily = first.sharesFamily(second);
        boolean isGivenAlone = isGivenNameOf(first, second) || isGivenNameOf(second, first);
        if (!sharesFamily && !isGivenAlone) {
            return;
        }
        List<String> reasons = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        if (isGivenAlone && !sharesFamily) {
            reasons.add("the one name is the given name of the other");
        } else if (!first.conflicts(second)) {
            reasons.add(nameReason(first, second));
        } else if (isNearGiven(first, second) && first.hasFamilyOf(second)) {
            reasons.add("same family name, and given names that differ by a letter");
        } else {
            return;
        }
        boolean sexesDiffer =
                first.sex() != '-' && second.sex() != '-' && first.sex() != second.sex();
        if (sexesDiffer) {
            doubts.add("one is spoken of as a man, the other as a woman");
        }
        long bearers = bearers(first.hasGiven() ? second : first, block);
        if (bearers > MOST_BEARERS) {
            return;
        }
        if ((!first.hasGiven() || !second.hasGiven()) && bearers > 1) {
            doubts.add(bearers + " people in these documents bear the name");
        }
        addContext(one, other, reasons, doubts);
        put(one, other, reasons, doubts);
    }

    private static String nameReason(PersonName one, PersonName other) {
        String reason = one.reason(other);
        return reason.replace(", and nobody else of that name in these documents", "");
    }

    private static boolean isGivenNameOf(PersonName bare, PersonName full) {
        return !bare.hasGiven()
                && full.hasGiven()
                && Spelling.fold(bare.family()).equals(full.given().getFirst());
    }

    private static boolean isNearGiven(PersonName one, PersonName other) {
        return one.hasGiven()
                && other.hasGiven()
                && one.given().getFirst().length() > 3
                && Spelling.editDistance(one.given().getFirst(), other.given().getFirst(), 1) <= 1;
    }

    /// How many others in the block a bare name may mean.
    private long bearers(PersonName bare, Set<Actor> block) {
        return block.stream()
                .map(actor -> name(actor))
                .filter(name -> name != null && name.hasGiven())
                .filter(name ->
                        !name.conflicts(bare) && name.sharesFamily(bare)
                                || isGivenNameOf(bare, name))
                .count();
    }

    // Bodies, places, papers.

    private void compareBodies(List<Actor> actors) {
        Map<String, Set<Actor>> blocks = new TreeMap<>();
        for (Actor actor : actors) {
            if (actor.kind() != EntityKind.PERSON && actor.named()) {
                String plain = BodyName.plain(actor.name());
                String head = BodyName.head(actor.name());
                add(blocks, "begins " + plain.split(" ")[0], actor);
                if (!head.isEmpty()) {
                    add(blocks, "sort " + head, actor);
                }
                if (BodyName.isAcronym(actor.name())) {
                    add(blocks, "letters " + BodyName.letters(actor.name()), actor);
                } else {
                    BodyName.initials(actor.name())
                            .forEach(letters -> add(blocks, "letters " + letters, actor));
                }
            }
        }
        forEachPair(blocks, this::compareBodies);
    }

    private void compareBodies(Actor one, Actor other, Set<Actor> block) {
        boolean arePlaces = one.kind() == EntityKind.PLACE && other.kind() == EntityKind.PLACE;
        boolean areBodies = isBody(one) && isBody(other);
        if (!arePlaces && !areBodies) {
            return;
        }
        String first = BodyName.plain(one.name());
        String second = BodyName.plain(other.name());
        List<String> reasons = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        if (first.equals(second)) {
            reasons.add("same name");
        } else if (isAcronymOf(one, other) || isAcronymOf(other, one)) {
            reasons.add("the letters of the short name begin the words of the full one");
        } else if (areBodies && (isShortOf(first, second) || isShortOf(second, first))) {
            reasons.add("the one name is a part of the other");
            doubts.add("a body and a part of it often share words");
        } else if (first.length() >= LONG_NAME
                && second.length() >= LONG_NAME
                && Spelling.editDistance(first, second, 1) <= 1) {
            reasons.add("the names differ by a letter");
        } else {
            return;
        }
        addContext(one, other, reasons, doubts);
        put(one, other, reasons, doubts);
    }

    private static boolean isBody(Actor actor) {
        return actor.kind() == EntityKind.ORGANIZATION || actor.kind() == EntityKind.PUBLICATION;
    }

    private static boolean isAcronymOf(Actor acronym, Actor full) {
        return BodyName.isAcronym(acronym.name())
                && !BodyName.isAcronym(full.name())
                && BodyName.initials(full.name()).contains(BodyName.letters(acronym.name()));
    }

    /// Two words or more that stand at the beginning or end of the longer name.
    private static boolean isShortOf(String name, String whole) {
        return name.contains(" ")
                && name.length() < whole.length()
                && (whole.startsWith(name + " ") || whole.endsWith(" " + name));
    }

    // Both.

    /// Offices and company in common speak for it; two names in one document against it.
    private static void addContext(
            Actor one, Actor other, List<String> reasons, List<String> doubts) {
        Set<String> titles = titles(one);
        titles.retainAll(titles(other));
        if (!titles.isEmpty()) {
            reasons.add("both are called " + String.join(", ", titles));
        }
        Set<String> docs = docs(one);
        docs.retainAll(docs(other));
        if (!docs.isEmpty()) {
            doubts.add(
                    "both are named in "
                            + docs.stream().limit(3).collect(Collectors.joining(", "))
                            + (docs.size() > 3 ? " and " + (docs.size() - 3) + " more" : ""));
        }
    }

    private static Set<String> titles(Actor actor) {
        return actor.roles().stream()
                .map(role -> role.title().toLowerCase(java.util.Locale.ROOT))
                .filter(title -> title.length() > 3)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> docs(Actor actor) {
        return actor.mentions().stream()
                .map(Actor.ChainRef::doc)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void add(Map<String, Set<Actor>> blocks, String key, Actor actor) {
        blocks.computeIfAbsent(key, each -> new LinkedHashSet<>()).add(actor);
    }

    private interface Comparison {
        void compare(Actor one, Actor other, Set<Actor> block);
    }

    /// In a block too large to compare in full, those mentioned most are compared.
    private static void forEachPair(Map<String, Set<Actor>> blocks, Comparison comparison) {
        for (Set<Actor> block : blocks.values()) {
            List<Actor> members =
                    block.stream()
                            .sorted(
                                    Comparator.comparingInt(
                                                    (Actor actor) -> -actor.passages().size())
                                            .thenComparing(Actor::id))
                            .limit(LARGEST_BLOCK)
                            .toList();
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    comparison.compare(members.get(i), members.get(j), block);
                }
            }
        }
    }

    /// The fuller name comes first: the other is merged into it.
    private void put(Actor one, Actor other, List<String> reasons, List<String> doubts) {
        boolean isInOrder =
                one.name().length() > other.name().length()
                        || one.name().length() == other.name().length()
                                && one.id().compareTo(other.id()) < 0;
        Actor fuller = isInOrder ? one : other;
        Actor shorter = isInOrder ? other : one;
        pairs.putIfAbsent(
                fuller.id() + "~" + shorter.id(), new Pair(fuller, shorter, reasons, doubts));
    }
}
