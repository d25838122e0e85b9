package org.hearsay.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.casefile.Marked.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.review.ReviewLog;
import org.junit.jupiter.api.Test;

class CaseAssemblerTest {
    private static final List<AnnotatedDocument> AFFAIR =
            List.of(
                    article(
                            "feature",
                            "2011-10-15",
                            """
                            On [t1 1988-11-02: 2 November 1988] [p1: [o1: Norland]’s ambassador ~ Otto Brandt] \
                            [e CONSULT/visit p1>p2 t1: called on] [p2: then-foreign minister ~ Leif Moe].
                            [q a: “[p1: Brandt] [e REQUEST p1>p2: asked] [p2: me] for it,”] [s a: [p2: Moe]] [c a: told] the paper.
                            [s b: [p3: Viktor Lund]] [c b declined: declined to comment].
                            [p3: Lund] had not [k p4 was-kept-from: told] [p4: Inge Dahl] of [f: the plan].\
                            """),
                    article(
                            "memo",
                            "1988-11-14",
                            """
                            [p1: Ambassador Brandt] [e CONSULT/visit p1>p2 t1: called on] [p2: Mr Moe] on \
                            [t1 1988-11-03: 3 November].
                            [s a: [p2: Moe]] [c a denying: denied] [q a: that [p1: Brandt] had [e REQUEST p1>p2 CT-: asked] [p2: him]].
                            [s b: [p5: Karl Rask]] [c b: said] [q b: that [p4: Dahl] [k p4 was-told: had been told] of [f: the plan]].\
                            """));

    @Test
    void theWholeCase() {
        check(
                AFFAIR,
                """
                kinship
                actors
                organization-norland: Norland
                person-inge-dahl: Inge Dahl = Dahl
                person-karl-rask: Karl Rask
                person-leif-moe: Leif Moe = Moe, Mr Moe
                  foreign minister 1988-11-02
                person-otto-brandt: Otto Brandt = Ambassador Brandt, Brandt
                  ambassador 1988-11-02
                person-viktor-lund: Viktor Lund = Lund
                events
                1988-11-02 Brandt called on then-foreign minister Leif Moe [CONSULT] in feature
                1988-11-03 Brandt called on Mr Moe on 3 November [CONSULT] in memo
                ? Brandt asked Moe [REQUEST] in feature, memo
                statements
                feature: Leif Moe told [“Brandt asked me for it,”] told 2011-10-15
                memo: Leif Moe denied [that Brandt had asked him]
                memo: Karl Rask said [that Dahl had been told of the plan]
                accounts
                Brandt asked Moe: Leif Moe CT+
                Brandt asked Moe: Leif Moe CT-
                Brandt called on Mr Moe on 3 November: author of memo CT+
                Brandt called on then-foreign minister Leif Moe: author of feature CT+
                disputes
                happened: Did this happen: Brandt asked Moe?
                  it happened: Leif Moe; 1
                  it did not happen: Leif Moe; 1
                knowledge: Was Inge Dahl told (the plan)?
                  was told: Karl Rask; 1
                  did not know: author of feature; 1
                support
                single-source: Brandt called on then-foreign minister Leif Moe: only the writer of feature tells it
                single-source: Brandt called on Mr Moe on 3 November: only the writer of memo tells it
                disputed: Brandt asked Moe: 1 origin tells it (Leif Moe), and it is denied
                single-source: that Brandt had asked him: only Leif Moe tells it
                single-source: that Dahl had been told of the plan: only Karl Rask tells it
                knowledge
                Inge Dahl was-kept-from [the plan], says author of feature
                Inge Dahl was-told [the plan], says Karl Rask
                influence
                silences
                declined: Viktor Lund
                not-heard: Otto Brandt
                timeline
                event-brandt-called-on-mr-moe-on-3-november after event-brandt-called-on-then-foreign-minister-leif-moe
                """);
    }

    @Test
    void theOrderOfDocumentsMakesNoDifference() {
        List<AnnotatedDocument> shuffled = new ArrayList<>(AFFAIR);
        String expected = CaseAssembler.assemble(AFFAIR, ReviewLog.empty()).toString();
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(CaseAssembler.assemble(shuffled, ReviewLog.empty())).hasToString(expected);
        }
    }

    private static void check(List<AnnotatedDocument> documents, String expected) {
        assertThat(CaseText.all(CaseAssembler.assemble(documents, ReviewLog.empty())))
                .isEqualTo(expected);
    }
}
