package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.workbench.Found;
import org.hearsay.workbench.OpenCase;
import org.hearsay.workbench.Refusal;
import org.hearsay.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        header = "Find words in a case: names, events, statements, paragraphs.",
        description = {
            "All the words must be there, in any form (\"deny\" finds \"denied\") and without regard to"
                    + " capitals and accents. Words within quotation marks stand together; a word that"
                    + " ends in * stands for all that begin with it. AND, OR, NOT and brackets join"
                    + " them; harbour NEAR/5 works and \"harbour works\"~5 ask for words near one"
                    + " another.",
            "",
            "speaker:NAME about:NAME date:1992..1993 kind:cable in:DOCUMENT is:disputed narrow the"
                    + " search; see docs/search.md.",
            "",
            "Prints a line for each find: its sort, its id or document, where it stands, what it says."
        },
        footer = {
            "",
            "@|bold Examples|@",
            "  hearsay search affair.hearsay harbour works",
            "  hearsay search affair.hearsay '\"harbour works\"' --most 50",
            "  hearsay search affair.hearsay 'speaker:varga is:denied date:1988' --only statement"
        })
final class SearchCommand extends HearsayCommand {
    @Parameters(index = "0", paramLabel = "CASE", description = "The case file.")
    private Path caseFile = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "WORDS",
            description = "What to look for.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many of each sort; without it ${DEFAULT-VALUE}.")
    private int most = 20;

    @Option(
            names = "--only",
            paramLabel = "SORT",
            split = ",",
            description =
                    "Only actor, event, statement or paragraph; paragraphs of words alone are found"
                            + " without putting the case together.")
    private Set<String> only = Set.of();

    @Override
    int run(Terminal terminal) throws IOException, Refusal {
        try (OpenCase open = Workbench.open(caseFile)) {
            List<Found> found =
                    only.isEmpty()
                            ? open.search(phrase(), most)
                            : open.search(phrase(), only, most).all();
            found.forEach(each -> terminal.say(line(each)));
            if (found.isEmpty()) {
                terminal.warn("hearsay: nothing found for " + String.join(" ", words));
            }
        }
        return ExitCode.DONE;
    }

    /// An argument with spaces was quoted for the shell: its words stand together.
    private String phrase() {
        return String.join(
                " ",
                words.stream().map(word -> isPhrase(word) ? "\"" + word + "\"" : word).toList());
    }

    private boolean isPhrase(String word) {
        return words.size() > 1 && word.matches("[^\"“”:()]*\\s[^\"“”:()]*");
    }

    private static String line(Found found) {
        return "%-10s %s  %s".formatted(found.sort(), place(found), found.line());
    }

    private static String place(Found found) {
        String at = found.passage().doc() + ":" + found.passage().span().start();
        return found.sort().equals("paragraph") ? at : found.id() + " (" + at + ")";
    }
}
