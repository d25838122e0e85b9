package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TemporalNetwork.Order;
import org.hearsay.time.TimeValue.Basis;
import org.hearsay.time.TimeValue.Known;
import org.junit.jupiter.api.Test;

class TemporalNetworkTest {
    private int place;

    private Passage says(String words) {
        place += 1000;
        return new Passage("d", new Span(place, place + words.length()), words);
    }

    private static Known at(String edtf) {
        return Edtf.parse(edtf).orElseThrow().known(Basis.STATED);
    }

    private static List<String> words(List<Passage> passages) {
        return passages.stream().map(Passage::words).toList();
    }

    @Test
    void boundsTravelAlongWordsOfOrderWithTheirReasons() {
        TemporalNetwork network =
                TemporalNetwork.builder()
                        .before("the order", "the trip", says("ordered before they left"))
                        .before("the trip", "the leak", says("leaked after the trip"))
                        .at("the leak", at("1992-11-03"), says("leaked on 3 November 1992"))
                        .build();
        assertThat(network.contradictions()).isEmpty();
        assertThat(network.bounds("the order").latestEnd().orElseThrow().at())
                .hasToString("1992-11-03T23:59:57");
        assertThat(network.bounds("the order").earliestStart()).isEmpty();
        assertThat(network.explainLatestStart("the order"))
                .isEqualTo(
                        "began at the latest on 3 November 1992 because “ordered before they left” and “leaked after"
                                + " the trip” and “leaked on 3 November 1992”");
        assertThat(network.order("the order", "the leak")).isEqualTo(Order.BEFORE);
        assertThat(network.order("the leak", "the order")).isEqualTo(Order.AFTER);
    }

    @Test
    void datesAloneGiveAnOrder() {
        TemporalNetwork network =
                TemporalNetwork.builder()
                        .at("a", at("1992"), says("in 1992"))
                        .at("b", at("1993-03"), says("in March 1993"))
                        .at("c", at("1993"), says("in 1993"))
                        .build();
        assertThat(network.order("a", "b")).isEqualTo(Order.BEFORE);
        assertThat(words(network.because("a", "b"))).containsExactly("in 1992", "in March 1993");
        assertThat(network.order("b", "c")).isEqualTo(Order.UNDECIDED);
    }

    @Test
    void aStayOfSeveralDaysDoesNotFitBetweenTheFirstAndTheThird() {
        Passage arrived = says("arrived on 1 November 1992");
        Passage stayed = says("stayed for several days");
        Passage left = says("left on 3 November");
        TemporalNetwork network =
                TemporalNetwork.builder()
                        .startsAt("the stay", at("1992-11-01"), arrived)
                        .endsAt("the stay", at("1992-11-03"), left)
                        .lasts("the stay", TimeLength.of("PXD", null).orElseThrow(), stayed)
                        .before("the stay", "the report", says("reported afterwards"))
                        .build();
        assertThat(network.contradictions()).hasSize(1);
        assertThat(network.contradictions().getFirst().passages())
                .containsExactly(arrived, stayed, left);
        assertThat(network.contradictions().getFirst().events()).containsExactly("the stay");
    }

    @Test
    void theSmallestContradictionIsShown() {
        Passage first = says("A before B");
        Passage second = says("B before A");
        TemporalNetwork network =
                TemporalNetwork.builder()
                        .before("c", "d", says("C before D"))
                        .before("d", "e", says("D before E"))
                        .before("e", "c", says("E before C"))
                        .before("a", "b", first)
                        .before("b", "a", second)
                        .build();
        assertThat(network.contradictions()).hasSize(2);
        assertThat(network.contradictions().getFirst().passages()).containsExactly(first, second);
        assertThat(network.contradictions().get(1).passages()).hasSize(3);
    }

    @Test
    void whatContradictsNothingKeepsItsBounds() {
        TemporalNetwork network =
                TemporalNetwork.builder()
                        .before("a", "b", says("A before B"))
                        .before("b", "a", says("B before A"))
                        .at("c", at("1992"), says("in 1992"))
                        .during("d", "c", says("during C"))
                        .build();
        assertThat(network.bounds("d").latestStart().orElseThrow().at())
                .hasToString("1992-12-31T23:59:59");
        assertThat(network.bounds("a").latestStart()).isEmpty();
    }

    @Test
    void eventsThatReallyHappenedNeverContradict() {
        long seed = 20_260_101;
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            TemporalNetwork.Builder builder = TemporalNetwork.builder();
            int[] years = random.ints(12, 1900, 2000).toArray();
            for (int i = 0; i < years.length; i++) {
                if (random.nextBoolean()) {
                    builder.at("e" + i, at(String.valueOf(years[i])), says("in " + years[i]));
                }
                int other = random.nextInt(years.length);
                if (years[i] < years[other]) {
                    builder.before("e" + i, "e" + other, says("e" + i + " before e" + other));
                }
            }
            assertThat(builder.build().contradictions())
                    .as("seed " + seed + " round " + round)
                    .isEmpty();
        }
    }

    @Test
    void aLongChainThatBitesItsTailIsFoundWithoutHaste() {
        TemporalNetwork.Builder builder = TemporalNetwork.builder();
        int links = 3000;
        for (int i = 0; i < links; i++) {
            builder.before("e" + i, "e" + (i + 1) % links, says("before " + i));
        }
        Passage first = says("A before B");
        Passage second = says("B before A");
        builder.before("e1", "x", first).before("x", "e1", second);
        TemporalNetwork network = builder.build();
        assertThat(network.contradictions()).hasSize(2);
        assertThat(network.contradictions())
                .anySatisfy(each -> assertThat(each.passages()).hasSize(links));
    }
}
