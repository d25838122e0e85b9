package org.hearsay.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Decisions that contradict each other: one confirms what the other rejects, one merges what the
/// other keeps apart, two give one item two names, times, speakers or grades. The later one holds;
/// that there were two is said.
final class Opposition {
    private Opposition() {}

    /// Which of some decisions, oldest first, a later one overrules, and which that is: the last.
    static Map<Integer, Integer> overruled(List<Review> reviews) {
        Map<Integer, Integer> overruled = new TreeMap<>();
        Map<String, List<Review>> byWords = new HashMap<>();
        for (Review later : reviews) {
            for (Target target : targets(later.decision())) {
                for (Quote words : target.words()) {
                    List<Review> before =
                            byWords.computeIfAbsent(
                                    target.kind() + "|" + words.doc() + "|" + words.exact(),
                                    key -> new ArrayList<>());
                    for (Review earlier : before) {
                        if (earlier.number() != later.number()
                                && areOpposed(earlier.decision(), later.decision())) {
                            overruled.put(earlier.number(), later.number());
                        }
                    }
                    before.add(later);
                }
            }
        }
        return overruled;
    }

    private static List<Target> targets(Decision decision) {
        return switch (decision) {
            case Decision.Confirm(var target) -> List.of(target);
            case Decision.Reject(var target) -> List.of(target);
            case Decision.Rename(var target, _) -> List.of(target);
            case Decision.Merge(var one, var other) -> List.of(one, other);
            case Decision.KeepApart(var one, var other) -> List.of(one, other);
            case Decision.CorrectTime(var target, _) -> List.of(target);
            case Decision.Attribute(var target, _) -> List.of(target);
            case Decision.GradeSource(var target, _) -> List.of(target);
            case Decision.GradeItem(var target, _) -> List.of(target);
            case Decision.Split _,
                    Decision.AddStatement _,
                    Decision.AddActor _,
                    Decision.AddEvent _,
                    Decision.Note _,
                    Decision.Suppose _,
                    Decision.Weigh _,
                    Decision.AskOpinion _,
                    Decision.GiveOpinion _,
                    Decision.Undo _ ->
                    List.of();
        };
    }

    /// Do two decisions that share a target contradict each other?
    private static boolean areOpposed(Decision earlier, Decision later) {
        return switch (later) {
            case Decision.Confirm _ -> earlier instanceof Decision.Reject;
            case Decision.Reject _ -> earlier instanceof Decision.Confirm;
            case Decision.Rename(_, var name) ->
                    earlier instanceof Decision.Rename(_, var before) && !before.equals(name);
            case Decision.Merge merge ->
                    earlier instanceof Decision.KeepApart(var one, var other)
                            && areOfTheSame(merge.one(), merge.other(), one, other);
            case Decision.KeepApart apart ->
                    earlier instanceof Decision.Merge(var one, var other)
                            && areOfTheSame(apart.one(), apart.other(), one, other);
            case Decision.CorrectTime(_, var edtf) ->
                    earlier instanceof Decision.CorrectTime(_, var before) && !before.equals(edtf);
            case Decision.Attribute(_, var speaker) ->
                    earlier instanceof Decision.Attribute(_, var before) && !before.equals(speaker);
            case Decision.GradeSource(_, var grade) ->
                    earlier instanceof Decision.GradeSource(_, var before) && before != grade;
            case Decision.GradeItem(_, var grade) ->
                    earlier instanceof Decision.GradeItem(_, var before) && before != grade;
            case Decision.Split _,
                    Decision.AddStatement _,
                    Decision.AddActor _,
                    Decision.AddEvent _,
                    Decision.Note _,
                    Decision.Suppose _,
                    Decision.Weigh _,
                    Decision.AskOpinion _,
                    Decision.GiveOpinion _,
                    Decision.Undo _ ->
                    false;
        };
    }

    private static boolean areOfTheSame(Target one, Target other, Target first, Target second) {
        return share(one, first) && share(other, second)
                || share(one, second) && share(other, first);
    }

    private static boolean share(Target left, Target right) {
        return left.words().stream()
                .anyMatch(words ->
                        right.words().stream()
                                .anyMatch(again ->
                                        again.doc().equals(words.doc())
                                                && again.exact().equals(words.exact())));
    }
}
