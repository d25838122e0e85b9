package org.hearsay.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.account.Account;
import org.hearsay.account.Dispute;
import org.hearsay.account.Silence;
import org.hearsay.account.Statement;
import org.hearsay.account.Support;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Standing;
import org.hearsay.attribution.Attribution;
import org.hearsay.casefile.Assessment;
import org.hearsay.casefile.CaseFile;
import org.hearsay.event.Factuality;
import org.hearsay.search.CaseIndex.Entry;
import org.hearsay.search.CaseIndex.Sort;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.time.TimeValue;
import org.hearsay.timeline.Dates;
import org.hearsay.timeline.Event;
import org.jspecify.annotations.Nullable;

/// Turns the items of a case into rows of the index: their words, who says them, what they are
/// about, when, and the states that `is:` asks for.
final class Entries {
    private static final int MOST_DOCUMENTS = 50;

    private final Map<Actor.Id, Actor> actors = new HashMap<>();
    private final Map<Event.Id, Event> events = new HashMap<>();
    private final Map<String, DocumentText> documents = new HashMap<>();
    private final Set<String> disputed = new HashSet<>();
    private final Set<String> denied = new HashSet<>();
    private final Set<String> hedged = new HashSet<>();
    private final Set<Actor.Id> silent = new HashSet<>();
    private final Set<String> noted = new HashSet<>();
    private final Map<String, Support.Status> support = new HashMap<>();

    private Entries(CaseFile caseFile) {
        caseFile.actors().forEach(actor -> actors.put(actor.id(), actor));
        caseFile.events().forEach(event -> events.put(event.id(), event));
        caseFile.documents().forEach(text -> documents.put(text.id(), text));
        for (Dispute dispute : caseFile.disputes()) {
            disputed.addAll(dispute.about());
            dispute.positions()
                    .forEach(position ->
                            position.statements().forEach(each -> disputed.add(each.value())));
        }
        for (Account account : caseFile.accounts()) {
            boolean isDenial =
                    account.value() == Factuality.Value.CT_MINUS
                            || account.value() == Factuality.Value.PR_MINUS;
            Set<String> states = isDenial ? denied : hedged;
            if (isDenial || account.value() != Factuality.Value.CT_PLUS) {
                states.add(account.event().value());
                Statement.Id statement = account.statement();
                if (statement != null && isDenial) {
                    states.add(statement.value());
                }
            }
        }
        for (Silence silence : caseFile.silences()) {
            Actor.Id who = silence.who();
            if (who != null) {
                silent.add(who);
            }
        }
        for (Assessment assessment : caseFile.assessments()) {
            if (!assessment.notes().isEmpty()) {
                noted.add(assessment.item());
            }
        }
        caseFile.support().forEach(each -> support.put(each.about(), each.status()));
    }

    static List<Entry> of(CaseFile caseFile) {
        Entries entries = new Entries(caseFile);
        List<Entry> all = new ArrayList<>();
        caseFile.actors().forEach(actor -> all.add(entries.entry(actor)));
        caseFile.events().forEach(event -> all.add(entries.entry(event)));
        caseFile.statements().forEach(statement -> all.add(entries.entry(statement)));
        return all;
    }

    static int bit(Query.State state) {
        return 1 << state.ordinal();
    }

    private Entry entry(Actor actor) {
        int states = standing(actor.standing());
        states |= bit(actor.named() ? Query.State.NAMED : Query.State.ANONYMOUS);
        states |= of(Query.State.SILENT, silent.contains(actor.id()));
        states |= common(actor.id().value());
        return new Entry(
                Sort.ACTOR,
                actor.id().value(),
                actor.name() + others(actor),
                names(actor)
                        + " "
                        + actor.roles().stream()
                                .map(Actor.Role::title)
                                .distinct()
                                .collect(Collectors.joining(" ")),
                "",
                "",
                actor.passages().getFirst(),
                null,
                null,
                List.of(actor.kind().label()),
                docs(actor.passages()),
                states,
                1000 * (actor.named() ? 1 : 0) + actor.passages().size());
    }

    private static String others(Actor actor) {
        String others =
                actor.names().stream()
                        .filter(name -> !name.equals(actor.name()))
                        .limit(4)
                        .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : " (" + others + ")";
    }

    private static String names(Actor actor) {
        Set<String> names = new TreeSet<>(actor.names());
        names.add(actor.name());
        return String.join(" · ", names);
    }

    private Entry entry(Event event) {
        int states = standing(event.standing()) | common(event.id().value());
        states |= of(Query.State.DISPUTED, event.time().isContested());
        states |= of(Query.State.PLANNED, event.kind() == Factuality.Kind.PLANNED);
        states |= of(Query.State.DATED, event.time().known().isPresent());
        states |= of(Query.State.UNDATED, event.time().known().isEmpty());
        String about =
                event.participants().stream()
                        .map(participant -> name(participant.actor()))
                        .collect(Collectors.joining(" · "));
        String places = event.places().stream().map(this::name).collect(Collectors.joining(" · "));
        Optional<TimeValue.Known> time = event.time().known();
        String when = time.map(known -> known.edtf() + "  ").orElse("");
        return new Entry(
                Sort.EVENT,
                event.id().value(),
                when + event.label(),
                event.label() + " " + words(event.passages().stream().limit(4).toList()),
                "",
                about + " " + places,
                event.passages().getFirst(),
                time.map(known -> known.earliestStart().toLocalDate().toString()).orElse(null),
                time.map(known -> known.latestEnd().toLocalDate().toString()).orElse(null),
                kinds(event.passages()),
                docs(event.passages()),
                states,
                event.passages().size());
    }

