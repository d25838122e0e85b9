package org.hearsay.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.language.Lexicon;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Quotations;
import org.hearsay.language.Tokens;
import org.hearsay.text.Span;

/// Finds what is strange in a text, for its reader to know.
final class Oddities {
    private static final Set<String> ENGLISH =
            Lexicon.rows(Oddities.class, "english.tsv").stream()
                    .map(row -> row[0])
                    .collect(Collectors.toUnmodifiableSet());

    private static final int ENOUGH_WORDS = 20;
    private static final double ENGLISH_SHARE = 0.12;
    private static final double CAPITAL_SHARE = 0.9;
    private static final int MOST_MARKS = 20;

    /// Words and marks; the longest sentences of newspapers and memoirs have fewer.
    private static final int LONG_SENTENCE = 150;

    private Oddities() {}

    /// What is strange, in reading order, the whole document first.
    static List<Diagnostic> of(ParsedText parsed) {
        List<Diagnostic> found = new ArrayList<>();
        Tokens tokens = parsed.tokens();
        int letters = 0;
        int english = 0;
        int capitals = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.word(i);
            if (Character.isLetter(word.codePointAt(0))) {
                letters++;
                english += ENGLISH.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
                capitals += word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        if (tokens.size() == 0) {
            found.add(new Diagnostic("no-text", "The document holds no words.", null));
        }
        if (letters >= ENOUGH_WORDS && english < ENGLISH_SHARE * letters) {
            found.add(
                    new Diagnostic(
                            "not-english",
                            "The text does not look like English; little can be read from it.",
                            null));
        }
        if (letters >= ENOUGH_WORDS && capitals > CAPITAL_SHARE * letters) {
            found.add(
                    new Diagnostic(
                            "all-capitals",
                            "The text is all in capitals; names are found less surely.",
                            null));
        }
        if (parsed.encoded() == null) {
            found.add(
                    new Diagnostic(
                            "no-model",
                            "No reading model is there; only words and times were found.",
                            null));
        }
        for (int i = 0; i < tokens.sentenceCount(); i++) {
            int from = tokens.sentenceStart(i);
            int to = tokens.sentenceEnd(i);
            if (to - from > LONG_SENTENCE) {
                found.add(
                        new Diagnostic(
                                "long-sentence",
                                "A sentence of "
                                        + (to - from)
                                        + " words: fewer events are read from it.",
                                tokens.span(from, to)));
            }
        }
        Quotations.of(parsed.text()).strays().stream()
                .limit(MOST_MARKS)
                .forEach(mark -> found.add(stray(mark)));
        return found;
    }

    private static Diagnostic stray(Span mark) {
        return new Diagnostic("unbalanced-quotation", "A quotation mark has no partner.", mark);
    }
}
