package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.hearsay.web.BrowserTest;
import org.hearsay.web.Visitor;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Accept, merge, undo and rename with the keyboard, in a case of its own that has questions.
class MergingBrowserTest extends BrowserTest {
    @Override
    protected Path caseFile() {
        return Visitor.Contract.newCase();
    }

    @Test
    void aQuestionIsAcceptedAndUndoneByKeys() throws IOException {
        open("/review");
        String asked = text("#asked");
        int before = logged();
        assertAccessible("review");
        press("a");
        waitUntil("the next question", () -> !text("#asked").equals(asked));
        assertThat(logged()).isEqualTo(before + 1);
        press("u");
        waitUntil("the question again", () -> text("#asked").equals(asked));
        press("j");
        waitUntil("the second question", () -> !text("#asked").equals(asked));
        press("k");
        waitUntil("the first question", () -> text("#asked").equals(asked));
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
