package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ingest.Shown.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.text.DocumentText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong with one file, it is said in one sentence, and the file beside it is read.
class BadInputTest {
    @TempDir Path folder;

    private List<String> temporaryFiles = List.of();

    @BeforeEach
    void aGoodFileLiesBesideTheBadOne() throws IOException {
        file(folder, "good.txt", "The council met.");
        temporaryFiles = temporaryFiles();
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        assertThat(temporaryFiles()).isSubsetOf(temporaryFiles);
    }

    /// Files that our libraries might leave; other programs use the folder as well.
    private static List<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("(?i).*(?:tika|pdfbox|poi|mime4j|m4j).*"))
                    .toList();
        }
    }

    private void check(String... sentences) {
        check(Limits.USUAL, sentences);
    }

    private void check(Limits limits, String... sentences) {
        Ingestion ingestion = new Ingestor(limits).read(List.of(folder), PublicationDates.none());
        assertThat(ingestion.documents()).extracting(DocumentText::id).contains("good");
        assertThat(ingestion.problems()).extracting(Problem::sentence).containsExactly(sentences);
    }

    /// `hearsay build . --case affair.hearsay` keeps the case beside its documents.
    @Test
    void aCaseBesideItsDocuments() throws IOException {
        file(folder, "affair.hearsay", "SQLite format 3");
        file(folder, "affair.hearsay-wal", "pages");
        check();
    }

    @Test
    void anEmptyFile() throws IOException {
        file(folder, "bad.txt", "");
        check("bad.txt is empty; nothing was read from it.");
    }

    @Test
    void nothingButBlanks() throws IOException {
        file(folder, "bad.txt", " \n\n\t\n");
        check(
                "bad.txt holds no text that could be read; if it is a scan, recognize its text (OCR) and add it again.");
    }

    @Test
    void aProgramThatCallsItselfText() throws IOException {
        byte[] bytes = new byte[5000];
        new Random(7).nextBytes(bytes);
        file(folder, "bad.txt", bytes);
        check(
                "bad.txt is not a text, whatever its name says; give it its right ending or leave it out.");
    }

    @Test
    void aPicture() throws IOException {
        file(folder, "bad.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
        check(
                "bad.png is of a kind that Hearsay does not read (.png); save it as text, PDF or Word.");
    }

    @Test
    void aFileThatIsNotThere() {
        Ingestion ingestion =
                new Ingestor().read(List.of(folder.resolve("none.txt")), PublicationDates.none());
        assertThat(ingestion.problems())
                .extracting(Problem::sentence)
                .containsExactly(folder.resolve("none.txt") + " does not exist; check the path.");
    }

    // ---------------------------------------------------------------- PDF and Word

    @Test
    void aPdfCutShort() throws IOException {
        byte[] pdf = Made.pdf(List.of(List.of("The council met and sold the harbour.")));
        file(folder, "bad.pdf", Arrays.copyOf(pdf, 300));
        check("bad.pdf is damaged or incomplete (its end is missing); fetch the original again.");
    }

    @Test
    void aPdfWithoutText() throws IOException {
        file(folder, "bad.pdf", Made.pdf(List.of(List.of())));
        check(
                "bad.pdf holds no text that could be read; if it is a scan, recognize its text (OCR) and add it again.");
    }

    @Test
    void aPdfUnderAPassword() throws IOException {
        file(folder, "bad.pdf", Made.pdf(List.of(List.of("The council met.")), "secret"));
        check("bad.pdf is protected by a password; save a copy without one and add that.");
    }

    @Test
    void aTextThatCallsItselfPdf() throws IOException {
        file(folder, "bad.pdf", "The council met.");
        check(
                "bad.pdf is damaged or incomplete (it does not begin like a PDF); fetch the original again.");
    }

    @Test
    void aWordDocumentCutShort() throws IOException {
        byte[] word =
                Made.word(
                        "<w:p><w:r><w:t>" + "The council met. ".repeat(50) + "</w:t></w:r></w:p>");
        file(folder, "bad.docx", Arrays.copyOf(word, 150));
        check("bad.docx is damaged or incomplete (it does not unpack); fetch the original again.");
    }

    @Test
    void aZipThatCallsItselfWord() throws IOException {
        file(folder, "bad.docx", Made.zip(Map.of("a.txt", Made.bytes("The council met."))));
        check(
                "bad.docx is damaged or incomplete (it holds no Word text); fetch the original again.");
    }

    @Test
    void aWordDocumentUnderAPassword() throws IOException {
        byte[] wrapped = new byte[4096];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, wrapped, 0, 4);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, wrapped, 1024, name.length);
        file(folder, "bad.docx", wrapped);
        check("bad.docx is protected by a password; save a copy without one and add that.");
    }

    @Test
    void anOldWordDocumentThatIsNone() throws IOException {
        byte[] wrapped = new byte[4096];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, wrapped, 0, 4);
        file(folder, "bad.doc", wrapped);
        assertThat(new Ingestor().read(List.of(folder), PublicationDates.none()).problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.DAMAGED);
    }

    // ---------------------------------------------------------------- archives

    @Test
    void aZipBomb() throws IOException {
        file(folder, "bad.zip", Made.zip(Map.of("a.txt", new byte[30 << 20])));
        assertThat(new Ingestor().read(List.of(folder), PublicationDates.none()).problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.ARCHIVE_BOMB);
    }

    @Test
    void aWordDocumentThatIsABomb() throws IOException {
        Limits small = new Limits(1 << 19, 1 << 20, 64 << 20, 100, 1 << 26, 200, 2);
        file(
                folder,
                "bad.docx",
                Made.word("<w:p><w:r><w:t>" + "x".repeat(2 << 20) + "</w:t></w:r></w:p>"));
        check(
                small,
                "bad.docx is larger than 1 MiB and was not read; split it into smaller files.");
    }

    @Test
    void archivesWithoutEnd() throws IOException {
        byte[] nested = Made.bytes("The council met.");
        String name = "a.txt";
        for (int i = 0; i < 4; i++) {
            nested = Made.zip(Map.of(name, nested));
            name = i + ".zip";
        }
        file(folder, "bad.zip", nested);
        check(
                "bad.zip/2.zip/1.zip is an archive inside archives inside archives; unpack it and add the folder.");
    }

    @Test
    void aPathOutOfTheArchive() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("../../evil.txt", Made.bytes("The council met."));
        members.put("/etc/evil.txt", Made.bytes("The council met."));
        members.put("fine.txt", Made.bytes("The council parted."));
        file(folder, "bad.zip", Made.zip(members));
        check(
                "bad.zip holds a member with a path that leaves the archive (../../evil.txt); that member was left out.",
                "bad.zip holds a member with a path that leaves the archive (/etc/evil.txt); that member was left out.");
        assertThat(folder.resolve("../../evil.txt")).doesNotExist();
    }

    @Test
    void aZipCutShort() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("a.txt", Made.bytes("The council parted."));
        members.put(
                "b.txt",
                Made.bytes(
                        new Random(7)
                                .ints(4000)
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(" "))));
        byte[] zip = Made.zip(members);
        file(folder, "bad.zip", Arrays.copyOf(zip, zip.length / 2));
        check(
                "bad.zip is damaged or incomplete (it does not unpack to its end); only what comes before was read.");
    }

    // ---------------------------------------------------------------- XML and web pages

    @Test
    void xmlThatAsksForAFileOfTheMachine() throws IOException {
        Path secret = file(folder, ".secret", "password");
        file(
                folder,
                "bad.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE TEI [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\">]><TEI><text><body><p>The council &x; met.</p></body></text></TEI>");
        Ingestion ingestion = new Ingestor().read(List.of(folder), PublicationDates.none());
        assertThat(Shown.shown(ingestion)).doesNotContain("password");
        check(
                "bad.xml is damaged or incomplete (it refers to outside entities, which are never fetched); fetch the original again.");
    }

    @Test
    void xmlThatGrowsWithoutEnd() throws IOException {
        file(
                folder,
                "bad.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE TEI [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><TEI><text><body><p>&c;</p></body></text></TEI>");
        assertThat(new Ingestor().read(List.of(folder), PublicationDates.none()).problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.DAMAGED);
    }

    @Test
    void anEditionCutShortIsReadUpToThere() throws IOException {
        file(
                folder,
                "bad.xml",
                "<TEI><text><body><div type=\"document\" xml:id=\"d1\"><p>The council met.</p></div><div type=\"document\"><p>The coun");
        check(
                "bad.xml is damaged or incomplete (not well-formed XML in line 1); only what comes before was read.");
    }

    @Test
    void aPageOfBrokenTags() throws IOException {
        file(
                folder,
                "odd.html",
                "<p>The council <b>met.<div></p></table>It <a href='x>parted.</a>"
                        + "<div>".repeat(3000)
                        + "deep");
        check();
    }

    // ---------------------------------------------------------------- characters

    @Test
    void bytesThatAreNoUtf8() throws IOException {
        byte[] bytes =
                "Kova\u010D met Rui\u017E\u0107 and \u010Cov\u010D."
                        .getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        file(folder, "odd.txt", bytes);
        check(
                "odd.txt holds bytes that are not valid UTF-8; they are shown as \uFFFD, the rest was read.");
    }

    @Test
    void aTextOfTwoHundredMegabytes() throws IOException {
        Limits small = new Limits(1 << 19, 1 << 20, 64 << 20, 100, 1 << 26, 200, 2);
        file(folder, "bad.txt", "The council met. ".repeat(70_000));
        check(small, "bad.txt is larger than 1 MiB and was not read; split it into smaller files.");
        assertThat(Limits.size(Limits.USUAL.textBytes())).isEqualTo("64 MiB");
    }

    @Test
    void aTextOfTooManyCharacters() throws IOException {
        Limits small = new Limits(1 << 19, 1 << 20, 64 << 20, 100, 1 << 26, 200, 2);
        file(folder, "bad.txt", "The council met. ".repeat(40_000));
        check(
                small,
                "bad.txt holds a text of more than 524288 characters, which was not read; split it into smaller files.");
    }

    @Test
    void aLineOfAMillionCharacters() throws IOException {
        file(folder, "odd.txt", "The council met, and met, ".repeat(40_000));
        check();
    }

    @Test
    void unbalancedQuotesAndMixedScripts() throws IOException {
        file(
                folder,
                "odd.txt",
                "“The council ‘met.\n\n\u202B\u05D4\u05DE\u05D5\u05E2\u05E6\u05D4 \u0627\u0644\u0645\u062C\u0644\u0633\u202C “again\"\n\n\uD83D\uDEA2\uD800 lone");
        check();
    }

    // ---------------------------------------------------------------- folders

    @Test
    void aFolderThatMayNotBeRead() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        file(closed, "a.txt", "The council met.");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            Assumptions.assumeFalse(Files.isReadable(closed), "the superuser may read everything");
            check("closed may not be read; change its permissions and build again.");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aLinkThatLeadsBack() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("back"), folder);
        check("inner/back leads back to a folder that contains it and was not followed.");
    }

    @Test
    void anEMailThatIsNone() throws IOException {
        file(folder, "bad.eml", "The council met.\n");
        check(
                "bad.eml is damaged or incomplete (an e-mail without sender, date and subject); fetch the original again.");
    }
}
