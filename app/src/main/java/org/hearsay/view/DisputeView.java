package org.hearsay.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.account.Dispute;
import org.hearsay.account.Statement;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.text.Passage;

/// One question on which the accounts disagree, with its answers side by side.
///
/// @param id name in the case
/// @param question the question
/// @param type what differs: `time`, `number` …
/// @param why the reason in plain words that this is a conflict
/// @param standing whose work it is
/// @param positions the answers
/// @param about events and actors at issue
public record DisputeView(
        String id,
        String question,
        String type,
        String why,
        String standing,
        List<Position> positions,
        List<EventView.Link> about) {
    public DisputeView {
        positions = List.copyOf(positions);
        about = List.copyOf(about);
    }

    private static final int MOST_SENTENCES = 8;

    /// An answer.
    ///
    /// @param letter `A`, `B` …
    /// @param label the answer in few words
    /// @param holders who gives it
    /// @param origins how many independent origins stand behind it
    /// @param sentences the sentences that clash with those of the other answers
    public record Position(
            String letter,
            String label,
            List<Holder> holders,
            int origins,
            List<Sentence> sentences) {
        public Position {
            holders = List.copyOf(holders);
            sentences = List.copyOf(sentences);
        }
    }

    /// Who gives an answer.
    ///
    /// @param id an actor's id, or `author:` and a document
    /// @param name for readers
    /// @param isActor is there a dossier of it?
    public record Holder(String id, String name, boolean isActor) {}

    /// A sentence that gives an answer.
    ///
    /// @param speaker whose words, for readers; empty when they are the document's own
    /// @param said when it was said, in words; empty when unknown
    /// @param hedges words that soften it
    /// @param excerpt the words with what stands around them
    public record Sentence(String speaker, String said, List<String> hedges, Excerpt excerpt) {
        public Sentence {
            hedges = List.copyOf(hedges);
        }
    }

    /// A dispute of a case.
    public static DisputeView of(CaseIndex index, Dispute dispute) {
        List<Position> positions = new ArrayList<>();
        for (Dispute.Position position : dispute.positions()) {
            positions.add(position(index, position, SideBySide.letter(positions.size())));
        }
        return new DisputeView(
                dispute.id().value(),
                dispute.question(),
                dispute.type().label(),
                Words.sentenceCase(dispute.why()),
                dispute.standing().label(),
                positions,
                about(index, dispute));
    }

    private static Position position(CaseIndex index, Dispute.Position position, String letter) {
        return new Position(
                letter,
                Words.sentenceCase(position.label()),
                position.holders().stream().map(voice -> holder(index, voice)).toList(),
                position.origins(),
                sentences(index, position));
    }

    private static Holder holder(CaseIndex index, Voice voice) {
        return new Holder(
                voice.label(),
                Words.sentenceCase(index.names().of(voice)),
                voice instanceof Voice.Speaker);
    }

    private static List<Sentence> sentences(CaseIndex index, Dispute.Position position) {
        List<Sentence> sentences = new ArrayList<>();
        Set<Passage> shown = new LinkedHashSet<>();
        for (Statement.Id id : position.statements()) {
            Statement statement = index.find(id);
            if (statement != null && !statement.content().isEmpty()) {
                Passage words = longest(statement.content());
                if (isNew(shown, words)) {
                    Actor.Id speaker = statement.speaker();
                    sentences.add(
                            new Sentence(
                                    speaker == null
                                            ? "Nobody named"
                                            : Words.sentenceCase(
                                                    index.names().ofAll(statement.speakers())),
                                    SideBySide.said(index, statement.doc(), statement),
                                    SideBySide.hedges(statement),
                                    index.excerpt(words)));
                }
            }
        }
        for (Passage passage : position.passages()) {
            if (isNew(shown, passage)) {
                sentences.add(
                        new Sentence(
                                "",
                                SideBySide.said(index, passage.doc(), null),
                                List.of(),
                                index.excerpt(passage)));
            }
        }
        return sentences.stream().limit(MOST_SENTENCES).toList();
    }

    private static Passage longest(List<Passage> passages) {
        return passages.stream()
                .max(java.util.Comparator.comparingInt(passage -> passage.span().length()))
                .orElseThrow();
    }

    private static boolean isNew(Set<Passage> shown, Passage passage) {
        boolean isNew =
                shown.stream()
                        .noneMatch(each ->
                                each.doc().equals(passage.doc())
                                        && each.span().overlaps(passage.span()));
        return isNew && shown.add(passage);
    }

    private static List<EventView.Link> about(CaseIndex index, Dispute dispute) {
        return dispute.about().stream()
                .flatMap(id -> index.event(id).stream())
                .map(event ->
                        new EventView.Link(
                                event.id().value(),
                                Words.sentenceCase(Words.oneLine(event.label()))))
                .toList();
    }
}
