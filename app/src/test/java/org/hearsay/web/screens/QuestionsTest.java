package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.review.Proposal;
import org.hearsay.web.Response;
import org.hearsay.web.Visitor;
import org.hearsay.workbench.LiveCase;
import org.hearsay.workbench.OpenCase;
import org.hearsay.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Questions of the review desk and their answers, without a browser, in a case of its own that has
/// questions.
class QuestionsTest {
    private final Visitor visitor = Visitor.at(Visitor.Contract.newCase());

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void onlyQuestionsWithSomeWordsAreAsked() throws IOException {
        assertThat(ids().size()).isGreaterThan(2);
        assertThat(visitor.get("/review?q=krog").words())
                .contains("question 1 of 2", "B. Krog", "Questions with “krog” only");
        assertThat(visitor.get("/review?q=nobody+at+all").words())
                .contains("No open question has these words");
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
        Path copy = Visitor.Contract.newCase();
        Visitor other = Visitor.at(copy);
        Proposal first = other.live().now().caseFile().proposals().getFirst();
        other.post("/review/accept", "id", first.id());
        Path crashed = copy.resolveSibling("crashed.hearsay");
        Files.copy(copy, crashed);
        Files.copy(
                copy.resolveSibling(copy.getFileName() + "-wal"),
                crashed.resolveSibling("crashed.hearsay-wal"));
        try (OpenCase open = Workbench.open(crashed)) {
            assertThat(open.reviews().reviews()).hasSize(1);
            assertThat(open.verify().faults()).isEmpty();
        }
        other.close();
    }

    private List<String> ids() throws IOException {
        LiveCase live = visitor.live();
        return live.now().caseFile().proposals().stream().map(Proposal::id).toList();
    }
}
