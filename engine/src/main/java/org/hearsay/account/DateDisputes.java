package org.hearsay.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.language.Upos;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.timeline.Dates;

/// Finds one act on days that cannot both be right, where the tellings were not taken for one
/// event: the viol burned "on Monday the 15th" and "last Tuesday".
///
/// Both clauses must have the act's family and enough else in common, and give one day each, at
/// most two months apart: what lies years apart is more likely another act.
final class DateDisputes {
    private static final double ENOUGH = 1.3;
    private static final int FARTHEST_DAYS = 62;
    private static final int MOST_OF_AN_ACT = 300;

    private DateDisputes() {}

    private record Told(Clause clause, String act, Known day) {}

    static List<Dispute> find(List<Clause> clauses, Statements statements, Origins origins) {
        TermWeights weights = new TermWeights(clauses);
        Map<String, List<Told>> byAct = new TreeMap<>();
        for (Clause clause : clauses) {
            if (!clause.isAsked()
                    && !clause.isUnreal()
                    && !clause.isPossible()
                    && !clause.denies()) {
                told(clause, byAct);
            }
        }
        List<Dispute> disputes = new ArrayList<>();
        Set<String> used = new HashSet<>();
        byAct.forEach((act, all) -> {
            Map<String, List<Stand>> byDay = new TreeMap<>();
            Map<String, Known> days = new HashMap<>();
            for (Told one : all.size() > MOST_OF_AN_ACT ? List.<Told>of() : all) {
                for (Told other : all) {
                    if (!one.clause().place().equals(other.clause().place())
                            && conflict(one, other, weights, statements, origins)) {
                        days.put(one.day().edtf(), one.day());
                        if (used.add(act + one.clause().place())) {
                            Stand.add(byDay, one.day().edtf(), one.clause().stand(statements));
                        }
                    }
                }
            }
            if (byDay.size() > 1) {
                disputes.add(
                        DisputeFinder.proposed(
                                Dispute.Type.TIME,
                                "On which day: “" + words(all.getFirst().clause()) + "”?",
                                List.of(),
                                byDay.entrySet().stream()
                                        .map(day ->
                                                Stand.position(
                                                        DisputeFinder.Words.date(
                                                                Objects.requireNonNull(
                                                                        days.get(day.getKey()))),
                                                        day.getValue(),
                                                        origins))
                                        .toList(),
                                "the days cannot both be right"));
            }
        });
        return disputes;
    }

    private static void told(Clause clause, Map<String, List<Told>> byAct) {
        var tokens = clause.document().parsed().tokens();
        String act = WordFamilies.of(tokens, clause.head());
        if (tokens.upos(clause.head()) != Upos.VERB || DenialDisputes.COMMON.contains(act)) {
            return;
        }
        List<Known> days = new ArrayList<>();
        for (TimeMention time : clause.document().times()) {
            if (clause.span().covers(time.span())
                    && time.time() instanceof Known known
                    && Dates.widthDays(known) <= 1) {
                days.add(known);
            }
        }
        if (days.size() == 1) {
            byAct.computeIfAbsent(act, key -> new ArrayList<>())
                    .add(new Told(clause, act, days.getFirst()));
        }
    }

    private static boolean conflict(
            Told one, Told other, TermWeights weights, Statements statements, Origins origins) {
        if (Dates.agree(one.day(), other.day())) {
            return false;
        }
        long apart =
                Math.abs(
                        one.day().earliestStart().toLocalDate().toEpochDay()
                                - other.day().earliestStart().toLocalDate().toEpochDay());
        Set<String> common = new TreeSet<>(one.clause().terms());
        common.retainAll(other.clause().terms());
        common.remove(one.act());
        common.removeAll(DenialDisputes.COMMON);
        common.removeIf(word -> word.endsWith("day"));
        Voice voice = statements.voice(one.clause().document(), one.clause().within());
        Voice its = statements.voice(other.clause().document(), other.clause().within());
        boolean isElsewhere = !one.clause().doc().equals(other.clause().doc());
        return apart <= FARTHEST_DAYS
                && !common.isEmpty()
                && (isElsewhere || !origins.same(voice, its))
                && weights.of(one.act()) + weights.sum(common) >= ENOUGH;
    }

    private static String words(Clause clause) {
        return clause.span().of(clause.document().text().text()).replaceAll("\\s+", " ").strip();
    }
}
