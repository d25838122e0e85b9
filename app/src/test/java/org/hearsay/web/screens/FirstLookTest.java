package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.web.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The case and the documents in a browser, and what every page can do.
class FirstLookTest extends BrowserTest {
    @Test
    void theCaseIsThere() throws IOException {
        open("/");
        assertThat(text("h1")).isEqualTo("The Skarn light");
        assertAccessible("case");
    }

    @Test
    void aFileThatIsChosenIsReadIntoTheCase(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("late-note.txt");
        Files.writeString(file, "Rustad said on 20 November 1988 that the lamp was out.");
        open("/");
        one("[data-pick]").sendKeys(file.toString());
        waitUntil("the end of the reading", () -> !all("#reading.over").isEmpty());
        assertThat(text("#reading")).contains("1 document was read; the case has 9.");
        click("#reading a");
        waitUntil("the new count", () -> text(".counts").contains("9"));
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
