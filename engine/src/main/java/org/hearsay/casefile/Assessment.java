package org.hearsay.casefile;

import java.util.List;
import org.hearsay.review.ItemGrade;
import org.hearsay.review.Review;
import org.hearsay.review.SourceGrade;
import org.hearsay.review.Target;

/// What people think of an item, beside what they decided about it. The two grades are apart and
/// are never joined; what nobody graded cannot be judged.
///
/// @param kind what sort of item
/// @param item its id; the document's name for a document
/// @param source how far the source can be relied on
/// @param credibility how credible the item is
/// @param notes remarks, oldest first; each is a review whose decision is a note
public record Assessment(
        Target.Kind kind,
        String item,
        SourceGrade source,
        ItemGrade credibility,
        List<Review> notes) {
    public Assessment {
        notes = List.copyOf(notes);
    }

    /// Nobody has said anything of the item.
    static Assessment none(Target.Kind kind, String item) {
        return new Assessment(kind, item, SourceGrade.F, ItemGrade.CANNOT_BE_JUDGED, List.of());
    }

    Assessment graded(SourceGrade grade) {
        return new Assessment(kind, item, grade, credibility, notes);
    }

    Assessment graded(ItemGrade grade) {
        return new Assessment(kind, item, source, grade, notes);
    }

    Assessment noted(Review note) {
        List<Review> all = new java.util.ArrayList<>(notes);
        all.add(note);
        return new Assessment(kind, item, source, credibility, all);
    }
}
