package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.hearsay.view.CaseIndex;
import org.hearsay.view.TimelineQuery;
import org.hearsay.view.TimelineView;
import org.hearsay.view.TimelineView.Mark;
import org.hearsay.web.Response;
import org.hearsay.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What the pages show is compared with the view, not with today's reading of the example.
class TimelineScreenTest {
    private static final Visitor VISITOR = Visitor.atSkarnLight();
    private static final TimelineView VIEW = TimelineView.of(index(), TimelineQuery.all());
    private static final Mark FIRST = VIEW.lanes().getFirst().marks().getFirst();

    private static CaseIndex index() {
        try {
            return CaseIndex.of(VISITOR.live().now().caseFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() {
        VISITOR.close();
    }

    @Test
    void drawsEveryEventAndNamesTheGaps() {
        Response page = VISITOR.get("/timeline");
        assertThat(page.status()).isEqualTo(200);
        VIEW.lanes()
                .getFirst()
                .marks()
                .forEach(mark ->
                        assertThat(page.words()).contains("href=\"/timeline/" + mark.event()));
        assertThat(page.words()).contains("without a told event");
    }

    @Test
    void theTableHasTheSameEvents() {
        Response page = VISITOR.get("/timeline?view=table");
        VIEW.table()
                .items()
                .forEach(mark -> assertThat(page.words()).contains("/timeline/" + mark.event()));
        assertThat(page.words()).doesNotContain("class=\"timeline");
    }

    @Test
    void aWindowLeavesOutWhatIsOutside() {
        assertThat(VISITOR.get("/timeline?from=2000&view=table").words())
                .doesNotContain(FIRST.event());
    }

    @Test
    void anEventOpensItsPassages() {
        Response part = VISITOR.part("/timeline/" + FIRST.event());
        assertThat(part.status()).isEqualTo(200);
        assertThat(part.words())
                .contains("Who tells it")
                .contains("<mark>")
                .doesNotContain("<html");
        assertThat(VISITOR.get("/timeline/" + FIRST.event()).words()).contains("<html");
    }

    @Test
    void anEventThatIsNotThereIsNotFound() {
        assertThat(VISITOR.get("/timeline/event-nowhere").status()).isEqualTo(404);
        assertThat(VISITOR.get("/api/events/event-nowhere").status()).isEqualTo(404);
    }

    @Test
    void theSameAsJson() {
        assertThat(VISITOR.get("/api/timeline").words())
                .contains("\"event\" : \"" + FIRST.event() + "\"");
        assertThat(VISITOR.get("/api/events/" + FIRST.event()).words()).contains("\"accounts\"");
    }

    @Test
    void aFilterThatNothingFitsTeachesTheWayBack() {
        assertThat(VISITOR.get("/timeline?q=zeppelin").words())
                .contains("Nothing fits these filters")
                .contains("href=\"/timeline\"");
    }

    @Test
    void aDateThatIsNoneIsNoWindow() {
        assertThat(VISITOR.get("/timeline?from=yesterday").status()).isEqualTo(200);
    }

    @Test
    void styleStaysInTheStyleSheets() {
        assertThat(VISITOR.get("/timeline").words())
                .doesNotContain("style=")
                .doesNotContain("<style")
                .doesNotContain("onclick");
    }
}
