package org.hearsay.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.review.Decision;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.review.Target;

/// One entry of the review log in words.
///
/// @param number position in the log
/// @param at when
/// @param who the person
/// @param decision what was decided, in words
/// @param why the reason that was given; may be empty
/// @param state does it hold?
/// @param wantsOpinion has a second opinion been asked for and not been given?
/// @param opinions second opinions, oldest first
public record LogLine(
        int number,
        Instant at,
        String who,
        String decision,
        String why,
        State state,
        boolean wantsOpinion,
        List<Opinion> opinions) {
    public LogLine {
        opinions = List.copyOf(opinions);
    }

    /// What became of a review.
    public enum State {
        /// It holds.
        HOLDS,
        /// It was undone by a later one.
        UNDONE,
        /// It holds, but its words are no longer found in the documents.
        UNPLACED
    }

    /// A second person's opinion.
    ///
    /// @param who the person
    /// @param at when
    /// @param agrees does that person agree?
    /// @param why the reason that was given; may be empty
    public record Opinion(String who, Instant at, boolean agrees, String why) {}

    static LogLine of(Review review, State state) {
        return new LogLine(
                review.number(),
                review.at(),
                review.who(),
                words(review.decision()),
                review.why(),
                state,
                false,
                List.of());
    }

    /// The whole log, oldest first.
    ///
    /// @param unplaced reviews whose words are no longer found
    public static List<LogLine> of(ReviewLog log, List<Review> unplaced) {
        return last(log, unplaced, log.reviews().size());
    }

    /// The last lines of the log, oldest first: no others are put into words.
    ///
    /// @param unplaced reviews whose words are no longer found
    static List<LogLine> last(ReviewLog log, List<Review> unplaced, int most) {
        Set<Integer> undone = log.undone();
        Set<Integer> lost = unplaced.stream().map(Review::number).collect(Collectors.toSet());
        Map<Integer, Integer> overruled = log.overruled();
        Set<Integer> asked = new HashSet<>();
        Map<Integer, List<Opinion>> opinions = new HashMap<>();
        for (Review review : log.reviews()) {
            if (undone.contains(review.number())) {
                continue;
            }
            switch (review.decision()) {
                case Decision.AskOpinion(int number) -> asked.add(number);
                case Decision.GiveOpinion(int number, boolean agrees) ->
                        opinions.computeIfAbsent(number, key -> new ArrayList<>())
                                .add(new Opinion(review.who(), review.at(), agrees, review.why()));
                default -> {}
            }
        }
        List<Review> all = log.reviews();
        return all.subList(Math.max(0, all.size() - most), all.size()).stream()
                .map(review -> {
                    int number = review.number();
                    State state =
                            undone.contains(number)
                                    ? State.UNDONE
                                    : lost.contains(number) ? State.UNPLACED : State.HOLDS;
                    List<Opinion> own = opinions.getOrDefault(number, List.of());
                    LogLine line = of(review, state);
                    return new LogLine(
                            number,
                            line.at(),
                            line.who(),
                            line.decision() + against(review, log, overruled),
                            line.why(),
                            state,
                            asked.contains(number) && own.isEmpty(),
                            own);
                })
                .toList();
    }

    /// The entry that was just made, in words.
    static LogLine last(ReviewLog log, List<Review> unplaced) {
        return of(log, unplaced).getLast();
    }

    /// Which other decision it contradicts; the later of two holds.
    private static String against(Review review, ReviewLog log, Map<Integer, Integer> overruled) {
        Integer by = overruled.get(review.number());
        if (by != null) {
            return "; overruled by review " + by + " of " + log.find(by).orElseThrow().who();
        }
        List<String> others =
                overruled.entrySet().stream()
                        .filter(pair -> pair.getValue() == review.number())
                        .map(Map.Entry::getKey)
                        .map(number -> number + " of " + log.find(number).orElseThrow().who())
                        .toList();
        return others.isEmpty()
                ? ""
                : "; contradicts review " + String.join(" and ", others) + ", and holds instead";
    }

    private static String words(Decision decision) {
        return switch (decision) {
            case Decision.Confirm(var target) -> "confirm " + words(target);
            case Decision.Reject(var target) -> "reject " + words(target);
            case Decision.Rename(var target, var name) -> "rename " + words(target) + " to " + name;
            case Decision.Merge(var one, var other) ->
                    "merge " + words(one) + " with " + words(other);
            case Decision.Split(var target, var words) ->
                    "split from " + words(target) + ": " + quoted(words);
            case Decision.CorrectTime(var target, var edtf) ->
                    "correct the time of " + words(target) + " to " + edtf;
            case Decision.KeepApart(var one, var other) ->
                    "keep " + words(one) + " apart from " + words(other);
            case Decision.Attribute(var target, var speaker) ->
                    "attribute " + words(target) + " to " + speaker;
            case Decision.GradeSource(var target, var grade) ->
                    "grade the source of " + words(target) + " " + grade + ", " + grade.words();
            case Decision.GradeItem(var target, var grade) ->
                    "grade " + words(target) + " " + grade.figure() + ", " + grade.words();
            case Decision.Suppose(var target, var hypothesis) ->
                    "suppose on " + words(target) + ": " + Lines.cut(hypothesis);
            case Decision.Weigh(var target, var hypothesis, var evidence, var consistency) ->
                    quoted(List.of(evidence))
                            + " "
                            + consistency.words()
                            + ": "
                            + Lines.cut(hypothesis)
                            + " ("
                            + words(target)
                            + ")";
            case Decision.Note(var target, var note) ->
                    "note on " + words(target) + ": " + Lines.cut(note);
            case Decision.AskOpinion(int number) -> "ask for a second opinion on review " + number;
            case Decision.GiveOpinion(int number, boolean agrees) ->
                    (agrees ? "agree with" : "disagree with") + " review " + number;
            case Decision.AddStatement(var content, var speaker, _) ->
                    "add statement of " + speaker + ": " + quoted(List.of(content));
            case Decision.AddActor(var words, var kind, var name) ->
                    "add " + kind + " " + name + ": " + quoted(List.of(words));
            case Decision.AddEvent(var words, _, var label, _, _, var edtf) ->
                    "add event "
                            + Lines.cut(label)
                            + (edtf == null ? "" : " (" + edtf + ")")
                            + ": "
                            + quoted(List.of(words));
            case Decision.Undo(int number) -> "undo review " + number;
        };
    }

    private static String words(Target target) {
        return target.kind().label() + " " + quoted(target.words().subList(0, 1));
    }

    private static String quoted(List<Quote> quotes) {
        return quotes.stream()
                .map(quote -> "“" + Lines.cut(quote.exact()) + "” (" + quote.doc() + ")")
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
    }
}
