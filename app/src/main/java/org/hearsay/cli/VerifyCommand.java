package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.hearsay.workbench.OpenCase;
import org.hearsay.workbench.Verification;
import org.hearsay.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        header = "Check a case: hashes, originals, words, review log.",
        description = {
            "Checks that the file is whole, that texts and layers are those that were read, that the"
                    + " originals are as they were, that every item has exactly the words of its"
                    + " document, and that nobody changed the log of reviews.",
            "",
            "Note down the last hash of the log: who knows it can tell later whether entries were cut"
                    + " off its end."
        },
        footer = {"", "@|bold Example|@", "  hearsay verify affair.hearsay"})
final class VerifyCommand extends HearsayCommand {
    @Parameters(paramLabel = "CASE", description = "The case file.")
    private Path caseFile = Path.of("");

    @Override
    int run(Terminal terminal) throws IOException {
        Verification checked;
        try (OpenCase open = Workbench.open(caseFile)) {
            checked = open.verify();
        }
        terminal.say("Documents  " + checked.documents());
        terminal.say(
                "Originals  "
                        + checked.originals()
                        + " as they were"
                        + (checked.originalsAway() == 0
                                ? ""
                                : ", " + checked.originalsAway() + " no longer there"));
        terminal.say("Passages   " + checked.passages() + " with the words of their documents");
        terminal.say(
                "Reviews    "
                        + checked.reviews()
                        + (checked.reviews() == 0 ? "" : ", last hash " + checked.lastHash()));
        checked.faults().forEach(fault -> terminal.warn("hearsay: " + fault));
        terminal.say(
                checked.faults().isEmpty()
                        ? "All of it holds."
                        : checked.faults().size() + " things do not hold.");
        return checked.faults().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_TROUBLE;
    }
}
