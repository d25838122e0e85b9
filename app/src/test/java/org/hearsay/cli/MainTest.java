package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command line from outside: arguments in; exit code, output, files out.
class MainTest {
    private static final String FERRY =
            """
            Ferry left before the storm

            Harbour master Ilse Varga said on 3 May 1974 that the ferry had left on Monday. Ilse \
            Varga told the inquiry that Captain Tomas Ilic had ordered the departure.

            Captain Tomas Ilic said he had never ordered anything. “I was asleep,” said Ilic.

            The company declined to comment.
            """;

    @TempDir private Path folder;
    private Path ferry = Path.of("");
    private Path caseFile = Path.of("");

    @BeforeEach
    void papers() throws IOException {
        Path papers = Files.createDirectory(folder.resolve("papers"));
        ferry = Files.writeString(papers.resolve("ferry.txt"), FERRY);
        caseFile = folder.resolve("affair.hearsay");
    }

    // --- Help and wrong use -----------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "build",
                "report",
                "export",
                "search",
                "review",
                "verify",
                "annotate",
                "review list",
                "review confirm",
                "review reject",
                "review rename",
                "review merge",
                "review split",
                "review merge-events",
                "review split-event",
                "review correct-time",
                "review add-statement",
                "review queue",
                "review accept",
                "review dismiss",
                "review keep-apart",
                "review keep-events-apart",
                "review attribute",
                "review grade-source",
                "review grade-item",
                "review note",
                "review ask-opinion",
                "review agree",
                "review disagree",
                "review undo",
                "review redo",
                "review log"
            })
    void everyCommandHasHelp(String command) {
        Run run = run(Stream.of((command + " --help").split(" ")).toArray(String[]::new));
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Usage", "hearsay " + command, "Exit codes")
                .doesNotContain("null");
    }

    @Test
    void theHelpNamesEveryCommand() {
        Run run = run("--help");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "demo",
                        "build",
                        "report",
                        "export",
                        "search",
                        "review",
                        "verify",
                        "annotate");
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(run("--version").out()).matches("hearsay \\S+\\R");
    }

    @Test
    void noCommandIsWrongUse() {
        Run run = run();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage");
    }

    @Test
    void wrongUseIsToldInASentenceWithWhereToLook() {
        Run run = run("build", ferry.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--case", "See: hearsay build --help");
        assertThat(run("annotate", "--date", "1974", ferry.toString()).code()).isEqualTo(2);
        assertThat(run("export", caseFile.toString(), "--format", "xml", "--out", "x").code())
                .isEqualTo(2);
        assertThat(run("annotate", "--date", "1974-05-03", "--dates", "x", ferry.toString()).code())
                .isEqualTo(2);
    }

    // --- annotate ---------------------------------------------------------------------------

    @Test
    void annotateWritesALineADocumentWithTheTextOfTheFile() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Run run =
                run("annotate", ferry.toString(), "--date", "1974-05-04", "--out", out.toString());
        assertThat(run).isEqualTo(new Run(0, "", ""));
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(1);
        JsonNode line = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(line.get("doc").asString()).isEqualTo("ferry");
        assertThat(line.get("text").asString()).isEqualTo(FERRY);
        assertThat(line.get("published").asString()).isEqualTo("1974-05-04");
        for (String layer :
                List.of("blocks", "times", "mentions", "attributions", "events", "diagnostics")) {
            assertThat(line.get(layer).isArray()).as(layer).isTrue();
        }
        assertThat(line.get("blocks").get(0).get("kind").asString()).isEqualTo("headline");
        assertThat(line.get("attributions").size()).isPositive();
    }

    @Test
    void annotateWithoutAPlaceWritesToTheOutput() {
        Run run = run("annotate", ferry.toString());
        assertThat(run.out()).startsWith("{\"doc\":\"ferry\"").endsWith("}\n");
    }

    @Test
    void annotateTellsWhatItCouldNotReadAndReadsTheRest() throws IOException {
        Files.write(ferry.resolveSibling("a-empty.txt"), new byte[0]);
        Run run = run("annotate", folder.resolve("papers").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "hearsay: a-empty.txt is empty; nothing was read from it.\n");
        assertThat(run.out().lines()).hasSize(1);
    }

    @Test
    void annotateOfNothingLeavesNoFileHalfWritten() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Run run = run("annotate", folder.resolve("nowhere").toString(), "--out", out.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("nowhere does not exist; check the path.");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTold() {
        Path out = ferry.resolve("out.jsonl");
        Run run = run("annotate", ferry.toString(), "--out", out.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains(out + " cannot be written").hasLineCount(1);
    }

    // --- The life of a case -----------------------------------------------------------------

    @Test
    void aCaseIsBuiltReportedExportedSearchedAndVerified() throws IOException {
        Run build = build();
        assertThat(build.code()).isZero();
        assertThat(build.out())
                .isEqualToNormalizingNewlines(caseFile + ": 1 document, read now.\n");
        assertThat(build().out())
                .isEqualToNormalizingNewlines(caseFile + ": 1 document, nothing new.\n");

        for (String name : List.of("dossier.html", "dossier.md")) {
            Path dossier = folder.resolve(name);
            assertThat(run("report", caseFile.toString(), "--out", dossier.toString()).code())
                    .isZero();
            assertThat(Files.readString(dossier)).contains("Ilic");
        }
        Run wrong = run("report", caseFile.toString(), "--out", "dossier.odt");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("a dossier is written as .html, .md, .docx or .pdf");

        Run search = run("search", caseFile.toString(), "ordering", "departure");
        assertThat(search.out()).contains("paragraph  ferry:");

        Run verify = run("verify", caseFile.toString());
        assertThat(verify.code()).isZero();
        assertThat(verify.out()).contains("Originals  1 as they were", "All of it holds.");
        Files.writeString(ferry, "Something else.");
        Run changed = run("verify", caseFile.toString());
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).contains("ferry.txt has changed since it was read");
    }

    @Test
    void exportsHoldTheContractAndAreTheSameBytesForTheSameInput() throws IOException {
        build();
        Path other = folder.resolve("other").resolve("other.hearsay");
        Files.createDirectory(other.getParent());
        run("build", folder.resolve("papers").toString(), "--case", other.toString());
        for (String format : List.of("json", "timelinejs", "annotations", "csv")) {
            String name = format.equals("csv") ? "tables.zip" : format + ".json";
            Path one = folder.resolve(name);
            Path two = other.resolveSibling(name);
            assertThat(run("export", caseFile.toString(), "--format", format, "--out", "" + one))
                    .isEqualTo(new Run(0, one + System.lineSeparator(), ""));
            run("export", other.toString(), "--format", format, "--out", two.toString());
            assertThat(one).hasSameBinaryContentAs(two);
        }
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("json.json")));
        assertThat(json.propertyNames())
                .contains(
                        "case",
                        "documents",
                        "actors",
                        "events",
                        "statements",
                        "disputes",
                        "support",
                        "knowledge",
                        "influence",
                        "silences",
                        "timeline");
        JsonNode passage = json.get("statements").get(0).get("passages").get(0);
        assertThat(passage.get("words").asString())
                .isEqualTo(
                        FERRY.substring(passage.get("start").asInt(), passage.get("end").asInt()));
        Path tables = folder.resolve("tables");
        run("export", caseFile.toString(), "--format", "csv", "--out", tables.toString());
        assertThat(tables.resolve("statements.csv")).exists();
        assertThat(Files.readString(tables.resolve("passages.csv"))).contains("ferry");
    }

    @Test
    void aDocumentDatedBeforeWhatItTellsIsSaid() throws IOException {
        run("build", ferry.toString(), "--case", caseFile.toString(), "--date", "1970-01-05");
        Path report =
                Files.writeString(
                        folder.resolve("report.txt"), "The ferry sank on 6 May 1974 in the sound.");
        Run built =
                run("build", report.toString(), "--case", caseFile + "2", "--date", "1970-01-05");
        assertThat(built.code()).isEqualTo(1);
        assertThat(built.err())
                .contains(
                        "report is dated 1970-01-05 but tells as done “sank on 6 May 1974”;"
                                + " if its date is wrong, give it with --date or --dates.");
        assertThat(run("build", report.toString(), "--case", caseFile + "2").code()).isZero();
    }

    @Test
    void twoWhoDecideTheOppositeAreTold() {
        build();
        decide("confirm", "person-ilse-varga", "Ana");
        assertThat(decide("reject", "person-ilse-varga", "Mira").out())
                .contains("contradicts review 1 of Ana, and holds instead");
        assertThat(run("review", "log", caseFile.toString()).out())
                .contains("overruled by review 2 of Mira");
    }

    @Test
    void aDecisionThatLosesItsWordsIsToldWhenTheDocumentIsReadAgain() throws IOException {
        build();
        decide("confirm", "person-ilse-varga", "Ana");
        Files.writeString(ferry, "The ferry left on Monday, said Captain Tomas Ilic.");
        Run again = build();
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("Review 1 has no effect now");
        assertThat(run("review", "log", caseFile.toString()).out())
                .contains("no effect: its words are no longer found");
        Path report = folder.resolve("dossier.md");
        run("report", caseFile.toString(), "--out", report.toString());
        assertThat(Files.readString(report)).contains("review 1 of Ana");
    }

    private Run decide(String how, String item, String who) {
        return run("review", how, caseFile.toString(), item, "--who", who);
    }

    @Test
    void aMissingCaseIsToldInOneSentence() {
        for (String[] command :
                List.of(
                        new String[] {"verify"},
                        new String[] {"report", "--out", "x.html"},
                        new String[] {"review", "log"})) {
            String[] all = Arrays.copyOf(command, command.length + 1);
            all[command.length] = caseFile.toString();
            Run run = run(all);
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err())
                    .isEqualToNormalizingNewlines(
                            "hearsay: There is no case "
                                    + caseFile
                                    + "; make one with: hearsay build FOLDER --case "
                                    + caseFile
                                    + "\n");
        }
    }

    // --- Reviews ----------------------------------------------------------------------------

    @Test
    void aDecisionChangesTheCaseAndCanBeUndone() {
        build();
        String varga = actorNamed("Varga");
        Run rename = review("rename", varga, "Ilse Varga-Holm", "--why", "married name");
        assertThat(rename.err()).isEmpty();
        assertThat(rename.out()).contains("\tAna\trename actor", "to Ilse Varga-Holm", "married");
        assertThat(actors()).contains("edited\tIlse Varga-Holm");
        assertThat(review("undo", "1").code()).isZero();
        assertThat(actors()).contains(varga + "\tproposed").doesNotContain("Holm");
        assertThat(review("undo", "1").code()).isEqualTo(2);
        assertThat(review("undo", "2").code()).isZero();
        assertThat(actors()).contains("edited\tIlse Varga-Holm");
        assertThat(run("verify", caseFile.toString()).out()).contains("Reviews    3, last hash ");
    }

    @Test
    void aRejectedActorLeavesTheCaseAndStaysInTheLog() {
        build();
        String ilic = actorNamed("Ilic");
        assertThat(review("reject", ilic).code()).isZero();
        assertThat(actors()).doesNotContain(ilic + "\t");
        assertThat(run("review", "log", caseFile.toString()).out()).contains("reject actor");
    }

    @Test
    void reviewsSurviveARebuildOfAChangedTextByTheirWords() throws IOException {
        build();
        review("rename", actorNamed("Varga"), "Ilse Varga-Holm");
        Files.writeString(ferry, "A new standfirst stands here.\n\n" + FERRY.replace(". ", ".\n"));
        build();
        assertThat(actors()).contains("edited\tIlse Varga-Holm");
        assertThat(run("review", "log", caseFile.toString()).out()).doesNotContain("no effect");

        Files.writeString(ferry, "The inquiry was closed without a report.");
        build();
        assertThat(run("review", "log", caseFile.toString()).out())
                .contains("(no effect: its words are no longer found)");
    }

    @Test
    void aStatementCanBeAddedByHand() throws IOException {
        build();
        Run added =
                review(
                        "add-statement",
                        "--in",
                        "ferry",
                        "--speaker",
                        "Tomas Ilic",
                        "--words",
                        "Ferry left before the storm");
        assertThat(added.code()).isZero();
        Run list = run("review", "list", caseFile.toString(), "--sort", "statement");
        assertThat(list.out()).containsPattern("added\t.*Ilic: Ferry left before the storm");
        Run wrong =
                review(
                        "add-statement",
                        "--in",
                        "ferry",
                        "--speaker",
                        "Ilic",
                        "--words",
                        "no such words");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("ferry does not hold the words “no such words” exactly.");
    }

    @Test
    void whatIsAskedForMustBeThereAndBeOne() {
        build();
        Run none = review("confirm", "Napoleon");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("The case has no item “Napoleon”");
        Run many = review("confirm", "il");
        assertThat(many.code()).isEqualTo(2);
        assertThat(many.err()).contains("“il” may mean ");
        Run time = review("correct-time", "event", "last Monday");
        assertThat(time.code()).isEqualTo(2);
        assertThat(time.err()).contains("last Monday is not a time in EDTF");
    }

    private Run build() {
        return run("build", folder.resolve("papers").toString(), "--case", caseFile.toString());
    }

    private Run review(String command, String... arguments) {
        return run(
                Stream.of(
                                Stream.of("review", command, "--who", "Ana", caseFile.toString()),
                                Stream.of(arguments))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
    }

    /// The id of the first actor whose name holds a word: who is found besides is the reader's
    /// matter.
    private String actorNamed(String word) {
        return actors().lines()
                .filter(line -> line.contains(word))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .findFirst()
                .orElseThrow();
    }

    private String actors() {
        return run("review", "list", caseFile.toString(), "--sort", "actor").out();
    }

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(out, new PrintWriter(err), false);
        int code = Main.run(terminal, arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
