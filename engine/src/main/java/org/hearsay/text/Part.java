package org.hearsay.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A block while its kind is being found out, with what the steps ask about it again and again.
final class Part {
    /// Phrases are looked for in so much of a block; a paragraph of a million characters has no set
    /// phrase further on.
    private static final int LOOKED_AT = 1500;

    private static final Pattern QUOTED =
            Pattern.compile("[\"\u201C][^\"\u201C\u201D]*+[\"\u201D]");

    private final Span span;
    private final String head;
    private final int words;
    private final char last;
    private Block.Kind kind;
    private @Nullable String lowerHead;
    private @Nullable String bareWords;
    private @Nullable String told;

    Part(String text, Block block) {
        span = block.span();
        kind = block.kind();
        head =
                text.substring(span.start(), Math.min(span.end(), span.start() + LOOKED_AT))
                        .replaceAll("\\s+", " ");
        words = count(text, span);
        last = text.charAt(span.end() - 1);
    }

    private static int count(String text, Span span) {
        int count = 0;
        boolean isInWord = false;
        for (int i = span.start(); i < span.end(); i++) {
            boolean isSpace = Character.isWhitespace(text.charAt(i));
            count += !isSpace && !isInWord ? 1 : 0;
            isInWord = !isSpace;
        }
        return count;
    }

    Block block() {
        return new Block(kind, span);
    }

    Block.Kind kind() {
        return kind;
    }

    void is(Block.Kind newKind) {
        kind = newKind;
    }

    /// Has nothing told it apart yet?
    boolean isOpen() {
        return kind == Block.Kind.PARAGRAPH;
    }

    Span span() {
        return span;
    }

    /// Its first characters, on one line.
    String head() {
        return head;
    }

    String lowerHead() {
        if (lowerHead == null) {
            lowerHead = head.toLowerCase(Locale.ROOT);
        }
        return lowerHead;
    }

    /// Its first characters without what stands in quotation marks, unless that is but a word or
    /// two.
    String told() {
        if (told == null) {
            told = QUOTED.matcher(head).replaceAll(quoted -> isPhrase(quoted.group()) ? " " : "$0");
        }
        return told;
    }

    private static boolean isPhrase(String quoted) {
        int first = quoted.indexOf(' ');
        return first >= 0 && quoted.indexOf(' ', first + 1) >= 0;
    }

    int words() {
        return words;
    }

    char last() {
        return last;
    }

    /// Its words in small letters, with single spaces between and around them.
    String bareWords() {
        if (bareWords == null) {
            bareWords = " " + lowerHead().replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
        }
        return bareWords;
    }

    /// Does it end as a sentence does?
    boolean endsSentence() {
        String end = head.length() == span.length() ? head : "";
        char before = end.length() > 1 ? end.charAt(end.length() - 2) : last;
        boolean isQuoteAfterStop = isClosing(last) && ".!?\u2026".indexOf(before) >= 0;
        return ".!?\u2026".indexOf(last) >= 0 || isQuoteAfterStop;
    }

    private static boolean isClosing(char c) {
        return "\"'\u201D\u2019\u00BB)]".indexOf(c) >= 0;
    }

    boolean beginsWithQuote() {
        return "\"'\u201C\u2018\u00AB\u201E".indexOf(head.charAt(0)) >= 0;
    }

    /// Is all of it in quotation marks, as a pulled quote is?
    boolean isInQuotes() {
        return beginsWithQuote() && "\"'\u201D\u2019\u00BB".indexOf(last) >= 0;
    }

    /// Has it letters, and no small ones?
    boolean isInCapitals() {
        boolean hasLetter = false;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            hasLetter |= Character.isUpperCase(c);
        }
        return hasLetter;
    }

    boolean hasLetter() {
        return head.codePoints().anyMatch(Character::isLetter);
    }
}
