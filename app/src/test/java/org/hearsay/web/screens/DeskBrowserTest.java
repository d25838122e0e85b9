package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.hearsay.web.BrowserTest;
import org.junit.jupiter.api.Test;

/// Search, and a report that is kept, with the keyboard.
class DeskBrowserTest extends BrowserTest {
    @Test
    void theReportIsHadInEveryFormat() {
        open("/report");
        for (String ending : List.of("html", "md", "docx", "pdf")) {
            Object size =
                    browser()
                            .executeAsyncScript(
                                    "const done = arguments[arguments.length - 1];"
                                            + "fetch('/report/file/' + arguments[0]).then(answer => answer.blob())"
                                            + ".then(file => done(file.size)).catch(() => done(-1));",
                                    ending);
            assertThat(Long.parseLong(String.valueOf(size))).as(ending).isGreaterThan(1000);
        }
    }

    @Test
    void wordsAreFoundWhileTheyAreTyped() throws IOException {
        open("/search");
        type("#q", "lens remov");
        waitUntil("finds", () -> !all("#finds mark").isEmpty());
        assertThat(place()).startsWith("/search?q=lens");
        assertAccessible("search");
    }

    @Test
    void aReportIsKeptAndItsRemarksComeAtOnce() throws IOException {
        open("/report");
        assertAccessible("report");
        type("#draft", "# A report\n\nPerhaps it was sold.\n\n");
        click("form .primary");
        waitUntil("remarks", () -> text("#remarks").contains("says no likelihood"));
        assertThat(live().report()).startsWith("# A report");
    }

    @Test
    void aNoteIsPickedAndKeptWhileItIsWritten() throws IOException {
        open("/report");
        press("n");
        type("#note-q", "twenty-six crates");
        waitUntil("notes", () -> !all("#picks [data-call]").isEmpty());
        assertAccessible("report with notes");
        click("#picks [data-call]");
        waitUntil("the note in the file", () -> keptReport().contains("[^"));
        assertThat(keptReport()).containsPattern("(?m)^\\[\\^[a-z0-9-]+\\]: [a-z0-9-]+: “");
    }

    private String keptReport() {
        try {
            return live().report();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
