package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SqliteStoreTest extends CaseStoreKit {
    private Path file() {
        return folder.resolve("ferry.hearsay");
    }

    @Override
    CaseStore open() throws IOException {
        return SqliteStore.openOrCreate(file(), "The ferry");
    }

    @Test
    void aClosedCaseIsOneFile() throws IOException {
        try (CaseStore store = open()) {
            store.put(stored("ferry", "The ferry left."));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void whatACrashLeavesBehindHoldsAllThatWasKept() throws Exception {
        Path copy = folder.resolve("after-the-crash.hearsay");
        try (CaseStore store = open()) {
            store.put(stored("ferry", "The ferry left."));
            store.append("Ana", NOW, "", confirm());
            // A process that is killed leaves the file and its log as they lie on the disk now.
            Files.copy(file(), copy);
            Files.copy(Path.of(file() + "-wal"), Path.of(copy + "-wal"));
        }
        try (CaseStore store = SqliteStore.open(copy)) {
            assertThat(store.ids()).containsExactly("ferry");
            assertThat(store.reviews().reviews()).hasSize(1);
            assertThat(store.examine().faults()).isEmpty();
        }
    }

    @Test
    void anEmptyFileLeftByACrashBecomesACase() throws IOException {
        Files.createFile(file());
        try (CaseStore store = open()) {
            assertThat(store.name()).isEqualTo("The ferry");
        }
    }

    @Test
    void twoAtATimeIsRefusedInASentence() throws IOException {
        try (CaseStore _ = open()) {
            assertSentence(
                    this::open,
                    file()
                            + " is in use by another Hearsay; wait until it is done, then try again.");
            assertSentence(
                    () -> SqliteStore.openToRead(file()),
                    file()
                            + " is in use by another Hearsay; wait until it is done, then try again.");
        }
        open().close();
    }

    @Test
    void manyMayReadAtATime() throws IOException {
        open().close();
        try (CaseStore one = SqliteStore.openToRead(file());
                CaseStore other = SqliteStore.openToRead(file())) {
            assertThat(one.ids()).isEqualTo(other.ids());
        }
    }

    @Test
    void aFileThatIsNoCaseIsLeftAlone() throws IOException {
        Files.writeString(file(), "These are the minutes of a meeting, and no case at all.");
        assertSentence(this::open, file() + " is not a case of Hearsay; name another file.");
        assertSentence(
                () -> SqliteStore.openToRead(file()),
                file() + " is not a case of Hearsay; name another file.");
        assertThat(Files.readString(file())).startsWith("These are the minutes");
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws Exception {
        sql("CREATE TABLE recipes (name TEXT)");
        byte[] before = Files.readAllBytes(file());
        assertSentence(this::open, file() + " is not a case of Hearsay; name another file.");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aCaseOfANewerHearsayIsLeftAlone() throws Exception {
        open().close();
        sql("PRAGMA user_version = 7");
        assertSentence(
                this::open,
                file()
                        + " was written by a newer Hearsay (format 7, this one knows 1); update"
                        + " Hearsay.");
    }

    @Test
    void aMissingCaseIsToldWithTheCommandThatMakesOne() {
        assertSentence(
                () -> SqliteStore.openToRead(file()),
                "There is no case "
                        + file()
                        + "; make one with: hearsay build FOLDER --case "
                        + file());
    }

    @Test
    void aFolderIsNoCase() {
        assertSentence(
                () -> SqliteStore.openToRead(folder),
                folder + " is a folder; a case is a file, for example " + folder + ".hearsay.");
    }

    @Test
    void aMissingFolderIsTold() {
        Path lost = folder.resolve("lost").resolve("ferry.hearsay");
        assertSentence(
                () -> SqliteStore.openOrCreate(lost, "x"),
                lost + " cannot be made: its folder does not exist or may not be written to.");
    }

    @Test
    void aFullDiskLosesNothingThatWasKept() throws Exception {
        try (SqliteStore store = (SqliteStore) open()) {
            store.put(stored("ferry", "The ferry left."));
            store.allowNoMorePages();
            assertSentence(
                    () -> {
                        for (int i = 0; i < 200; i++) {
                            store.put(stored("big" + i, "All these words. ".repeat(500)));
                        }
                    },
                    file()
                            + " could not be written: the disk is full. What was read before is"
                            + " kept; make room and run the same command again.");
        }
        try (CaseStore store = open()) {
            assertThat(store.ids()).contains("ferry");
            assertThat(store.examine().faults()).isEmpty();
        }
    }

    @Test
    void theReviewLogCannotBeRewritten() throws Exception {
        try (CaseStore store = open()) {
            store.append("Ana", NOW, "", confirm());
        }
        assertThatThrownBy(() -> sql("UPDATE review SET entry = '{}'"))
                .hasMessageContaining("the review log is only added to");
        assertThatThrownBy(() -> sql("DELETE FROM review"))
                .hasMessageContaining("the review log is only added to");
    }

    @Test
    void aRewrittenReviewLogIsNoticed() throws Exception {
        try (CaseStore store = open()) {
            store.append("Ana", NOW, "", confirm());
            store.append("Ana", NOW, "", confirm());
        }
        sql("DROP TRIGGER review_is_not_changed");
        sql("UPDATE review SET entry = replace(entry, 'Ana', 'Eva') WHERE number = 1");
        assertThat(faults())
                .containsExactly(
                        "The guards of the review log were removed.",
                        "The review log was changed: entry 1 does not follow from the one before.");
    }

    @Test
    void aChangedTextIsNoticed() throws Exception {
        try (CaseStore store = open()) {
            store.put(stored("ferry", "The ferry left."));
        }
        sql("UPDATE document SET text = 'The ferry sank.'");
        assertThat(faults()).containsExactly("The text of ferry is not the one that was read.");
    }

    @Test
    void changedLayersAreNoticed() throws Exception {
        try (CaseStore store = open()) {
            store.put(stored("ferry", "The ferry left."));
        }
        sql("UPDATE document SET layers = x'00'");
        assertThat(faults()).containsExactly("The layers of ferry are not those that were read.");
    }

    @Test
    void aCaseInAFolderThatCannotBeWrittenToCanBeRead() throws Exception {
        try (CaseStore store = open()) {
            store.complete(file("f.txt", "1"), Set.of(), List.of());
        }
        assertThat(file().toFile().setWritable(false)).isTrue();
        try (CaseStore store = SqliteStore.openToRead(file())) {
            assertThat(store.files()).hasSize(1);
        }
    }

    private List<String> faults() throws IOException {
        try (CaseStore store = SqliteStore.openToRead(file())) {
            return store.examine().faults();
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    private static void assertSentence(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOf(CaseTrouble.class).hasMessage(sentence);
    }
}
