package org.hearsay.web.screens;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.account.Account;
import org.hearsay.account.Dispute;
import org.hearsay.account.Silence;
import org.hearsay.account.Statement;
import org.hearsay.actor.Actor;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.Diagnostic;
import org.hearsay.attribution.Attribution;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.mention.EntityMention;
import org.hearsay.review.Decision;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.review.Target;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimePrinter;
import org.hearsay.time.TimeValue;
import org.hearsay.timeline.Event;
import org.hearsay.view.Names;
import org.hearsay.view.Words;
import org.hearsay.web.CaseIndex;
import org.hearsay.web.Links;

/// Everything the case holds on a place of a document, in the reader's words.
public final class Holdings {
    /// The heading of events.
    static final String HAPPENED = "Happened";

    private static final int MOST_ACCOUNTS = 8;

    private final CaseIndex index;
    private final Names names;
    private final AnnotatedDocument document;
    private final Span place;

    private Holdings(CaseIndex index, AnnotatedDocument document, Span place) {
        this.index = index;
        this.names = index.names();
        this.document = document;
        this.place = place;
    }

    /// What the case holds of one sort.
    ///
    /// @param heading the sort
    /// @param entries what there is
    public record Group(String heading, List<Entry> entries) {}

    /// One thing that the case holds.
    ///
    /// @param id its name in the case, by which it can be decided on; empty when it cannot
    /// @param head what it is, in a line
    /// @param link to its own page; empty when it has none
    /// @param quote the words; empty when the head has them
    /// @param standing whose work it is; empty when it is nobody's
    /// @param facts more of it
    public record Entry(
            String id, String head, String link, String quote, String standing, List<Fact> facts) {}

    /// One more line of an entry.
    ///
    /// @param label what it tells: "told", "hedge"
    /// @param words the line
    /// @param link where it leads; empty for nowhere
    public record Fact(String label, String words, String link) {
        Fact(String label, String words) {
            this(label, words, "");
        }
    }

    static List<Group> at(
            CaseIndex index, AnnotatedDocument document, Span place, ReviewLog reviews) {
        return new Holdings(index, document, place).groups(reviews);
    }

    private List<Group> groups(ReviewLog reviews) {
        List<CaseIndex.Held> held = index.at(document.id(), place);
        List<Group> groups = new ArrayList<>();
        Set<Dispute> disputes = new HashSet<>(of(held, Dispute.class));
        List<Statement> statements = of(held, Statement.class);
        List<Event> events = of(held, Event.class);
        statements.forEach(each -> disputes.addAll(index.disputesAbout(each.id().value())));
        events.forEach(each -> disputes.addAll(index.disputesAbout(each.id().value())));
        add(groups, "Disputed", disputes.stream().map(this::entry).sorted(BY_HEAD).toList());
        add(groups, "Said", statements.stream().map(this::entry).toList());
        add(groups, HAPPENED, events.stream().map(this::entry).toList());
        add(groups, "Who", actors().stream().map(this::entry).toList());
        add(groups, "When", times());
        add(groups, "Who knew", of(held, Knowledge.class).stream().map(this::entry).toList());
        add(groups, "Pressed", of(held, InfluenceLink.class).stream().map(this::entry).toList());
        add(groups, "Silent", of(held, Silence.class).stream().map(this::entry).toList());
        add(groups, "Noted", notes(reviews));
        add(groups, "Odd", diagnostics());
        return groups;
    }

    private static final java.util.Comparator<Entry> BY_HEAD =
            java.util.Comparator.comparing(Entry::head);

    private static void add(List<Group> groups, String heading, List<Entry> entries) {
        if (!entries.isEmpty()) {
            groups.add(new Group(heading, entries));
        }
    }

