package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.hearsay.web.BrowserTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Reading a document in a browser: clicking, walking, selecting, deciding, without and with a
/// mouse.
class ReadingBrowserTest extends BrowserTest {
    @Test
    void aClickShowsWhatTheCaseHoldsThere() throws IOException {
        openFirst();
        click(".text .content");
        waitUntil("the margin", () -> !all("#held h3").isEmpty());
        assertThat(text("#held")).contains("Said");
        assertAccessible("read");
    }

    @Test
    void theListOfDocuments() throws IOException {
        open("/read");
        assertThat(all("tbody tr")).hasSize(8);
        assertAccessible("documents");
    }

    @Test
    void jWalksFromStatementToStatement() {
        openFirst();
        press("j");
        waitUntil("the margin", () -> !all("#held h3").isEmpty());
        String first = place();
        press("j");
        waitUntil("the next statement", () -> !place().equals(first));
    }

    @Test
    void aKeySwitchesALayerOffAndItStaysSo() {
        openFirst();
        press("1");
        assertThat(script("return document.querySelector('.reading').dataset.on"))
                .asString()
                .doesNotContain("said");
        browser().navigate().refresh();
        assertThat(script("return document.querySelector('.reading').dataset.on"))
                .asString()
                .doesNotContain("said");
        script("localStorage.clear()");
    }

    @Test
    void selectedWordsBecomeAStatement() {
        openFirst();
        script(
                "const piece = [...document.querySelectorAll('.paragraph [data-s]')].find(each => each.textContent.length > 12);"
                        + "getSelection().setBaseAndExtent(piece.firstChild, 0, piece.firstChild, 9);"
                        + "piece.dispatchEvent(new MouseEvent('mouseup', {bubbles: true}));");
        one("#held .make");
        press("q");
        one(".make[open]");
        assertThat(text("#held .place")).hasSizeBetween(7, 9);
        type("#speaker", "Ingeborg Rustad");
        press(Keys.ENTER);
        waitUntil("the statement", () -> text("#held").contains("added"));
        assertThat(text("#held")).contains("Ingeborg Rustad");
    }

    @Test
    void wordsSelectedWithTheKeyboardBecomeAnEvent() throws IOException {
        openFirst();
        press("v");
        press(Keys.ARROW_RIGHT);
        press(Keys.ARROW_RIGHT);
        press(Keys.ENTER);
        waitUntil("the margin", () -> !all("#held .make").isEmpty());
        press("e");
        one(".make[open] #label");
        assertAccessible("making an event");
        type("#label", "Something was done");
        press(Keys.ENTER);
        waitUntil("the event", () -> text("#held").contains("Something was done"));
    }

    @Test
    void aRejectedStatementIsGone() {
        openFirst();
        press("j");
        waitUntil("the margin", () -> !all("#held [data-group=Said] [value=reject]").isEmpty());
        int before = all(".text [data-o]").size();
        click("#held [data-group=Said] [value=reject]");
        waitUntil(
                "the page without it",
                () -> all(".text [data-o]").size() < before && !all(".text").isEmpty());
    }

    private void openFirst() {
        open("/read");
        click("tbody th a");
        one(".text");
    }
}
