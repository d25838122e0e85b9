package org.hearsay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.hearsay.workbench.Outcome;
import org.hearsay.workbench.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// What all subcommands share: help, exit codes, and where they write.
@Command(
        synopsisHeading = "%n@|bold Usage|@%n  ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%n@|bold Exit codes|@%n",
        exitCodeList = {
            "0:done",
            "1:done, but something could not be read or does not hold; see the messages",
            "2:wrong use; nothing was done",
            "3:a file could not be read or written"
        },
        sortOptions = false,
        usageHelpAutoWidth = true)
abstract class HearsayCommand implements Callable<Integer> {
    @ParentCommand private @Nullable HasTerminal parent;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // Picocli acts on it.
    private boolean isHelpWanted;

    /// A command that knows where to write.
    interface HasTerminal {
        Terminal terminal();
    }

    @Override
    public final Integer call() throws IOException, Refusal {
        if (parent == null) {
            throw new IllegalStateException("A command on its own");
        }
        return run(parent.terminal());
    }

    /// Does the work and tells how it ended.
    abstract int run(Terminal terminal) throws IOException, Refusal;

    /// Prints the troubles of a work over many files and tells how it ended.
    static int ended(Terminal terminal, Outcome outcome) {
        outcome.troubles().forEach(trouble -> terminal.warn("hearsay: " + trouble));
        if (outcome.troubles().isEmpty()) {
            return ExitCode.DONE;
        }
        return outcome.documents() == 0 ? ExitCode.FAILURE : ExitCode.DONE_WITH_TROUBLE;
    }
}
