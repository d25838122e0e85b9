package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.review.Decision;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// A case as one SQLite file, described in `docs/formats/store.md`.
///
/// Whoever writes holds the file alone (SQLite's exclusive locking mode), so that two processes
/// cannot work on one case; the lock goes with the process, also when it is killed. Every
/// transaction is flushed to the disk before it counts (write-ahead log, `synchronous=FULL`).
///
/// A dozen statements need no mapper, and one schema file with `PRAGMA user_version` needs no
/// migration library: each would be loaded on every start.
public final class SqliteStore implements CaseStore {
    /// `HEAR` in the header of the file tells a case from any other SQLite file.
    private static final int APPLICATION_ID = 0x48454152;

    private static final int FORMAT = 1;

    // Result codes of SQLite, without their extension (https://sqlite.org/rescode.html).
    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    private final Path file;
    private final Connection connection;
    private final String name;
    private final boolean isToWrite;

    private SqliteStore(Path file, Connection connection, String name, boolean isToWrite) {
        this.file = file;
        this.connection = connection;
        this.name = name;
        this.isToWrite = isToWrite;
    }

    /// Opens a case to change it, or makes a new one of that name. Nobody else can open it
    /// meanwhile.
    public static SqliteStore openOrCreate(Path file, String name) throws IOException {
        return open(file, true, name);
    }

    /// Opens a case to change it.
    public static SqliteStore open(Path file) throws IOException {
        checkThereIs(file);
        return open(file, true, "");
    }

    /// Opens a case to look at it.
    public static SqliteStore openToRead(Path file) throws IOException {
        checkThereIs(file);
        return open(file, false, "");
    }

    private static void checkThereIs(Path file) throws CaseTrouble {
        if (!Files.exists(file)) {
            throw new CaseTrouble(CaseTrouble.Kind.NO_CASE, file);
        }
    }

    private static SqliteStore open(Path file, boolean toWrite, String newName) throws IOException {
        if (Files.isDirectory(file)) {
            throw new CaseTrouble(CaseTrouble.Kind.A_FOLDER, file);
        }
        if (Files.exists(file) && !Files.isReadable(file)) {
            throw new CaseTrouble(CaseTrouble.Kind.NO_PERMISSION, file);
        }
        Connection connection = null;
        try {
            connection = DriverManager.getConnection(url(file, toWrite));
            prepare(connection, file, toWrite, newName);
            String name =
                    text(connection, "SELECT value FROM property WHERE name = 'name'").orElse("");
            return new SqliteStore(file, connection, name, toWrite);
        } catch (SQLException e) {
            close(connection);
            throw trouble(file, e);
        } catch (IOException e) {
            close(connection);
            throw e;
        }
    }

    /// A case in a place that cannot be written to is read as it lies there.
    private static String url(Path file, boolean toWrite) {
        Path folder = file.toAbsolutePath().getParent();
        boolean isFixed =
                !toWrite
                        && (!Files.isWritable(file) || folder == null || !Files.isWritable(folder));
        return isFixed
                ? "jdbc:sqlite:" + file.toUri() + "?immutable=1"
                : "jdbc:sqlite:" + file.toAbsolutePath();
    }

    private static void prepare(Connection connection, Path file, boolean toWrite, String newName)
            throws SQLException, IOException {
        execute(connection, "PRAGMA busy_timeout = 500");
        execute(connection, "PRAGMA foreign_keys = ON");
        if (!toWrite) {
            checkFormat(connection, file);
            return;
        }
        execute(connection, "PRAGMA locking_mode = EXCLUSIVE");
        if (!isNew(connection)) {
            checkFormat(connection, file);
        }
        execute(connection, "PRAGMA journal_mode = WAL");
        execute(connection, "PRAGMA synchronous = FULL");
        execute(connection, "BEGIN IMMEDIATE");
        if (isNew(connection)) {
            create(connection, newName);
        }
        execute(connection, "COMMIT");
    }

    private static boolean isNew(Connection connection) throws SQLException {
        return number(connection, "PRAGMA application_id") == 0
                && number(connection, "PRAGMA user_version") == 0
                && number(connection, "SELECT count(*) FROM sqlite_master") == 0;
    }

    private static void checkFormat(Connection connection, Path file)
            throws SQLException, CaseTrouble {
        if (number(connection, "PRAGMA application_id") != APPLICATION_ID) {
            throw new CaseTrouble(CaseTrouble.Kind.NOT_A_CASE, file);
        }
        int format = number(connection, "PRAGMA user_version");
        if (format > FORMAT) {
            throw new CaseTrouble(CaseTrouble.Kind.NEWER, file, format, FORMAT);
        }
    }

