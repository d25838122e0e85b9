package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.workbench.Item;
import org.hearsay.workbench.LogLine;
import org.hearsay.workbench.OpenCase;
import org.hearsay.workbench.Refusal;
import org.hearsay.workbench.Reviewing;
import org.hearsay.workbench.Sort;
import org.hearsay.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Decides on items of a case from a script. Each subcommand makes one entry of the log.
@Command(
        name = "review",
        header = "Decide: confirm, reject, rename, merge, split, correct, add, undo.",
        description = {
            "What a person decides outranks what the machine proposes, and nothing is overwritten: each"
                    + " decision is added to the log of the case with the words it is about, and can be"
                    + " undone. An item is named by its id or by words that only it has; see hearsay"
                    + " review list."
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%n@|bold Commands|@%n",
        footer = {
            "",
            "@|bold Examples|@",
            "  hearsay review list affair.hearsay --sort actor",
            "  hearsay review merge affair.hearsay \"A. Kovac\" \"Ana Kovac\" --why \"same office, same year\"",
            "  hearsay review correct-time affair.hearsay event-4 1988-11-03",
            "  hearsay review undo affair.hearsay 2"
        },
        subcommands = {
            ReviewCommand.ListItems.class,
            ReviewCommand.Confirm.class,
            ReviewCommand.Reject.class,
            ReviewCommand.Rename.class,
            ReviewCommand.Merge.class,
            ReviewCommand.Split.class,
            ReviewCommand.MergeEvents.class,
            ReviewCommand.SplitEvent.class,
            ReviewCommand.CorrectTime.class,
            ReviewCommand.AddStatement.class,
            ReviewCommand.Undo.class,
            ReviewCommand.Log.class
        })
final class ReviewCommand extends HearsayCommand implements HearsayCommand.HasTerminal {
    @ParentCommand private @Nullable HasTerminal main;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    int run(Terminal terminal) {
        throw new ParameterException(spec.commandLine(), "Which review command?");
    }

    @Override
    public Terminal terminal() {
        if (main == null) {
            throw new IllegalStateException("A command on its own");
        }
        return main.terminal();
    }

    /// A subcommand on a case.
    abstract static class OnCase extends HearsayCommand {
        @Parameters(index = "0", paramLabel = "CASE", description = "The case file.")
        Path caseFile = Path.of("");
    }

    @Command(name = "list", header = "List what can be decided about.")
    static final class ListItems extends OnCase {
        @Parameters(
                index = "1..*",
                arity = "0..*",
                paramLabel = "WORDS",
                description = "Only items that hold these words.")
        private List<String> words = List.of();

        @Option(
                names = "--sort",
                paramLabel = "SORT",
                description =
                        "Only actor, event, statement, dispute, knowledge, influence or silence.")
        private @Nullable Sort sort;

        @Override
        int run(Terminal terminal) throws IOException {
            try (OpenCase open = Workbench.open(caseFile)) {
                List<Item> items = open.reviewing("").items(sort, String.join(" ", words));
                items.forEach(item ->
                        terminal.say(item.id() + "\t" + item.standing() + "\t" + item.label()));
                if (items.isEmpty()) {
                    terminal.warn("hearsay: no such item");
                }
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "log", header = "Print the log of decisions, oldest first.")
    static final class Log extends OnCase {
        @Override
        int run(Terminal terminal) throws IOException {
            try (OpenCase open = Workbench.open(caseFile)) {
                List<LogLine> log = open.reviewing("").log();
                log.forEach(line -> terminal.say(line(line)));
                if (log.isEmpty()) {
                    terminal.warn("hearsay: nothing was decided yet");
                }
            }
            return ExitCode.DONE;
        }
    }

    /// `3 2026-03-04T05:06:07Z Ana merge … (undone)`.
    static String line(LogLine line) {
        String state =
                switch (line.state()) {
                    case HOLDS -> "";
                    case UNDONE -> " (undone)";
                    case UNPLACED -> " (no effect: its words are no longer found)";
                };
        String why = line.why().isEmpty() ? "" : " because " + line.why();
        return line.number()
                + "\t"
                + line.at()
                + "\t"
                + line.who()
                + "\t"
                + line.decision()
                + why
                + state;
    }

    /// A subcommand that adds an entry to the log.
    abstract static class Deciding extends OnCase {
        @Option(
                names = "--why",
                paramLabel = "REASON",
                defaultValue = "",
                description = "The reason, kept in the log.")
        String why = "";

        @Option(
                names = "--who",
                paramLabel = "NAME",
                defaultValue = "${sys:user.name}",
                description = "Who decides; without it ${DEFAULT-VALUE}.")
        String who = "";

        @Override
        int run(Terminal terminal) throws IOException, Refusal {
            try (OpenCase open = Workbench.openToReview(caseFile)) {
                terminal.say(line(decide(open.reviewing(who))));
            }
            return ExitCode.DONE;
        }

        abstract LogLine decide(Reviewing reviewing) throws IOException, Refusal;
    }

    /// A decision on one item.
    abstract static class OnItem extends Deciding {
        @Parameters(index = "1", paramLabel = "ITEM", description = "Its id, or words it has.")
        String item = "";
    }

    @Command(name = "confirm", header = "It is so.")
    static final class Confirm extends OnItem {
        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.confirm(item, why);
        }
    }

    @Command(name = "reject", header = "It is not so: the item leaves the case, not the log.")
    static final class Reject extends OnItem {
        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.reject(item, why);
        }
    }

    @Command(name = "rename", header = "The actor goes by another name.")
    static final class Rename extends OnItem {
        @Parameters(index = "2", paramLabel = "NAME", description = "The name.")
        private String name = "";

        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.rename(item, name, why);
        }
    }

    @Command(
            name = "correct-time",
            header = "The event was at another time.",
            description = "The time in EDTF: 1988-11-03, 1988-11, 1988, 1988~, 1988-11/1989-02.")
    static final class CorrectTime extends OnItem {
        @Parameters(index = "2", paramLabel = "TIME", description = "The time in EDTF.")
        private String edtf = "";

        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.correctTime(item, edtf, why);
        }
    }

    /// A decision on two items.
    abstract static class OnTwo extends OnItem {
        @Parameters(index = "2", paramLabel = "OTHER", description = "The other one.")
        String other = "";
    }

    @Command(name = "merge", header = "Two actors are one.")
    static final class Merge extends OnTwo {
        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.merge(Sort.ACTOR, item, other, why);
        }
    }

    @Command(name = "merge-events", header = "Two events are one.")
    static final class MergeEvents extends OnTwo {
        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.merge(Sort.EVENT, item, other, why);
        }
    }

    /// A decision on some words of an item.
    abstract static class OnWords extends OnItem {
        @Parameters(
                index = "2",
                paramLabel = "WORDS",
                description = "The mentions that belong to another, exactly as they stand.")
        String words = "";

        @Option(
                names = "--in",
                paramLabel = "DOC",
                description = "Only the mentions in this document.")
        @Nullable String doc;
    }

    @Command(name = "split", header = "Some mentions of an actor mean somebody else.")
    static final class Split extends OnWords {
        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.split(Sort.ACTOR, item, words, doc, why);
        }
    }

    @Command(name = "split-event", header = "Some mentions of an event tell another.")
    static final class SplitEvent extends OnWords {
        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.split(Sort.EVENT, item, words, doc, why);
        }
    }

    @Command(
            name = "add-statement",
            header = "Somebody says this, which was not found.",
            footer = {
                "",
                "@|bold Example|@",
                "  hearsay review add-statement affair.hearsay --in cable-214 --speaker Thorsager \\",
                "      --words \"It will be called conservation.\""
            })
    static final class AddStatement extends Deciding {
        @Option(
                names = "--in",
                required = true,
                paramLabel = "DOC",
                description = "The document that has the words.")
        private String doc = "";

        @Option(
                names = "--words",
                required = true,
                paramLabel = "WORDS",
                description = "What is said, exactly as it stands there.")
        private String words = "";

        @Option(
                names = "--speaker",
                required = true,
                paramLabel = "NAME",
                description = "Who says it: an actor's id or name.")
        private String speaker = "";

        @Option(
                names = "--cue",
                paramLabel = "WORDS",
                description = "The words for the saying, for example said.")
        private @Nullable String cue;

        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.addStatement(doc, words, speaker, cue, why);
        }
    }

    @Command(name = "undo", header = "An earlier decision no longer holds.")
    static final class Undo extends Deciding {
        @Parameters(index = "1", paramLabel = "NUMBER", description = "Its number in the log.")
        private int number;

        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.undo(number, why);
        }
    }
}
