package org.hearsay.benchmarks.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineScoreTest {
    private static final String GOLD =
            """
            Ana Kovac
            0	XXXX-XX-XX	7-3-said
            1	1992	7-2-flew
            2	1992-11	7-3-met	8-2-met
            2	1992-11	8-3-spoke
            3	1993-01-05	8-4-left
            4	1993-01-06	8-4-returned
            """;

    // Lines out of order, a mention twice, two acts changed about.
    private static final String SYSTEM =
            """
            Ana Kovac
            2	1992-11	8-2-met
            1	1992	7-2-flew
            2	1992-11	7-3-met
            3	1992-12	8-3-spoke
            3	1992-12	8-3-spoke
            4	1993-01-06	8-4-returned
            5	1993-01-07	8-4-left
            """;

    @Test
    void aTimelineAgreesWithItself() {
        assertThat(score(GOLD, GOLD, true).f1()).isEqualTo(100);
        assertThat(score(GOLD, GOLD, false).f1()).isEqualTo(100);
    }

    /// The figures are those of the task's scorer in Python on the same two files.
    @Test
    void theFiguresAreThoseOfTheSharedScorer() {
        TimelineScore all = score(GOLD, SYSTEM, true);
        assertThat(all.precision()).isEqualTo(45.45454545454545, within(1e-9));
        assertThat(all.recall()).isEqualTo(66.66666666666667, within(1e-9));
        assertThat(all.f1()).isEqualTo(54.054054054054056, within(1e-9));
        TimelineScore order = score(GOLD, SYSTEM, false);
        assertThat(order.precision()).isEqualTo(33.333333333333336, within(1e-9));
        assertThat(order.recall()).isEqualTo(60.0, within(1e-9));
        assertThat(order.f1()).isEqualTo(42.85714285714286, within(1e-9));
    }

    @Test
    void nothingFoundIsNothingRight() {
        TimelineScore score = score(GOLD, "Ana Kovac\n", true);
        assertThat(score.precision()).isZero();
        assertThat(score.recall()).isZero();
        assertThat(score.f1()).isZero();
    }

    private static TimelineScore score(String gold, String system, boolean withTimes) {
        TimelineScore score = new TimelineScore(withTimes);
        score.add(rows(gold), rows(system));
        return score;
    }

    private static List<Row> rows(String file) {
        return TimelineFiles.parse(file.lines().toList()).rows();
    }
}
