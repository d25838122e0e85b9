package org.hearsay.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.account.Account;
import org.hearsay.account.Dispute;
import org.hearsay.account.Silence;
import org.hearsay.account.Statement;
import org.hearsay.account.Support;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.Assessment;
import org.hearsay.casefile.CaseFile;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.review.Target;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.timeline.Event;
import org.hearsay.view.Names;
import org.hearsay.workbench.Snapshot;

/// The ways into a case that screens need: by id, by place in a document, by what concerns what.
/// Made once for a snapshot: `CaseIndex.of(now)`.
public final class CaseIndex {
    private final CaseFile caseFile;
    private final Names names;
    private final Map<Actor.Id, Actor> actors = new HashMap<>();
    private final Map<Event.Id, Event> events = new HashMap<>();
    private final Map<Statement.Id, Statement> statements = new HashMap<>();
    private final Map<Dispute.Id, Dispute> disputes = new HashMap<>();
    private final Map<Actor.ChainRef, Actor> byChain = new HashMap<>();
    private final Map<Event.MentionRef, Event> byMention = new HashMap<>();
    private final Map<String, List<Statement>> byDocument = new HashMap<>();
    private final Map<String, Set<Actor>> namedIn = new HashMap<>();
    private final Map<Event.Id, List<Account>> accounts = new HashMap<>();
    private final Map<String, List<Dispute>> disputesAbout = new HashMap<>();
    private final Map<String, Support> support = new HashMap<>();
    private final Map<String, List<Held>> places = new HashMap<>();

    /// An item of the case at a place of a document.
    ///
    /// @param span where
    /// @param item what: an [Actor], [Event], [Statement], [Dispute], [Knowledge], [InfluenceLink]
    ///   or [Silence]
    public record Held(Span span, Object item) {}

    private CaseIndex(Snapshot now) {
        caseFile = now.caseFile();
        names = new Names(caseFile);
        for (Actor actor : caseFile.actors()) {
            actors.put(actor.id(), actor);
            for (Actor.ChainRef chain : actor.mentions()) {
                byChain.put(chain, actor);
                if (actor.named()) {
                    namedIn.computeIfAbsent(chain.doc(), _ -> new LinkedHashSet<>()).add(actor);
                }
            }
            hold(actor, actor.passages());
        }
        for (Event event : caseFile.events()) {
            events.put(event.id(), event);
            event.mentions().forEach(mention -> byMention.put(mention, event));
            hold(event, event.passages());
        }
        for (Statement statement : caseFile.statements()) {
            statements.put(statement.id(), statement);
            byDocument.computeIfAbsent(statement.doc(), _ -> new ArrayList<>()).add(statement);
            hold(statement, statement.passages());
        }
        for (Dispute dispute : caseFile.disputes()) {
            disputes.put(dispute.id(), dispute);
            Set<String> about = new LinkedHashSet<>(dispute.about());
            dispute.positions()
                    .forEach(
                            position -> position.statements().forEach(id -> about.add(id.value())));
            about.forEach(
                    id -> disputesAbout.computeIfAbsent(id, _ -> new ArrayList<>()).add(dispute));
            dispute.positions().forEach(position -> hold(dispute, position.passages()));
        }
        caseFile.accounts()
                .forEach(account ->
                        accounts.computeIfAbsent(account.event(), _ -> new ArrayList<>())
                                .add(account));
        caseFile.support().forEach(each -> support.putIfAbsent(each.about(), each));
        for (Knowledge each : caseFile.knowledge()) {
            hold(each, each.passages());
        }
        for (InfluenceLink each : caseFile.influence()) {
            hold(each, each.passages());
        }
        for (Silence each : caseFile.silences()) {
            hold(each, each.passages());
        }
        places.values().forEach(held -> held.sort(Comparator.comparing(Held::span)));
    }

    private void hold(Object item, List<Passage> passages) {
        for (Passage passage : passages) {
            places.computeIfAbsent(passage.doc(), _ -> new ArrayList<>())
                    .add(new Held(passage.span(), item));
        }
    }

    /// What people think of an item.
    public Assessment assessment(Target.Kind kind, String item) {
        return caseFile.assessment(kind, item);
    }

    /// The index of a case as it stands.
    public static CaseIndex of(Snapshot now) {
        return now.derived(CaseIndex.class, CaseIndex::new);
    }

    /// What actors, voices and documents are called.
    public Names names() {
        return names;
    }

    /// The actor of an id.
    public Optional<Actor> actor(Actor.Id id) {
        return Optional.ofNullable(actors.get(id));
    }

    /// The event of an id.
    public Optional<Event> event(Event.Id id) {
        return Optional.ofNullable(events.get(id));
    }

    /// The statement of an id.
    public Optional<Statement> statement(Statement.Id id) {
        return Optional.ofNullable(statements.get(id));
    }

    /// The dispute of an id.
    public Optional<Dispute> dispute(Dispute.Id id) {
        return Optional.ofNullable(disputes.get(id));
    }

    /// The actor that a chain of a document is.
    public Optional<Actor> actorOf(String doc, int chain) {
        return Optional.ofNullable(byChain.get(new Actor.ChainRef(doc, chain)));
    }

    /// The event that a mention of a document tells.
    public Optional<Event> eventOf(String doc, int mention) {
        return Optional.ofNullable(byMention.get(new Event.MentionRef(doc, mention)));
    }

    /// The statements of a document, in reading order.
    public List<Statement> statementsIn(String doc) {
        return byDocument.getOrDefault(doc, List.of());
    }

    /// The actors with a name that a document mentions.
    public List<Actor> namedIn(String doc) {
        return List.copyOf(namedIn.getOrDefault(doc, Set.of()));
    }

    /// What each voice says of an event.
    public List<Account> accountsOf(Event.Id event) {
        return accounts.getOrDefault(event, List.of());
    }

    /// The disputes about an event, a statement or an actor.
    public List<Dispute> disputesAbout(String id) {
        return disputesAbout.getOrDefault(id, List.of());
    }

    /// What stands behind an event or statement.
    public Optional<Support> supportOf(String id) {
        return Optional.ofNullable(support.get(id));
    }

    /// All items that stand on words at a place, in reading order, each once.
    public List<Held> at(String doc, Span place) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return places.getOrDefault(doc, List.of()).stream()
                .filter(held -> held.span().overlaps(place))
                .filter(held -> seen.add(held.item()))
                .toList();
    }
}
