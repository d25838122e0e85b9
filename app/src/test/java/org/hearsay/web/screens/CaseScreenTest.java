package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hearsay.web.Response;
import org.hearsay.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CaseScreenTest {
    private static final Visitor VISITOR = Visitor.atSkarnLight();

    @AfterAll
    static void close() {
        VISITOR.close();
    }

    @Test
    void aFileThatIsSentInIsReadAndTroublesAreSaid() throws Exception {
        try (Visitor visitor = Visitor.atSkarnLight()) {
            String kept =
                    visitor.send("/api/files/late.txt", "Rustad said the lamp was out on Friday.")
                            .words();
            String broken = visitor.send("/api/files/broken.pdf", "no PDF at all").words();
            assertThat(kept).contains("late.txt");
            Response begun =
                    visitor.post(
                            "/api/reading",
                            "path",
                            kept.replace("\"", ""),
                            "path",
                            broken.replace("\"", ""));
            assertThat(begun.status()).isEqualTo(202);
            while (visitor.get("/api/reading").words().contains("\"isReading\" : true")) {
                Thread.sleep(50);
            }
            visitor.live().settle(Duration.ofSeconds(20));
            assertThat(visitor.get("/reading").words())
                    .contains("1 document was read; the case has 9.")
                    .contains("broken.pdf");
            assertThat(visitor.live().now().document("late")).isPresent();
        }
    }

    @Test
    void aPathThatIsNotThereIsRefusedInASentence() {
        Response refused = VISITOR.post("/api/reading", "path", "/no/such/folder");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.words()).contains("/no/such/folder is not there");
    }

    @Test
    void tellsWhatWasReadAndFound() {
        Response page = VISITOR.get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("<h1>The Skarn light</h1>")
                .contains("<b>8</b> documents");
        assertThat(VISITOR.get("/api/case").words()).contains("\"name\" : \"The Skarn light\"");
    }
}
