package org.hearsay.export;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.account.Account;
import org.hearsay.account.Dispute;
import org.hearsay.account.Kinship;
import org.hearsay.account.Silence;
import org.hearsay.account.Statement;
import org.hearsay.account.Support;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.event.EventMention;
import org.hearsay.event.EventType;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.review.Review;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.time.TimeValue;
import org.hearsay.timeline.Bracket;
import org.hearsay.timeline.Event;
import org.hearsay.timeline.Ordering;
import org.hearsay.timeline.TimeConflict;
import org.jspecify.annotations.Nullable;

/// A case as one JSON object: `hearsay export --format json`, described in `docs/formats/case.md`.
public final class CaseJson {
    private CaseJson() {}

    /// The whole object, with a line feed at its end.
    ///
    /// @param name the case's name
    /// @param engine name and version of the program
    public static String of(CaseFile caseFile, String name, String engine) {
        return Json.PRETTY.writeValueAsString(object(caseFile, name, engine)) + "\n";
    }

    private static Map<String, Object> object(CaseFile caseFile, String name, String engine) {
        Map<Event.Id, List<Account>> accounts =
                caseFile.accounts().stream().collect(Collectors.groupingBy(Account::event));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("case", new HeadRow(name, engine, created(caseFile)));
        object.put(
                "documents",
                rows(caseFile.documents(), each -> DocumentRow.of(each, caseFile.kinship())));
        object.put("actors", rows(caseFile.actors(), ActorRow::of));
        object.put(
                "events",
                rows(
                        caseFile.events(),
                        event -> EventRow.of(event, accounts.getOrDefault(event.id(), List.of()))));
        object.put("statements", rows(caseFile.statements(), StatementRow::of));
        object.put("disputes", rows(caseFile.disputes(), DisputeRow::of));
        object.put("support", rows(caseFile.support(), SupportRow::of));
        object.put("knowledge", rows(caseFile.knowledge(), KnowledgeRow::of));
        object.put("influence", rows(caseFile.influence(), InfluenceRow::of));
        object.put("silences", rows(caseFile.silences(), SilenceRow::of));
        object.put("timeline", rows(caseFile.timeline(), OrderRow::of));
        object.put("brackets", rows(caseFile.deduction().brackets(), BracketRow::of));
        object.put("timeConflicts", rows(caseFile.deduction().conflicts(), ConflictRow::of));
        object.put("unplaced", rows(caseFile.unplaced(), ReviewRow::of));
        return object;
    }

    /// No clock is asked, so that the same documents give the same bytes: a case is as young as its
    /// youngest document.
    private static @Nullable String created(CaseFile caseFile) {
        return caseFile.documents().stream()
                .map(DocumentText::published)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse(null);
    }

    private record HeadRow(String name, String engine, @Nullable String created) {}

    private record PassageRow(String doc, int start, int end, String words) {
        static PassageRow of(Passage passage) {
            return new PassageRow(
                    passage.doc(), passage.span().start(), passage.span().end(), passage.words());
        }
    }

    private record DocumentRow(
            String doc,
            String sha256,
            @Nullable String title,
            @Nullable String published,
            String kind,
            List<String> derivedFrom,
            @Nullable String derivation,
            List<String> derivedBecause) {
        static DocumentRow of(DocumentText text, List<Kinship> kinship) {
            List<Kinship> of =
                    kinship.stream().filter(each -> each.doc().equals(text.id())).toList();
            return new DocumentRow(
                    text.id(),
                    text.sha256(),
                    text.title(),
                    text.published() == null ? null : text.published().toString(),
                    text.kind().label(),
                    of.stream().flatMap(each -> each.from().stream()).distinct().toList(),
                    of.isEmpty() ? null : derivation(of.getFirst().how()),
                    of.stream().map(Kinship::why).toList());
        }

        /// A duplicate is a reprint of all of it.
        private static String derivation(Kinship.How how) {
            return switch (how) {
                case DUPLICATE, REPRINT -> "reprint";
                case DIGEST -> "digest";
                case EXCERPT -> "excerpt";
            };
        }
    }

    private record ActorRow(
            String id,
            String name,
            String kind,
            boolean named,
            List<String> names,
            List<RoleRow> roles,
            List<String> because,
            String standing,
            List<PassageRow> passages) {
        static ActorRow of(Actor actor) {
            return new ActorRow(
                    actor.id().value(),
                    actor.name(),
                    actor.kind().label(),
                    actor.named(),
                    actor.names(),
                    rows(actor.roles(), RoleRow::of),
                    actor.joins().stream().map(Actor.Join::reason).distinct().toList(),
                    actor.standing().label(),
                    placed(actor.passages()));
        }
    }

