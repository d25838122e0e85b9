package org.hearsay.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.casefile.Marked.article;

import java.util.List;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.SourceRemoval.Fallen;
import org.hearsay.review.ReviewLog;
import org.junit.jupiter.api.Test;

class SourceRemovalTest {
    private static final CaseFile CASE =
            CaseAssembler.assemble(
                    List.of(
                            article(
                                    "a",
                                    null,
                                    """
                                    [s a: [p1: Henrik Aldane]] [c a: said] [q a: that [p2: Leif Moe] [e CONSULT p2>p3: met] [p3: Otto Brandt]].
                                    [s b: [p1: Aldane]] [c b: said] [q b: that eleven million crowns were [e PAYMENT p3: paid] by [p3: Brandt]].
                                    [s c: [p2: Moe]] [c c: spoke] [q c: of four million crowns].\
                                    """),
                            article(
                                    "b",
                                    null,
                                    "[p2: Leif Moe] [e CONSULT p2>p3: met] [p3: Otto Brandt].")),
                    ReviewLog.empty());

    @Test
    void aSpeakerFallsWithAllThatNobodyElseTells() {
        Fallen fallen =
                SourceRemoval.without(
                        CASE, new Voice.Speaker(new Actor.Id("person-henrik-aldane")));
        assertThat(fallen.statements()).hasSize(2);
        assertThat(fallen.events()).hasSize(1);
        assertThat(fallen.weakened())
                .extracting(SourceRemoval.Weakened::after)
                .containsExactlyInAnyOrder(1, 0);
        assertThat(fallen.positions())
                .extracting(SourceRemoval.FallenPosition::label)
                .containsExactly("eleven million crowns");
        assertThat(fallen.settled()).hasSize(1);
    }

    @Test
    void aDocumentFallsWithAllItsStatements() {
        Fallen fallen = SourceRemoval.without(CASE, new Voice.Author("a"));
        assertThat(fallen.statements()).hasSize(3);
        assertThat(fallen.positions()).hasSize(2);
        assertThat(SourceRemoval.without(CASE, new Voice.Author("b")).events()).isEmpty();
    }
}
