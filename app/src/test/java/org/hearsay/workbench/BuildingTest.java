package org.hearsay.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.Mentions;
import org.hearsay.store.CaseStore;
import org.hearsay.store.SqliteStore;
import org.hearsay.store.StoredDocument;
import org.hearsay.text.DocumentText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a build reads, keeps and leaves alone.
class BuildingTest {
    private static final Dates UNSAID = new Dates.Unsaid();

    @TempDir private Path folder;
    private final List<String> read = Collections.synchronizedList(new ArrayList<>());
    private Path papers = Path.of("");
    private Path caseFile = Path.of("");

    @BeforeEach
    void papers() throws IOException {
        papers = Files.createDirectory(folder.resolve("papers"));
        caseFile = folder.resolve("affair.hearsay");
        write("ferry.txt", "The ferry left on Monday.");
        write("quay.txt", "Nobody stood on the quay.");
    }

    @Test
    void aSecondBuildReadsNothing() throws IOException {
        assertThat(build(papers).read()).isEqualTo(2);
        BuildOutcome second = build(papers);
        assertThat(second).isEqualTo(new BuildOutcome(0, 2, 2, List.of()));
        assertThat(read).containsExactlyInAnyOrder("ferry", "quay");
    }

    @Test
    void onlyAChangedFileIsReadAgain() throws IOException {
        build(papers);
        read.clear();
        write("ferry.txt", "The ferry left on Tuesday.");
        assertThat(build(papers)).isEqualTo(new BuildOutcome(1, 1, 2, List.of()));
        assertThat(read).containsExactly("ferry");
        assertThat(document("ferry").text().text()).contains("Tuesday");
    }

    @Test
    void aFileOfTheSameNameElsewhereIsAnotherDocument() throws IOException {
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.writeString(more.resolve("ferry.txt"), "Another ferry altogether.");
        build(papers);
        build(more);
        assertThat(ids()).containsExactly("ferry", "ferry~2", "quay");
        assertThat(build(more).read()).isZero();
    }

    @Test
    void aFolderThatWasMovedIsKnownAgain() throws IOException {
        build(papers);
        Path moved = folder.resolve("moved");
        Files.move(papers, moved);
        assertThat(build(moved)).isEqualTo(new BuildOutcome(0, 2, 2, List.of()));
        Files.writeString(moved.resolve("ferry.txt"), "It left on Friday.");
        assertThat(build(moved)).isEqualTo(new BuildOutcome(1, 1, 2, List.of()));
    }

    @Test
    void aFileThatIsGoneLeavesItsDocumentInTheCase() throws IOException {
        build(papers);
        Files.delete(papers.resolve("quay.txt"));
        build(papers);
        assertThat(ids()).containsExactly("ferry", "quay");
    }

    @Test
    void aDateByTheUserIsRememberedAndOnlyAnotherOneReadsTheDocumentAgain() throws IOException {
        build(papers);
        read.clear();
        LocalDate day = LocalDate.of(1974, 5, 3);
        build(new Dates.ForAll(day.plusDays(1)), papers.resolve("ferry.txt"));
        assertThat(read).isEmpty();
        build(new Dates.ForAll(day), papers.resolve("ferry.txt"));
        assertThat(read).containsExactly("ferry");
        assertThat(document("ferry").text().published()).isEqualTo(day);
        assertThat(document("quay").text().published()).isNull();

        write("ferry.txt", "The ferry left on Tuesday.");
        build(papers);
        assertThat(document("ferry").text().published()).isEqualTo(day);
    }

    @Test
    void aTableOfDatesNamesDocumentsOrFiles() throws IOException {
        build(papers);
        read.clear();
        Path table = Files.writeString(folder.resolve("dates.tsv"), "quay.txt\t1974-05-04\n");
        build(new Dates.Table(table), papers);
        assertThat(read).isEmpty();
        assertThat(document("quay").text().published()).isEqualTo(LocalDate.of(1974, 5, 4));
    }

