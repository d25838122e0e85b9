package org.hearsay.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearsay.casefile.CaseFile;
import org.hearsay.export.CaseJson;
import org.hearsay.review.Decision;
import org.hearsay.review.Quote;
import org.hearsay.review.Target;
import org.hearsay.store.SqliteStore;
import org.hearsay.store.StoredCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a case is put together and when its record is read back, and that nobody can tell.
class AssembledTest {
    private static final Reading READING = Reading.standard();

    @TempDir private Path folder;

    @Test
    void aCaseThatNobodyChangedIsReadBackAsItWasPutTogether() throws IOException {
        Path file = folder.resolve("affair.hearsay");
        build(file, papers(24));
        try (SqliteStore store = SqliteStore.openToRead(file)) {
            CaseFile kept = Assembled.find(store).orElseThrow();
            CaseFile made =
                    Assembled.make(store, store.documents(), store.reviews(), "", step -> {});
            assertThat(json(kept)).isEqualTo(json(made));
            assertThat(kept).isEqualTo(made);
        }
    }

    @Test
    void aDecisionMakesTheRecordAnew() throws Exception {
        Path file = folder.resolve("affair.hearsay");
        build(file, papers(24));
        try (SqliteStore store = SqliteStore.open(file)) {
            Quote name =
                    Quote.of(store.documents().getFirst().text(), new org.hearsay.text.Span(0, 9));
            store.append(
                    "me",
                    java.time.Instant.EPOCH,
                    "",
                    new Decision.Rename(new Target(Target.Kind.ACTOR, List.of(name)), "Anna"));
            assertThat(Assembled.find(store)).isEmpty();
        }
        try (OpenCase open = Workbench.openToReview(file)) {
            assertThat(open.caseFile().actors()).anyMatch(actor -> actor.name().equals("Anna"));
        }
        try (SqliteStore store = SqliteStore.openToRead(file)) {
            assertThat(Assembled.find(store)).isPresent();
        }
    }

    @Test
    void aDocumentMoreGivesTheBytesOfARebuild() throws IOException {
        Path grown = folder.resolve("grown.hearsay");
        build(grown, papers(24));
        build(grown, papers(25));
        Path atOnce = folder.resolve("at-once.hearsay");
        build(atOnce, papers(25));
        assertThat(json(record(grown))).isEqualTo(json(record(atOnce)));
    }

    @Test
    void aDamagedRecordIsMadeAgain() throws IOException {
        Path file = folder.resolve("affair.hearsay");
        build(file, papers(24));
        CaseFile before = record(file);
        try (SqliteStore store = SqliteStore.open(file)) {
            Map<String, byte[]> parts = StoredCase.pack(before);
            parts.put("actors", new byte[] {1, 2, 3});
            store.keep(Assembled.key(store), parts);
        }
        assertThat(record(file)).isEqualTo(before);
    }

    @Test
    void aPageOfALiveCaseReadsOnlyTheDocumentThatItShows() throws IOException {
        Path file = folder.resolve("affair.hearsay");
        build(file, papers(24));
        try (LiveCase live = LiveCase.open(file)) {
            Snapshot now = live.now();
            assertThat(now.documents()).isInstanceOf(LazyDocuments.class).hasSize(24);
            assertThat(now.document("paper-07").orElseThrow().text().text()).contains("paper 7");
        }
    }

    private static CaseFile record(Path file) throws IOException {
        try (OpenCase open = Workbench.open(file)) {
            return open.caseFile();
        }
    }

    private static String json(CaseFile caseFile) {
        return CaseJson.of(caseFile, "affair", "test");
    }

    private void build(Path file, Path papers) throws IOException {
        new Workbench(READING, tally -> {})
                .build(List.of(papers), file, "affair", new Dates.Unsaid());
    }

    private Path papers(int count) throws IOException {
        Path papers = folder.resolve("papers");
        Files.createDirectories(papers);
        for (int i = 1; i <= count; i++) {
            Files.writeString(
                    papers.resolve("paper-%02d.txt".formatted(i)),
                    """
                    Ana Kovac, director of the Board of Quays, said on %d May 1994 that the ferry had left. \
                    Ivo Ilic told paper %d that he had not been informed. "Nobody asked me," he said.

                    The Board of Quays met Ana Kovac in Lisbon on %d June 1994. %d people were there.
                    """
                            .formatted(i, i, i, i + 3));
        }
        return papers;
    }
}
