package org.hearsay.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.account.Dispute;
import org.hearsay.account.Statement;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TimePrinter;
import org.hearsay.timeline.Event;
import org.jspecify.annotations.Nullable;

/// All that a case holds on one actor.
///
/// @param id name in the case
/// @param name for readers
/// @param kind `person`, `body` …
/// @param named has it a name?
/// @param standing whose work it is
/// @param otherNames other written forms
/// @param offices titles and offices, with the time for which the documents bear them out
/// @param says what it says
/// @param saidOf what others say of it
/// @param knew what it knew, was told or was kept from
/// @param pressed whom it pressed
/// @param pressedBy who pressed it
/// @param events in which events it takes part, dated ones first
/// @param silences on what it is silent
/// @param disputes questions in which it holds a position
/// @param company whom it shares events with, most often first
/// @param because why names and descriptions were taken for one
/// @param mentions how often it is mentioned
/// @param documents where it is mentioned, with how often
/// @param excerpts where it is named first in each document
public record ActorView(
        String id,
        String name,
        String kind,
        boolean named,
        String standing,
        List<String> otherNames,
        List<Office> offices,
        Paged<StatementView> says,
        Paged<StatementView> saidOf,
        List<KnowledgeView.Item> knew,
        List<Pressure> pressed,
        List<Pressure> pressedBy,
        Paged<Doing> events,
        List<SilenceView> silences,
        List<EventView.Link> disputes,
        List<Choice> company,
        List<String> because,
        int mentions,
        List<Choice> documents,
        List<Excerpt> excerpts) {
    public ActorView {
        otherNames = List.copyOf(otherNames);
        offices = List.copyOf(offices);
        knew = List.copyOf(knew);
        pressed = List.copyOf(pressed);
        pressedBy = List.copyOf(pressedBy);
        silences = List.copyOf(silences);
        disputes = List.copyOf(disputes);
        company = List.copyOf(company);
        because = List.copyOf(because);
        documents = List.copyOf(documents);
        excerpts = List.copyOf(excerpts);
    }

    private static final int STATEMENTS_A_PAGE = 25;
    private static final int EVENTS_A_PAGE = 30;
    private static final int MOST_PINS = 4;
    private static final int MOST_COMPANY = 12;
    private static final int MOST_DOCUMENTS = 30;
    private static final int MOST_KNOWN = 60;

    /// Which pages of its lists are shown, from 1.
    public record Pages(int says, int saidOf, int events) {
        /// The first page of each.
        public static Pages first() {
            return new Pages(1, 1, 1);
        }
    }

    /// A title or office.
    ///
    /// @param title with the body it belongs to
    /// @param body the body's id; empty when not stated
    /// @param when for when the documents bear it out; empty when they do not say
    /// @param earliest first day borne out; empty when open
    /// @param latest last day borne out; empty when open
    /// @param pins the words
    public record Office(
            String title,
            String body,
            String when,
            String earliest,
            String latest,
            List<Pin> pins) {
        public Office {
            pins = List.copyOf(pins);
        }
    }

    /// A link of influence.
    ///
    /// @param otherId who is at the other end
    /// @param other for readers
    /// @param relation `press`, `ask` …
    /// @param effect into what, in the text's words; empty when not stated
    /// @param accordingTo who says so
    /// @param hedges words that soften it
    /// @param pins the words
    public record Pressure(
            String otherId,
            String other,
            String relation,
            String effect,
            String accordingTo,
            List<String> hedges,
            List<Pin> pins) {
        public Pressure {
            hedges = List.copyOf(hedges);
            pins = List.copyOf(pins);
        }
    }

    /// An event in which it takes part.
    public record Doing(
            String event, String label, String when, String role, String sortWords, Pin pin) {}

    /// On what somebody is silent.
    public record SilenceView(String kind, String about, String accordingTo, List<Pin> pins) {
        public SilenceView {
            pins = List.copyOf(pins);
        }
    }

    /// The dossier of an actor.
    public static ActorView of(CaseIndex index, Actor actor, Pages pages) {
        Actor.Id id = actor.id();
        List<Statement> says =
                index.spokenBy(id).stream()
                        .filter(statement -> !statement.content().isEmpty())
                        .toList();
        return new ActorView(
                id.value(),
                Names.of(actor),
                Words.kind(actor.kind()),
                actor.named(),
                actor.standing().label(),
                ActorsView.otherNames(actor),
                actor.roles().stream().map(role -> office(index, role)).toList(),
                Paged.of(says, pages.says(), STATEMENTS_A_PAGE)
                        .map(statement -> StatementView.of(index, statement)),
                Paged.of(saidOf(index, actor), pages.saidOf(), STATEMENTS_A_PAGE)
                        .map(statement -> StatementView.of(index, statement)),
                index.knownBy(id).stream()
                        .limit(MOST_KNOWN)
                        .map(knowledge -> KnowledgeView.item(index, knowledge))
                        .toList(),
                pressures(index, id, true),
                pressures(index, id, false),
                Paged.of(events(index, id), pages.events(), EVENTS_A_PAGE)
                        .map(event -> doing(index, event, id)),
                silences(index, id),
                disputes(index, id),
                company(index, id),
                actor.joins().stream().map(Actor.Join::reason).distinct().toList(),
                actor.passages().size(),
                documents(index, actor),
                firstInEach(index, actor));
    }

    static Office office(CaseIndex index, Actor.Role role) {
        Actor.Id body = role.organization();
        String name = body == null ? "" : index.names().of(body);
        return new Office(
                role.title().contains(name) ? role.title() : role.title() + ", " + name,
                body == null ? "" : body.value(),
                validity(role),
                role.earliest() == null ? "" : role.earliest(),
                role.latest() == null ? "" : role.latest(),
                index.pins(role.passages(), MOST_PINS));
    }

    /// Documents bear out an office at some days only; between and beyond them nothing is claimed.
    private static String validity(Actor.Role role) {
        String earliest = role.earliest();
        String latest = role.latest();
        if (earliest != null && latest != null) {
            return earliest.equals(latest)
                    ? readable(earliest)
                    : readable(earliest) + " to " + readable(latest);
        }
        if (earliest != null) {
            return "from " + readable(earliest) + " at the latest";
        }
        return latest == null ? "" : "until " + readable(latest) + " at the latest";
    }

    private static String readable(String iso) {
        return iso.matches("\\d{4}-\\d\\d-\\d\\d") ? Words.day(LocalDate.parse(iso)) : iso;
    }

    /// Statements of others in whose content it is mentioned.
    private static List<Statement> saidOf(CaseIndex index, Actor actor) {
        Map<String, List<Span>> mentions = new TreeMap<>();
        for (Passage passage : actor.passages()) {
            mentions.computeIfAbsent(passage.doc(), unseen -> new ArrayList<>())
                    .add(passage.span());
        }
        List<Statement> found = new ArrayList<>();
        mentions.forEach((doc, spans) -> {
            for (Statement statement : index.statementsIn(doc)) {
                if (!statement.speakers().contains(actor.id())
                        && statement.content().stream()
                                .anyMatch(content ->
                                        spans.stream().anyMatch(content.span()::covers))) {
                    found.add(statement);
                }
            }
        });
        return found;
    }

    private static List<Pressure> pressures(CaseIndex index, Actor.Id id, boolean outward) {
        List<Pressure> pressures = new ArrayList<>();
        for (InfluenceLink link : index.linksOf(id)) {
            Actor.Id self = outward ? link.from() : link.to();
            Actor.Id other = outward ? link.to() : link.from();
            if (id.equals(self)) {
                pressures.add(
                        new Pressure(
                                other == null ? "" : other.value(),
                                index.names().orNobody(other),
                                link.relation(),
                                effect(index, link.effect()),
                                index.names()
                                        .of(link.accordingTo(), link.passages().getFirst().doc()),
                                link.hedges().stream()
                                        .map(hedge -> Words.oneLine(hedge.words()))
                                        .toList(),
                                index.pins(link.passages(), MOST_PINS)));
            }
        }
        return pressures;
    }

    static String effect(CaseIndex index, String effect) {
        return index.event(effect)
                .map(event -> Words.oneLine(event.label()))
                .orElseGet(() -> Words.oneLine(effect));
    }

    private static List<Event> events(CaseIndex index, Actor.Id id) {
        return index.doingsOf(id).stream()
                .sorted(
                        Comparator.comparing((Event event) -> event.time().known().isEmpty())
                                .thenComparing(event ->
                                        event.time()
                                                .known()
                                                .map(time -> TimeAxis.start(time).toString())
                                                .orElse(""))
                                .thenComparing(Event::id))
                .toList();
    }

    private static Doing doing(CaseIndex index, Event event, Actor.Id id) {
        String role =
                event.participants().stream()
                        .filter(part -> part.actor().equals(id))
                        .map(part -> part.role().label())
                        .findFirst()
                        .orElse("");
        return new Doing(
                event.id().value(),
                Words.sentenceCase(Words.oneLine(event.label())),
                event.time().known().map(TimePrinter::print).orElse(""),
                role,
                Tellers.words(Tellers.sort(index, event)),
                index.pin(Words.mostTelling(event.passages())));
    }

    private static List<SilenceView> silences(CaseIndex index, Actor.Id id) {
        return index.silencesOf(id).stream()
                .map(silence ->
                        new SilenceView(
                                Words.silence(silence.kind()),
                                Words.oneLine(silence.about()),
                                index.names()
                                        .of(
                                                silence.accordingTo(),
                                                silence.passages().getFirst().doc()),
                                index.pins(silence.passages(), MOST_PINS)))
                .toList();
    }

    private static List<EventView.Link> disputes(CaseIndex index, Actor.Id id) {
        return index.caseFile().disputes().stream()
                .filter(dispute -> dispute.positions().stream().anyMatch(each -> holds(each, id)))
                .map(dispute -> new EventView.Link(dispute.id().value(), dispute.question()))
                .toList();
    }

    private static boolean holds(Dispute.Position position, Actor.Id id) {
        return position.holders().stream()
                .anyMatch(voice -> voice instanceof Voice.Speaker(var actor) && actor.equals(id));
    }

    private static List<Choice> company(CaseIndex index, Actor.Id id) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (Event event : index.doingsOf(id)) {
            Set<Actor.Id> others = new HashSet<>();
            event.participants().forEach(part -> others.add(part.actor()));
            others.remove(id);
            for (Actor.Id other : others) {
                counts.merge(other.value(), 1, Integer::sum);
                labels.put(other.value(), index.names().of(other));
            }
        }
        return CaseIndex.choices(counts, labels, MOST_COMPANY);
    }

    private static List<Choice> documents(CaseIndex index, Actor actor) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (Passage passage : actor.passages()) {
            counts.merge(passage.doc(), 1, Integer::sum);
            labels.computeIfAbsent(passage.doc(), index.names()::title);
        }
        return CaseIndex.choices(counts, labels, MOST_DOCUMENTS);
    }

    private static List<Excerpt> firstInEach(CaseIndex index, Actor actor) {
        Map<String, Passage> first = new TreeMap<>();
        actor.passages().forEach(passage -> first.putIfAbsent(passage.doc(), passage));
        return first.values().stream().limit(MOST_PINS).map(index::excerpt).toList();
    }

    /// The first office, for a line under the name.
    public @Nullable Office firstOffice() {
        return offices.isEmpty() ? null : offices.getFirst();
    }
}
