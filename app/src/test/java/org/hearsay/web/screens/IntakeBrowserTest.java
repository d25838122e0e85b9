package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.web.BrowserTest;
import org.hearsay.web.Visitor;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/// An empty case in a browser: what its screens teach, and new documents on their way in.
class IntakeBrowserTest extends BrowserTest {
    @Override
    protected Path caseFile() {
        return Visitor.Example.newFile();
    }

    @Test
    void emptyScreensTeachAndFilesComeIn() throws IOException {
        for (String screen :
                List.of(
                        "/",
                        "/read",
                        "/timeline",
                        "/people",
                        "/network",
                        "/accounts",
                        "/knowledge",
                        "/review",
                        "/review/log",
                        "/search",
                        "/report")) {
            open(screen);
            assertThat(text("main")).as(screen).hasSizeGreaterThan(80);
            assertAccessible("empty" + screen.replace('/', '-'));
        }

        open("/");
        Path good = Files.createTempFile("hearsay-intake", ".txt");
        Path bad = Files.createTempFile("hearsay-intake", ".pdf");
        Files.writeString(
                good,
                """
                The dike

                3 May 1990

                The reeve Olm Tarrant said on Tuesday that the dike had held.
                His clerk, Bet Harrow, told the Fen Post that it had broken on 1 May 1990.
                """);
        Files.writeString(bad, "This is no PDF.");
        WebElement field = one("[data-pick]");
        field.sendKeys(good + "\n" + bad);
        waitUntil("the end of the reading", () -> !all("#reading.over").isEmpty());
        assertThat(text("#reading")).contains("1 document was read").contains(".pdf");
        assertAccessible("case after a reading");
        open("/read");
        assertThat(text("tbody")).contains("The dike");
        Files.delete(good);
        Files.delete(bad);
    }
}
