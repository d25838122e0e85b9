package org.hearsay.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.actor.Actor.ChainRef;
import org.hearsay.annotation.AnnotatedDocument;

/// The actors of a case, found by what stands for them in the documents.
public final class Actors {
    private final List<Actor> actors;
    private final Map<Actor.Id, Actor> byId = new HashMap<>();
    private final Map<ChainRef, Actor.Id> byChain = new HashMap<>();
    private final Map<String, Actor.Id> authors;

    Actors(List<Actor> actors, Map<String, Actor.Id> authors) {
        this.actors = List.copyOf(actors);
        this.authors = Map.copyOf(authors);
        for (Actor actor : actors) {
            byId.put(actor.id(), actor);
            actor.mentions().forEach(chain -> byChain.put(chain, actor.id()));
        }
    }

    /// All actors, by id.
    public List<Actor> all() {
        return actors;
    }

    /// The actor of an id; that there is none is our bug.
    public Actor actor(Actor.Id id) {
        Actor actor = byId.get(id);
        if (actor == null) {
            throw new IllegalArgumentException("No actor " + id);
        }
        return actor;
    }

    /// The actor of an id, if there is one.
    public Optional<Actor> find(String id) {
        return Optional.ofNullable(byId.get(new Actor.Id(id)));
    }

    /// Who a chain of a document is.
    public Optional<Actor.Id> ofChain(String doc, int chain) {
        return Optional.ofNullable(byChain.get(new ChainRef(doc, chain)));
    }

    /// Who a mention of a document means.
    public Optional<Actor.Id> ofMention(AnnotatedDocument document, int mention) {
        return ofChain(document.id(), document.mentions().mentions().get(mention).chain());
    }

    /// The actor who wrote a document, or who answers in it when it is an interview, where the case
    /// knows them.
    public Optional<Actor.Id> authorOf(String doc) {
        return Optional.ofNullable(authors.get(doc));
    }
}
