package org.hearsay.time;

import java.util.BitSet;
import java.util.Map;
import org.hearsay.text.DocumentKind;
import org.jspecify.annotations.Nullable;

/// One line of `rules.tsv`: what an expression looks like and what it means.
///
/// @param line its line in the file; an earlier rule wins over a later one of the same length
/// @param pattern its shape
/// @param type `DATE`, `TIME`, `DURATION`, `SET`, or `NONE` for words that only look like time
/// @param base what it is counted from: `-` nothing, `P` publication, `N` the time of the
///   narrative, `?` to be decided
/// @param value the value, with the roles of the pattern in braces: `{YEAR}-{MONTH}`, or the steps
///   from the base: `-{N}{UNIT}`
/// @param more conditions and constants: `after`, `notafter`, `before`, `notbefore` (a class of the
///   word beside the expression), `mod`
record Rule(
        int line,
        Pattern pattern,
        String type,
        String base,
        String value,
        Map<String, String> more) {
    /// May the rule be used in such a document? Some forms are dates in old letters and cables only
    /// ("the 12th").
    boolean isFor(DocumentKind kind) {
        boolean isCorrespondence =
                switch (kind) {
                    case CABLE, LETTER, E_MAIL, MEMOIR -> true;
                    case ARTICLE, INTERVIEW, REPORT, TRANSCRIPT, BOOK, OTHER -> false;
                };
        return isCorrespondence || !"letter".equals(more.get("kind"));
    }

    /// The conditions on the words beside the expression, as symbols.
    record Beside(
            @Nullable BitSet after,
            @Nullable BitSet notAfter,
            @Nullable BitSet before,
            @Nullable BitSet notBefore) {

        static Beside of(Rule rule, Lexicon lexicon) {
            return new Beside(
                    symbols(rule, "after", lexicon),
                    symbols(rule, "notafter", lexicon),
                    symbols(rule, "before", lexicon),
                    symbols(rule, "notbefore", lexicon));
        }

        private static @Nullable BitSet symbols(Rule rule, String condition, Lexicon lexicon) {
            String classes = rule.more().get(condition);
            if (classes == null) {
                return null;
            }
            BitSet symbols = new BitSet();
            for (String className : classes.split(",")) {
                symbols.or(lexicon.symbolsOf(className));
            }
            return symbols;
        }

        boolean holds(Words words, int from, int to) {
            int left = from > 0 ? words.symbol(from - 1) : Lexicon.OTHER;
            int right = to < words.size() ? words.symbol(to) : Lexicon.OTHER;
            return (after == null || after.get(left))
                    && (notAfter == null || !notAfter.get(left))
                    && (before == null || before.get(right))
                    && (notBefore == null || !notBefore.get(right));
        }
    }
}
