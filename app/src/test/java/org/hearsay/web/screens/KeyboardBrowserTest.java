package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.web.BrowserTest;
import org.hearsay.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/// A day's work at the workbench without a mouse: from screen to screen, from a document to a
/// statement, from a question to its answer, from a dispute to its hypotheses, and to the report.
class KeyboardBrowserTest extends BrowserTest {
    @Override
    protected Path caseFile() {
        return Visitor.Contract.newCase();
    }

    @Test
    void eachScreenIsTwoKeysAway() {
        open("/");
        Map<String, String> screens =
                Map.of(
                        "d", "/read",
                        "t", "/timeline",
                        "p", "/people",
                        "a", "/accounts",
                        "k", "/knowledge",
                        "r", "/review",
                        "s", "/search",
                        "o", "/report",
                        "c", "/");
        screens.forEach((letter, path) -> {
            // The search begins in its field.
            press(Keys.ESCAPE, "g", letter);
            waitUntil(path, () -> place().equals(path));
            press(Keys.ESCAPE, "?");
            waitUntil("the keys of " + path, () -> !all("dialog[open] dt").isEmpty());
            press("?");
            waitUntil("the page again", () -> all("dialog[open]").isEmpty());
        });
    }

    @Test
    void selectedWordsBecomeAStatementThatIsRejectedAgain() {
        open("/read");
        walkTo("tbody th a");
        press(Keys.ENTER);
        one(".text");
        press("v");
        press(Keys.ARROW_RIGHT);
        press(Keys.ARROW_RIGHT);
        press(Keys.ENTER);
        waitUntil("the margin", () -> !all("#held .make").isEmpty());
        int before = logged();
        press("q");
        one(".make[open] #speaker");
        new Actions(browser()).sendKeys("Ingeborg Rustad", Keys.ENTER).perform();
        waitUntil("the statement", () -> logged() == before + 1);
        waitUntil("it in the margin", () -> text("#held").contains("added"));
        press("j");
        waitUntil("a statement in the margin", () -> !all("#held [data-key=x]").isEmpty());
        press("x");
        waitUntil("the rejection", () -> logged() == before + 2);
    }

    @Test
    void aQuestionIsAnsweredUndoneAndRedone() {
        open("/review?kind=merge");
        String asked = text("#asked");
        int before = logged();
        press("x");
        waitUntil("the next question", () -> !text("#asked").equals(asked));
        press("s");
        one("details[open] [name=value]");
        press(Keys.ESCAPE);
        press("u");
        waitUntil("the undoing", () -> text(".log li").startsWith("undo"));
        waitUntil("the question again", () -> text("#asked").equals(asked));
        press("w");
        new Actions(browser()).sendKeys("the hand is the same", Keys.ESCAPE).perform();
        press("a");
        waitUntil("the merge", () -> logged() == before + 3);
        assertThat(lastWhy()).isEqualTo("the hand is the same");
        waitUntil("the merge on the desk", () -> text(".log li").startsWith("merge"));
        press("u");
        waitUntil(
                "the undoing of the merge",
                () -> logged() == before + 4 && text(".log li").startsWith("undo"));
        press("r");
        waitUntil("the merge again", () -> logged() == before + 5);
        press("l");
        waitUntil("the log", () -> place().equals("/review/log"));
        walkTo("tbody summary");
        press(Keys.ENTER);
        one("tbody details[open]");
    }

    @Test
    void aDisputeLeadsToHypotheses() {
        open("/accounts?rows=questions");
        walkTo("tbody th a");
        press(Keys.ENTER);
        waitUntil("the answers", () -> all(".stand").size() > 1);
        press("h");
        waitUntil("the matrix", () -> !all("#matrix").isEmpty());
        int before = all(".scores .stand").size();
        press("n");
        new Actions(browser()).sendKeys("Both are wrong", Keys.ENTER).perform();
        waitUntil("a third answer", () -> all(".scores .stand").size() == before + 1);
        script("document.querySelector('#m-0-0-0').scrollIntoView()");
        walkTo("#matrix tbody th a");
        press(Keys.TAB);
        assertThat(focused()).isEqualTo("m-0-0-0");
        press(Keys.ENTER);
        waitUntil("the mark", () -> "true".equals(one("#m-0-0-0").getAttribute("aria-pressed")));
    }

    @Test
    void theReportIsWrittenAndTakenAway(@TempDir Path folder) {
        browser()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior",
                        Map.of("behavior", "allow", "downloadPath", folder.toString()));
        open("/report");
        press("i");
        new Actions(browser())
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.HOME)
                .keyUp(Keys.CONTROL)
                .sendKeys("Perhaps it was signed.", Keys.ENTER, Keys.ENTER, Keys.ESCAPE)
                .perform();
        press("e");
        waitUntil("the remark", () -> text("#remarks").contains("says no likelihood"));
        press("2");
        waitUntil("the file", () -> !files(folder).isEmpty());
        assertThat(files(folder)).contains(".md");
    }

    private static String files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return String.join(
                    " ",
                    files.map(Path::toString).filter(name -> !name.endsWith("download")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Goes through the list with `j` until an element has the focus.
    private void walkTo(String selector) {
        one(selector);
        waitUntil(
                selector,
                () -> {
                    press("j");
                    return Boolean.TRUE.equals(
                            script(
                                    "return document.activeElement.matches(arguments[0])",
                                    selector));
                });
    }

    private String focused() {
        return String.valueOf(script("return document.activeElement.id"));
    }

    private String lastWhy() {
        try {
            return live().log().getLast().why();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int logged() {
        try {
            return live().log().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
