package org.hearsay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChainScoreTest {
    /// The worked example of Pradhan et al. 2014: a mention of the key is missing, two are added.
    @Test
    void theExampleOfThePaperGivesItsFigures() {
        check(
                List.of(List.of("a", "b", "c"), List.of("d", "e", "f", "g")),
                List.of(List.of("a", "b"), List.of("c", "d"), List.of("f", "g", "h", "i")),
                """
                muc 0.40 0.40 0.40
                b3 0.50 0.42 0.45
                ceafe 0.43 0.65 0.52
                """);
    }

    @Test
    void everythingRightIsOneAndEverythingInOneChainIsNot() {
        List<List<String>> gold = List.of(List.of("a", "b"), List.of("c", "d"), List.of("e"));
        check(gold, gold, "muc 1.00 1.00 1.00\nb3 1.00 1.00 1.00\nceafe 1.00 1.00 1.00\n");
        check(
                gold,
                List.of(List.of("a", "b", "c", "d", "e")),
                """
                muc 0.50 1.00 0.67
                b3 0.36 1.00 0.53
                ceafe 0.57 0.19 0.29
                """);
    }

    @Test
    void nothingFoundIsNothing() {
        ChainScore score = new ChainScore();
        score.add(List.of(List.of("a", "b")), List.<List<String>>of());
        assertThat(score.conll()).isEqualTo(0);
    }

    @Test
    void documentsAreAddedUp() {
        ChainScore score = new ChainScore();
        score.add(List.of(List.of("a", "b")), List.of(List.of("a", "b")));
        score.add(List.of(List.of("c", "d")), List.of(List.of("c"), List.of("d")));
        assertThat(score.prf("muc")[1]).isEqualTo(0.5, within(1e-9));
        assertThat(score.prf("muc")[0]).isEqualTo(1.0, within(1e-9));
    }

    private static void check(
            List<List<String>> gold, List<List<String>> found, String precisionRecallF1) {
        ChainScore score = new ChainScore();
        score.add(gold, found);
        StringBuilder shown = new StringBuilder();
        for (String measure : List.of("muc", "b3", "ceafe")) {
            double[] prf = score.prf(measure);
            shown.append(
                    String.format(
                            Locale.ROOT, "%s %.2f %.2f %.2f%n", measure, prf[0], prf[1], prf[2]));
        }
        assertThat(shown.toString()).isEqualToNormalizingNewlines(precisionRecallF1);
    }
}
