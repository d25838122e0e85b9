package org.hearsay.workbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.account.Statement;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.search.Query;
import org.hearsay.store.CaseStore;
import org.hearsay.store.Match;
import org.hearsay.text.Passage;

/// Looks for words in a case: first in its names, events and statements, then in the paragraphs.
final class Searching {
    private final CaseStore store;
    private final CaseFile caseFile;

    Searching(CaseStore store, CaseFile caseFile) {
        this.store = store;
        this.caseFile = caseFile;
    }

    List<Found> find(String words, int most) throws IOException, Refusal {
        Query query = Query.of(words);
        if (query.terms().isEmpty()) {
            throw new Refusal(Refusal.Kind.NOTHING_TO_LOOK_FOR, words);
        }
        List<Found> found = new ArrayList<>();
        caseFile.actors().stream()
                .filter(actor -> actor.names().stream().anyMatch(query::matches))
                .limit(most)
                .forEach(actor -> found.add(actor(actor)));
        caseFile.events().stream()
                .filter(event -> query.matches(event.label()))
                .limit(most)
                .forEach(event ->
                        found.add(
                                new Found(
                                        "event",
                                        event.id().value(),
                                        event.label(),
                                        event.passages().getFirst())));
        caseFile.statements().stream()
                .filter(statement -> query.matches(words(statement.content())))
                .limit(most)
                .forEach(statement -> found.add(statement(statement)));
        for (Match match : store.search(query.expression(), most)) {
            Passage paragraph = match.paragraph();
            found.add(
                    new Found(
                            "paragraph",
                            paragraph.doc(),
                            Lines.around(paragraph.words(), query.terms()),
                            paragraph));
        }
        return found;
    }

    private static Found actor(Actor actor) {
        String line = actor.name() + others(actor);
        return new Found("actor", actor.id().value(), line, actor.passages().getFirst());
    }

    private static String others(Actor actor) {
        String others =
                actor.names().stream()
                        .filter(name -> !name.equals(actor.name()))
                        .limit(4)
                        .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : " (" + others + ")";
    }

    private Found statement(Statement statement) {
        Actor.Id speaker = statement.speaker();
        String who = speaker == null ? "somebody" : name(speaker);
        return new Found(
                "statement",
                statement.id().value(),
                who + ": " + words(statement.content()),
                statement.passages().getFirst());
    }

    private String name(Actor.Id id) {
        return caseFile.actors().stream()
                .filter(actor -> actor.id().equals(id))
                .map(Actor::name)
                .findFirst()
                .orElse(id.value());
    }

    private static String words(List<Passage> passages) {
        Function<Passage, String> words = passage -> Lines.joined(passage.words());
        return passages.stream().map(words).collect(Collectors.joining(" … "));
    }
}
