package org.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.text.Passage;
import org.jspecify.annotations.Nullable;

/// Paragraphs in SQL, with the values for its question marks.
final class ParagraphSql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private ParagraphSql() {}

    static ParagraphSql of(ParagraphFilter filter, int most) {
        ParagraphSql sql = new ParagraphSql();
        Optional<String> ranking = ranking(filter);
        if (ranking.isPresent()) {
            sql.add(
                    "SELECT d.id, p.\"start\", p.\"end\" FROM paragraph_words w"
                            + " JOIN paragraph p ON p.number = w.rowid"
                            + " JOIN document d ON d.number = p.document"
                            + " WHERE w.words MATCH ?",
                    ranking.get());
            if (!(filter instanceof ParagraphFilter.Words)) {
                sql.add(" AND ");
                sql.condition(filter);
            }
            sql.add(" ORDER BY w.rank, d.id, p.\"start\" LIMIT ?", most);
        } else {
            sql.add(
                    "SELECT d.id, p.\"start\", p.\"end\" FROM paragraph p"
                            + " JOIN document d ON d.number = p.document WHERE ");
            sql.condition(filter);
            sql.add(" ORDER BY d.published IS NULL, d.published, d.id, p.\"start\" LIMIT ?", most);
        }
        return sql;
    }

    String text() {
        return text.toString();
    }

    Object[] values() {
        return values.toArray();
    }

    /// Words that every paragraph must hold, for ranking by them.
    private static Optional<String> ranking(ParagraphFilter filter) {
        return switch (filter) {
            case ParagraphFilter.Words(String expression) -> Optional.of(expression);
            case ParagraphFilter.All(var parts) ->
                    parts.stream()
                            .map(ParagraphSql::ranking)
                            .flatMap(Optional::stream)
                            .map(words -> "(" + words + ")")
                            .reduce((one, other) -> one + " AND " + other);
            case ParagraphFilter.Any _,
                    ParagraphFilter.Not _,
                    ParagraphFilter.Published _,
                    ParagraphFilter.Kind _,
                    ParagraphFilter.In _,
                    ParagraphFilter.At _ ->
                    Optional.empty();
        };
    }

    private void condition(ParagraphFilter filter) {
        switch (filter) {
            case ParagraphFilter.Words(String expression) ->
                    add(
                            "p.number IN (SELECT rowid FROM paragraph_words WHERE words MATCH ?)",
                            expression);
            case ParagraphFilter.Published(var from, var to) -> published(from, to);
            case ParagraphFilter.Kind(String name) ->
                    add("d.kind = ?", name.toUpperCase(Locale.ROOT).replace('-', '_'));
            case ParagraphFilter.In(String words) ->
                    add(
                            "instr(lower(d.id || ' ' || coalesce(d.title, '')), ?) > 0",
                            words.toLowerCase(Locale.ROOT));
            case ParagraphFilter.At(var passages) ->
                    add(
                            "p.number IN (SELECT q.number FROM json_each(?) j"
                                    + " JOIN document e ON e.id = j.value ->> 0"
                                    + " JOIN paragraph q ON q.document = e.number"
                                    + " AND q.\"start\" < j.value ->> 2 AND q.\"end\" > j.value ->> 1)",
                            json(passages));
            case ParagraphFilter.All(var parts) -> joined(parts, " AND ");
            case ParagraphFilter.Any(var parts) -> joined(parts, " OR ");
            case ParagraphFilter.Not(var part) -> {
                add("NOT (");
                condition(part);
                add(")");
            }
        }
    }

    private void published(@Nullable String from, @Nullable String to) {
        add("d.published IS NOT NULL");
        if (from != null) {
            add(" AND d.published >= ?", from);
        }
        if (to != null) {
            add(" AND d.published <= ?", to);
        }
    }

    private void joined(List<ParagraphFilter> parts, String by) {
        add("(");
        for (int i = 0; i < parts.size(); i++) {
            add(i == 0 ? "" : by);
            condition(parts.get(i));
        }
        add(")");
    }

    private static String json(List<Passage> passages) {
        return Packed.JSON.writeValueAsString(
                passages.stream()
                        .map(each -> List.of(each.doc(), each.span().start(), each.span().end()))
                        .toList());
    }

    private void add(String part, Object... more) {
        text.append(part);
        values.addAll(List.of(more));
    }
}
