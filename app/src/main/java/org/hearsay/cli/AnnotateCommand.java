package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.workbench.Annotating;
import org.hearsay.workbench.Outcome;
import org.hearsay.workbench.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "annotate",
        header = "Read documents into JSON Lines: one document a line, all layers, no case.",
        description = {
            "Writes for each document its text, blocks, times, mentions, attributions and events."
                    + " Offsets count UTF-16 units of the text, ends are exclusive."
                    + " The format is described in docs/formats/annotate.md."
        },
        footer = {
            "",
            "@|bold Examples|@",
            "  hearsay annotate articles/ --out articles.jsonl",
            "  hearsay annotate feature.txt --date 2017-08-10 | head -c 300"
        })
final class AnnotateCommand extends HearsayCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "What to read; folders with all below them.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write; without it, to standard output.")
    private @Nullable Path out;

    @ArgGroup(heading = "%nWhen the documents were published (outranks what they say themselves)%n")
    private @Nullable DatesOptions dates;

    @Override
    int run(Terminal terminal) throws IOException {
        Outcome outcome;
        Path unfinished = out == null ? null : Annotating.unfinished(out);
        try (ProgressLine progress = new ProgressLine(terminal);
                StopNote _ = StopNote.ofFile(terminal, unfinished)) {
            Annotating annotating = new Annotating(Reading.standard(), progress);
            outcome =
                    out == null
                            ? annotating.annotate(inputs, DatesOptions.of(dates), terminal.out())
                            : annotating.annotate(inputs, DatesOptions.of(dates), out);
        }
        return ended(terminal, outcome);
    }
}
