package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.workbench.BuildOutcome;
import org.hearsay.workbench.Reading;
import org.hearsay.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "build",
        header = "Read documents into a case.",
        description = {
            "Reads text, Markdown, HTML, PDF with a text layer, Word, Rich Text, e-mail, TEI XML and"
                    + " zip files of these. Makes the case when it is not there; run again, it reads"
                    + " only what is new or changed, and takes up where it was stopped."
        },
        footer = {
            "",
            "@|bold Examples|@",
            "  hearsay build papers/ --case affair.hearsay",
            "  hearsay build feature.txt --case affair.hearsay --date 2017-08-10",
            "  hearsay build papers/ more/ --case affair.hearsay --dates dates.tsv"
        })
final class BuildCommand extends HearsayCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "What to read; folders with all below them.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--case",
            required = true,
            paramLabel = "X.hearsay",
            description = "The case: one file, made when it is not there.")
    private Path caseFile = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "What the case is called; without it, like what is read first. Used when the"
                            + " case is made.")
    private @Nullable String name;

    @ArgGroup(heading = "%nWhen the documents were published (outranks what they say themselves)%n")
    private @Nullable DatesOptions dates;

    @Override
    int run(Terminal terminal) throws IOException {
        BuildOutcome built;
        String called = name == null ? CaseNames.after(inputs.getFirst()) : name;
        try (ProgressLine progress = new ProgressLine(terminal);
                StopNote _ = StopNote.ofBuild(terminal, caseFile)) {
            built =
                    new Workbench(Reading.standard(), progress)
                            .build(inputs, caseFile, called, DatesOptions.of(dates));
        }
        int code = ended(terminal, built.outcome());
        if (built.inAll() > 0) {
            terminal.say(line(built, caseFile));
        }
        return code;
    }

    /// `affair.hearsay: 8 documents, 2 of them read now`.
    static String line(BuildOutcome built, Path caseFile) {
        String documents = built.inAll() == 1 ? "1 document" : built.inAll() + " documents";
        String now =
                built.read() == built.inAll()
                        ? "read now"
                        : built.read() == 0
                                ? built.dated() == 0
                                        ? "nothing new"
                                        : built.dated() + " dated now, not read again"
                                : built.read() + " of them read now";
        return caseFile + ": " + documents + ", " + now + ".";
    }
}
