package org.hearsay.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.time.TimeValue.Known;

/// Do two tellings tell one event? Points for what they share; nothing, where they contradict each
/// other.
///
/// Similar is not same: two missions to one city in one week have the verb, the host and the place
/// in common. So doers who differ, or days that differ, are a conflict unless the act and its
/// object are so particular that the tellings can hardly mean two: then the date or the doer is
/// what the accounts differ on.
///
/// @param points how much they share
/// @param reasons what they share, in plain words
record Likeness(int points, List<String> reasons) {
    static final int ENOUGH = 5;
    private static final int NEARLY = 4;
    private static final int ONCE = 4;
    private static final int SAME_DAY = 3;
    private static final int REPEATED = 20;
    private static final int NEAR_DAYS = 31;
    private static final int WIDE_DAYS = 400;

    Likeness {
        reasons = List.copyOf(reasons);
    }

    /// What two tellings of different documents share; empty when they cannot be one event.
    ///
    /// @param kin does one document repeat the other?
    static Optional<Likeness> of(Telling one, Telling other, boolean kin) {
        return nearly(one, other, kin).filter(likeness -> likeness.points() >= ENOUGH);
    }

    /// The same, with pairs that a person may want to see: they share nearly enough.
    static Optional<Likeness> nearly(Telling one, Telling other, boolean kin) {
        if (one.kind != other.kind) {
            return Optional.empty();
        }
        if (kin && sayTheSame(one, other)) {
            return Optional.of(new Likeness(REPEATED, List.of("the same words, repeated")));
        }
        List<String> reasons = new ArrayList<>();
        int act = act(one, other, reasons);
        int people = people(one, other, reasons);
        int objects = shared(one.objects, other.objects);
        if (objects > 0) {
            reasons.add("the same object: " + common(one.objects, other.objects));
        }
        if (act == 0 || people + objects == 0) {
            return Optional.empty();
        }
        int words = Math.min(2, shared(one.words, other.words) / 2);
        int points = act + people + Math.min(2, 2 * objects) + words;
        boolean isDoneOnce = act == ONCE;
        boolean particular = objects > 0 && (isDoneOnce || points > ENOUGH && words > 0);
        Optional<Integer> time = time(one, other, particular || isDoneOnce && people >= 2, reasons);
        if (time.isEmpty()) {
            return Optional.empty();
        }
        points += time.get();
        boolean sameDay = time.get() == SAME_DAY;
        if (differ(one.doers, other.doers)
                && shared(one.everybody(), other.everybody()) < 2
                && !(particular && sameDay)) {
            return Optional.empty();
        }
        if (differ(one.receivers, other.receivers)
                && differ(one.doers, other.receivers)
                && !particular) {
            return Optional.empty();
        }
        if (shared(one.places, other.places) > 0) {
            points++;
            reasons.add("the same place");
        }
        return points >= NEARLY ? Optional.of(new Likeness(points, reasons)) : Optional.empty();
    }

    /// What two tellings of one particular act share when their documents are of one topic; empty
    /// where something contradicts. Nothing else need be common: what is not told of the one may be
    /// told of the other.
    static Optional<Likeness> inTopic(Telling one, Telling other) {
        return contradicts(one, other) || one.isOfOthersThan(other)
                ? Optional.empty()
                : Optional.of(
                        new Likeness(
                                ENOUGH,
                                List.of(
                                        "the same act in "
                                                + (one.document.id().equals(other.document.id())
                                                        ? "one document"
                                                        : "documents of one topic")
                                                + ": "
                                                + words(one, other))));
    }

    /// A deed and a plan are two; so is what was done on two days.
    static boolean contradicts(Telling one, Telling other) {
        boolean timesDiffer =
                !one.times.isEmpty()
                        && !other.times.isEmpty()
                        && one.times.stream()
                                .noneMatch(time ->
                                        other.times.stream()
                                                .anyMatch(second -> Dates.agree(time, second)));
        return one.kind != other.kind || timesDiffer;
    }

    /// In a document and its repetition: the same act in a clause of mostly the same words.
    private static boolean sayTheSame(Telling one, Telling other) {
        int common = shared(one.words, other.words);
        int least = Math.min(one.words.size(), other.words.size());
        return shared(one.stems, other.stems) > 0 && common >= 1 && common >= 0.7 * least;
    }

    private static int act(Telling one, Telling other, List<String> reasons) {
        Optional<Acts.Sort> sort = one.sorts.stream().filter(other.sorts::contains).findFirst();
        if (sort.isPresent() && sort.get().once()) {
            reasons.add("the same act, done but once: " + words(one, other));
            return ONCE;
        }
        if (sort.isPresent() || shared(one.stems, other.stems) > 0) {
            reasons.add("the same act: " + words(one, other));
            return 2;
        }
        boolean sameType =
                one.types.stream()
                        .anyMatch(type -> other.types.contains(type) && !type.equals("ACT"));
        if (sameType) {
            reasons.add("the same sort of act");
        }
        return sameType ? 1 : 0;
    }

    private static String words(Telling one, Telling other) {
        String first = one.mentions.getFirst().lemma();
        String second = other.mentions.getFirst().lemma();
        return first.equals(second) ? first : first + ", " + second;
    }

    private static int people(Telling one, Telling other, List<String> reasons) {
        int sameRole = shared(one.doers, other.doers) + shared(one.receivers, other.receivers);
        int anyRole = shared(one.everybody(), other.everybody());
        if (anyRole > 0) {
            reasons.add(
                    anyRole == 1 ? "a participant in common" : anyRole + " participants in common");
        }
        return Math.min(4, 2 * sameRole + Math.max(0, anyRole - sameRole));
    }

    /// Points for agreeing times; empty when they forbid that the two are one.
    private static Optional<Integer> time(
            Telling one, Telling other, boolean particular, List<String> reasons) {
        if (one.times.isEmpty() || other.times.isEmpty()) {
            return Optional.of(0);
        }
        for (Known time : one.times) {
            for (Known second : other.times) {
                if (Dates.agree(time, second)) {
                    boolean sameDay = Dates.isToTheDay(time) && Dates.isToTheDay(second);
                    reasons.add(sameDay ? "the same day" : "times that agree");
                    return Optional.of(
                            sameDay
                                    ? SAME_DAY
                                    : Dates.widthDays(time) + Dates.widthDays(second) <= WIDE_DAYS
                                            ? 1
                                            : 0);
                }
            }
        }
        boolean near =
                one.times.stream()
                        .anyMatch(time ->
                                other.times.stream()
                                        .anyMatch(second ->
                                                Dates.gapDays(time, second) <= NEAR_DAYS));
        if (particular && near) {
            reasons.add("dates that differ by little; all else agrees");
            return Optional.of(-1);
        }
        return Optional.empty();
    }

    private static <T> int shared(Set<T> one, Set<T> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    private static String common(Set<String> one, Set<String> other) {
        TreeSet<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return String.join(", ", both);
    }

    private static <T> boolean differ(Set<T> one, Set<T> other) {
        return !one.isEmpty() && !other.isEmpty() && shared(one, other) == 0;
    }
}
