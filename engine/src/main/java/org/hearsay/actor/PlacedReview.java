package org.hearsay.actor;

import java.util.List;
import org.hearsay.review.Review;
import org.hearsay.text.Passage;

/// A review whose words have been found in the documents as they read now.
///
/// @param review the review
/// @param one the words of its target
/// @param other the words of the second target of a merge, or those that a split takes away; else
///   empty
public record PlacedReview(Review review, List<Passage> one, List<Passage> other) {
    public PlacedReview {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }
}