    private record RoleRow(
            String role,
            @Nullable String organization,
            @Nullable String edtf,
            @Nullable String earliest,
            @Nullable String latest,
            List<PassageRow> passages) {
        static RoleRow of(Actor.Role role) {
            return new RoleRow(
                    role.title(),
                    idOf(role.organization()),
                    role.edtf(),
                    role.earliest(),
                    role.latest(),
                    placed(role.passages()));
        }
    }

    private record EventRow(
            String id,
            String label,
            @Nullable String plover,
            String type,
            @Nullable String mode,
            @Nullable String cameo,
            @Nullable String quad,
            List<String> contexts,
            String kind,
            List<ParticipantRow> participants,
            List<String> places,
            TimeRow time,
            List<AccountRow> accounts,
            List<DetailRow> details,
            List<String> because,
            String standing,
            List<PassageRow> passages) {
        static EventRow of(Event event, List<Account> accounts) {
            EventType.Code code = event.type().code();
            return new EventRow(
                    event.id().value(),
                    event.label(),
                    code == null ? null : code.event(),
                    event.type().name(),
                    code == null ? event.type().mode() : code.mode(),
                    code == null ? null : code.cameo(),
                    code == null ? null : code.quadClass(),
                    event.type().contexts(),
                    event.kind().label(),
                    rows(event.participants(), ParticipantRow::of),
                    rows(event.places(), Actor.Id::value),
                    TimeRow.of(event.time()),
                    rows(accounts, AccountRow::of),
                    rows(event.details(), DetailRow::of),
                    event.joins(),
                    event.standing().label(),
                    placed(event.passages()));
        }
    }

    private record DetailRow(String sort, PassageRow passage) {
        static DetailRow of(Event.Detail detail) {
            return new DetailRow(detail.sort().label(), PassageRow.of(detail.passage()));
        }
    }

    private record ParticipantRow(String actor, String role) {
        static ParticipantRow of(Event.Participant participant) {
            return new ParticipantRow(participant.actor().value(), role(participant.role()));
        }

        private static String role(EventMention.Role role) {
            return switch (role) {
                case ACTOR -> "actor";
                case RECIPIENT -> "recipient";
                case OTHER, INSTRUMENT, AMOUNT -> "other";
            };
        }
    }

    private record TimeRow(
            @Nullable String edtf,
            @Nullable String earliestStart,
            @Nullable String latestStart,
            @Nullable String earliestEnd,
            @Nullable String latestEnd,
            @Nullable String precision,
            @Nullable String basis,
            List<DateRow> competing,
            List<DateRow> stated) {
        static TimeRow of(Event.When when) {
            List<DateRow> stated = rows(when.dates(), DateRow::of);
            List<DateRow> competing = when.isContested() ? stated : List.of();
            TimeValue.Known known = when.value();
            if (known == null) {
                return new TimeRow(null, null, null, null, null, null, null, competing, stated);
            }
            return new TimeRow(
                    known.edtf(),
                    known.earliestStart().toString(),
                    known.latestStart().toString(),
                    known.earliestEnd().toString(),
                    known.latestEnd().toString(),
                    known.precision().label(),
                    known.basis().label(),
                    competing,
                    stated);
        }
    }

    private record DateRow(String edtf, List<PassageRow> passages) {
        static DateRow of(Event.Dated date) {
            return new DateRow(date.time().edtf(), placed(date.passages()));
        }
    }

    private record AccountRow(
            String source,
            List<String> chain,
            String value,
            double score,
            String kind,
            @Nullable String statement,
            List<PassageRow> passages) {
        static AccountRow of(Account account) {
            return new AccountRow(
                    account.voice().label(),
                    rows(account.chain(), Voice::label),
                    account.value().label(),
                    account.score(),
                    account.kind().label(),
                    account.statement() == null ? null : account.statement().value(),
                    placed(account.passages()));
        }
    }

    private record StatementRow(
            String id,
            String doc,
            @Nullable String speaker,
            List<String> speakers,
            List<String> chain,
            String cue,
            String mode,
            @Nullable String medium,
            @Nullable String told,
            @Nullable String toldBy,
            List<String> about,
            HedgesRow hedges,
            String polarity,
            @Nullable String within,
            List<String> events,
            List<PassageRow> source,
            List<PassageRow> content,
            String standing,
            List<PassageRow> passages) {
        static StatementRow of(Statement statement) {
            return new StatementRow(
                    statement.id().value(),
                    statement.doc(),
                    idOf(statement.speaker()),
                    rows(statement.speakers(), Actor.Id::value),
                    rows(statement.chain(), Voice::label),
                    statement.cue(),
                    statement.mode().label(),
                    statement.medium(),
                    statement.told(),
                    statement.toldBy() == null ? null : statement.toldBy().toString(),
                    statement.about(),
                    new HedgesRow(
                            placed(statement.sourceHedges()), placed(statement.writerHedges())),
                    statement.polarity().label(),
                    statement.within() == null ? null : statement.within().value(),
                    rows(statement.events(), Event.Id::value),
                    placed(statement.source()),
                    placed(statement.content()),
                    statement.standing().label(),
                    placed(statement.passages()));
        }
    }

