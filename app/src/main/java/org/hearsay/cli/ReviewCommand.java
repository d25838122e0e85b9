package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.review.Proposal;
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
            ReviewCommand.Queue.class,
            ReviewCommand.Accept.class,
            ReviewCommand.Dismiss.class,
            ReviewCommand.KeepApart.class,
            ReviewCommand.KeepEventsApart.class,
            ReviewCommand.Attribute.class,
            ReviewCommand.GradeSource.class,
            ReviewCommand.GradeItem.class,
            ReviewCommand.Note.class,
            ReviewCommand.AskOpinion.class,
            ReviewCommand.Agree.class,
            ReviewCommand.Disagree.class,
            ReviewCommand.Undo.class,
            ReviewCommand.Redo.class,
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

    @Command(name = "undo", header = "The last decision, or an earlier one, no longer holds.")
    static final class Undo extends Deciding {
        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "NUMBER",
                description = "Its number in the log; without one, the last that holds.")
        private @Nullable Integer number;

        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return number == null ? reviewing.undo(why) : reviewing.undo(number, why);
        }
    }

    @Command(name = "redo", header = "What was undone last holds again.")
    static final class Redo extends Deciding {
        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.redo(why);
        }
    }

    @Command(
            name = "queue",
            header = "Print the open questions, those on which most hangs first.",
            description = "A line for each: its id, the question, the reasons, the doubts.")
    static final class Queue extends OnCase {
        @Option(
                names = "--most",
                paramLabel = "N",
                defaultValue = "50",
                description = "At most so many; without it ${DEFAULT-VALUE}.")
        private int most = 50;

        @Override
        int run(Terminal terminal) throws IOException {
            try (OpenCase open = Workbench.open(caseFile)) {
                List<Proposal> queue = open.reviewing("").queue();
                queue.stream().limit(most).forEach(each -> terminal.say(line(each)));
                if (queue.isEmpty()) {
                    terminal.warn("hearsay: no question is open");
                }
            }
            return ExitCode.DONE;
        }

        private static String line(Proposal proposal) {
            String doubts =
                    proposal.doubts().isEmpty()
                            ? ""
                            : "\tbut " + String.join("; ", proposal.doubts());
            return proposal.id()
                    + "\t"
                    + proposal.question()
                    + "\t"
                    + String.join("; ", proposal.reasons())
                    + doubts;
        }
    }

    /// An answer to an open question.
    abstract static class OnQuestion extends Deciding {
        @Parameters(
                index = "1",
                paramLabel = "QUESTION",
                description = "Its id; see hearsay review queue.")
        String question = "";
    }

    @Command(name = "accept", header = "Yes, to an open question: it is so, the two are one.")
    static final class Accept extends OnQuestion {
        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.accept(question, why);
        }
    }

    @Command(name = "dismiss", header = "No, to an open question: it is not so, the two are two.")
    static final class Dismiss extends OnQuestion {
        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.dismiss(question, why);
        }
    }

    @Command(name = "keep-apart", header = "Two actors are two, however alike they look.")
    static final class KeepApart extends OnTwo {
        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.keepApart(Sort.ACTOR, item, other, why);
        }
    }

    @Command(name = "keep-events-apart", header = "Two events are two.")
    static final class KeepEventsApart extends OnTwo {
        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.keepApart(Sort.EVENT, item, other, why);
        }
    }

    @Command(name = "attribute", header = "Somebody else makes the statement.")
    static final class Attribute extends OnItem {
        @Parameters(
                index = "2",
                paramLabel = "SPEAKER",
                description = "Who makes it: an actor's id or name.")
        private String speaker = "";

        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.attribute(item, speaker, why);
        }
    }

    @Command(
            name = "grade-source",
            header = "Grade a source, an actor or document, from A to F.",
            description = {
                "The Admiralty system: A reliable, B usually reliable, C fairly reliable, D not usually"
                        + " reliable, E unreliable, F reliability cannot be judged. What nobody graded is F."
            })
    static final class GradeSource extends OnItem {
        @Parameters(index = "2", paramLabel = "GRADE", description = "A to F.")
        private String grade = "";

        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.gradeSource(item, grade, why);
        }
    }

    @Command(
            name = "grade-item",
            header = "Grade an item, such as a statement, from 1 to 6.",
            description = {
                "The Admiralty system: 1 confirmed by other sources, 2 probably true, 3 possibly true, 4"
                        + " doubtful, 5 improbable, 6 truth cannot be judged. What nobody graded is 6."
            })
    static final class GradeItem extends OnItem {
        @Parameters(index = "2", paramLabel = "GRADE", description = "1 to 6.")
        private String grade = "";

        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.gradeItem(item, grade, why);
        }
    }

    @Command(name = "note", header = "A remark on an item; it changes nothing else.")
    static final class Note extends OnItem {
        @Parameters(index = "2", paramLabel = "WORDS", description = "The remark.")
        private String words = "";

        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.note(item, words, why);
        }
    }

    /// A decision on an entry of the log.
    abstract static class OnEntry extends Deciding {
        @Parameters(index = "1", paramLabel = "NUMBER", description = "Its number in the log.")
        int number;
    }

    @Command(name = "ask-opinion", header = "Somebody else should look at a decision.")
    static final class AskOpinion extends OnEntry {
        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.askOpinion(number, why);
        }
    }

    @Command(name = "agree", header = "A second opinion: the decision is right.")
    static final class Agree extends OnEntry {
        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.giveOpinion(number, true, why);
        }
    }

    @Command(name = "disagree", header = "A second opinion: the decision is not right.")
    static final class Disagree extends OnEntry {
        @Override
        LogLine decide(Reviewing reviewing) throws IOException, Refusal {
            return reviewing.giveOpinion(number, false, why);
        }
    }
}
