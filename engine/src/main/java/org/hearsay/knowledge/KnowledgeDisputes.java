package org.hearsay.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.account.Dispute;
import org.hearsay.account.DisputeFinder;
import org.hearsay.account.Origins;
import org.hearsay.account.Stand;
import org.hearsay.account.Statement;
import org.hearsay.account.Statements;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.event.Awareness.State;
import org.hearsay.text.Passage;

/// Finds those of whom one voice says that they knew or were told, and another that they did not
/// and were not.
///
/// Both must speak of the same thing: of one event, or in words with something in common; a bare
/// "she was told" contradicts any "she did not know".
public final class KnowledgeDisputes {
    private static final Set<String> EMPTY =
            Set.of(
                    "that", "this", "what", "when", "where", "which", "with", "from", "they",
                    "them", "there", "their", "have", "been", "were", "would", "could", "about",
                    "into", "because", "since", "whom", "than", "then", "told", "said", "know");

    private KnowledgeDisputes() {}

    /// The disputes over who knew.
    public static List<Dispute> find(
            List<Knowledge> knowledge, Actors actors, Statements statements, Origins origins) {
        Map<Actor.Id, List<Knowledge>> byKnower = new TreeMap<>();
        knowledge.forEach(each ->
                byKnower.computeIfAbsent(each.knower(), key -> new ArrayList<>()).add(each));
        List<Dispute> disputes = new ArrayList<>();
        byKnower.forEach((knower, own) -> {
            Set<Knowledge> informed = new java.util.LinkedHashSet<>();
            Set<Knowledge> uninformed = new java.util.LinkedHashSet<>();
            for (Knowledge one : own) {
                for (Knowledge other : own) {
                    if (isInformed(one) && isUninformed(other) && conflict(one, other, origins)) {
                        informed.add(one);
                        uninformed.add(other);
                    }
                }
            }
            if (!informed.isEmpty()) {
                disputes.add(
                        dispute(actors.actor(knower), informed, uninformed, statements, origins));
            }
        });
        return disputes;
    }

    private static boolean isInformed(Knowledge knowledge) {
        return knowledge.state() == State.KNEW || knowledge.state() == State.WAS_TOLD;
    }

    private static boolean isUninformed(Knowledge knowledge) {
        return knowledge.state() == State.DID_NOT_KNOW
                || knowledge.state() == State.WAS_KEPT_FROM
                || knowledge.state() == State.LEARNED && isBelated(knowledge);
    }

    /// "She only learned of it", "from the newspaper".
    private static boolean isBelated(Knowledge knowledge) {
        return knowledge.passages().stream()
                .anyMatch(passage ->
                        passage.words()
                                .toLowerCase(Locale.ROOT)
                                .matches(
                                        "(?s).*\\b(only|newspapers?|press|papers?|radio|television|leak(ed)?)\\b.*"));
    }

    private static boolean conflict(Knowledge one, Knowledge other, Origins origins) {
        return !origins.same(one.accordingTo(), other.accordingTo()) && haveOneMatter(one, other);
    }

    private static boolean haveOneMatter(Knowledge one, Knowledge other) {
        if (one.about().stream().anyMatch(other.about()::contains)) {
            return true;
        }
        Set<String> words = words(one.fact());
        Set<String> others = words(other.fact());
        return words.isEmpty() && one.fact().isEmpty() || words.stream().anyMatch(others::contains);
    }

    private static Set<String> words(String fact) {
        Set<String> words = new TreeSet<>();
        for (String word : fact.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= 4 && !EMPTY.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static Dispute dispute(
            Actor knower,
            Set<Knowledge> informed,
            Set<Knowledge> uninformed,
            Statements statements,
            Origins origins) {
        Set<String> about = new TreeSet<>(Set.of(knower.id().value()));
        informed.forEach(each -> about.addAll(each.about()));
        uninformed.forEach(each -> about.addAll(each.about()));
        boolean wasTold = informed.stream().anyMatch(each -> each.state() == State.WAS_TOLD);
        String fact =
                informed.stream()
                        .map(Knowledge::fact)
                        .filter(words -> !words.isBlank() && words.length() < 80)
                        .findFirst()
                        .map(words -> " of " + words)
                        .orElse("");
        return DisputeFinder.proposed(
                Dispute.Type.KNOWLEDGE,
                (wasTold ? "Was " + knower.name() + " told" : "Did " + knower.name() + " know")
                        + (fact.isEmpty() ? "?" : " (" + fact.substring(4) + ")?"),
                List.copyOf(about),
                List.of(
                        Stand.position(
                                wasTold ? "was told" : "knew",
                                stands(informed, statements),
                                origins),
                        Stand.position("did not know", stands(uninformed, statements), origins)),
                "one voice says that "
                        + knower.name()
                        + " knew, another that "
                        + knower.name()
                        + " did not");
    }

    private static List<Stand> stands(Set<Knowledge> knowledge, Statements statements) {
        List<Stand> stands = new ArrayList<>();
        for (Knowledge each : knowledge) {
            for (Passage passage : each.passages()) {
                stands.add(
                        new Stand(
                                each.accordingTo(),
                                statement(each.accordingTo(), passage, statements),
                                passage));
            }
        }
        return stands;
    }

    private static Statement.@org.jspecify.annotations.Nullable Id statement(
            Voice voice, Passage passage, Statements statements) {
        return voice instanceof Voice.Speaker(Actor.Id speaker)
                ? statements.holding(speaker, passage).map(Statement::id).orElse(null)
                : null;
    }
}
