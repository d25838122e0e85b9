package org.hearsay.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearsay.account.Account;
import org.hearsay.account.AccountCollector;
import org.hearsay.account.Claim;
import org.hearsay.account.ClaimFinder;
import org.hearsay.account.Dispute;
import org.hearsay.account.DisputeFinder;
import org.hearsay.account.DoubtfulReadings;
import org.hearsay.account.Identifications;
import org.hearsay.account.Kinship;
import org.hearsay.account.KinshipFinder;
import org.hearsay.account.Origins;
import org.hearsay.account.SilenceFinder;
import org.hearsay.account.Statements;
import org.hearsay.account.Support;
import org.hearsay.account.SupportCounter;
import org.hearsay.actor.ActorResolver;
import org.hearsay.actor.Actors;
import org.hearsay.actor.Lookalikes;
import org.hearsay.actor.PlacedReview;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.knowledge.InfluenceCollector;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.knowledge.KnowledgeClaims;
import org.hearsay.knowledge.KnowledgeCollector;
import org.hearsay.knowledge.KnowledgeDisputes;
import org.hearsay.review.Proposal;
import org.hearsay.review.ReviewLog;
import org.hearsay.review.Target;
import org.hearsay.timeline.Chronology;
import org.hearsay.timeline.Deduction;
import org.hearsay.timeline.EventResolver;
import org.hearsay.timeline.Events;

/// Puts a case together from the readings of all documents and the decisions of people.
///
/// A pure function: the order in which the documents come makes no difference, and the same input
/// gives the same record.
public final class CaseAssembler {
    private CaseAssembler() {}

    /// The case of some documents under some reviews.
    public static CaseFile assemble(List<AnnotatedDocument> documents, ReviewLog reviews) {
        return assemble(documents, reviews, _ -> {});
    }

    /// The case of some documents under some reviews, for somebody who is told each step as it
    /// begins.
    public static CaseFile assemble(
            List<AnnotatedDocument> documents, ReviewLog reviews, Consumer<Step> watcher) {
        List<AnnotatedDocument> ordered =
                HandReadings.into(documents, reviews).stream()
                        .sorted(Comparator.comparing(AnnotatedDocument::id))
                        .toList();
        ReviewPlacer placed = ReviewPlacer.place(ordered, reviews);

        watcher.accept(Step.KINSHIP);
        List<Kinship> kinship = KinshipFinder.find(ordered);
        Map<String, String> roots = Origins.roots(kinship);
        watcher.accept(Step.ACTORS);
        Actors actors =
                ActorResolver.resolve(
                        ordered,
                        doc -> roots.getOrDefault(doc, doc),
                        placed.about(Target.Kind.ACTOR));
        Origins origins = new Origins(ordered, kinship, actors);
        watcher.accept(Step.EVENTS);
        Events events =
                EventResolver.resolve(
                        ordered, actors, origins::root, placed.about(Target.Kind.EVENT));
        watcher.accept(Step.STATEMENTS);
        List<PlacedReview> ofStatements = placed.about(Target.Kind.STATEMENT);
        Statements statements = Statements.collect(ordered, actors, events, ofStatements);
        List<Account> accounts = AccountCollector.collect(ordered, events, statements);
        watcher.accept(Step.KNOWLEDGE);
        List<Knowledge> knowledge =
                KnowledgeCollector.collect(ordered, actors, events, statements, origins);
        watcher.accept(Step.DISPUTES);
        List<Dispute> disputes =
                new ArrayList<>(
                        DisputeFinder.find(ordered, actors, events, statements, accounts, origins));
        disputes.addAll(KnowledgeDisputes.find(knowledge, actors, statements, origins));
        List<Dispute> distinct = DisputeFinder.distinct(disputes);
        watcher.accept(Step.QUESTIONS);
        List<Proposal> proposals = new ArrayList<>(Lookalikes.find(actors));
        proposals.addAll(Identifications.find(actors, statements));
        proposals.addAll(events.lookalikes());
        proposals.addAll(DoubtfulReadings.find(ordered, actors, statements));
        watcher.accept(Step.SUPPORT);
        List<InfluenceLink> influence =
                InfluenceCollector.collect(ordered, actors, statements, origins);
        List<Claim> claims =
                new ArrayList<>(
                        ClaimFinder.find(ordered, actors, events, accounts, statements, origins));
        claims.addAll(KnowledgeClaims.of(knowledge, influence, actors, origins));
        List<Support> support =
                SupportCounter.count(ordered, claims, distinct, kinship, actors, origins);
        watcher.accept(Step.ORDER);
        return new CaseReviews(placed)
                .applied(
                        new CaseFile(
                                ordered.stream().map(AnnotatedDocument::text).toList(),
                                kinship,
                                actors.all(),
                                events.all(),
                                statements.all(),
                                accounts,
                                distinct,
                                support,
                                knowledge,
                                influence,
                                SilenceFinder.find(ordered, actors, statements, origins),
                                Chronology.of(ordered, events),
                                Deduction.of(ordered, events),
                                proposals,
                                List.of(),
                                placed.unplaced()));
    }
}
