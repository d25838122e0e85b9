package org.hearsay.account;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.actor.Standing;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Attribution.Mode;
import org.hearsay.review.Proposal;
import org.hearsay.review.Proposal.Subject;
import org.hearsay.review.Target;
import org.hearsay.text.Passage;

/// Finds statements whose speaker the machine is not sure of, for a person to confirm, to give to
/// another speaker or to reject.
public final class DoubtfulReadings {
    private static final int SHORT = 20;

    private DoubtfulReadings() {}

    /// The doubtful readings, by document and place.
    public static List<Proposal> find(
            List<AnnotatedDocument> documents, Actors actors, Statements statements) {
        List<Proposal> proposals = new ArrayList<>();
        for (AnnotatedDocument document : documents) {
            for (Attribution attribution : document.attributions()) {
                statements
                        .of(document.id(), attribution.id())
                        .filter(statement -> statement.standing() == Standing.PROPOSED)
                        .ifPresent(statement -> add(attribution, statement, actors, proposals));
            }
        }
        return proposals;
    }

    private static void add(
            Attribution attribution, Statement statement, Actors actors, List<Proposal> proposals) {
        Actor.Id speaker = statement.speaker();
        boolean isQuoted = statement.mode() != Mode.INDIRECT;
        int length = statement.content().stream().mapToInt(each -> each.span().length()).sum();
        if (attribution.doubtful() && speaker != null) {
            String name = actors.actor(speaker).name();
            proposals.add(
                    proposal(
                            statement,
                            "Does " + name + " say this?",
                            "nothing beside the words tells who speaks; "
                                    + name
                                    + " is the nearest who may",
                            24));
        } else if (speaker == null && isQuoted && length > SHORT) {
            proposals.add(
                    proposal(
                            statement,
                            "Who says this?",
                            statement.source().isEmpty()
                                    ? "the words are quoted, and nothing tells whose they are"
                                    : "the text says “"
                                            + statement.source().getFirst().words()
                                            + "”, and it is not clear who is meant",
                            16));
        }
    }

    private static Proposal proposal(
            Statement statement, String question, String reason, int weight) {
        List<Passage> words = new ArrayList<>(statement.content());
        statement.passages().stream().filter(each -> !words.contains(each)).forEach(words::add);
        return new Proposal(
                Proposal.Kind.DOUBTFUL_READING,
                question,
                List.of(
                        new Subject(
                                Target.Kind.STATEMENT,
                                statement.id().value(),
                                words.getFirst().words(),
                                words)),
                List.of(reason),
                List.of(),
                statement.source(),
                weight);
    }
}
