package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.web.WebServer;
import org.hearsay.workbench.LiveCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "serve",
        header = "Open a case in the browser: read, compare, decide.",
        description = {
            "Starts the workbench on this machine, and makes the case when it is not there. Nobody else"
                    + " can open the case meanwhile. Ctrl-C ends it; decisions are on the disk as soon"
                    + " as they are taken."
        },
        footer = {
            "",
            "@|bold Examples|@",
            "  hearsay serve affair.hearsay --open",
            "  hearsay serve affair.hearsay --port 8080 --as \"R. Quist\""
        })
final class ServeCommand extends HearsayCommand {
    @Parameters(paramLabel = "CASE", description = "The case file.")
    private Path caseFile = Path.of("");

    @Option(names = "--open", description = "Show it in the browser.")
    private boolean isToBeOpened;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Where to listen; without it 7417, or any free one.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "127.0.0.1",
            description =
                    "Which of this machine's addresses to listen on; without it only this machine"
                            + " itself can ask. There is no encryption: on a network, put it behind a"
                            + " proxy that has some.")
    private String host = "127.0.0.1";

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Whose decisions these are; without it the name of the system's user.")
    private String who = user();

    @Override
    int run(Terminal terminal) throws IOException {
        boolean isNew = !Files.exists(caseFile);
        try (LiveCase live =
                isNew
                        ? LiveCase.openOrCreate(caseFile, CaseNames.after(caseFile))
                        : LiveCase.open(caseFile)) {
            serve(terminal, live, new WebServer.Settings(host, port, who), isToBeOpened);
        }
        return ExitCode.DONE;
    }

    /// The name of the system's user.
    static String user() {
        return System.getProperty("user.name", "somebody");
    }

    /// Serves a case until the program is stopped.
    static void serve(
            Terminal terminal, LiveCase live, WebServer.Settings settings, boolean isToBeOpened)
            throws IOException {
        try (WebServer server = WebServer.start(live, settings)) {
            terminal.say("The workbench is at " + server.entrance());
            terminal.say("Ctrl-C ends it.");
            terminal.flush();
            if (isToBeOpened) {
                Browser.open(terminal, server.entrance());
            }
            var _ = server.prepare();
            waitForTheEnd();
        }
    }

    private static void waitForTheEnd() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
