package org.hearsay.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.hearsay.event.Awareness;
import org.hearsay.event.Factuality;
import org.hearsay.view.NetworkView.Node;
import org.hearsay.view.NetworkView.Query;
import org.hearsay.view.NetworkView.Tie;
import org.junit.jupiter.api.Test;

class NetworkViewTest {
    private static final String WORDS =
            "Ilic hired Varga. Ilic will sue Kosta. Kosta pressed Ilic. Varga paid Kosta in 1974.";

    private static Affair ferry() {
        Affair affair = new Affair().document("ferry", "1975-01-01", WORDS);
        affair.event("ferry", "Ilic hired Varga", List.of(), "Ilic", "Varga");
        affair.event(
                "ferry",
                "Ilic will sue Kosta",
                Factuality.Kind.PLANNED,
                List.of(),
                "Ilic",
                "Kosta");
        affair.event("ferry", "Kosta pressed Ilic", List.of(), "Kosta", "Ilic");
        affair.event("ferry", "Varga paid Kosta", List.of("1974"), "Varga", "Kosta");
        affair.presses("ferry", "Kosta", "Ilic", "Kosta pressed Ilic");
        return affair;
    }

    @Test
    void whatIsPlannedTiesNobodyAndPressingIsNotActingBesides() {
        NetworkView view = NetworkView.of(ferry().index(), Query.all());
        assertThat(view.table().items())
                .extracting(Tie::fromName, Tie::kind, Tie::toName)
                .containsExactlyInAnyOrder(
                        tuple("Ilic", "acted", "Varga"),
                        tuple("Kosta", "pressed", "Ilic"),
                        tuple("Varga", "acted", "Kosta"));
    }

    @Test
    void notKnowingIsNotBeingTold() {
        Affair affair = ferry();
        affair.knows("ferry", "Varga", Awareness.State.DID_NOT_KNOW, "Ilic", "");
        assertThat(NetworkView.of(affair.index(), Query.all()).kinds())
                .contains(new Choice("told", "told", 0));
    }

    @Test
    void aTimeLeavesOutWhatWasThenNotYet() {
        Query early = new Query(List.of(), "", "", "1970", true, 1);
        assertThat(NetworkView.of(ferry().index(), early).table().items()).isEmpty();
        Query then = new Query(List.of(), "", "1974", "1974", true, 1);
        assertThat(NetworkView.of(ferry().index(), then).table().items())
                .extracting(Tie::fromName)
                .containsExactly("Varga");
    }

    @Test
    void everybodyDrawnLiesOnTheDrawingAndTheSameCaseLooksTheSame() {
        NetworkView view = NetworkView.of(ferry().index(), Query.all());
        assertThat(view.nodes())
                .hasSize(3)
                .allSatisfy(node -> {
                    assertThat(node.x()).isBetween(0.0, 100.0);
                    assertThat(node.y()).isBetween(0.0, 100.0);
                });
        assertThat(NetworkView.of(ferry().index(), Query.all()).nodes()).isEqualTo(view.nodes());
    }

    @Test
    void labelsDoNotLieOnOneAnother() {
        List<Node> nodes = NetworkView.of(ferry().index(), Query.all()).nodes();
        for (Node one : nodes) {
            for (Node other : nodes) {
                assertThat(
                                one.equals(other)
                                        || Math.abs(one.x() - other.x()) > 14
                                        || Math.abs(one.y() - other.y()) > 8)
                        .isTrue();
            }
        }
    }
}