    private static <T> List<T> of(List<CaseIndex.Held> held, Class<T> type) {
        return held.stream()
                .map(CaseIndex.Held::item)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private Entry entry(Statement statement) {
        List<Fact> facts = new ArrayList<>();
        if (statement.chain().size() > 1) {
            String chain =
                    statement.chain().stream().map(names::of).collect(Collectors.joining(" → "));
            facts.add(new Fact("through", chain));
        }
        if (statement.told() != null) {
            facts.add(new Fact("told", statement.told()));
        }
        if (statement.medium() != null) {
            facts.add(new Fact("where", Words.oneLine(statement.medium())));
        }
        if (!statement.sourceHedges().isEmpty()) {
            facts.add(new Fact("the speaker’s hedge", words(statement.sourceHedges())));
        }
        if (!statement.writerHedges().isEmpty()) {
            facts.add(new Fact("the writer’s hedge", words(statement.writerHedges())));
        }
        if (statement.polarity() == Attribution.Polarity.NEGATED) {
            facts.add(new Fact("", "The text says that this was not said."));
        }
        index.supportOf(statement.id().value())
                .ifPresent(
                        support -> facts.add(new Fact("rests on", Words.status(support.status()))));
        Actor.Id speaker = statement.speaker();
        String who =
                speaker != null
                        ? names.ofAll(statement.speakers())
                        : statement.source().isEmpty() ? "Nobody named" : words(statement.source());
        String cue = statement.cue().isEmpty() ? statement.mode().label() : statement.cue();
        addGrades(facts, Target.Kind.STATEMENT, statement.id().value());
        return new Entry(
                statement.id().value(),
                who + " — " + Words.oneLine(cue),
                speaker == null ? "" : Links.actor(speaker),
                words(statement.content()),
                statement.standing().label(),
                facts);
    }

    private Entry entry(Event event) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("type", type(event)));
        event.time()
                .known()
                .ifPresent(time -> facts.add(new Fact("when", TimePrinter.print(time))));
        event.time().dates().stream()
                .filter(date -> !date.agrees())
                .forEach(date -> facts.add(new Fact("or rather", TimePrinter.print(date.time()))));
        List<Account> accounts = index.accountsOf(event.id());
        accounts.stream()
                .limit(MOST_ACCOUNTS)
                .forEach(account ->
                        facts.add(
                                new Fact(
                                        "told",
                                        names.of(account.voice())
                                                + " tells it "
                                                + Words.firmness(account.value(), account.kind()),
                                        account.passages().isEmpty()
                                                ? ""
                                                : Links.passage(account.passages().getFirst()))));
        if (accounts.size() > MOST_ACCOUNTS) {
            facts.add(
                    new Fact(
                            "",
                            "and " + (accounts.size() - MOST_ACCOUNTS) + " more accounts",
                            Links.event(event.id())));
        }
        index.supportOf(event.id().value())
                .ifPresent(
                        support -> facts.add(new Fact("rests on", Words.status(support.status()))));
        addGrades(facts, Target.Kind.EVENT, event.id().value());
        return new Entry(
                event.id().value(),
                Words.sentenceCase(event.label()),
                Links.event(event.id()),
                "",
                event.standing().label(),
                facts);
    }

    private void addGrades(List<Fact> facts, Target.Kind kind, String item) {
        String words = Grading.words(index.assessment(kind, item));
        if (!words.isEmpty()) {
            facts.add(new Fact("graded", words));
        }
    }

    private static String type(Event event) {
        String mode = event.type().mode();
        return (event.type().name() + (mode == null ? "" : ", " + mode))
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', ' ');
    }

    private List<Actor> actors() {
        Set<Actor.Id> seen = new HashSet<>();
        List<Actor> actors = new ArrayList<>();
        for (EntityMention mention : document.mentions().mentions()) {
            if (mention.span().overlaps(place)) {
                index.actorOf(document.id(), mention.chain())
                        .filter(actor -> seen.add(actor.id()))
                        .ifPresent(actors::add);
            }
        }
        return actors;
    }

    private Entry entry(Actor actor) {
        List<Fact> facts = new ArrayList<>();
        actor.roles().stream()
                .limit(4)
                .forEach(role ->
                        facts.add(
                                new Fact(
                                        role.edtf() == null ? "office" : role.edtf(),
                                        Words.oneLine(role.title()))));
        if (actor.names().size() > 1) {
            facts.add(
                    new Fact("also", String.join(", ", actor.names().stream().limit(6).toList())));
        }
        addGrades(facts, Target.Kind.ACTOR, actor.id().value());
        return new Entry(
                actor.id().value(),
                Names.of(actor),
                Links.actor(actor.id()),
                "",
                actor.standing().label(),
                facts);
    }

    private List<Entry> times() {
        List<Entry> entries = new ArrayList<>();
        for (TimeMention time : document.times()) {
            if (time.span().overlaps(place)) {
                List<Fact> facts = new ArrayList<>();
                if (time.time() instanceof TimeValue.Known known) {
                    facts.add(new Fact("EDTF", known.edtf()));
                }
                facts.add(new Fact("because", time.anchor().why()));
                String words = Words.oneLine(time.span().of(document.text().text()));
                entries.add(
                        new Entry(
                                "",
                                "“" + words + "”: " + TimePrinter.print(time.time()),
                                "",
                                "",
                                "",
                                facts));
            }
        }
        return entries;
    }

    private Entry entry(Dispute dispute) {
        List<Fact> facts = new ArrayList<>();
        dispute.positions()
                .forEach(position ->
                        facts.add(
                                new Fact(
                                        names.of(position.holders()),
                                        position.label(),
                                        Links.passage(position.passages().getFirst()))));
        return new Entry(
                dispute.id().value(),
                dispute.question(),
                Links.dispute(dispute.id()),
                "",
                dispute.standing().label(),
                facts);
    }

    private Entry entry(Knowledge knowledge) {
        List<Fact> facts = new ArrayList<>();
        if (knowledge.since() != null) {
            facts.add(new Fact("since", knowledge.since()));
        }
        Actor.Id from = knowledge.from();
        if (from != null) {
            facts.add(new Fact("from", names.of(from), Links.actor(from)));
        }
        facts.add(new Fact("says", names.of(knowledge.accordingTo())));
        return new Entry(
                "",
                names.of(knowledge.knower())
                        + " "
                        + Words.state(knowledge.state())
                        + ": "
                        + Words.oneLine(knowledge.fact()),
                Links.actor(knowledge.knower()),
                "",
                "",
                facts);
    }

    private Entry entry(InfluenceLink link) {
        List<Fact> facts = new ArrayList<>();
        if (!link.effect().isEmpty()) {
            facts.add(new Fact("into", Words.oneLine(link.effect())));
        }
        facts.add(new Fact("says", names.of(link.accordingTo())));
        Actor.Id from = link.from();
        return new Entry(
                "",
                names.orNobody(from)
                        + " → "
                        + names.orNobody(link.to())
                        + " ("
                        + link.relation()
                        + ")",
                from == null ? "" : Links.actor(from),
                "",
                "",
                facts);
    }

    private Entry entry(Silence silence) {
        Actor.Id who = silence.who();
        String words = Words.silence(silence.kind());
        return new Entry(
                "",
                who == null ? Words.sentenceCase(words) : names.of(who) + " " + words,
                who == null ? "" : Links.actor(who),
                "",
                "",
                silence.about().isEmpty()
                        ? List.of()
                        : List.of(new Fact("on", Words.oneLine(silence.about()))));
    }

    private List<Entry> notes(ReviewLog reviews) {
        List<Entry> entries = new ArrayList<>();
        for (Review review : reviews.inForce()) {
            if (review.decision() instanceof Decision.Note(Target target, String words)
                    && target.words().stream().anyMatch(this::isHere)) {
                entries.add(
                        new Entry("", words, "", "", "", List.of(new Fact("by", review.who()))));
            }
        }
        return entries;
    }

    private boolean isHere(Quote quote) {
        return quote.doc().equals(document.id()) && quote.passage().span().overlaps(place);
    }

    private List<Entry> diagnostics() {
        List<Entry> entries = new ArrayList<>();
        for (Diagnostic diagnostic : document.diagnostics()) {
            Span at = diagnostic.at();
            if (at != null && at.overlaps(place)) {
                entries.add(new Entry("", diagnostic.message(), "", "", "", List.of()));
            }
        }
        return entries;
    }

    private static String words(List<Passage> passages) {
        return Words.withoutOuterMarks(
                passages.stream()
                        .map(each -> Words.oneLine(each.words()))
                        .collect(Collectors.joining(" … ")));
    }
}