    private record HedgesRow(List<PassageRow> source, List<PassageRow> writer) {}

    private record DisputeRow(
            String id,
            String question,
            String type,
            List<String> about,
            List<PositionRow> positions,
            String why,
            String standing) {
        static DisputeRow of(Dispute dispute) {
            return new DisputeRow(
                    dispute.id().value(),
                    dispute.question(),
                    dispute.type().label(),
                    dispute.about(),
                    rows(dispute.positions(), PositionRow::of),
                    dispute.why(),
                    dispute.standing().label());
        }
    }

    private record PositionRow(
            String label,
            List<String> holders,
            List<String> statements,
            int origins,
            List<PassageRow> passages) {
        static PositionRow of(Dispute.Position position) {
            return new PositionRow(
                    position.label(),
                    rows(position.holders(), Voice::label),
                    rows(position.statements(), Statement.Id::value),
                    position.origins(),
                    placed(position.passages()));
        }
    }

    private record SupportRow(
            String about,
            String claim,
            String status,
            List<List<String>> origins,
            String why,
            List<PassageRow> passages) {
        static SupportRow of(Support support) {
            return new SupportRow(
                    support.about(),
                    support.claim(),
                    support.status().label(),
                    support.origins(),
                    support.why(),
                    placed(support.passages()));
        }
    }

    private record KnowledgeRow(
            String knower,
            String fact,
            List<String> about,
            String state,
            @Nullable String since,
            @Nullable String from,
            String accordingTo,
            List<PassageRow> passages) {
        static KnowledgeRow of(Knowledge knowledge) {
            return new KnowledgeRow(
                    knowledge.knower().value(),
                    knowledge.fact(),
                    knowledge.about(),
                    knowledge.state().label(),
                    knowledge.since(),
                    idOf(knowledge.from()),
                    knowledge.accordingTo().label(),
                    placed(knowledge.passages()));
        }
    }

    private record InfluenceRow(
            @Nullable String from,
            @Nullable String to,
            String relation,
            String effect,
            String accordingTo,
            List<PassageRow> hedges,
            List<PassageRow> passages) {
        static InfluenceRow of(InfluenceLink link) {
            return new InfluenceRow(
                    idOf(link.from()),
                    idOf(link.to()),
                    link.relation(),
                    link.effect(),
                    link.accordingTo().label(),
                    placed(link.hedges()),
                    placed(link.passages()));
        }
    }

    private record SilenceRow(
            String kind,
            @Nullable String who,
            String about,
            String accordingTo,
            List<PassageRow> passages) {
        static SilenceRow of(Silence silence) {
            return new SilenceRow(
                    silence.kind().label(),
                    idOf(silence.who()),
                    silence.about(),
                    silence.accordingTo().label(),
                    placed(silence.passages()));
        }
    }

    private record OrderRow(String event, List<String> after, List<PassageRow> because) {
        static OrderRow of(Ordering ordering) {
            return new OrderRow(
                    ordering.event().value(),
                    rows(ordering.after(), Event.Id::value),
                    placed(ordering.because()));
        }
    }

    /// Between which moments an event without a date lies.
    private record BracketRow(
            String event, @Nullable LimitRow notBefore, @Nullable LimitRow notAfter) {
        static BracketRow of(Bracket bracket) {
            return new BracketRow(
                    bracket.event().value(),
                    LimitRow.of(bracket.notBefore()),
                    LimitRow.of(bracket.notAfter()));
        }
    }

    /// A moment and what it follows from: words, or the day of a document.
    private record LimitRow(String at, List<PassageRow> because, @Nullable String document) {
        static @Nullable LimitRow of(Bracket.@Nullable Limit limit) {
            return limit == null
                    ? null
                    : new LimitRow(
                            limit.at().toString(), placed(limit.because()), limit.document());
        }
    }

    /// Words that cannot all be true.
    private record ConflictRow(
            List<String> events, List<PassageRow> passages, @Nullable String datedBefore) {
        static ConflictRow of(TimeConflict conflict) {
            return new ConflictRow(
                    rows(conflict.events(), Event.Id::value),
                    placed(conflict.passages()),
                    conflict.document());
        }
    }

    /// A review whose words were not found again.
    private record ReviewRow(int number, String who, String why) {
        static ReviewRow of(Review review) {
            return new ReviewRow(review.number(), review.who(), review.why());
        }
    }

    private static List<PassageRow> placed(List<Passage> passages) {
        return rows(passages, PassageRow::of);
    }

    private static @Nullable String idOf(Actor.@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static <T, R> List<R> rows(List<T> items, Function<T, R> row) {
        return items.stream().map(row).toList();
    }
}