    @Test
    void anotherEngineReadsTheTextAgain() throws IOException {
        build(papers);
        read.clear();
        try (CaseStore store = SqliteStore.open(caseFile)) {
            StoredDocument ferry = store.find("ferry").orElseThrow();
            store.put(
                    new StoredDocument(
                            ferry.document(), ferry.path(), "an older engine", null, null));
        }
        build(papers);
        assertThat(read).containsExactly("ferry");
        assertThat(build(papers).read()).isZero();
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws IOException {
        Files.write(papers.resolve("empty.txt"), new byte[0]);
        BuildOutcome outcome = build(papers);
        assertThat(outcome.inAll()).isEqualTo(2);
        assertThat(outcome.troubles())
                .containsExactly("empty.txt is empty; nothing was read from it.");
    }

    @Test
    void aFaultOfOursCostsOneDocumentAndIsTriedAgain() throws IOException {
        Reading faulty =
                text -> {
                    if (text.id().equals("ferry")) {
                        throw new IllegalStateException("no such tense");
                    }
                    return bare(text);
                };
        BuildOutcome outcome =
                Building.build(
                        List.of(papers), caseFile, "Affair", UNSAID, faulty, Tally.UNWATCHED);
        assertThat(outcome.troubles())
                .containsExactly(
                        "ferry could not be read because of a fault in Hearsay"
                                + " (java.lang.IllegalStateException: no such tense); please report"
                                + " it.");
        assertThat(ids()).containsExactly("quay");
        assertThat(build(papers)).isEqualTo(new BuildOutcome(1, 1, 2, List.of()));
    }

    @Test
    void aBuildThatIsStoppedKeepsWhatItReadAndGoesOn() throws IOException {
        for (int i = 0; i < 20; i++) {
            write("letter-%02d.txt".formatted(i), "Letter number " + i + ".");
        }
        try {
            Building.build(
                    List.of(papers),
                    caseFile,
                    "Affair",
                    UNSAID,
                    this::bareAndNoted,
                    tally -> {
                        if (tally.documents() == 5) {
                            throw new StackOverflowError("stopped");
                        }
                    });
        } catch (StackOverflowError stopped) {
            assertThat(stopped).hasMessage("stopped");
        }
        assertThat(ids()).hasSize(5);
        assertThat(build(papers).inAll()).isEqualTo(22);
    }

    @Test
    void nothingToReadLeavesNoCase() throws IOException {
        BuildOutcome outcome = build(folder.resolve("nowhere"));
        assertThat(outcome.troubles()).hasSize(1);
        assertThat(caseFile).doesNotExist();
    }

    @Test
    void halfASurrogatePairDoesNoHarm() {
        assertThat(WellFormed.of("a\uD83Db \uDE00 \uD83D\uDE00 \uD83D"))
                .isEqualTo("a\uFFFDb \uFFFD \uD83D\uDE00 \uFFFD");
    }

    private BuildOutcome build(Path... inputs) throws IOException {
        return build(UNSAID, inputs);
    }

    private BuildOutcome build(Dates dates, Path... inputs) throws IOException {
        return Building.build(
                List.of(inputs), caseFile, "Affair", dates, this::bareAndNoted, Tally.UNWATCHED);
    }

    private AnnotatedDocument bareAndNoted(DocumentText text) {
        read.add(text.id());
        return bare(text);
    }

    private static AnnotatedDocument bare(DocumentText text) {
        Tokens none =
                new Tokens(
                        text.text(),
                        new int[0],
                        new int[0],
                        new int[0],
                        new Upos[0],
                        new String[0],
                        new String[0],
                        new int[0],
                        new String[0]);
        return new AnnotatedDocument(
                new ParsedText(text, none, null),
                List.of(),
                Mentions.none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<String> ids() throws IOException {
        try (CaseStore store = SqliteStore.openToRead(caseFile)) {
            return store.ids();
        }
    }

    private AnnotatedDocument document(String id) throws IOException {
        try (CaseStore store = SqliteStore.openToRead(caseFile)) {
            return store.find(id).orElseThrow().document();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(papers.resolve(name), text);
    }
}