    private static void create(Connection connection, String name)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(schema());
        }
        execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
        execute(connection, "PRAGMA user_version = " + FORMAT);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO property VALUES ('name', ?)")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }

    private static String schema() throws IOException {
        try (InputStream in = SqliteStore.class.getResourceAsStream("schema-1.sql")) {
            if (in == null) {
                throw new IllegalStateException("No schema-1.sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public String name() {
        return name;
    }

    // --- Files and documents ----------------------------------------------------------------

    @Override
    public List<SourceFile> files() throws IOException {
        return list(
                "SELECT file, path, sha256, extractor FROM file ORDER BY file",
                row ->
                        new SourceFile(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)));
    }

    @Override
    public List<String> troubles() throws IOException {
        return list("SELECT sentence FROM trouble ORDER BY file, number", row -> row.getString(1));
    }

    @Override
    public List<String> ids() throws IOException {
        return list("SELECT id FROM document ORDER BY id", row -> row.getString(1));
    }

    @Override
    public List<Holding> holdings() throws IOException {
        return list(
                "SELECT id, path, engine, given_date FROM document ORDER BY id",
                row ->
                        new Holding(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                date(row.getString(4))));
    }

    @Override
    public Optional<StoredDocument> find(String id) throws IOException {
        return list("SELECT * FROM document WHERE id = ?", SqliteStore::document, id).stream()
                .findFirst();
    }

    @Override
    public List<AnnotatedDocument> documents() throws IOException {
        return list("SELECT * FROM document ORDER BY id", row -> document(row).document());
    }

    @Override
    public void put(StoredDocument document) throws IOException {
        DocumentText text = document.document().text();
        byte[] layers = Packed.pack(StoredLayers.of(document.document()));
        byte[] details = Packed.pack(StoredText.of(text));
        change(() -> {
            changed(text.id() + Packed.sha256(layers) + Packed.sha256(details) + text.published());
            update("DELETE FROM document WHERE id = ?", text.id());
            update(
                    "INSERT INTO document (id, path, sha256, text, text_sha256, title,"
                            + " published, own_date, given_date, kind, details, engine,"
                            + " layers, layers_sha256)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    text.id(),
                    document.path(),
                    text.sha256(),
                    text.text(),
                    Packed.sha256(text.text()),
                    text.title(),
                    text.published(),
                    document.ownDate(),
                    document.givenDate(),
                    text.kind().name(),
                    details,
                    document.engine(),
                    layers,
                    Packed.sha256(layers));
            index(text, number(connection, "SELECT last_insert_rowid()"));
        });
    }

    private void index(DocumentText text, int document) throws SQLException {
        for (Block block : text.blocks()) {
            if (block.kind() != Block.Kind.BOILERPLATE) {
                update(
                        "INSERT INTO paragraph (document, \"start\", \"end\") VALUES (?, ?, ?)",
                        document,
                        block.span().start(),
                        block.span().end());
                update(
                        "INSERT INTO paragraph_words (rowid, words) VALUES (last_insert_rowid(), ?)",
                        block.span().of(text.text()));
            }
        }
    }

    @Override
    public void complete(SourceFile source, Set<String> ids, List<String> troubles)
            throws IOException {
        List<String> before =
                list(
                        "SELECT id FROM document WHERE path = ?",
                        row -> row.getString(1),
                        source.path());
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(ids);
        change(() -> {
            for (String id : gone) {
                changed("without " + id);
                update("DELETE FROM document WHERE id = ?", id);
            }
            update(
                    "INSERT OR REPLACE INTO file (path, file, sha256, extractor)"
                            + " VALUES (?, ?, ?, ?)",
                    source.file(),
                    source.path(),
                    source.sha256(),
                    source.extractor());
            note(source.file(), troubles);
        });
    }

    @Override
    public void fail(String failed, List<String> troubles) throws IOException {
        change(() -> note(failed, troubles));
    }

    private void note(String of, List<String> troubles) throws SQLException {
        update("DELETE FROM trouble WHERE file = ?", of);
        for (int i = 0; i < troubles.size(); i++) {
            update("INSERT INTO trouble VALUES (?, ?, ?)", of, i, troubles.get(i));
        }
    }

    private static StoredDocument document(ResultSet row) throws SQLException, IOException {
        StoredText details = Packed.unpack(row.getBytes("details"), StoredText.class);
        DocumentText text =
                new DocumentText(
                        row.getString("id"),
                        row.getString("sha256"),
                        row.getString("text"),
                        row.getString("title"),
                        date(row.getString("published")),
                        DocumentKind.valueOf(row.getString("kind")),
                        details.blocks().stream().map(StoredText.BlockRow::block).toList(),
                        details.origins().stream().map(StoredText.OriginRow::origin).toList(),
                        details.metadata());
        StoredLayers layers = Packed.unpack(row.getBytes("layers"), StoredLayers.class);
        return new StoredDocument(
                layers.document(text),
                row.getString("path"),
                row.getString("engine"),
                date(row.getString("own_date")),
                date(row.getString("given_date")));
    }

    private static @Nullable LocalDate date(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    // --- Reviews ----------------------------------------------------------------------------

    @Override
    public ReviewLog reviews() throws IOException {
        return new ReviewLog(
                list(
                        "SELECT entry FROM review ORDER BY number",
                        row -> StoredReview.read(row.getString(1))));
    }

    @Override
    public Review append(String who, Instant at, String why, Decision decision) throws IOException {
        List<Entry> last =
                list(
                        "SELECT number, entry, hash FROM review ORDER BY number DESC LIMIT 1",
                        row -> new Entry(row.getInt(1), row.getString(2), row.getString(3)));
        int number = last.isEmpty() ? 1 : last.getFirst().number() + 1;
        Review review = new Review(number, who, at, why, decision);
        String previous = last.isEmpty() ? "" : last.getFirst().hash();
        String entry = StoredReview.write(review);
        change(() ->
                update(
                        "INSERT INTO review VALUES (?, ?, ?)",
                        review.number(),
                        entry,
                        hash(previous, entry)));
        return review;
    }

    private List<Entry> entries() throws IOException {
        return list(
                "SELECT number, entry, hash FROM review ORDER BY number",
                row -> new Entry(row.getInt(1), row.getString(2), row.getString(3)));
    }

    private static String hash(String previous, String entry) {
        return Packed.sha256(previous + "\n" + entry);
    }

    private record Entry(int number, String entry, String hash) {}

    // --- Search -----------------------------------------------------------------------------

    @Override
    public List<Match> search(ParagraphFilter filter, int most) throws IOException {
        List<Match> matches = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>();
        ParagraphSql sql = ParagraphSql.of(filter, most);
        List<Place> places =
                list(
                        sql.text(),
                        row -> new Place(row.getString(1), new Span(row.getInt(2), row.getInt(3))),
                        sql.values());
        for (Place place : places) {
            String text = texts.get(place.doc());
            if (text == null) {
                text =
                        list(
                                        "SELECT text FROM document WHERE id = ?",
                                        row -> row.getString(1),
                                        place.doc())
                                .getFirst();
                texts.put(place.doc(), text);
            }
            Passage paragraph = new Passage(place.doc(), place.span(), place.span().of(text));
            matches.add(new Match(paragraph, matches.size() + 1));
        }
        return matches;
    }

    private record Place(String doc, Span span) {}

    // --- Report -----------------------------------------------------------------------------

    @Override
    public String report() throws IOException {
        return list("SELECT value FROM property WHERE name = 'report'", row -> row.getString(1))
                .stream()
                .findFirst()
                .orElse("");
    }

    @Override
    public void keepReport(String markdown) throws IOException {
        change(() -> update("INSERT OR REPLACE INTO property VALUES ('report', ?)", markdown));
    }

    // --- The assembled record -----------------------------------------------------------------

    /// What is kept of the documents' changes: each adds to the sum of those before, so that two
    /// states of a case never have one sum.
    private void changed(String what) throws SQLException {
        String before =
                text(connection, "SELECT value FROM property WHERE name = 'readings'").orElse("");
        update(
                "INSERT OR REPLACE INTO property VALUES ('readings', ?)",
                Packed.sha256(before + "\n" + what));
    }

    @Override
    public String state() throws IOException {
        try {
            String readings =
                    text(connection, "SELECT value FROM property WHERE name = 'readings'")
                            .orElse("");
            String reviews =
                    text(connection, "SELECT hash FROM review ORDER BY number DESC LIMIT 1")
                            .orElse("");
            return readings + "/" + reviews;
        } catch (SQLException e) {
            throw trouble(file, e);
        }
    }

    @Override
    public Optional<Map<String, byte[]>> kept(String key) throws IOException {
        try {
            boolean isThere =
                    text(connection, "SELECT name FROM sqlite_master WHERE name = 'assembled'")
                            .isPresent();
            if (!isThere) {
                return Optional.empty();
            }
        } catch (SQLException e) {
            throw trouble(file, e);
        }
        Map<String, byte[]> parts = new TreeMap<>();
        list(
                        "SELECT part, record FROM assembled WHERE key = ?",
                        row -> Map.entry(row.getString(1), row.getBytes(2)),
                        key)
                .forEach(part -> parts.put(part.getKey(), part.getValue()));
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    @Override
    public void keep(String key, Map<String, byte[]> parts) throws IOException {
        if (!isToWrite) {
            return;
        }
        change(() -> {
            update(ASSEMBLED);
            update("DELETE FROM assembled");
            for (Map.Entry<String, byte[]> part : new TreeMap<>(parts).entrySet()) {
                update(
                        "INSERT INTO assembled VALUES (?, ?, ?)",
                        part.getKey(),
                        key,
                        part.getValue());
            }
        });
    }

    /// A copy of what can be made again at any time: made when it is first needed, and no part of
    /// the format that other programs may rely on.
    private static final String ASSEMBLED =
            "CREATE TABLE IF NOT EXISTS assembled (part TEXT PRIMARY KEY, key TEXT NOT NULL,"
                    + " record BLOB NOT NULL)";

    // --- Examination ------------------------------------------------------------------------

    @Override
    public Examination examine() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String finding : list("PRAGMA integrity_check", row -> row.getString(1))) {
            if (!finding.equals("ok")) {
                faults.add("The file is damaged: " + finding + ".");
            }
        }
        int triggers =
                number(
                        "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"
                                + " AND name IN ('review_is_not_changed', 'review_is_not_removed')");
        if (triggers != 2) {
            faults.add("The guards of the review log were removed.");
        }
        List<String> ids = ids();
        for (String id : ids) {
            examineDocument(id).ifPresent(faults::add);
        }
        List<Entry> entries = entries();
        examineChain(entries).ifPresent(faults::add);
        String last = entries.isEmpty() ? "" : entries.getLast().hash();
        return new Examination(ids.size(), entries.size(), last, faults);
    }

    private Optional<String> examineDocument(String id) throws IOException {
        return list(
                        "SELECT text, text_sha256, layers, layers_sha256 FROM document WHERE id = ?",
                        row -> {
                            if (!Packed.sha256(row.getString(1)).equals(row.getString(2))) {
                                return "The text of " + id + " is not the one that was read.";
                            }
                            boolean isKept =
                                    Packed.sha256(row.getBytes(3)).equals(row.getString(4));
                            return isKept
                                    ? ""
                                    : "The layers of " + id + " are not those that were read.";
                        },
                        id)
                .stream()
                .filter(fault -> !fault.isEmpty())
                .findFirst();
    }

    private static Optional<String> examineChain(List<Entry> entries) {
        String previous = "";
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean holds =
                    entry.number() == i + 1 && entry.hash().equals(hash(previous, entry.entry()));
            if (!holds) {
                return Optional.of(
                        "The review log was changed: entry "
                                + (i + 1)
                                + " does not follow from the one before.");
            }
            previous = entry.hash();
        }
        return Optional.empty();
    }

    // --- SQL --------------------------------------------------------------------------------

    /// Reads one row.
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException, IOException;
    }

    /// A change of several statements.
    private interface Change {
        void make() throws SQLException;
    }

    private void change(Change change) throws IOException {
        try {
            execute(connection, "BEGIN IMMEDIATE");
            try {
                change.make();
                execute(connection, "COMMIT");
            } catch (SQLException e) {
                rollBack();
                throw e;
            }
        } catch (SQLException e) {
            throw trouble(file, e);
        }
    }

    /// SQLite may have rolled back by itself, for example on a full disk.
    private void rollBack() {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // There is nothing left to roll back.
        }
    }

    private <T> List<T> list(String sql, RowReader<T> reader, Object... values) throws IOException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, values);
            List<T> result = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
            }
            return result;
        } catch (SQLException e) {
            throw trouble(file, e);
        }
    }

    private int number(String sql) throws IOException {
        try {
            return number(connection, sql);
        } catch (SQLException e) {
            throw trouble(file, e);
        }
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, values);
            update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setString(i + 1, null);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Integer number -> statement.setInt(i + 1, number);
                case Object other -> statement.setString(i + 1, other.toString());
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getInt(1);
        }
    }

    private static Optional<String> text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    /// From now on the file may not grow: a full disk, for tests.
    void allowNoMorePages() throws IOException {
        number("PRAGMA max_page_count = 1");
    }

    private static IOException trouble(Path file, SQLException e) {
        return switch (e.getErrorCode() & 0xff) {
            case BUSY, LOCKED -> new CaseTrouble(CaseTrouble.Kind.IN_USE, file);
            case NOTADB -> new CaseTrouble(CaseTrouble.Kind.NOT_A_CASE, file);
            case FULL -> new CaseTrouble(CaseTrouble.Kind.DISK_FULL, file);
            case PERM, READONLY -> new CaseTrouble(CaseTrouble.Kind.NO_PERMISSION, file);
            case CANTOPEN -> new CaseTrouble(CaseTrouble.Kind.NO_FOLDER, file);
            case CORRUPT ->
                    new CaseTrouble(CaseTrouble.Kind.DAMAGED, file, String.valueOf(e.getMessage()));
            default ->
                    new CaseTrouble(
                            CaseTrouble.Kind.UNREADABLE, file, String.valueOf(e.getMessage()));
        };
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw trouble(file, e);
        }
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // The first trouble is the one to tell.
        }
    }
}
