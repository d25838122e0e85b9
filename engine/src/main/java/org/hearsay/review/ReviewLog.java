package org.hearsay.review;

import java.util.HashSet;
import java.util.List;
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
        Set<Integer> undone = new HashSet<>();
        for (int i = reviews.size() - 1; i >= 0; i--) {
            Review review = reviews.get(i);
            if (review.decision() instanceof Decision.Undo(int number)
                    && !undone.contains(review.number())) {
                undone.add(number);
            }
        }
        return reviews.stream()
                .filter(review ->
                        !(review.decision() instanceof Decision.Undo)
                                && !undone.contains(review.number()))
                .toList();
    }
}
