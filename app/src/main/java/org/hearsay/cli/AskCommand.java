package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.search.Answer;
import org.hearsay.search.Question;
import org.hearsay.text.Passage;
import org.hearsay.workbench.OpenCase;
import org.hearsay.workbench.Refusal;
import org.hearsay.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ask",
        header = "Put a question in plain English to a case.",
        description = {
            "Answers with lines of the record (statements, events, disputes, who knew, who is silent),"
                    + " the best first, each with the words it rests on. It makes up no sentence and"
                    + " says who is right in nothing."
        },
        footer = {
            "",
            "@|bold Examples|@",
            "  hearsay ask affair.hearsay \"Who says that the mission was leaked?\"",
            "  hearsay ask affair.hearsay \"What does Varga say about the receipt?\"",
            "  hearsay ask affair.hearsay \"When was the lens removed?\"",
            "  hearsay ask affair.hearsay \"Who was at the meeting in Lisbon?\"",
            "  hearsay ask affair.hearsay \"Did the minister know of the plan?\"",
            "  hearsay ask affair.hearsay \"Where do the accounts differ on the crates?\"",
            "  hearsay ask affair.hearsay \"What rests on Varga alone?\"",
            "  hearsay ask affair.hearsay \"What falls if board-memo falls?\"",
            "  hearsay ask affair.hearsay \"How did Varga's account change?\"",
            "  hearsay ask affair.hearsay \"Who declined to comment?\""
        })
final class AskCommand extends HearsayCommand {
    private static final int PASSAGES = 3;
    private static final int LONGEST = 200;
    private static final int NEAR = 60;

    @Parameters(index = "0", paramLabel = "CASE", description = "The case file.")
    private Path caseFile = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "QUESTION",
            description = "The question, best within quotation marks.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "10",
            description = "At most so many lines; without it ${DEFAULT-VALUE}.")
    private int most = 10;

    @Override
    int run(Terminal terminal) throws IOException, Refusal {
        String typed = String.join(" ", words);
        Optional<Question> question = Question.read(typed);
        if (question.isEmpty()) {
            terminal.warn("hearsay: this question is not understood: " + typed);
            terminal.warn("Ask like one of these, or look for words with hearsay search:");
            Question.SHAPES.forEach(shape -> terminal.warn("  " + shape));
            return ExitCode.WRONG_USE;
        }
        try (OpenCase open = Workbench.open(caseFile)) {
            Answer answer = open.ask(question.get(), most);
            terminal.say(answer.understood());
            answer.lines().forEach(line -> say(line, terminal));
            terminal.flush();
            if (!answer.note().isEmpty()) {
                terminal.warn("hearsay: " + answer.note());
            } else if (answer.lines().isEmpty()) {
                terminal.warn("hearsay: nothing in the case answers this.");
            }
        }
        return ExitCode.DONE;
    }

    private static void say(Answer.Line line, Terminal terminal) {
        terminal.say("");
        terminal.say(
                "%-9s %s%s"
                        .formatted(
                                line.sort(),
                                line.line(),
                                line.id().isEmpty() ? "" : "  [" + line.id() + "]"));
        List<List<Passage>> places = places(line.passages());
        places.stream().limit(PASSAGES).forEach(place -> terminal.say("          " + words(place)));
        if (places.size() > PASSAGES) {
            terminal.say("          and " + (places.size() - PASSAGES) + " more");
        }
    }

    /// Fragments that stand close to one another are shown as one place.
    private static List<List<Passage>> places(List<Passage> passages) {
        List<List<Passage>> places = new ArrayList<>();
        for (Passage passage : passages) {
            Passage last = places.isEmpty() ? null : places.getLast().getLast();
            boolean isNear =
                    last != null
                            && last.doc().equals(passage.doc())
                            && passage.span().start() >= last.span().end()
                            && passage.span().start() - last.span().end() <= NEAR;
            if (isNear) {
                places.getLast().add(passage);
            } else {
                places.add(new ArrayList<>(List.of(passage)));
            }
        }
        return places;
    }

    private static String words(List<Passage> place) {
        String words =
                place.stream()
                        .map(passage -> passage.words().replaceAll("\\s+", " "))
                        .collect(Collectors.joining(" … "));
        return place.getFirst().doc()
                + ":"
                + place.getFirst().span().start()
                + " “"
                + (words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words)
                + "”";
    }
}
