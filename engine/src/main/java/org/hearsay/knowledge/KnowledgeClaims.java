package org.hearsay.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.account.Claim;
import org.hearsay.account.Origins;
import org.hearsay.account.Telling;
import org.hearsay.account.Voice;
import org.hearsay.account.WordFamilies;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.actor.Slug;
import org.hearsay.event.Awareness;
import org.hearsay.text.Passage;
import org.jspecify.annotations.Nullable;

/// Who knew, and who moved whom, where several documents tell it: claims whose origins can be
/// counted like those of an event.
///
/// Two tell of one knowledge when the knower is the same, both say that he knew or both that he did
/// not, and it is of one event or in the same words. Two tell of one pressure when whoever was
/// pressed is the same, and who pressed is the same or of one party.
public final class KnowledgeClaims {
    private static final int SHORTEST = 4;

    private KnowledgeClaims() {}

    /// The claims, in the order of their first words.
    public static List<Claim> of(
            List<Knowledge> knowledge,
            List<InfluenceLink> influence,
            Actors actors,
            Origins origins) {
        List<Claim> claims = new ArrayList<>(ofKnowledge(knowledge, actors));
        claims.addAll(ofInfluence(influence, actors, origins));
        return claims;
    }

    private static List<Claim> ofKnowledge(List<Knowledge> knowledge, Actors actors) {
        Map<String, List<List<Knowledge>>> groups = new TreeMap<>();
        for (Knowledge each : knowledge) {
            String key = each.knower() + (isKnowing(each.state()) ? " knew" : " did not know");
            List<List<Knowledge>> known = groups.computeIfAbsent(key, unseen -> new ArrayList<>());
            known.stream()
                    .filter(group -> group.stream().allMatch(other -> areOfOneThing(each, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Knowledge> group = new ArrayList<>();
                        known.add(group);
                        return group;
                    })
                    .add(each);
        }
        List<Claim> claims = new ArrayList<>();
        groups.forEach((key, known) -> {
            for (List<Knowledge> group : known) {
                List<Telling> tellings = new ArrayList<>();
                for (Knowledge each : group) {
                    each.passages()
                            .forEach(passage -> tellings.add(telling(each.accordingTo(), passage)));
                }
                Knowledge first = group.getFirst();
                String fact =
                        group.stream()
                                .map(Knowledge::fact)
                                .filter(words -> !words.isBlank())
                                .findFirst()
                                .orElse("");
                add(
                        claims,
                        "knowledge-" + Slug.of(key),
                        actors.actor(first.knower()).name()
                                + (isKnowing(first.state()) ? " knew" : " did not know")
                                + (fact.isEmpty() ? "" : ": " + fact.replaceAll("\\s+", " ")),
                        tellings);
            }
        });
        return claims;
    }

    private static List<Claim> ofInfluence(
            List<InfluenceLink> influence, Actors actors, Origins origins) {
        List<List<InfluenceLink>> groups = new ArrayList<>();
        for (InfluenceLink link : influence) {
            if (link.from() != null && link.to() != null) {
                groups.stream()
                        .filter(group -> areOfOnePressure(group.getFirst(), link, origins))
                        .findFirst()
                        .orElseGet(() -> {
                            List<InfluenceLink> group = new ArrayList<>();
                            groups.add(group);
                            return group;
                        })
                        .add(link);
            }
        }
        List<Claim> claims = new ArrayList<>();
        for (List<InfluenceLink> group : groups) {
            List<Telling> tellings = new ArrayList<>();
            for (InfluenceLink link : group) {
                link.passages()
                        .forEach(passage -> tellings.add(telling(link.accordingTo(), passage)));
            }
            InfluenceLink first = group.getFirst();
            String words = name(first.from(), actors) + " pressed " + name(first.to(), actors);
            add(claims, "influence-" + Slug.of(words), words, tellings);
        }
        return claims;
    }

    private static String name(Actor.@Nullable Id id, Actors actors) {
        return id == null ? "somebody" : actors.actor(id).name();
    }

    private static boolean areOfOnePressure(
            InfluenceLink one, InfluenceLink other, Origins origins) {
        String first = Objects.requireNonNull(one.from()).value();
        String second = Objects.requireNonNull(other.from()).value();
        return Objects.equals(one.to(), other.to())
                && (first.equals(second) || origins.areOneParty(first, second));
    }

    private static Telling telling(Voice voice, Passage passage) {
        return new Telling(voice, List.of(), null, passage);
    }

    /// What one document alone tells stands in its own table.
    private static void add(
            List<Claim> claims, String about, String words, List<Telling> tellings) {
        long docs = tellings.stream().map(telling -> telling.passage().doc()).distinct().count();
        if (docs > 1) {
            long before = claims.stream().filter(claim -> claim.about().startsWith(about)).count();
            claims.add(
                    new Claim(
                            before == 0 ? about : about + "-" + (before + 1),
                            words,
                            Set.of(),
                            tellings));
        }
    }

    private static boolean isKnowing(Awareness.State state) {
        return switch (state) {
            case KNEW, LEARNED, WAS_TOLD -> true;
            case DID_NOT_KNOW, WAS_KEPT_FROM -> false;
        };
    }

    /// What is known is told in many words, so that one event or the same words are asked for.
    private static boolean areOfOneThing(Knowledge one, Knowledge other) {
        Set<String> families = families(one.fact());
        boolean isOfOneEvent = one.about().stream().anyMatch(other.about()::contains);
        return isOfOneEvent || !families.isEmpty() && families.equals(families(other.fact()));
    }

    private static Set<String> families(String fact) {
        Set<String> families = new HashSet<>();
        for (String word : fact.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            String family = word.length() < SHORTEST ? "" : WordFamilies.of(word);
            if (!family.isEmpty()) {
                families.add(family);
            }
        }
        return families;
    }
}
