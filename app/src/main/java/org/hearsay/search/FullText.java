package org.hearsay.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Queries in the language of SQLite's FTS5, where it can say them.
public final class FullText {
    private FullText() {}

    /// A query of words alone, unless it only leaves out, which FTS5 cannot say.
    public static Optional<String> of(Query query) {
        return of(query, "");
    }

    /// The same in some columns only: `{words speaker} : `.
    static Optional<String> of(Query query, String columns) {
        return switch (query) {
            case Query.Word(String text, boolean isBeginning) ->
                    Optional.of(columns + quoted(text) + (isBeginning ? "*" : ""));
            case Query.Phrase(var words) -> Optional.of(columns + quoted(String.join(" ", words)));
            case Query.Near(var words, int most) -> Optional.of(columns + near(words, most));
            case Query.Speaker(var words) ->
                    Optional.of("{speaker} : (" + conjunction(words) + ")");
            case Query.About(var words) ->
                    Optional.of("{about words} : (" + conjunction(words) + ")");
            case Query.And(var parts) -> and(parts, columns);
            case Query.Or(var parts) -> or(parts, columns);
            case Query.Not _, Query.Date _, Query.Kind _, Query.Is _, Query.In _ ->
                    Optional.empty();
        };
    }

    private static Optional<String> and(List<Query> parts, String columns) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        for (Query part : parts) {
            boolean isNot = part instanceof Query.Not;
            Optional<String> said =
                    of(part instanceof Query.Not(var inner) ? inner : part, columns);
            if (said.isEmpty()) {
                return Optional.empty();
            }
            (isNot ? unwanted : wanted).add("(" + said.get() + ")");
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        String all = String.join(" AND ", wanted);
        return Optional.of(
                unwanted.isEmpty()
                        ? all
                        : "(" + all + ") NOT (" + String.join(" OR ", unwanted) + ")");
    }

    private static Optional<String> or(List<Query> parts, String columns) {
        List<String> said = new ArrayList<>();
        for (Query part : parts) {
            Optional<String> one = of(part, columns);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            said.add("(" + one.get() + ")");
        }
        return Optional.of(String.join(" OR ", said));
    }

    private static String near(List<String> words, int most) {
        return words.stream()
                .map(FullText::quoted)
                .collect(Collectors.joining(" ", "NEAR(", ", " + most + ")"));
    }

    private static String conjunction(List<String> words) {
        return words.stream().map(FullText::quoted).collect(Collectors.joining(" AND "));
    }

    static String quoted(String term) {
        return "\"" + term.replace("\"", "\"\"") + "\"";
    }
}
