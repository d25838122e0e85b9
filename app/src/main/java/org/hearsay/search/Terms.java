package org.hearsay.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that a line must hold: single words, and phrases within quotation marks.
///
/// @param terms words and phrases as typed, without quotation marks
public record Terms(List<String> terms) {
    private static final Pattern TERM = Pattern.compile("[\"“”]([^\"“”]+)[\"“”]|([^\\s\"“”]+)");

    public Terms {
        terms = List.copyOf(terms);
    }

    /// The terms of what somebody typed; none when it holds no letter or digit.
    public static Terms of(String typed) {
        List<String> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(typed);
        while (matcher.find()) {
            String term = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (term.chars().anyMatch(Character::isLetterOrDigit)) {
                terms.add(term.strip());
            }
        }
        return new Terms(terms);
    }

    /// Does a line hold all terms, whatever their case and accents?
    public boolean matches(String line) {
        String plain = plain(line);
        return terms.stream().map(Terms::plain).allMatch(plain::contains);
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+|\\*$", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
