package org.hearsay.casefile;

import java.util.List;
import org.hearsay.account.Account;
import org.hearsay.account.Dispute;
import org.hearsay.account.Kinship;
import org.hearsay.account.Silence;
import org.hearsay.account.Statement;
import org.hearsay.account.Support;
import org.hearsay.actor.Actor;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.review.Proposal;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.review.Target;
import org.hearsay.text.DocumentText;
import org.hearsay.timeline.Deduction;
import org.hearsay.timeline.Event;
import org.hearsay.timeline.Ordering;

/// The record of an affair. Every line leads back to words; every list has a fixed order, so that
/// the same documents and reviews give the same bytes.
///
/// @param documents what was read, by id
/// @param kinship which documents repeat which
/// @param actors by id
/// @param events by time, then id
/// @param statements by document and place
/// @param accounts what each voice says of each event
/// @param disputes where the accounts disagree
/// @param support how many independent origins stand behind each claim
/// @param knowledge who knew what
/// @param influence who pressed whom
/// @param silences who is not heard
/// @param timeline which event comes after which
/// @param deduction when events without a date must have been, and which words cannot all be true
/// @param proposals questions that a person has not answered, those on which most hangs first
/// @param assessments grades and notes that people gave, by kind and id; items without are left out
/// @param unplaced reviews whose words could not be found again
public record CaseFile(
        List<DocumentText> documents,
        List<Kinship> kinship,
        List<Actor> actors,
        List<Event> events,
        List<Statement> statements,
        List<Account> accounts,
        List<Dispute> disputes,
        List<Support> support,
        List<Knowledge> knowledge,
        List<InfluenceLink> influence,
        List<Silence> silences,
        List<Ordering> timeline,
        Deduction deduction,
        List<Proposal> proposals,
        List<Assessment> assessments,
        List<Review> unplaced) {
    public CaseFile {
        documents = List.copyOf(documents);
        kinship = List.copyOf(kinship);
        actors = List.copyOf(actors);
        events = List.copyOf(events);
        statements = List.copyOf(statements);
        accounts = List.copyOf(accounts);
        disputes = List.copyOf(disputes);
        support = List.copyOf(support);
        knowledge = List.copyOf(knowledge);
        influence = List.copyOf(influence);
        silences = List.copyOf(silences);
        timeline = List.copyOf(timeline);
        proposals = List.copyOf(proposals);
        assessments = List.copyOf(assessments);
        unplaced = List.copyOf(unplaced);
    }

    /// A case in which nothing was read.
    public static CaseFile empty() {
        return CaseAssembler.assemble(List.of(), ReviewLog.empty());
    }

    CaseFile with(List<Assessment> made) {
        return new CaseFile(
                documents,
                kinship,
                actors,
                events,
                statements,
                accounts,
                disputes,
                support,
                knowledge,
                influence,
                silences,
                timeline,
                deduction,
                proposals,
                made,
                unplaced);
    }

    /// What people think of an item: its grades, which cannot be judged before somebody does, and
    /// its notes.
    public Assessment assessment(Target.Kind kind, String item) {
        return assessments.stream()
                .filter(each -> each.kind() == kind && each.item().equals(item))
                .findFirst()
                .orElseGet(() -> Assessment.none(kind, item));
    }

    /// The actor of an id; that there is none is our bug.
    public Actor actor(Actor.Id id) {
        return actors.stream()
                .filter(actor -> actor.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No actor " + id));
    }
}
