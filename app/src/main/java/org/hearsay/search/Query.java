package org.hearsay.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words to look for: single words, and phrases within quotation marks; all of them must be there.
/// A word that ends in `*` stands for all that begin with it.
///
/// @param terms words and phrases as typed, without quotation marks
public record Query(List<String> terms) {
    private static final Pattern TERM = Pattern.compile("[\"“”]([^\"“”]+)[\"“”]|([^\\s\"“”]+)");

    public Query {
        terms = List.copyOf(terms);
    }

    /// The terms of what somebody typed; none when it holds no letter or digit.
    public static Query of(String typed) {
        List<String> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(typed);
        while (matcher.find()) {
            String term = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (term.chars().anyMatch(Character::isLetterOrDigit)) {
                terms.add(term.strip());
            }
        }
        return new Query(terms);
    }

    /// The query in the language of SQLite's FTS5.
    public String expression() {
        return terms.stream()
                .map(term ->
                        term.endsWith("*")
                                ? quoted(term.substring(0, term.length() - 1)) + "*"
                                : quoted(term))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String term) {
        return "\"" + term.replace("\"", "\"\"") + "\"";
    }

    /// Does a line hold all terms, whatever their case and accents?
    public boolean matches(String line) {
        String plain = plain(line);
        return terms.stream().map(Query::plain).allMatch(plain::contains);
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+|\\*$", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
