package org.hearsay.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearsay.account.Account;
import org.hearsay.account.Dispute;
import org.hearsay.account.Statement;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.review.Consistency;
import org.hearsay.review.Decision;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.review.Target;
import org.hearsay.text.Passage;
import org.hearsay.timeline.Event;
import org.hearsay.view.HypothesesView.Cell;
import org.hearsay.view.HypothesesView.Evidence;
import org.hearsay.view.HypothesesView.Hypothesis;
import org.jspecify.annotations.Nullable;

/// Weighs the answers to a disputed question against the evidence.
public final class Hypotheses {
    private static final int MOST_EVIDENCE = 60;

    /// So many answers can be weighed side by side.
    private static final int MOST_COLUMNS = 6;

    private final CaseIndex index;
    private final Dispute dispute;
    private final List<String> without;
    private final List<String> labels = new ArrayList<>();
    private final Map<String, String> supposed = new LinkedHashMap<>();
    private final List<Review> weighings = new ArrayList<>();

    /// Words that may speak for or against an answer.
    ///
    /// @param position the position that they take; -1 when none
    private record Found(Passage words, Voice voice, @Nullable Statement statement, int position) {}

    private Hypotheses(CaseIndex index, Dispute dispute, ReviewLog reviews, List<String> without) {
        this.index = index;
        this.dispute = dispute;
        this.without = List.copyOf(without);
        dispute.positions().forEach(position -> labels.add(Words.sentenceCase(position.label())));
        for (Review review : reviews.inForce()) {
            switch (review.decision()) {
                case Decision.Suppose(Target target, String hypothesis) -> {
                    if (isMeant(target) && !labels.contains(Words.sentenceCase(hypothesis))) {
                        labels.add(Words.sentenceCase(hypothesis));
                        supposed.put(Words.sentenceCase(hypothesis), review.who());
                    }
                }
                case Decision.Weigh(Target target, _, _, _) -> {
                    if (isMeant(target)) {
                        weighings.add(review);
                    }
                }
                default -> {}
            }
        }
    }

    /// The matrix of a dispute.
    ///
    /// @param reviews what people decided
    /// @param without origins to leave out of the score
    /// @param telling what tells the hypotheses apart first?
    /// @param all every hypothesis, however many?
    public static HypothesesView of(
            CaseIndex index,
            Dispute dispute,
            ReviewLog reviews,
            List<String> without,
            boolean telling,
            boolean all) {
        return new Hypotheses(index, dispute, reviews, without).view(telling, all);
    }

    /// Does a review mean this dispute: does it stand on all the review's words?
    private boolean isMeant(Target target) {
        return target.kind() == Target.Kind.DISPUTE
                && target.words().stream()
                        .allMatch(quote ->
                                dispute.positions().stream()
                                        .flatMap(position -> position.passages().stream())
                                        .anyMatch(passage -> isSame(quote, passage)));
    }

    private static boolean isSame(Quote quote, Passage passage) {
        return quote.doc().equals(passage.doc()) && quote.exact().equals(passage.words());
    }

    private HypothesesView view(boolean telling, boolean all) {
        List<Evidence> evidence = new ArrayList<>();
        Map<String, Integer> rows = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        int used = 0;
        for (Found found : evidence()) {
            Evidence row = row(found);
            evidence.add(row);
            rows.merge(row.origin(), 1, Integer::sum);
            names.put(row.origin(), row.originName());
            used += (int) row.cells().stream().filter(cell -> cell.review() > 0).count();
        }
        if (telling) {
            evidence.sort(Comparator.comparingInt(row -> -row.spread()));
        }
        List<Hypothesis> hypotheses = hypotheses(evidence);
        List<Integer> columns = all ? everyOne() : leading(hypotheses, evidence);
        return new HypothesesView(
                dispute.id().value(),
                dispute.question(),
                columns.stream().map(hypotheses::get).toList(),
                hypotheses.size() - columns.size(),
                evidence.stream().map(row -> row.only(columns)).toList(),
                CaseIndex.choices(rows, names, MOST_EVIDENCE),
                without,
                telling,
                Math.max(0, weighed() - used));
    }

    private List<Integer> everyOne() {
        return IntStream.range(0, labels.size()).boxed().toList();
    }

    /// Of many hypotheses the least contradicted, those that people added, and those they weighed.
    private List<Integer> leading(List<Hypothesis> hypotheses, List<Evidence> evidence) {
        if (labels.size() <= MOST_COLUMNS + 2) {
            return everyOne();
        }
        List<Integer> best =
                everyOne().stream()
                        .sorted(Comparator.comparingInt(i -> hypotheses.get(i).rank()))
                        .limit(MOST_COLUMNS)
                        .toList();
        return everyOne().stream()
                .filter(i ->
                        best.contains(i)
                                || supposed.containsKey(labels.get(i))
                                || evidence.stream()
                                        .anyMatch(row -> row.cells().get(i).review() > 0))
                .toList();
    }

    /// How many different pairs of words and hypothesis have been weighed.
    private int weighed() {
        return (int)
                weighings.stream()
                        .map(Review::decision)
                        .map(decision -> (Decision.Weigh) decision)
                        .map(each ->
                                each.evidence().doc()
                                        + " "
                                        + each.evidence().exact()
                                        + " "
                                        + each.hypothesis())
                        .distinct()
                        .count();
    }

