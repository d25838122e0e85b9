package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.hearsay.web.Response;
import org.hearsay.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Review desk, search and report, without a browser.
class DeskScreensTest {
    private final Path file = Visitor.Example.copy();
    private final Visitor visitor = Visitor.at(file);

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void aDocumentAndAnActorAreGradedWhereTheyStand() throws IOException {
        Response done =
                visitor.post(
                        "/review/grade",
                        "item",
                        "cable-214",
                        "source",
                        "B",
                        "back",
                        "/read/cable-214");
        assertThat(done.headers()).containsEntry("Location", "/read/cable-214");
        assertThat(visitor.get("/read/cable-214").words()).contains("Graded B, usually reliable");
        String actor = visitor.live().now().caseFile().actors().getFirst().id().value();
        visitor.post("/review/note", "item", actor, "value", "Ask again.", "back", "//elsewhere");
        assertThat(visitor.get("/people/" + actor).words()).contains("Ask again.");
    }

    @Test
    void whatIsTypedIsFoundByKind() {
        String page = visitor.part("/search?q=lens+remov").words();
        assertThat(page).contains("Statements", "Passages", "<mark>removed</mark>");
        assertThat(visitor.get("/search?q=date:soon").words()).contains("is not a date; write");
        assertThat(visitor.get("/api/search?q=speaker:torvund&only=statement").words())
                .contains("\"sort\" : \"statement\"", "Torvund");
        assertThat(visitor.get("/api/search?q=is:nonsense").status()).isEqualTo(422);
    }

    @Test
    void aReportKeepsItsChaptersItsProseAndItsNotes() throws IOException {
        visitor.post(
                "/report/chapters", "draft", "# The lens\n\n{{brief}}\n", "chapter", "timeline");
        assertThat(visitor.live().report()).isEqualTo("# The lens\n\n{{timeline}}\n\n");
        visitor.post(
                "/report",
                "draft",
                "# The lens\n\nIt is likely that he lied, with high confidence.\n\nMaybe.[^gone]\n");
        assertThat(visitor.get("/report").words())
                .contains("ICD 203 keeps them apart", "No note says where", "leads to no words");
        assertThat(visitor.get("/report/preview").words()).contains("<h1>The lens</h1>");
        for (String ending : new String[] {"html", "md", "docx", "pdf"}) {
            Response file = visitor.get("/report/file/" + ending);
            assertThat(file.status()).as(ending).isEqualTo(200);
            assertThat(file.headers().get("Content-Disposition")).contains("." + ending);
        }
        assertThat(visitor.get("/report/file/exe").status()).isEqualTo(404);
    }
}
