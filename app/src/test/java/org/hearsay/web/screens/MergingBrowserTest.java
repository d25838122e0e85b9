package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hearsay.web.BrowserTest;
import org.hearsay.web.Visitor;
import org.hearsay.workbench.Dates;
import org.hearsay.workbench.Reading;
import org.hearsay.workbench.Tally;
import org.hearsay.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Merge, undo and rename with the keyboard, in a case where an initial fits two people.
class MergingBrowserTest extends BrowserTest {
    @Override
    protected Path caseFile() {
        try {
            Path file = Visitor.Example.newFile();
            Path folder = Objects.requireNonNull(file.getParent());
            Path first =
                    Files.writeString(
                            folder.resolve("minutes.txt"),
                            "Anna Holm met the ministers in Trieste on 3 May 1990. Arne Holm said"
                                    + " that the contract was signed.\n");
            Path second =
                    Files.writeString(
                            folder.resolve("letter.txt"),
                            "A. Holm left Trieste on 9 May 1990. A. Holm said that Ingeborg Rustad"
                                    + " had read the contract.\n");
            for (Path document : List.of(first, second)) {
                document.toFile().deleteOnExit();
            }
            new Workbench(Reading.standard(), Tally.UNWATCHED)
                    .build(List.of(first, second), file, "The contract", new Dates.Unsaid());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void twoAreMergedAndOneIsRenamedByKeys() throws IOException {
        open("/review?kind=merge");
        String asked = text("#asked");
        int before = logged();
        press("m");
        waitUntil("the field", () -> !all("details[open] [name=item]").isEmpty());
        type("details[open] [name=value]", "Ingeborg Rustad");
        press(Keys.ENTER);
        waitUntil("the merge in the log", () -> logged() == before + 1);
        assertThat(live().log().getLast().decision()).startsWith("merge");
        waitUntil("the desk after it", () -> all("details[open]").isEmpty());
        press("u");
        // The log has it before the page does: what is pressed in between would be lost.
        waitUntil("the undoing on the desk", () -> text(".log li").startsWith("undo"));
        waitUntil("the question again", () -> text("#asked").equals(asked));
        press("e");
        waitUntil("the field", () -> !all("details[open] [name=value]").isEmpty());
        type("details[open] [name=value]", "Another Name");
        press(Keys.ENTER);
        waitUntil("the renaming on the desk", () -> text(".log li").startsWith("rename"));
        assertThat(logged()).isEqualTo(before + 3);
        open("/review/log");
        assertThat(text("tbody")).contains("Another Name");
        assertAccessible("log");
        open("/review");
        press("u");
        waitUntil("the undoing on the desk", () -> text(".log li").startsWith("undo"));
        assertThat(logged()).isEqualTo(before + 4);
    }

    private int logged() {
        try {
            return live().log().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
