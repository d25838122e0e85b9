package org.hearsay.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.text.DocumentText;

/// What actors, voices and documents are called on the page.
public final class Names {
    private final Map<Actor.Id, Actor> actors = new HashMap<>();
    private final Map<String, DocumentText> documents = new HashMap<>();

    /// The names in a case.
    public Names(CaseFile caseFile) {
        caseFile.actors().forEach(actor -> actors.put(actor.id(), actor));
        caseFile.documents().forEach(text -> documents.put(text.id(), text));
    }

    /// The documents by id.
    public Map<String, DocumentText> documents() {
        return documents;
    }

    /// What an actor is called; the id when the case has none such.
    public String of(Actor.Id id) {
        Actor actor = actors.get(id);
        return actor == null ? id.value() : of(actor);
    }

    /// What an actor is called.
    public static String of(Actor actor) {
        return Words.oneLine(actor.name());
    }

    /// Has the actor a name?
    public boolean isNamed(Actor.Id id) {
        Actor actor = actors.get(id);
        return actor != null && actor.named();
    }

    /// What a document is called.
    public String title(String doc) {
        return Words.title(documents, doc);
    }

    /// What a voice is called.
    public String of(Voice voice) {
        return switch (voice) {
            case Voice.Author(String doc) -> author(doc);
            case Voice.Speaker(Actor.Id actor) -> of(actor);
        };
    }

    /// "Ana Kovac (‘The last ferry’)", or "the writer of ‘The last ferry’" when the document does
    /// not say who wrote it.
    private String author(String doc) {
        DocumentText text = documents.get(doc);
        String author = text == null ? null : text.metadata().get("author");
        String title = "‘" + Words.oneLine(title(doc)) + "’";
        return author == null || author.isBlank()
                ? "the writer of " + title
                : Words.oneLine(author) + " (" + title + ")";
    }

    /// What some actors are called: "Varga and Ilic".
    public String ofAll(List<Actor.Id> actors) {
        return Words.list(actors.stream().map(this::of).distinct().toList());
    }

    /// What some voices are called, each once.
    public String of(List<Voice> voices) {
        return Words.list(voices.stream().map(this::of).distinct().toList());
    }
}