    private Entry entry(Statement statement) {
        Actor.Id id = statement.speaker();
        Actor speaker = id == null ? null : actors.get(id);
        int states = standing(statement.standing()) | common(statement.id().value());
        states |=
                switch (statement.mode()) {
                    case DIRECT -> bit(Query.State.DIRECT);
                    case INDIRECT -> bit(Query.State.INDIRECT);
                    case MIXED -> bit(Query.State.MIXED);
                };
        boolean isHedged =
                !statement.sourceHedges().isEmpty() || !statement.writerHedges().isEmpty();
        boolean isDenial =
                statement.polarity() == Attribution.Polarity.NEGATED
                        || statement
                                .cue()
                                .toLowerCase(Locale.ROOT)
                                .matches(".*\\bden(y|ied|ies|ying|ial)\\b.*");
        states |= of(Query.State.HEDGED, isHedged);
        states |= of(Query.State.DENIED, isDenial);
        states |= of(Query.State.NESTED, statement.within() != null);
        boolean isNamed = speaker != null && speaker.named();
        states |= bit(isNamed ? Query.State.NAMED : Query.State.ANONYMOUS);
        states |= of(Query.State.DATED, statement.told() != null);
        states |= of(Query.State.UNDATED, statement.told() == null);
        String about =
                statement.events().stream()
                        .map(events::get)
                        .filter(event -> event != null)
                        .map(event ->
                                event.participants().stream()
                                        .map(participant -> name(participant.actor()))
                                        .collect(Collectors.joining(" · ")))
                        .collect(Collectors.joining(" · "));
        Told told = told(statement);
        Passage first =
                statement.content().isEmpty()
                        ? statement.passages().getFirst()
                        : statement.content().getFirst();
        return new Entry(
                Sort.STATEMENT,
                statement.id().value(),
                (speaker == null ? "Nobody named" : speakers(statement, Actor::name))
                        + ": "
                        + words(statement.content()),
                statement.cue() + " " + words(statement.content()),
                speaker == null ? words(statement.source()) : speakers(statement, Entries::names),
                about,
                first,
                told.first(),
                told.last(),
                kinds(statement.passages()),
                docs(statement.passages()),
                states,
                words(statement.content()).length());
    }

    private record Told(@Nullable String first, @Nullable String last) {}

    /// When it was said; the day of the document where nothing else tells.
    private Told told(Statement statement) {
        String edtf = statement.told();
        Optional<TimeValue.Known> known = edtf == null ? Optional.empty() : Dates.parse(edtf);
        if (known.isPresent()) {
            return new Told(
                    known.get().earliestStart().toLocalDate().toString(),
                    known.get().latestEnd().toLocalDate().toString());
        }
        DocumentText text = documents.get(statement.doc());
        String published =
                text == null || text.published() == null ? null : String.valueOf(text.published());
        return new Told(published, published);
    }

    /// States that any item may be in.
    private int common(String id) {
        Support.Status status = support.get(id);
        return of(Query.State.DISPUTED, disputed.contains(id))
                | of(Query.State.DENIED, denied.contains(id))
                | of(Query.State.HEDGED, hedged.contains(id))
                | of(Query.State.NOTED, noted.contains(id))
                | of(Query.State.SINGLE_SOURCE, status == Support.Status.SINGLE_SOURCE)
                | of(Query.State.CORROBORATED, status == Support.Status.CORROBORATED);
    }

    private static int standing(Standing standing) {
        return bit(Query.State.valueOf(standing.name()));
    }

    private static int of(Query.State state, boolean holds) {
        return holds ? bit(state) : 0;
    }

    private String speakers(Statement statement, Function<Actor, String> name) {
        return statement.speakers().stream()
                .map(actors::get)
                .filter(actor -> actor != null)
                .map(name)
                .collect(Collectors.joining(" and "));
    }

    private String name(Actor.Id id) {
        Actor actor = actors.get(id);
        return actor == null ? id.value() : names(actor);
    }

    private List<String> kinds(Collection<Passage> passages) {
        return passages.stream()
                .map(passage -> documents.get(passage.doc()))
                .filter(text -> text != null)
                .map(text -> text.kind().label())
                .distinct()
                .toList();
    }

    private String docs(Collection<Passage> passages) {
        return passages.stream()
                .map(Passage::doc)
                .distinct()
                .limit(MOST_DOCUMENTS)
                .map(doc -> {
                    DocumentText text = documents.get(doc);
                    return text == null || text.title() == null ? doc : doc + " " + text.title();
                })
                .collect(Collectors.joining("\n"));
    }

    private static String words(List<Passage> passages) {
        return passages.stream()
                .map(passage -> passage.words().strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(" … "));
    }
}
