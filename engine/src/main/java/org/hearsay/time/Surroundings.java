package org.hearsay.time;

import org.jspecify.annotations.Nullable;

/// What stands around an expression: its sentence, its paragraph, the tense, the quotation it is
/// in.
final class Surroundings {
    private static final int TENSE_WINDOW = 14;
    private static final int AHEAD_WINDOW = 7;
    private static final int TELLING_WINDOW = 12;

    /// A document or telling that the text quotes, and the expression that dates it.
    record Document(Anchor.Kind kind, int mention, int word) {}

    private final Words words;
    private @Nullable Document document;
    private int[] sentences = new int[0];
    private int[] paragraphs = new int[0];

    Surroundings(Words words) {
        this.words = words;
    }

    /// `<` for a past tense beside the expression, `>` for a coming event, `=` where nothing tells.
    ///
    /// The nearest cue before the expression decides; where its sentence has none, the first one
    /// after it. "Until Friday" looks ahead after a verb ("extended until Friday"), but not before
    /// it ("until Friday they had known").
    String tense(int from, int to) {
        if (to < words.size() && words.is(to, "GENITIVE")) {
            return "<";
        }
        boolean isUntil = false;
        for (int i = from - 1; i >= Math.max(0, from - TENSE_WINDOW) && !isSentenceEnd(i); i--) {
            String tense = tenseOf(i);
            if (tense != null) {
                return isUntil ? ">" : tense;
            }
            isUntil |= words.is(i, "UNTIL");
        }
        for (int i = to; i < Math.min(words.size(), to + TENSE_WINDOW) && !isSentenceEnd(i); i++) {
            String tense = tenseOf(i);
            if (tense != null) {
                return tense;
            }
        }
        return isUntil ? ">" : "=";
    }

    private @Nullable String tenseOf(int word) {
        String tense = words.value(word, "TENSE");
        if (tense != null) {
            boolean isBound = tense.equals("TO") && word > 0 && words.is(word - 1, "BOUND");
            return tense.equals("F") || isBound ? ">" : tense.equals("P") ? "<" : null;
        }
        boolean isPast = words.endsWith(word, "ed") && !words.isCapitalized(word);
        boolean isPassiveToCome = word > 0 && words.is(word - 1, "BE");
        return isPast && !isPassiveToCome ? "<" : null;
    }

    /// Is a date ahead of the story by its words: until, planned for, would?
    boolean isAhead(int from) {
        for (int i = from - 1; i >= Math.max(0, from - AHEAD_WINDOW) && !isSentenceEnd(i); i--) {
            String tense = words.value(i, "TENSE");
            if (tense != null || words.is(i, "UNTIL")) {
                return tense == null || tense.equals("F");
            }
        }
        return false;
    }

    /// Do the words stand alone in parentheses?
    boolean isParenthesis(int from, int to) {
        return from > 0
                && to < words.size()
                && words.first(from - 1) == '('
                && words.first(to) == ')';
    }

    boolean isSentenceEnd(int word) {
        if (words.isBreak(word)) {
            return true;
        }
        char c = words.first(word);
        boolean isStop = c == '.' || c == '!' || c == '?';
        if (!isStop || word + 1 < words.size() && words.isGlued(word + 1)) {
            return false;
        }
        boolean isShort =
                c == '.'
                        && word > 0
                        && (words.end(word - 1) - words.start(word - 1) == 1
                                || words.is(word - 1, "ABBREVIATION"));
        return !isShort
                && (word + 1 >= words.size()
                        || words.isBreak(word + 1)
                        || !Character.isLowerCase(words.first(word + 1)));
    }

    boolean isSameSentence(int first, int second) {
        countSentences();
        return sentences[first] == sentences[second];
    }

    boolean isSameParagraph(int first, int second) {
        countSentences();
        return paragraphs[first] == paragraphs[second];
    }

    /// Numbers the sentences and paragraphs of all words, once, and only for texts that tell a
    /// time.
    private void countSentences() {
        if (sentences.length == words.size()) {
            return;
        }
        sentences = new int[words.size()];
        paragraphs = new int[words.size()];
        int sentence = 0;
        int paragraph = 0;
        for (int i = 0; i < words.size(); i++) {
            paragraph += words.isBreak(i) ? 1 : 0;
            sentences[i] = sentence;
            paragraphs[i] = paragraph;
            sentence += isSentenceEnd(i) ? 1 : 0;
        }
    }

    /// Does the sentence tell that somebody said something?
    boolean isTelling(int word) {
        for (int i = word - 1; i >= Math.max(0, word - TELLING_WINDOW) && !isSentenceEnd(i); i--) {
            if (words.is(i, "TELLING")) {
                return true;
            }
        }
        for (int i = word;
                i < Math.min(words.size(), word + TELLING_WINDOW) && !isSentenceEnd(i);
                i++) {
            if (words.is(i, "TELLING")) {
                return true;
            }
        }
        return false;
    }

    /// Does the word stand inside quotation marks of its paragraph?
    boolean isQuoted(int word) {
        int start = word;
        while (start > 0 && !words.isBreak(start) && word - start < 400) {
            start--;
        }
        boolean isOpen = false;
        for (int i = start; i < word; i++) {
            char c = words.first(i);
            if (c == '“' || c == '«') {
                isOpen = true;
            } else if (c == '”' || c == '»') {
                isOpen = false;
            } else if (c == '"') {
                isOpen = !isOpen;
            } else if ((c == '`' || c == '\'') && words.isGlued(i) && words.first(i - 1) == c) {
                isOpen = c == '`';
            }
        }
        return isOpen;
    }

    /// Notes a date that dates a document or a telling: "a 2007 article", "in a letter of 12 March
    /// 1992", "wrote in 2007".
    boolean noteDate(Reading reading, int mention) {
        if (!reading.base().equals("-") || reading.type() != TimeMention.Type.DATE) {
            return false;
        }
        int after = reading.to();
        if (after < words.size() && words.is(after, "DOCUMENT")) {
            document = document(after, "DOCUMENT", mention);
            return true;
        }
        int verb = reading.from() - 2;
        if (verb >= 0 && words.is(verb, "WROTE")) {
            document = document(verb, "WROTE", mention);
            return true;
        }
        int noun = reading.from() - 1;
        if (noun >= 0 && words.is(noun, "DATED")) {
            noun--;
        }
        if (noun >= 0 && words.is(noun, "DOCUMENT")) {
            document = document(noun, "DOCUMENT", mention);
            return true;
        }
        return false;
    }

    private Document document(int word, String className, int mention) {
        String kind = words.value(word, className);
        return new Document(Anchor.Kind.valueOf(String.valueOf(kind)), mention, word);
    }

    /// The dated document or telling whose words these are, by the quotation marks or the sentence;
    /// null when none.
    @Nullable Document documentQuoted(int word) {
        Document dated = document;
        if (dated == null || !isSameParagraph(dated.word(), word)) {
            return null;
        }
        return isQuoted(word) || isSameSentence(dated.word(), word) ? dated : null;
    }
}
