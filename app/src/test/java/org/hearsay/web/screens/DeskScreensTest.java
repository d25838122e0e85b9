package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.hearsay.review.Proposal;
import org.hearsay.web.Response;
import org.hearsay.web.Visitor;
import org.hearsay.workbench.LiveCase;
import org.hearsay.workbench.OpenCase;
import org.hearsay.workbench.Workbench;
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
    void anAcceptedQuestionLeavesTheQueueAndComesBackWhenItIsUndone() throws IOException {
        Proposal first = visitor.live().now().caseFile().proposals().getFirst();
        assertThat(visitor.get("/review").words()).contains("question 1 of");
        assertThat(visitor.post("/review/accept", "id", first.id(), "why", "same hand").status())
                .isEqualTo(303);
        assertThat(ids()).doesNotContain(first.id());
        assertThat(visitor.get("/review/log").words()).contains("A. Tester", "same hand");
        visitor.post("/review/undo");
        assertThat(ids()).contains(first.id());
        visitor.post("/review/redo");
        assertThat(ids()).doesNotContain(first.id());
        assertThat(visitor.live().log()).hasSize(3);
    }

    @Test
    void anAnswerToAnAnsweredQuestionIsRefusedInOneSentence() throws IOException {
        Proposal first = visitor.live().now().caseFile().proposals().getFirst();
        visitor.post("/review/dismiss", "id", first.id());
        Response again = visitor.post("/review/accept", "id", first.id());
        assertThat(again.status()).isGreaterThanOrEqualTo(400);
        assertThat(again.words()).contains("has been answered, or the case has changed");
    }

    @Test
    void aSecondOpinionComesFromSomebodyElse() throws IOException {
        Proposal first = visitor.live().now().caseFile().proposals().getFirst();
        visitor.post("/review/dismiss", "id", first.id());
        Response own = visitor.post("/review/opinion", "number", "1", "opinion", "agree");
        assertThat(own.words()).contains("a second opinion comes from somebody else");
        visitor.post("/review/opinion", "number", "1", "opinion", "disagree", "who", "Bo");
        assertThat(visitor.live().log().getFirst().opinions().getFirst().agrees()).isFalse();
    }

    /// What was answered is on the disk: a server that is killed, which is one that is never
    /// closed, loses nothing.
    @Test
    void aKilledServerLosesNoDecision() throws IOException {
        Path copy = Visitor.Example.copy();
        Visitor other = Visitor.at(copy);
        Proposal first = other.live().now().caseFile().proposals().getFirst();
        other.post("/review/accept", "id", first.id());
        Path crashed = copy.resolveSibling("crashed.hearsay");
        java.nio.file.Files.copy(copy, crashed);
        java.nio.file.Files.copy(
                copy.resolveSibling(copy.getFileName() + "-wal"),
                crashed.resolveSibling("crashed.hearsay-wal"));
        try (OpenCase open = Workbench.open(crashed)) {
            assertThat(open.reviews().reviews()).hasSize(1);
            assertThat(open.verify().faults()).isEmpty();
        }
        other.close();
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

    private java.util.List<String> ids() throws IOException {
        LiveCase live = visitor.live();
        return live.now().caseFile().proposals().stream().map(Proposal::id).toList();
    }
}
