package org.hearsay.web.screens;

import java.util.List;
import org.hearsay.casefile.Assessment;
import org.hearsay.casefile.CaseFile;
import org.hearsay.review.Decision;
import org.hearsay.review.ItemGrade;
import org.hearsay.review.Review;
import org.hearsay.review.SourceGrade;
import org.hearsay.review.Target;

/// The grades and notes that people gave an item, where it is shown and where they can be changed.
///
/// @param item its id
/// @param source the letter of its source, `F` when nobody has judged it
/// @param credibility its own figure, 6 when nobody has judged it
/// @param words both grades in words; empty when nobody has judged
/// @param notes remarks with their writers
/// @param back where a decision leads back to
public record Grading(
        String item,
        String source,
        int credibility,
        String words,
        List<String> notes,
        String back) {
    public Grading {
        notes = List.copyOf(notes);
    }

    static Grading of(CaseFile caseFile, Target.Kind kind, String item, String back) {
        Assessment grades = caseFile.assessment(kind, item);
        return new Grading(
                item,
                grades.source().name(),
                grades.credibility().figure(),
                words(grades),
                grades.notes().stream().map(Grading::note).toList(),
                back);
    }

    /// "B, usually reliable; 2, probably true"; empty when nobody has judged.
    static String words(Assessment grades) {
        String source =
                grades.source() == SourceGrade.F
                        ? ""
                        : grades.source().name() + ", " + grades.source().words();
        String item =
                grades.credibility() == ItemGrade.CANNOT_BE_JUDGED
                        ? ""
                        : grades.credibility().figure() + ", " + grades.credibility().words();
        return source + (source.isEmpty() || item.isEmpty() ? "" : "; ") + item;
    }

    private static String note(Review review) {
        return review.decision() instanceof Decision.Note(_, String words)
                ? review.who() + ": " + words
                : "";
    }
}
