package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.hearsay.workbench.OpenCase;
import org.hearsay.workbench.Refusal;
import org.hearsay.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        header = "Write the dossier of a case, every claim with its footnote.",
        description =
                "Who is who, the timeline, where the accounts disagree, what rests on one origin, who"
                        + " knew what when, who is not heard. One file that needs nothing else. Where a report"
                        + " was written in the workbench, its chapters and prose are those of the report.",
        footer = {
            "",
            "@|bold Examples|@",
            "  hearsay report affair.hearsay --out dossier.html",
            "  hearsay report affair.hearsay --out dossier.docx"
        })
final class ReportCommand extends HearsayCommand {
    @Parameters(paramLabel = "CASE", description = "The case file.")
    private Path caseFile = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write; the ending tells the format: .html, .md, .docx or .pdf.")
    private Path out = Path.of("");

    @Override
    int run(Terminal terminal) throws IOException, Refusal {
        try (OpenCase open = Workbench.open(caseFile)) {
            open.report(out);
        }
        terminal.say(out.toString());
        return ExitCode.DONE;
    }
}
