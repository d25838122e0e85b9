package org.hearsay.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.attribution.Attribution;
import org.hearsay.text.Passage;

/// Finds words that documents which do not repeat one another put into different mouths, word for
/// word. Often one speaker is unnamed and the other is who it was: a question for a person, never
/// answered here.
final class IdentityDisputes {
    private static final int FEWEST_WORDS = 6;

    private IdentityDisputes() {}

    static List<Dispute> find(Actors actors, Statements statements, Origins origins) {
        Map<String, List<Statement>> byWords = new TreeMap<>();
        for (Statement statement : statements.all()) {
            boolean isQuoted =
                    statement.speaker() != null && statement.mode() != Attribution.Mode.INDIRECT;
            for (Passage quotation : isQuoted ? statement.content() : List.<Passage>of()) {
                String words = words(quotation);
                if (words.chars().filter(c -> c == ' ').count() >= FEWEST_WORDS - 1) {
                    byWords.computeIfAbsent(words, key -> new ArrayList<>()).add(statement);
                }
            }
        }
        List<Dispute> disputes = new ArrayList<>();
        byWords.forEach((words, same) -> {
            Map<Actor.Id, List<Stand>> bySpeaker = new TreeMap<>();
            Map<Actor.Id, Set<String>> roots = new TreeMap<>();
            String quotation = "";
            for (Statement statement : same) {
                Actor.Id speaker = statement.speaker();
                if (speaker != null) {
                    Passage passage = quotation(statement, words);
                    quotation = passage.words();
                    bySpeaker
                            .computeIfAbsent(speaker, key -> new ArrayList<>())
                            .add(
                                    new Stand(
                                            new Voice.Author(statement.doc()),
                                            statement.id(),
                                            passage));
                    roots.computeIfAbsent(speaker, key -> new TreeSet<>())
                            .add(origins.root(statement.doc()));
                }
            }
            if (bySpeaker.size() == 2 && areApart(new ArrayList<>(roots.values()))) {
                disputes.add(dispute(quotation, bySpeaker, actors, origins));
            }
        });
        return disputes;
    }

    private static boolean areApart(List<Set<String>> roots) {
        return roots.get(0).stream().noneMatch(roots.get(1)::contains);
    }

    private static Passage quotation(Statement statement, String words) {
        return statement.content().stream()
                .filter(content -> words(content).equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static String words(Passage passage) {
        return passage.words().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static Dispute dispute(
            String quotation,
            Map<Actor.Id, List<Stand>> bySpeaker,
            Actors actors,
            Origins origins) {
        boolean allNamed =
                bySpeaker.keySet().stream().allMatch(speaker -> actors.actor(speaker).named());
        String names =
                bySpeaker.keySet().stream()
                        .map(speaker -> actors.actor(speaker).name())
                        .collect(Collectors.joining(" and "));
        return DisputeFinder.proposed(
                Dispute.Type.IDENTITY,
                "Who said "
                        + quotation.replaceFirst("[,.]?[”\"]?$", "”").replaceFirst("^[“\"]?", "“")
                        + "?",
                bySpeaker.keySet().stream().map(Actor.Id::value).toList(),
                bySpeaker.entrySet().stream()
                        .map(speaker ->
                                Stand.position(
                                        actors.actor(speaker.getKey()).name(),
                                        speaker.getValue(),
                                        origins))
                        .toList(),
                allNamed
                        ? "two documents put the same words into different mouths"
                        : "the same words, word for word: " + names + " may be one");
    }
}
