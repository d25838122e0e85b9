package org.hearsay.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hearsay.account.Account;
import org.hearsay.account.Dispute;
import org.hearsay.account.Kinship;
import org.hearsay.account.Silence;
import org.hearsay.account.Statement;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Standing;
import org.hearsay.attribution.Attribution;
import org.hearsay.casefile.CaseFile;
import org.hearsay.event.Awareness;
import org.hearsay.event.EventMention;
import org.hearsay.event.EventType;
import org.hearsay.event.Factuality;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.Blocks;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.Edtf;
import org.hearsay.time.TimeValue.Basis;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.timeline.Deduction;
import org.hearsay.timeline.Event;

/// A small case made by hand, so that a test of a view does not hang on what a model reads.
///
/// Words are given as they stand in a document; they are found there.
@SuppressWarnings(
        "NullAway") // it does not see which components of another module's records may be null
final class Affair {
    private final Map<String, DocumentText> documents = new TreeMap<>();
    private final List<Kinship> kinship = new ArrayList<>();
    private final Map<String, Actor> actors = new TreeMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Dispute> disputes = new ArrayList<>();
    private final List<Knowledge> knowledge = new ArrayList<>();
    private final List<InfluenceLink> influence = new ArrayList<>();
    private final List<Silence> silences = new ArrayList<>();

    Affair document(String id, String published, String words) {
        documents.put(
                id,
                new DocumentText(
                        id,
                        "00",
                        words,
                        "The " + id,
                        LocalDate.parse(published),
                        DocumentKind.ARTICLE,
                        Blocks.find(words),
                        List.of(),
                        Map.of()));
        return this;
    }

    Affair repeats(String doc, String from) {
        kinship.add(new Kinship(doc, List.of(from), Kinship.How.REPRINT, "same", List.of()));
        return this;
    }

    Passage passage(String doc, String words) {
        DocumentText text = Objects.requireNonNull(documents.get(doc), doc);
        int start = text.text().indexOf(words);
        return Passage.of(text, new Span(start, start + words.length()));
    }

    Actor.Id person(String name) {
        Actor.Id id = new Actor.Id("person-" + Words.slug(name));
        actors.computeIfAbsent(
                id.value(),
                unseen ->
                        new Actor(
                                id,
                                name,
                                EntityKind.PERSON,
                                true,
                                List.of(name),
                                List.of(),
                                List.of(),
                                List.of(),
                                mentions(name),
                                Standing.PROPOSED));
        return id;
    }

    private List<Passage> mentions(String name) {
        return documents.values().stream()
                .filter(text -> text.text().contains(name))
                .map(text -> passage(text.id(), name))
                .toList();
    }

    static Known time(String edtf) {
        return Edtf.parse(edtf).orElseThrow().known(Basis.STATED);
    }

    /// An event that a document tells as fact, and its dates: the first holds, the others compete.
    Event.Id event(String doc, String words, List<String> dates, String... participants) {
        return event(doc, words, Factuality.Kind.ACTUAL, dates, participants);
    }

    Event.Id event(
            String doc,
            String words,
            Factuality.Kind kind,
            List<String> dates,
            String... participants) {
        Event.Id id = new Event.Id("event-" + Words.slug(words));
        Passage passage = passage(doc, words);
        List<Event.Dated> dated = new ArrayList<>();
        for (String date : dates) {
            dated.add(new Event.Dated(time(date), dated.isEmpty(), List.of(passage)));
        }
        List<Event.Participant> parts = new ArrayList<>();
        for (String name : participants) {
            EventMention.Role role =
                    parts.isEmpty() ? EventMention.Role.ACTOR : EventMention.Role.RECIPIENT;
            parts.add(new Event.Participant(person(name), role));
        }
        events.add(
                new Event(
                        id,
                        words,
                        new EventType("OTHER", true, null, List.of()),
                        kind,
                        parts,
                        List.of(),
                        new Event.When(dated.isEmpty() ? null : dated.getFirst().time(), dated),
                        List.of(new Event.MentionRef(doc, events.size())),
                        List.of(),
                        List.of(),
                        List.of(passage),
                        Standing.PROPOSED));
        return account(id, new Voice.Author(doc), 3, doc, words);
    }

    Event.Id account(Event.Id event, Voice voice, double score, String doc, String words) {
        accounts.add(
                new Account(
                        event,
                        voice,
                        List.of(voice),
                        score > 0
                                ? Factuality.Value.CT_PLUS
                                : score < 0 ? Factuality.Value.CT_MINUS : Factuality.Value.UNKNOWN,
                        score,
                        Factuality.Kind.ACTUAL,
                        null,
                        List.of(passage(doc, words))));
        return event;
    }

    Statement.Id says(String doc, String speaker, String words) {
        Statement.Id id = new Statement.Id("statement-" + statements.size());
        Passage passage = passage(doc, words);
        statements.add(
                new Statement(
                        id,
                        doc,
                        statements.size(),
                        person(speaker),
                        List.of(),
                        List.of(new Voice.Speaker(person(speaker))),
                        "said",
                        Attribution.Mode.INDIRECT,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        Attribution.Polarity.AFFIRMED,
                        null,
                        List.of(),
                        List.of(passage),
                        List.of(passage),
                        List.of(passage),
                        Standing.PROPOSED));
        return id;
    }

    Affair dispute(String question, List<String> about, Dispute.Position... positions) {
        disputes.add(
                new Dispute(
                        new Dispute.Id("dispute-" + Words.slug(question)),
                        question,
                        Dispute.Type.TIME,
                        about,
                        List.of(positions),
                        "the dates cannot both be right",
                        Standing.PROPOSED));
        return this;
    }

    static Dispute.Position position(
            String label, List<Voice> holders, List<Statement.Id> statements, Passage... words) {
        return new Dispute.Position(label, holders, statements, holders.size(), List.of(words));
    }

    Affair knows(String doc, String knower, Awareness.State state, String fact, String since) {
        knowledge.add(
                new Knowledge(
                        person(knower),
                        fact,
                        List.of(),
                        state,
                        since.isEmpty() ? null : since,
                        null,
                        new Voice.Author(doc),
                        List.of(passage(doc, fact))));
        return this;
    }

    Affair presses(String doc, String from, String to, String words) {
        influence.add(
                new InfluenceLink(
                        person(from),
                        person(to),
                        "press",
                        "",
                        new Voice.Author(doc),
                        List.of(),
                        List.of(passage(doc, words))));
        return this;
    }

    Affair declines(String doc, String who, String words) {
        silences.add(
                new Silence(
                        Silence.Kind.DECLINED,
                        person(who),
                        "",
                        new Voice.Author(doc),
                        List.of(passage(doc, words))));
        return this;
    }

    CaseIndex index() {
        return CaseIndex.of(
                new CaseFile(
                        List.copyOf(documents.values()),
                        kinship,
                        List.copyOf(actors.values()),
                        events,
                        statements,
                        accounts,
                        disputes,
                        List.of(),
                        knowledge,
                        influence,
                        silences,
                        List.of(),
                        new Deduction(List.of(), List.of()),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
