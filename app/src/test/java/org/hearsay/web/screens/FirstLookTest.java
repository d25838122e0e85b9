package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.hearsay.web.BrowserTest;
import org.junit.jupiter.api.Test;

/// The case and the documents in a browser, and what every page can do.
class FirstLookTest extends BrowserTest {
    @Test
    void theCaseIsThere() throws IOException {
        open("/");
        assertThat(text("h1")).isEqualTo("The Skarn light");
        assertAccessible("case");
    }

    @Test
    void gAndALetterGoToAScreenAndAQuestionMarkHelps() {
        open("/");
        press("g", "d");
        waitUntil("the documents", () -> place().equals("/read"));
        press("?");
        assertThat(text("dialog[open] h2")).isEqualTo("Keys");
        press(org.openqa.selenium.Keys.ESCAPE);
        assertThat(all("dialog[open]")).isEmpty();
    }

    @Test
    void theSwitchMakesThePageDarkAndItStaysSo() {
        open("/");
        look(1280, "light");
        click("[data-theme-switch]");
        open("/read");
        assertThat(script("return document.documentElement.dataset.theme")).isEqualTo("dark");
        script("localStorage.clear()");
    }
}
