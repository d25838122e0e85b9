package org.hearsay.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.text.DocumentText;
import org.jspecify.annotations.Nullable;

/// What actors, voices and documents are called on the page.
public final class Names {
    private final Map<Actor.Id, Actor> actors = new HashMap<>();
    private final Map<String, DocumentText> documents = new HashMap<>();

    /// Titles, with days, that several documents have: cables between the same two, say.
    private final Map<String, Integer> titles = new HashMap<>();

    private final int folder;

    /// The names in a case.
    public Names(CaseFile caseFile) {
        caseFile.actors().forEach(actor -> actors.put(actor.id(), actor));
        for (DocumentText text : caseFile.documents()) {
            documents.put(text.id(), text);
            titles.merge(title(text.id()), 1, Integer::sum);
            titles.merge(dated(text.id()), 1, Integer::sum);
        }
        folder = folderOfAll(caseFile.documents());
    }

    /// How long the name of the folder or file is in which all documents lie.
    private static int folderOfAll(List<DocumentText> documents) {
        if (documents.size() < 2) {
            return 0;
        }
        String first = documents.getFirst().id();
        String last = documents.getLast().id();
        int folder = 0;
        for (int i = 0; i < Math.min(first.length(), last.length()); i++) {
            if (first.charAt(i) != last.charAt(i)) {
                break;
            }
            folder = first.charAt(i) == '/' ? i + 1 : folder;
        }
        String shared = first.substring(0, folder);
        return documents.stream().allMatch(text -> text.id().startsWith(shared)) ? folder : 0;
    }

    /// A document's name in short: without the folder that all have in common.
    public String shortId(String doc) {
        return folder < doc.length() ? doc.substring(folder) : doc;
    }

    /// The documents by id.
    public Map<String, DocumentText> documents() {
        return documents;
    }

    /// A name for a side that may not be named.
    public String orNobody(Actor.@Nullable Id actor) {
        return actor == null ? "nobody named" : of(actor);
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

    /// A document's title within marks, with what tells it from others of that title: the day, or
    /// the name.
    private String marked(String doc) {
        String title = title(doc);
        if (titles.getOrDefault(title, 0) < 2) {
            return "‘" + title + "’";
        }
        String dated = dated(doc);
        boolean isPlain = !dated.equals(title) && titles.getOrDefault(dated, 0) < 2;
        return "‘"
                + title
                + "’"
                + (isPlain ? dated.substring(title.length()) : ", " + shortId(doc));
    }

    private String dated(String doc) {
        DocumentText text = documents.get(doc);
        return text == null || text.published() == null
                ? title(doc)
                : title(doc) + " of " + Words.day(text.published());
    }

    /// Who says so, beside a place in a document: its own writer needs no title there.
    String of(Voice voice, String doc) {
        return voice instanceof Voice.Author(String own) && own.equals(doc)
                ? "the writer"
                : of(voice);
    }

    /// "Ana Kovac (‘The last ferry’)", or "the writer of ‘The last ferry’" when the document does
    /// not say who wrote it.
    private String author(String doc) {
        DocumentText text = documents.get(doc);
        String author = text == null ? null : text.metadata().get("author");
        String title = marked(doc);
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
