package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.hearsay.workbench.ExportFormat;
import org.hearsay.workbench.OpenCase;
import org.hearsay.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        header = "Write a case for other programs.",
        description = {
            "json         the whole case as one object",
            "csv          a table for each sort of item: a folder, or a zip when --out ends so",
            "timelinejs   the dated events for TimelineJS",
            "annotations  every item as a W3C Web Annotation on its words",
            "ftm          documents, actors and events as FollowTheMoney entities",
            "graphml      who acted on whom as a graph",
            "prov         documents, statements and decisions as W3C PROV (PROV-JSON)",
            "",
            "The formats are described in docs/formats. The same documents and reviews give the same"
                    + " bytes."
        },
        footer = {
            "",
            "@|bold Examples|@",
            "  hearsay export affair.hearsay --format json --out affair.json",
            "  hearsay export affair.hearsay --format csv --out tables/"
        })
final class ExportCommand extends HearsayCommand {
    @Parameters(paramLabel = "CASE", description = "The case file.")
    private Path caseFile = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "json, csv, timelinejs, annotations, ftm, graphml or prov.")
    private ExportFormat format = ExportFormat.JSON;

    @Option(names = "--out", required = true, paramLabel = "PATH", description = "Where to write.")
    private Path out = Path.of("");

    @Override
    int run(Terminal terminal) throws IOException {
        try (OpenCase open = Workbench.open(caseFile)) {
            open.export(format, out);
        }
        terminal.say(out.toString());
        return ExitCode.DONE;
    }
}
