package org.hearsay.search;

import java.lang.ref.Cleaner;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.casefile.CaseFile;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// The people, events and statements of a case, by their words: an SQLite database in memory with
/// the same words and stems as the paragraphs in the case file.
///
/// May be asked from many threads.
public final class CaseIndex {
    private static final Cleaner CLEANER = Cleaner.create();

    private static final String SCHEMA =
            """
            CREATE TABLE item (
              number INTEGER PRIMARY KEY, sort TEXT, id TEXT, label TEXT,
              doc TEXT, "start" INTEGER, exact TEXT,
              first TEXT, last TEXT, kinds TEXT, docs TEXT, states INTEGER, weight INTEGER);
            CREATE VIRTUAL TABLE item_words USING fts5 (
              words, speaker, about, content = '', tokenize = 'porter unicode61 remove_diacritics 2');
            """;

    private final Connection connection;

    private CaseIndex(Connection connection) {
        this.connection = connection;
        CLEANER.register(this, () -> close(connection));
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It was in memory only.
        }
    }

    /// The index of a case.
    public static CaseIndex of(CaseFile caseFile) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(SCHEMA);
            }
            connection.setAutoCommit(false);
            try (PreparedStatement item =
                            connection.prepareStatement(
                                    "INSERT INTO item VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)");
                    PreparedStatement words =
                            connection.prepareStatement(
                                    "INSERT INTO item_words (rowid, words, speaker, about) VALUES (?,?,?,?)")) {
                int number = 0;
                for (Entry entry : Entries.of(caseFile)) {
                    number++;
                    insert(entry, number, item, words);
                }
                item.executeBatch();
                words.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
            return new CaseIndex(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("No index in memory", e);
        }
    }

    private static void insert(
            Entry entry, int number, PreparedStatement item, PreparedStatement words)
            throws SQLException {
        item.setInt(1, number);
        item.setString(2, entry.sort().label());
        item.setString(3, entry.id());
        item.setString(4, entry.label());
        item.setString(5, entry.passage().doc());
        item.setInt(6, entry.passage().span().start());
        item.setString(7, entry.passage().words());
        item.setString(8, entry.first());
        item.setString(9, entry.last());
        item.setString(10, " " + String.join(" ", entry.kinds()) + " ");
        item.setString(11, entry.docs().toLowerCase(Locale.ROOT));
        item.setInt(12, entry.states());
        item.setInt(13, entry.weight());
        item.addBatch();
        words.setInt(1, number);
        words.setString(2, entry.words());
        words.setString(3, entry.speaker());
        words.setString(4, entry.about());
        words.addBatch();
        if (number % 1000 == 0) {
            item.executeBatch();
            words.executeBatch();
        }
    }

    /// What sort of item.
    public enum Sort {
        ACTOR,
        EVENT,
        STATEMENT;

        /// The name in exports: `statement`.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// An item as the index keeps it.
    record Entry(
            Sort sort,
            String id,
            String label,
            String words,
            String speaker,
            String about,
            Passage passage,
            @Nullable String first,
            @Nullable String last,
            List<String> kinds,
            String docs,
            int states,
            int weight) {}

    /// An item that was found.
    ///
    /// @param sort what sort
    /// @param id its name in the case
    /// @param label what it says
    /// @param passage where it stands first
    public record Hit(Sort sort, String id, String label, Passage passage) {}

    /// The items of a sort that answer a query, the best first.
    public synchronized List<Hit> find(Sort sort, Query query, int most) {
        Sql sql = new Sql();
        Optional<String> ranking = ranking(query);
        if (ranking.isPresent()) {
            sql.add("SELECT i.* FROM item_words w JOIN item i ON i.number = w.rowid")
                    .add(" WHERE item_words MATCH ?", ranking.get())
                    .add(" AND i.sort = ?", sort.label());
        } else {
            sql.add("SELECT i.* FROM item i WHERE i.sort = ?", sort.label());
        }
        boolean isSaid = ranking.isPresent() && FullText.of(query, columns()).isPresent();
        if (!isSaid) {
            sql.add(" AND ");
            condition(query, sql);
        }
        sql.add(ranking.isPresent() ? " ORDER BY w.rank, i.weight DESC" : " ORDER BY i.weight DESC")
                .add(", i.number LIMIT ?", most);
        return run(sql, row -> hit(sort, row));
    }

    /// Where the statements and events that answer a query stand, at most so many.
    public synchronized List<Hit> places(Query query, int most) {
        Sql sql = new Sql();
        sql.add("SELECT i.* FROM item i WHERE i.sort <> 'actor' AND ");
        condition(query, sql);
        sql.add(" LIMIT ?", most);
        return run(
                sql, row -> hit(Sort.valueOf(row.getString("sort").toUpperCase(Locale.ROOT)), row));
    }

    private static Hit hit(Sort sort, ResultSet row) throws SQLException {
        int start = row.getInt("start");
        String words = row.getString("exact");
        return new Hit(
                sort,
                row.getString("id"),
                row.getString("label"),
                new Passage(row.getString("doc"), new Span(start, start + words.length()), words));
    }

    private static String columns() {
        return "{words speaker} : ";
    }

    /// What every find must hold, for ranking by it; empty when words are not demanded.
    private static Optional<String> ranking(Query query) {
        Optional<String> whole = FullText.of(query, columns());
        if (whole.isPresent()) {
            return whole;
        }
        return query instanceof Query.And(var parts)
                ? parts.stream()
                        .filter(part -> !(part instanceof Query.Not))
                        .map(part -> FullText.of(part, columns()))
                        .flatMap(Optional::stream)
                        .map(said -> "(" + said + ")")
                        .reduce((one, other) -> one + " AND " + other)
                : Optional.empty();
    }

    private static void condition(Query query, Sql sql) {
        Optional<String> said = FullText.of(query, columns());
        if (said.isPresent()) {
            sql.add(
                    "i.number IN (SELECT rowid FROM item_words WHERE item_words MATCH ?)",
                    said.get());
            return;
        }
        switch (query) {
            case Query.Date(var from, var to) -> date(from, to, sql);
            case Query.Kind(String name) -> sql.add("instr(i.kinds, ?) > 0", " " + name + " ");
            case Query.In(String words) ->
                    sql.add("instr(i.docs, ?) > 0", words.toLowerCase(Locale.ROOT));
            case Query.Is(var state) -> sql.add("(i.states & ?) <> 0", Entries.bit(state));
            case Query.Not(var part) -> {
                sql.add("NOT (");
                condition(part, sql);
                sql.add(")");
            }
            case Query.And(var parts) -> joined(parts, " AND ", sql);
            case Query.Or(var parts) -> joined(parts, " OR ", sql);
            case Query.Word _, Query.Phrase _, Query.Near _, Query.Speaker _, Query.About _ ->
                    throw new IllegalStateException("FTS5 can say it: " + query);
        }
    }

    private static void joined(List<Query> parts, String by, Sql sql) {
        sql.add("(");
        for (int i = 0; i < parts.size(); i++) {
            sql.add(i == 0 ? "" : by);
            condition(parts.get(i), sql);
        }
        sql.add(")");
    }

    private static void date(@Nullable String from, @Nullable String to, Sql sql) {
        sql.add("i.first IS NOT NULL");
        if (to != null) {
            sql.add(" AND i.first <= ?", to);
        }
        if (from != null) {
            sql.add(" AND i.last >= ?", from);
        }
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// A statement with the values for its question marks.
    private static final class Sql {
        final StringBuilder text = new StringBuilder();
        final List<Object> values = new ArrayList<>();

        Sql add(String part, Object... more) {
            text.append(part);
            values.addAll(List.of(more));
            return this;
        }
    }

    private <T> List<T> run(Sql sql, RowReader<T> reader) {
        try (PreparedStatement query = connection.prepareStatement(sql.text.toString())) {
            for (int i = 0; i < sql.values.size(); i++) {
                query.setObject(i + 1, sql.values.get(i));
            }
            List<T> result = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot search: " + sql.text, e);
        }
    }
}
