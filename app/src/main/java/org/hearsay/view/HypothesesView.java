package org.hearsay.view;

import java.util.List;
import org.hearsay.review.Consistency;

/// The answers to one disputed question weighed against the evidence (analysis of competing
/// hypotheses, Heuer 1999, chapter 8).
///
/// Hypotheses begin as the positions of the dispute; people add others. A hypothesis is scored by
/// what contradicts it, never by what fits; what goes back to one origin counts once, with its
/// strongest mark. Marks are set by people; until then the words of a position are taken to speak
/// for it and against the others, and count as proposed.
///
/// @param id the dispute's name in the case
/// @param question the question at issue
/// @param hypotheses in the order of their letters
/// @param hidden how many more there are, more contradicted than these
/// @param evidence what may speak for or against them
/// @param origins who stands behind the evidence, with how many of its rows
/// @param without origins that are left out of the score
/// @param telling is the evidence ordered by how much it tells the hypotheses apart?
/// @param lost marks whose words or hypothesis are no longer there
public record HypothesesView(
        String id,
        String question,
        List<Hypothesis> hypotheses,
        int hidden,
        List<Evidence> evidence,
        List<Choice> origins,
        List<String> without,
        boolean telling,
        int lost) {
    public HypothesesView {
        hypotheses = List.copyOf(hypotheses);
        evidence = List.copyOf(evidence);
        origins = List.copyOf(origins);
        without = List.copyOf(without);
    }

    /// What a sign means: "speaks against it".
    public static String meaning(String sign) {
        return Consistency.of(sign).map(Consistency::words).orElse("");
    }

    /// An answer.
    ///
    /// @param letter `A`, `B` …: its column
    /// @param label the answer
    /// @param supposed by whom it was added; empty for a position that a source takes
    /// @param against how much contradicts it, each origin once
    /// @param weighed how much of that a person has weighed
    /// @param contradicting how many origins contradict it
    /// @param rank 1 for the least contradicted; equal scores share a rank
    public record Hypothesis(
            String letter,
            String label,
            String supposed,
            int against,
            int weighed,
            int contradicting,
            int rank) {}

    /// A piece of evidence.
    ///
    /// @param doc the document
    /// @param start where its words begin
    /// @param end where they end
    /// @param origin who stands behind it
    /// @param originName for readers
    /// @param counted is its origin part of the score?
    /// @param speaker whose words, for readers; empty when they are the document's own
    /// @param said when it was said, in words; empty when unknown
    /// @param hedges words that soften it
    /// @param excerpt the words with what stands around them
    /// @param cells one for each hypothesis, in the order of the letters
    /// @param spread how much it tells the hypotheses apart: 0 for nothing
    public record Evidence(
            String doc,
            int start,
            int end,
            String origin,
            String originName,
            boolean counted,
            String speaker,
            String said,
            List<String> hedges,
            Excerpt excerpt,
            List<Cell> cells,
            int spread) {
        public Evidence {
            hedges = List.copyOf(hedges);
            cells = List.copyOf(cells);
        }

        /// With the cells of some hypotheses only.
        Evidence only(List<Integer> columns) {
            return new Evidence(
                    doc,
                    start,
                    end,
                    origin,
                    originName,
                    counted,
                    speaker,
                    said,
                    hedges,
                    excerpt,
                    columns.stream().map(cells::get).toList(),
                    spread);
        }
    }

    /// How a piece of evidence stands to a hypothesis.
    ///
    /// @param sign `++`, `+`, `0`, `-`, `--`; empty when nobody has said
    /// @param words what the sign means; empty when nobody has said
    /// @param who who weighed it; empty when it is proposed
    /// @param review number of that decision in the log; 0 when it is proposed
    public record Cell(String sign, String words, String who, int review) {
        /// Is it proposed, by the position that the words take?
        public boolean isProposed() {
            return review == 0 && !sign.isEmpty();
        }
    }
}
