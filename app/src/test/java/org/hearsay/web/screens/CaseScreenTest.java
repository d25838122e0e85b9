package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

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
    void tellsWhatWasReadAndFound() {
        Response page = VISITOR.get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("<h1>The Skarn light</h1>")
                .contains("<b>8</b> documents");
        assertThat(VISITOR.get("/api/case").words()).contains("\"name\" : \"The Skarn light\"");
    }
}
