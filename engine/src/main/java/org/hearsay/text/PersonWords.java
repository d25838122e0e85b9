package org.hearsay.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the name of a person looks like where the layout has said that there is one.
final class PersonWords {
    private static final String PARTICLE = "(?:[dD]e[lr]?|[vV][ao]n|[dD]a|[lL]a|al|bin|ben|ter|zu)";
    private static final String WORD = "[\\p{Lu}][\\p{L}'\u2019-]*\\.?";

    /// A name with its titles: `Dr. N. Overby`, `Ana van der Kovac`.
    static final String NAME =
            "(?!(?i:the|our|an?|this|all)\\b)(?:"
                    + PARTICLE
                    + " )?"
                    + WORD
                    + "(?:[ \u00A0]+(?:"
                    + PARTICLE
                    + " ){0,2}"
                    + WORD
                    + "){0,5}";

    private static final Pattern FIRST = Pattern.compile("^" + NAME);

    private PersonWords() {}

    /// The name at the start of a stretch of text; null when there is none.
    static @Nullable Span at(String text, int from, int to) {
        Matcher name = FIRST.matcher(text).region(from, to);
        if (!name.find()) {
            return null;
        }
        int end = name.end();
        boolean isStopped = text.charAt(end - 1) == '.' && end - name.start() > 3;
        return new Span(name.start(), isStopped && end == to ? end - 1 : end);
    }
}
