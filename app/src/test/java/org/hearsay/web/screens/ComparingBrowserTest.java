package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.hearsay.web.BrowserTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Timeline, people, network, accounts and who knew, without a mouse.
class ComparingBrowserTest extends BrowserTest {
    @Test
    void aMarkOfTheTimelineOpensItsPassagesAndEscapeGoesBack() throws IOException {
        open("/timeline");
        assertAccessible("timeline");
        script("document.querySelector('svg.wide a.mark').focus()");
        String first = focused();
        press(Keys.ARROW_DOWN);
        assertThat(focused()).isNotEqualTo(first);
        press(Keys.ARROW_UP, Keys.ENTER);
        waitUntil("the passages", () -> !all("#panel mark").isEmpty());
        assertThat(place()).isEqualTo("/timeline");
        assertAccessible("timeline-panel");
        script("document.querySelector('#panel [data-focus]').focus()");
        press(Keys.ESCAPE);
        waitUntil("the mark again", () -> focused().equals(first));
    }

    @Test
    void theTimelineIsZoomedAndTurnedIntoATableByKeys() throws IOException {
        open("/timeline");
        press("+");
        waitUntil("a window", () -> place().contains("from="));
        press("t");
        waitUntil("the table", () -> !all("table.events").isEmpty());
        assertAccessible("timeline-table");
    }

    @Test
    void aFilterNarrowsTheTimelineInPlace() {
        open("/timeline");
        type("input[name=q]", "zeppelin" + Keys.ENTER);
        waitUntil("the sentence", () -> text("#result").contains("Nothing fits these filters"));
        assertThat(place()).contains("q=zeppelin");
    }

    @Test
    void aPersonIsFoundAndItsDossierOpened() throws IOException {
        open("/people");
        assertAccessible("people");
        String name = text("table.list tbody th a");
        type("input[name=q]", name);
        waitUntil("the one", () -> text("table.list tbody th a").equals(name));
        click("table.list tbody th a");
        waitUntil("the dossier", () -> text("h1").equals(name));
        assertAccessible("dossier");
    }

    @Test
    void whatFallsWithoutASourceIsOneKeyAway() throws IOException {
        open("/read/cable-214");
        press("w");
        waitUntil("what falls", () -> place().equals("/read/cable-214/falls"));
        assertThat(text("h1")).startsWith("Without");
        assertAccessible("falls");
    }

    @Test
    void aTieOfTheNetworkOpensItsWords() throws IOException {
        open("/network");
        assertAccessible("network");
        script("document.querySelector('a.tie').focus()");
        press(Keys.ENTER);
        waitUntil("the words", () -> !all("#panel mark").isEmpty());
        press("t");
        waitUntil("the table", () -> !all("#result table").isEmpty());
        assertAccessible("network-table");
    }

    @Test
    void accountsStandSideBySideAndLeadToAQuestion() throws IOException {
        open("/accounts");
        assertAccessible("accounts");
        assertThat(
                        script(
                                "return getComputedStyle(document.querySelector('table.compare')).display"))
                .isEqualTo("table");
        click("table.compare tbody th a[href^='/disputes/']");
        waitUntil("the answers", () -> all(".stand").size() > 1);
        assertAccessible("dispute");
    }

    @Test
    void whoKnewOnADay() throws IOException {
        open("/knowledge");
        assertAccessible("knowledge");
        type("input[name=day]", "1988-12" + Keys.ENTER);
        waitUntil("the day", () -> text("#day-h").equals("By December 1988"));
        assertAccessible("knowledge-day");
    }

    @Test
    void evidenceIsWeighedInPlaceAndASourceLeftOut() throws IOException {
        open("/accounts?rows=questions");
        click("table.compare tbody th a[href^='/disputes/']");
        waitUntil("the answers", () -> all(".stand").size() > 1);
        press("h");
        waitUntil("the matrix", () -> !all("#matrix").isEmpty());
        assertAccessible("hypotheses");
        script("document.getElementById('m-0-0-4').focus()");
        press(Keys.ENTER);
        waitUntil("the mark", () -> "true".equals(one("#m-0-0-4").getAttribute("aria-pressed")));
        assertThat(live().log().getLast().decision()).contains("speaks strongly against it");
        click("a.toggle");
        waitUntil("the source left out", () -> text(".jump").contains("left out"));
        assertAccessible("hypotheses-without");
    }

    private String focused() {
        return String.valueOf(script("return document.activeElement.getAttribute('href')"));
    }
}
