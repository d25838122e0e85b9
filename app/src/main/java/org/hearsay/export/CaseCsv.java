package org.hearsay.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.account.Account;
import org.hearsay.account.Dispute;
import org.hearsay.account.Kinship;
import org.hearsay.account.Silence;
import org.hearsay.account.Statement;
import org.hearsay.account.Support;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.event.EventType;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.time.TimeValue;
import org.hearsay.timeline.Event;
import org.jspecify.annotations.Nullable;

/// A case as tables, one for each sort of item: `hearsay export --format csv`, described in
/// `docs/formats/csv.md`. Rows name one another by ids; the words all items stand on are in
/// `passages.csv`. Several values in one cell are separated by `; `.
public final class CaseCsv {
    private final CaseFile caseFile;
    private final Table.Writer passages =
            new Table.Writer("passages.csv", "item", "part", "doc", "start", "end", "words");

    private CaseCsv(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /// All tables.
    public static List<Table> of(CaseFile caseFile) {
        CaseCsv csv = new CaseCsv(caseFile);
        List<Table> tables =
                List.of(
                        csv.documents(),
                        csv.actors(),
                        csv.roles(),
                        csv.events(),
                        csv.participants(),
                        csv.dates(),
                        csv.accounts(),
                        csv.statements(),
                        csv.disputes(),
                        csv.support(),
                        csv.knowledge(),
                        csv.influence(),
                        csv.silences());
        return Stream.concat(tables.stream(), Stream.of(csv.passages.table())).toList();
    }

    private Table documents() {
        Table.Writer table =
                new Table.Writer(
                        "documents.csv",
                        "doc",
                        "sha256",
                        "title",
                        "published",
                        "kind",
                        "derived_from",
                        "derivation");
        for (DocumentText text : caseFile.documents()) {
            List<Kinship> kin =
                    caseFile.kinship().stream()
                            .filter(each -> each.doc().equals(text.id()))
                            .toList();
            table.row(
                    text.id(),
                    text.sha256(),
                    text.title(),
                    text.published(),
                    text.kind().label(),
                    joined(kin.stream().flatMap(each -> each.from().stream()).distinct()),
                    joined(kin.stream().map(each -> each.how().label()).distinct()));
            kin.forEach(each -> passages(text.id(), "derived", each.passages()));
        }
        return table.table();
    }

    private Table actors() {
        Table.Writer table =
                new Table.Writer("actors.csv", "id", "name", "kind", "names", "standing");
        for (Actor actor : caseFile.actors()) {
            table.row(
                    actor.id(),
                    actor.name(),
                    actor.kind().label(),
                    String.join("; ", actor.names()),
                    actor.standing().label());
            passages(actor.id(), "mention", actor.passages());
        }
        return table.table();
    }

    private Table roles() {
        Table.Writer table =
                new Table.Writer(
                        "roles.csv",
                        "id",
                        "actor",
                        "role",
                        "organization",
                        "edtf",
                        "earliest",
                        "latest");
        for (Actor actor : caseFile.actors()) {
            for (int i = 0; i < actor.roles().size(); i++) {
                Actor.Role role = actor.roles().get(i);
                String id = actor.id() + "/role-" + (i + 1);
                table.row(
                        id,
                        actor.id(),
                        role.title(),
                        role.organization(),
                        role.edtf(),
                        role.earliest(),
                        role.latest());
                passages(id, "role", role.passages());
            }
        }
        return table.table();
    }

    private Table events() {
        Table.Writer table =
                new Table.Writer(
                        "events.csv",
                        "id",
                        "label",
                        "plover",
                        "type",
                        "mode",
                        "cameo",
                        "quad",
                        "contexts",
                        "kind",
                        "edtf",
                        "earliest_start",
                        "latest_start",
                        "earliest_end",
                        "latest_end",
                        "precision",
                        "basis",
                        "contested",
                        "places",
                        "standing");
        for (Event event : caseFile.events()) {
            TimeValue.@Nullable Known time = event.time().value();
            EventType.Code code = event.type().code();
            table.row(
                    event.id(),
                    event.label(),
                    code == null ? "" : code.event(),
                    event.type().name(),
                    code == null ? event.type().mode() : code.mode(),
                    code == null ? "" : code.cameo(),
                    code == null ? "" : code.quadClass(),
                    String.join("; ", event.type().contexts()),
                    event.kind().label(),
                    time == null ? "" : time.edtf(),
                    time == null ? "" : time.earliestStart(),
                    time == null ? "" : time.latestStart(),
                    time == null ? "" : time.earliestEnd(),
                    time == null ? "" : time.latestEnd(),
                    time == null ? "" : time.precision().label(),
                    time == null ? "" : time.basis().label(),
                    event.time().isContested(),
                    joined(event.places().stream().map(Actor.Id::value)),
                    event.standing().label());
            passages(event.id(), "event", event.passages());
        }
        return table.table();
    }

    private Table participants() {
        Table.Writer table = new Table.Writer("participants.csv", "event", "actor", "role");
        for (Event event : caseFile.events()) {
            for (Event.Participant participant : event.participants()) {
                table.row(event.id(), participant.actor(), participant.role().label());
            }
        }
        return table.table();
    }

    private Table dates() {
        Table.Writer table = new Table.Writer("dates.csv", "id", "event", "edtf", "agrees");
        for (Event event : caseFile.events()) {
            for (int i = 0; i < event.time().dates().size(); i++) {
                Event.Dated date = event.time().dates().get(i);
                String id = event.id() + "/date-" + (i + 1);
                table.row(id, event.id(), date.time().edtf(), date.agrees());
                passages(id, "date", date.passages());
            }
        }
        return table.table();
    }

    private Table accounts() {
        Table.Writer table =
                new Table.Writer(
                        "accounts.csv",
                        "id",
                        "event",
                        "source",
                        "chain",
                        "value",
                        "score",
                        "kind",
                        "statement");
        for (int i = 0; i < caseFile.accounts().size(); i++) {
            Account account = caseFile.accounts().get(i);
            String id = "account-" + (i + 1);
            table.row(
                    id,
                    account.event(),
                    account.voice().label(),
                    joined(account.chain().stream().map(Voice::label)),
                    account.value().label(),
                    account.score(),
                    account.kind().label(),
                    account.statement());
            passages(id, "account", account.passages());
        }
        return table.table();
    }

    private Table statements() {
        Table.Writer table =
                new Table.Writer(
                        "statements.csv",
                        "id",
                        "doc",
                        "speaker",
                        "chain",
                        "cue",
                        "mode",
                        "medium",
                        "told",
                        "told_by",
                        "about",
                        "polarity",
                        "within",
                        "events",
                        "words",
                        "standing");
        for (Statement statement : caseFile.statements()) {
            table.row(
                    statement.id(),
                    statement.doc(),
                    statement.speaker(),
                    joined(statement.chain().stream().map(Voice::label)),
                    statement.cue(),
                    statement.mode().label(),
                    statement.medium(),
                    statement.told(),
                    statement.toldBy(),
                    joined(statement.about().stream()),
                    statement.polarity().label(),
                    statement.within(),
                    joined(statement.events().stream().map(Event.Id::value)),
                    words(statement.content()),
                    statement.standing().label());
            passages(statement.id(), "source", statement.source());
            passages(statement.id(), "content", statement.content());
            passages(statement.id(), "source-hedge", statement.sourceHedges());
            passages(statement.id(), "writer-hedge", statement.writerHedges());
        }
        return table.table();
    }

    private Table disputes() {
        Table.Writer table =
                new Table.Writer(
                        "disputes.csv",
                        "id",
                        "dispute",
                        "question",
                        "type",
                        "about",
                        "position",
                        "holders",
                        "statements",
                        "origins",
                        "why",
                        "standing");
        for (Dispute dispute : caseFile.disputes()) {
            for (int i = 0; i < dispute.positions().size(); i++) {
                Dispute.Position position = dispute.positions().get(i);
                String id = dispute.id() + "/position-" + (i + 1);
                table.row(
                        id,
                        dispute.id(),
                        dispute.question(),
                        dispute.type().label(),
                        String.join("; ", dispute.about()),
                        position.label(),
                        joined(position.holders().stream().map(Voice::label)),
                        joined(position.statements().stream().map(Statement.Id::value)),
                        position.origins(),
                        dispute.why(),
                        dispute.standing().label());
                passages(id, "position", position.passages());
            }
        }
        return table.table();
    }

    private Table support() {
        Table.Writer table =
                new Table.Writer(
                        "support.csv",
                        "about",
                        "claim",
                        "status",
                        "origins",
                        "going_back_to",
                        "why");
        for (Support support : caseFile.support()) {
            table.row(
                    support.about(),
                    support.claim(),
                    support.status().label(),
                    support.origins().size(),
                    joined(support.origins().stream().map(each -> String.join(" + ", each))),
                    support.why());
            passages(support.about(), "support", support.passages());
        }
        return table.table();
    }

    private Table knowledge() {
        Table.Writer table =
                new Table.Writer(
                        "knowledge.csv",
                        "id",
                        "knower",
                        "state",
                        "fact",
                        "about",
                        "since",
                        "from",
                        "according_to");
        for (int i = 0; i < caseFile.knowledge().size(); i++) {
            Knowledge knowledge = caseFile.knowledge().get(i);
            String id = "knowledge-" + (i + 1);
            table.row(
                    id,
                    knowledge.knower(),
                    knowledge.state().label(),
                    knowledge.fact(),
                    String.join("; ", knowledge.about()),
                    knowledge.since(),
                    knowledge.from(),
                    knowledge.accordingTo().label());
            passages(id, "knowledge", knowledge.passages());
        }
        return table.table();
    }

    private Table influence() {
        Table.Writer table =
                new Table.Writer(
                        "influence.csv", "id", "from", "to", "relation", "effect", "according_to");
        for (int i = 0; i < caseFile.influence().size(); i++) {
            InfluenceLink link = caseFile.influence().get(i);
            String id = "influence-" + (i + 1);
            table.row(
                    id,
                    link.from(),
                    link.to(),
                    link.relation(),
                    link.effect(),
                    link.accordingTo().label());
            passages(id, "influence", link.passages());
            passages(id, "hedge", link.hedges());
        }
        return table.table();
    }

    private Table silences() {
        Table.Writer table =
                new Table.Writer("silences.csv", "id", "kind", "who", "about", "according_to");
        for (int i = 0; i < caseFile.silences().size(); i++) {
            Silence silence = caseFile.silences().get(i);
            String id = "silence-" + (i + 1);
            table.row(
                    id,
                    silence.kind().label(),
                    silence.who(),
                    silence.about(),
                    silence.accordingTo().label());
            passages(id, "silence", silence.passages());
        }
        return table.table();
    }

    private void passages(Object item, String part, List<Passage> all) {
        for (Passage passage : all) {
            passages.row(
                    item,
                    part,
                    passage.doc(),
                    passage.span().start(),
                    passage.span().end(),
                    passage.words());
        }
    }

    private static String words(List<Passage> passages) {
        return passages.stream().map(Passage::words).collect(Collectors.joining(" … "));
    }

    private static String joined(Stream<String> values) {
        return values.collect(Collectors.joining("; "));
    }
}
