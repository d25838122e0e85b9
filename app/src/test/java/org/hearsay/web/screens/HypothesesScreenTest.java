package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.hearsay.account.Dispute;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.Passage;
import org.hearsay.view.CaseIndex;
import org.hearsay.view.Hypotheses;
import org.hearsay.view.HypothesesView;
import org.hearsay.web.Response;
import org.hearsay.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HypothesesScreenTest {
    private static final Visitor VISITOR = Visitor.atSkarnLight();

    @AfterAll
    static void close() {
        VISITOR.close();
    }

    private static Dispute dispute() throws IOException {
        return VISITOR.live().now().caseFile().disputes().getFirst();
    }

    @Test
    void aMarkIsKeptInTheLogAndShown() throws IOException {
        Dispute dispute = dispute();
        HypothesesView view =
                Hypotheses.of(
                        CaseIndex.of(VISITOR.live().now().caseFile()),
                        dispute,
                        ReviewLog.empty(),
                        List.of(),
                        false,
                        false);
        HypothesesView.Evidence row = view.evidence().getFirst();
        String path = "/disputes/" + dispute.id();
        Response done =
                VISITOR.post(
                        path + "/evidence?without=somebody",
                        "doc",
                        row.doc(),
                        "start",
                        Integer.toString(row.start()),
                        "end",
                        Integer.toString(row.end()),
                        "hypothesis",
                        view.hypotheses().getFirst().label(),
                        "sign",
                        "--");
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.headers().get("Location")).isEqualTo(path + "/hypotheses?without=somebody");
        assertThat(VISITOR.get(path + "/hypotheses").words())
                .contains("said-when\">A. Tester")
                .contains("aria-pressed=\"true\"");
        assertThat(VISITOR.get("/api" + path + "/hypotheses").words())
                .contains("\"who\" : \"A. Tester\"");
        assertThat(VISITOR.live().log().getLast().decision())
                .contains("speaks strongly against it");
    }

    @Test
    void aHypothesisIsAddedAndAnEmptyOneRefused() throws IOException {
        String path = "/disputes/" + dispute().id() + "/hypotheses";
        assertThat(VISITOR.post(path, "hypothesis", "nobody was paid").status()).isEqualTo(303);
        assertThat(VISITOR.get(path).words())
                .contains("Nobody was paid")
                .contains("supposed by A. Tester");
        Response refused = VISITOR.post(path, "hypothesis", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("A hypothesis needs words.");
    }

    @Test
    void whatIsNoSignOrNoPlaceIsRefused() throws IOException {
        String path = "/api/disputes/" + dispute().id() + "/evidence";
        assertThat(VISITOR.post(path, "doc", "x", "hypothesis", "y", "sign", "+").status())
                .isEqualTo(400);
        Passage words = dispute().positions().getFirst().passages().getFirst();
        assertThat(
                        VISITOR.post(
                                        path,
                                        "doc",
                                        words.doc(),
                                        "start",
                                        "0",
                                        "end",
                                        "4",
                                        "hypothesis",
                                        "y",
                                        "sign",
                                        "maybe")
                                .status())
                .isEqualTo(422);
        assertThat(VISITOR.get("/disputes/none/hypotheses").status()).isEqualTo(404);
    }
}
