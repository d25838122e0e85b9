package org.hearsay.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.account.Account;
import org.hearsay.account.Dispute;
import org.hearsay.account.Statement;
import org.hearsay.account.Support;
import org.hearsay.account.Voice;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.timeline.Event;

/// What falls if a source falls: the record looked at once more as if one voice had not spoken, or
/// one document were not there.
///
/// Nothing is read anew. What the source alone tells is counted as fallen; what others tell as well
/// loses an origin.
public final class SourceRemoval {
    private SourceRemoval() {}

    /// What falls with a source.
    ///
    /// @param statements the statements it makes, or that come through it
    /// @param events events that nobody else tells
    /// @param weakened support that loses an origin, and what is left of it
    /// @param positions positions that nobody else holds
    /// @param settled disputes in which one position is left
    /// @param knowledge who knew what, by this source alone
    /// @param influence links that this source alone claims
    public record Fallen(
            List<Statement.Id> statements,
            List<Event.Id> events,
            List<Weakened> weakened,
            List<FallenPosition> positions,
            List<Dispute.Id> settled,
            List<Knowledge> knowledge,
            List<InfluenceLink> influence) {
        public Fallen {
            statements = List.copyOf(statements);
            events = List.copyOf(events);
            weakened = List.copyOf(weakened);
            positions = List.copyOf(positions);
            settled = List.copyOf(settled);
            knowledge = List.copyOf(knowledge);
            influence = List.copyOf(influence);
        }
    }

    /// Support that loses an origin.
    ///
    /// @param about the event
    /// @param before origins with the source
    /// @param after origins without it
    public record Weakened(String about, int before, int after) {}

    /// A position that nobody holds any more.
    public record FallenPosition(Dispute.Id dispute, String label) {}

    /// What falls when a voice falls: the writer of a document with all that only this document
    /// has, or a speaker with all that is told through that speaker.
    public static Fallen without(CaseFile caseFile, Voice voice) {
        Source source = new Source(caseFile, voice);
        List<Weakened> weakened = new ArrayList<>();
        for (Support support : caseFile.support()) {
            int left =
                    (int)
                            support.origins().stream()
                                    .filter(origin ->
                                            origin.stream()
                                                    .anyMatch(label -> !source.isGone(label)))
                                    .count();
            if (left < support.origins().size()) {
                weakened.add(new Weakened(support.about(), support.origins().size(), left));
            }
        }
        List<FallenPosition> positions = new ArrayList<>();
        List<Dispute.Id> settled = new ArrayList<>();
        for (Dispute dispute : caseFile.disputes()) {
            List<FallenPosition> fallen =
                    dispute.positions().stream()
                            .filter(source::isGone)
                            .map(position -> new FallenPosition(dispute.id(), position.label()))
                            .toList();
            positions.addAll(fallen);
            if (!fallen.isEmpty() && dispute.positions().size() - fallen.size() < 2) {
                settled.add(dispute.id());
            }
        }
        return new Fallen(
                caseFile.statements().stream()
                        .map(Statement::id)
                        .filter(id -> source.isGone(id.value()))
                        .toList(),
                fallenEvents(caseFile, source),
                weakened,
                positions,
                settled,
                caseFile.knowledge().stream()
                        .filter(each ->
                                source.isGone(each.accordingTo(), each.passages().getFirst().doc()))
                        .toList(),
                caseFile.influence().stream()
                        .filter(each ->
                                source.isGone(each.accordingTo(), each.passages().getFirst().doc()))
                        .toList());
    }

    private static List<Event.Id> fallenEvents(CaseFile caseFile, Source source) {
        Map<Event.Id, Boolean> stands = new TreeMap<>();
        for (Account account : caseFile.accounts()) {
            boolean isGone =
                    account.statement() == null
                            ? source.isGone(account.voice(), account.passages().getFirst().doc())
                            : source.isGone(account.statement().value());
            stands.merge(account.event(), !isGone, Boolean::logicalOr);
        }
        return stands.entrySet().stream()
                .filter(event -> !event.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The source that is taken away, and the statements that go with it.
    private static final class Source {
        private final Voice voice;
        private final Set<String> gone = new HashSet<>();

        Source(CaseFile caseFile, Voice voice) {
            this.voice = voice;
            gone.add(voice.label());
            caseFile.statements().stream()
                    .filter(statement -> statement.chain().contains(voice) || isOf(statement.doc()))
                    .forEach(statement -> gone.add(statement.id().value()));
        }

        private boolean isOf(String doc) {
            return voice instanceof Voice.Author(String own) && own.equals(doc);
        }

        boolean isGone(String label) {
            return gone.contains(label);
        }

        boolean isGone(Voice teller, String doc) {
            return teller.equals(voice) || isOf(doc);
        }

        /// All its words come from the source.
        boolean isGone(Dispute.Position position) {
            boolean holdersGone = position.holders().stream().allMatch(voice::equals);
            boolean wordsGone =
                    voice instanceof Voice.Author
                            && position.passages().stream()
                                    .allMatch(passage -> isOf(passage.doc()));
            return holdersGone || wordsGone;
        }
    }
}
