package org.hearsay.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All reviews of a case, oldest first. Append-only: an undone review stays, and its undoing
/// follows it.
///
/// @param reviews in order of their numbers
public record ReviewLog(List<Review> reviews) {
    public ReviewLog {
        reviews = List.copyOf(reviews);
    }

    /// A log without entries.
    public static ReviewLog empty() {
        return new ReviewLog(List.of());
    }

    /// The reviews that hold: neither undone nor an undoing. An undoing that is itself undone has
    /// no effect.
    public List<Review> inForce() {
        Set<Integer> undone = undone();
        return reviews.stream()
                .filter(review ->
                        !(review.decision() instanceof Decision.Undo)
                                && !undone.contains(review.number()))
                .toList();
    }

    /// Numbers of the reviews that a later one undid, undoings among them.
    public Set<Integer> undone() {
        Set<Integer> undone = new HashSet<>();
        for (Review review : reviews.reversed()) {
            if (review.decision() instanceof Decision.Undo(int number)
                    && !undone.contains(review.number())) {
                undone.add(number);
            }
        }
        return undone;
    }

    /// Reviews in force that a later one contradicts, with its number: it is the later one that
    /// holds.
    public Map<Integer, Integer> overruled() {
        return Opposition.overruled(inForce());
    }

    /// The review of a number, if the log has it.
    public Optional<Review> find(int number) {
        return number >= 1 && number <= reviews.size()
                ? Optional.of(reviews.get(number - 1))
                : Optional.empty();
    }

    /// The review that "undo" means: the last that holds.
    public Optional<Review> lastInForce() {
        return Optional.of(inForce()).filter(held -> !held.isEmpty()).map(List::getLast);
    }

    /// The undoing that "redo" means: the last that holds, if nothing has been decided since.
    public Optional<Review> lastUndoing() {
        Set<Integer> undone = undone();
        for (Review review : reviews.reversed()) {
            if (!(review.decision() instanceof Decision.Undo(int number))) {
                return Optional.empty();
            }
            boolean isOfDecision =
                    find(number)
                            .filter(each -> !(each.decision() instanceof Decision.Undo))
                            .isPresent();
            if (isOfDecision && !undone.contains(review.number())) {
                return Optional.of(review);
            }
        }
        return Optional.empty();
    }
}
