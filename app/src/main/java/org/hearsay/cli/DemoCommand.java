package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.web.WebServer.Settings;
import org.hearsay.workbench.BuildOutcome;
import org.hearsay.workbench.Dates;
import org.hearsay.workbench.LiveCase;
import org.hearsay.workbench.OpenCase;
import org.hearsay.workbench.Reading;
import org.hearsay.workbench.Refusal;
import org.hearsay.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        header = "Build a case from the bundled example and write its dossier.",
        description =
                "Eight documents by different hands on the affair of the Skarn light, an invented"
                        + " story. Shows what Hearsay makes of them.",
        footer = {"", "@|bold Examples|@", "  hearsay demo", "  hearsay demo --open"})
final class DemoCommand extends HearsayCommand {
    private static final int LINES = 10;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "demo",
            description = "Where to write case and dossier; without it to ${DEFAULT-VALUE}/.")
    private Path folder = Path.of("demo");

    @Option(
            names = "--open",
            description = "Show the case in the browser: start the workbench on it.")
    private boolean isToBeOpened;

    @Override
    int run(Terminal terminal) throws IOException, Refusal {
        Path example = example();
        Path caseFile = folder.resolve("skarn-light.hearsay");
        Path dossier = folder.resolve("skarn-light.html");
        Files.createDirectories(folder);
        BuildOutcome built;
        try (ProgressLine progress = new ProgressLine(terminal)) {
            built =
                    new Workbench(Reading.standard(), progress)
                            .build(
                                    List.of(example),
                                    caseFile,
                                    "The Skarn light",
                                    new Dates.Unsaid());
        }
        int code = ended(terminal, built.outcome());
        try (OpenCase open = Workbench.open(caseFile)) {
            open.report(dossier);
            terminal.say("Documents  " + example);
            terminal.say("Case       " + caseFile);
            terminal.say("Dossier    " + dossier);
            terminal.say("");
            Brief.of(open.dossier(), LINES).forEach(terminal::say);
        }
        if (isToBeOpened) {
            try (LiveCase live = LiveCase.open(caseFile)) {
                ServeCommand.serve(terminal, live, Settings.loopback(ServeCommand.user()), true);
            }
        }
        return code;
    }

    private static Path example() throws IOException {
        Path example =
                Path.of(System.getProperty("hearsay.home", ""))
                        .resolve("examples")
                        .resolve("skarn-light");
        if (!Files.isDirectory(example)) {
            throw new IOException(
                    "The example is not at "
                            + example.toAbsolutePath()
                            + "; start the program with ./hearsay from its own folder.");
        }
        return example;
    }
}