    // Evidence.

    /// The words of the positions, then all else that the documents tell of what is at issue.
    private List<Found> evidence() {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < dispute.positions().size(); i++) {
            Dispute.Position position = dispute.positions().get(i);
            for (Statement.Id id : position.statements()) {
                add(found, index.find(id), i);
            }
            for (Passage passage : position.passages()) {
                add(found, new Found(passage, new Voice.Author(passage.doc()), null, i));
            }
        }
        for (String id : dispute.about()) {
            index.event(id).ifPresent(event -> addTellings(found, event));
        }
        return found.stream().limit(MOST_EVIDENCE).toList();
    }

    private void addTellings(List<Found> found, Event event) {
        for (Account account : index.accountsOf(event.id())) {
            Statement statement =
                    account.statement() == null ? null : index.find(account.statement());
            for (Passage passage : account.passages()) {
                add(found, new Found(passage, account.voice(), statement, -1));
            }
        }
    }

    private static void add(List<Found> found, @Nullable Statement statement, int position) {
        if (statement != null && !statement.content().isEmpty()) {
            Actor.Id speaker = statement.speaker();
            Voice voice =
                    speaker == null
                            ? new Voice.Author(statement.doc())
                            : new Voice.Speaker(speaker);
            Passage words =
                    statement.content().stream()
                            .max(Comparator.comparingInt(each -> each.span().length()))
                            .orElseThrow();
            add(found, new Found(words, voice, statement, position));
        }
    }

    private static void add(List<Found> all, Found found) {
        boolean isNew =
                all.stream()
                        .noneMatch(each ->
                                each.words().doc().equals(found.words().doc())
                                        && each.words().span().overlaps(found.words().span()));
        if (isNew) {
            all.add(found);
        }
    }

    private Evidence row(Found found) {
        String origin = index.origin(found.voice());
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            cells.add(cell(found, i));
        }
        Statement statement = found.statement();
        return new Evidence(
                found.words().doc(),
                found.words().span().start(),
                found.words().span().end(),
                origin,
                Words.sentenceCase(index.originName(origin)),
                !without.contains(origin),
                statement == null || statement.speaker() == null
                        ? ""
                        : Words.sentenceCase(index.names().ofAll(statement.speakers())),
                SideBySide.said(index, found.words().doc(), statement),
                SideBySide.hedges(statement),
                index.excerpt(found.words()),
                cells,
                spread(cells));
    }

    private Cell cell(Found found, int hypothesis) {
        String label = labels.get(hypothesis);
        Optional<Review> last =
                weighings.stream()
                        .filter(review -> isAbout(review, found.words(), label))
                        .max(Comparator.comparingInt(Review::number));
        if (last.isPresent() && last.get().decision() instanceof Decision.Weigh weigh) {
            Consistency consistency = weigh.consistency();
            return new Cell(
                    consistency.sign(), consistency.words(), last.get().who(), last.get().number());
        }
        if (found.position() < 0 || hypothesis >= dispute.positions().size()) {
            return new Cell("", "", "", 0);
        }
        Consistency proposed =
                found.position() == hypothesis ? Consistency.CONSISTENT : Consistency.INCONSISTENT;
        return new Cell(proposed.sign(), proposed.words(), "", 0);
    }

    private static boolean isAbout(Review review, Passage words, String label) {
        return review.decision() instanceof Decision.Weigh weigh
                && Words.sentenceCase(weigh.hypothesis()).equals(label)
                && isSame(weigh.evidence(), words);
    }

    private static int spread(List<Cell> cells) {
        List<Integer> places =
                cells.stream()
                        .flatMap(cell -> Consistency.of(cell.sign()).stream())
                        .map(Enum::ordinal)
                        .sorted()
                        .toList();
        return places.isEmpty() ? 0 : places.getLast() - places.getFirst();
    }

    // The score.

    private List<Hypothesis> hypotheses(List<Evidence> evidence) {
        List<int[]> scores = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            scores.add(score(evidence, i));
        }
        List<Hypothesis> hypotheses = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int[] own = scores.get(i);
            int better = (int) scores.stream().filter(other -> other[0] < own[0]).count();
            hypotheses.add(
                    new Hypothesis(
                            SideBySide.letter(i),
                            labels.get(i),
                            supposed.getOrDefault(labels.get(i), ""),
                            own[0],
                            own[1],
                            own[2],
                            better + 1));
        }
        return hypotheses;
    }

    /// What contradicts a hypothesis, what of that a person weighed, and how many origins do.
    private static int[] score(List<Evidence> evidence, int hypothesis) {
        Map<String, Integer> all = new HashMap<>();
        Map<String, Integer> weighed = new HashMap<>();
        for (Evidence row : evidence) {
            Cell cell = row.cells().get(hypothesis);
            int against = Consistency.of(cell.sign()).map(Consistency::against).orElse(0);
            if (row.counted() && against > 0) {
                all.merge(row.origin(), against, Math::max);
                if (!cell.isProposed()) {
                    weighed.merge(row.origin(), against, Math::max);
                }
            }
        }
        return new int[] {sum(all), sum(weighed), all.size()};
    }

    private static int sum(Map<String, Integer> values) {
        return values.values().stream().mapToInt(Integer::intValue).sum();
    }
}
