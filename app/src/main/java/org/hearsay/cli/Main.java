package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.hearsay.workbench.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/// `hearsay`: who did what, who says so, where the accounts disagree, and who knew.
///
/// Subcommands hold arguments only; what they need to work is loaded when they run, so that
/// `--help` is there at once.
@Command(
        name = "hearsay",
        header = "Who did what, who says so, where the accounts disagree, and who knew.",
        description =
                "Reads the documents of a contested affair and builds a case: a record in which"
                        + " every line leads back to the words it came from. Works offline.",
        synopsisHeading = "%n@|bold Usage|@%n  ",
        synopsisSubcommandLabel = "COMMAND",
        descriptionHeading = "%n",
        commandListHeading = "%n@|bold Commands|@%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%n@|bold Exit codes|@%n",
        exitCodeList = {
            "0:done",
            "1:done, but something could not be read or does not hold; see the messages",
            "2:wrong use; nothing was done",
            "3:a file could not be read or written"
        },
        footer = {
            "",
            "@|bold Examples|@",
            "  hearsay demo",
            "  hearsay build papers/ --case affair.hearsay",
            "  hearsay report affair.hearsay --out dossier.html",
            "",
            "Each command has its own help: hearsay build --help"
        },
        sortOptions = false,
        usageHelpAutoWidth = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            BuildCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            SearchCommand.class,
            AskCommand.class,
            ReviewCommand.class,
            VerifyCommand.class,
            AnnotateCommand.class
        })
public final class Main implements Callable<Integer>, HearsayCommand.HasTerminal {
    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // Picocli acts on it.
    private boolean isHelpWanted;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // Picocli acts on it.
    private boolean isVersionWanted;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Runs one command line and leaves with its exit code.
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        int code = run(terminal, arguments);
        terminal.flush();
        System.exit(code);
    }

    /// Runs one command line.
    static int run(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new Main(terminal));
        line.setOut(terminal.lines());
        line.setErr(terminal.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Main::wrongUse);
        line.setExecutionExceptionHandler(Main::failure);
        int code = line.execute(arguments);
        terminal.flush();
        return code;
    }

    private static int wrongUse(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        err.println("hearsay: " + e.getMessage());
        err.println("See: " + command + " --help");
        return ExitCode.WRONG_USE;
    }

    private static int failure(Exception e, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        return switch (e) {
            case Refusal refusal -> {
                err.println("hearsay: " + refusal.getMessage());
                yield ExitCode.WRONG_USE;
            }
            case IOException trouble -> {
                err.println("hearsay: " + trouble.getMessage());
                yield ExitCode.FAILURE;
            }
            default -> {
                err.println("hearsay: a fault in Hearsay; please report it with these lines:");
                e.printStackTrace(err);
                yield ExitCode.FAILURE;
            }
        };
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.err());
        return ExitCode.WRONG_USE;
    }

    @Override
    public Terminal terminal() {
        return terminal;
    }
}
