package org.hearsay.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.actor.Actors;
import org.hearsay.actor.Spelling;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;

/// Rare errors that two documents share: a name spelt wrongly in the same way, an amount or a day
/// that only these two have, against all the others.
///
/// Textual criticism takes such agreement in error as the sign of a common source, because two
/// writers hardly go wrong in the same way by chance; agreement in what is right says nothing (P.
/// Maas, Textkritik 1927). It is a sign and no proof: it stands in the reason of a count and does
/// not change it.
final class SharedErrors {
    private static final int FEWEST_OTHERS = 3;
    private static final int SHORTEST_NAME = 5;
    private static final int FEW_LETTERS = 2;
    private static final int MOST_OF_A_NAME = 50;

    /// Two documents and the error that both have.
    ///
    /// @param docs the two, by the documents they go back to
    /// @param words what both have, and what the others have, in plain words
    record SharedError(Set<String> docs, String words) {
        SharedError {
            docs = Set.copyOf(docs);
        }
    }

    private SharedErrors() {}

    /// The shared errors of a case, names first.
    static List<SharedError> find(
            List<AnnotatedDocument> documents,
            List<Dispute> disputes,
            Actors actors,
            Origins origins) {
        List<SharedError> errors = new ArrayList<>(names(documents, actors, origins));
        errors.addAll(values(disputes, origins));
        return errors;
    }

    // ------------------------------------------------------------------ names

    private static List<SharedError> names(
            List<AnnotatedDocument> documents, Actors actors, Origins origins) {
        // By actor, and by given name, for a misspelt name may be an actor of its own.
        Map<String, Map<String, Set<String>>> spellings = new TreeMap<>();
        for (AnnotatedDocument document : documents) {
            String doc = origins.root(document.id());
            for (EntityMention mention : document.mentions().mentions()) {
                if (mention.form() != EntityMention.Form.NAME
                        || mention.kind() != EntityKind.PERSON) {
                    continue;
                }
                String name = mention.head().of(document.text().text());
                String last = last(name);
                if (last.length() < SHORTEST_NAME) {
                    continue;
                }
                actors.ofMention(document, mention.id())
                        .ifPresent(actor -> add(spellings, actor.value(), last, doc));
                String given = given(name);
                if (!given.isEmpty()) {
                    add(spellings, "given " + given, last, doc);
                }
            }
        }
        TreeMap<String, SharedError> errors = new TreeMap<>();
        spellings
                .values()
                .forEach(of ->
                        misspelt(of).forEach(error -> errors.putIfAbsent(error.words(), error)));
        return List.copyOf(errors.values());
    }

    private static void add(
            Map<String, Map<String, Set<String>>> spellings, String key, String last, String doc) {
        spellings
                .computeIfAbsent(key, unseen -> new TreeMap<>())
                .computeIfAbsent(last, unseen -> new TreeSet<>())
                .add(doc);
    }

    /// The word before the surname, if it is a name.
    private static String given(String name) {
        String[] words = name.strip().split("\\s+");
        String given = words.length < 2 ? "" : Spelling.fold(words[words.length - 2]);
        return given.length() < FEWEST_OTHERS ? "" : given;
    }

    private static List<SharedError> misspelt(Map<String, Set<String>> spellings) {
        List<SharedError> errors = new ArrayList<>();
        spellings.forEach((wrong, docs) ->
                spellings.forEach((right, others) -> {
                    boolean isRare =
                            docs.size() == 2
                                    && others.size() >= FEWEST_OTHERS
                                    && others.size() <= MOST_OF_A_NAME
                                    && docs.stream().noneMatch(others::contains);
                    if (isRare && isMisspelt(wrong, right)) {
                        errors.add(
                                new SharedError(
                                        docs, "“" + wrong + "” for the others’ “" + right + "”"));
                    }
                }));
        return errors;
    }

    private static String last(String name) {
        String[] words = name.strip().replaceAll("[’']s$", "").split("\\s+");
        return words[words.length - 1].replaceAll("[^\\p{L}-]", "");
    }

    /// One or two letters differ, and more than an accent or a capital.
    private static boolean isMisspelt(String one, String other) {
        String first = Spelling.fold(one);
        String second = Spelling.fold(other);
        boolean isOfNumber = (first + "s").equals(second) || (second + "s").equals(first);
        return !first.equals(second)
                && !isOfNumber
                && Spelling.editDistance(first, second, FEW_LETTERS) <= FEW_LETTERS;
    }

    // ------------------------------------------------------------------ amounts and days

    private static List<SharedError> values(List<Dispute> disputes, Origins origins) {
        List<SharedError> errors = new ArrayList<>();
        for (Dispute dispute : disputes) {
            if (dispute.type() != Dispute.Type.NUMBER && dispute.type() != Dispute.Type.TIME) {
                continue;
            }
            for (Dispute.Position position : dispute.positions()) {
                Set<String> docs = docs(position, origins);
                boolean isAgainstMost =
                        dispute.positions().stream()
                                .map(other -> docs(other, origins))
                                .anyMatch(others ->
                                        others.size() >= FEWEST_OTHERS
                                                && docs.stream().noneMatch(others::contains));
                if (docs.size() == 2 && isAgainstMost) {
                    errors.add(
                            new SharedError(
                                    docs, "“" + position.label() + "”, against all the others"));
                }
            }
        }
        return errors;
    }

    private static Set<String> docs(Dispute.Position position, Origins origins) {
        Set<String> docs = new TreeSet<>();
        position.passages().forEach(passage -> docs.add(origins.root(passage.doc())));
        return docs;
    }

    /// What the documents of two origins share, in words: "; a and b both have “Stroude” …".
    static String between(Set<String> docs, List<SharedError> errors, Origins origins) {
        Set<String> roots = new TreeSet<>();
        docs.forEach(doc -> roots.add(origins.root(doc)));
        return errors.stream()
                .filter(error -> roots.containsAll(error.docs()))
                .map(error ->
                        "; but "
                                + String.join(" and ", new TreeSet<>(error.docs()))
                                + " both have "
                                + error.words()
                                + ", so that one may go back to the other")
                .findFirst()
                .orElse("");
    }
}
