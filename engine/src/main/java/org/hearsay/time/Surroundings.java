package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around an expression: its sentence, its paragraph, the tense, the quotation it is
/// in.
final class Surroundings {
    private static final int TENSE_WINDOW = 14;
    private static final int AHEAD_WINDOW = 7;
    private static final int PLAN_WINDOW = 4;
    private static final int TELLING_WINDOW = 12;

    /// A document or telling that the text quotes, and the expression that dates it.
    record Document(Anchor.Kind kind, Reading date) {}

    private final Words words;
    private final List<Document> documents = new ArrayList<>();
    private int[] sentences = new int[0];
    private int[] paragraphs = new int[0];

    Surroundings(Words words) {
        this.words = words;
    }

    /// `<` for a past tense beside the expression, `>` for a coming event, `=` where nothing tells.
    ///
    /// What "had been due" on a day is past, and so is what did "not until" then.
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
            boolean isNotUntil = i > 0 && words.lower(i - 1).equals("not");
            if (words.is(i, "UNTIL") && isNotUntil) {
                return "<";
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
            if (tense.equals("F") && wasPlanned(word)) {
                return "<";
            }
            if (tense.equals("P") && word > 0 && words.is(word - 1, "BE")) {
                return null; // "to be sold"
            }
            boolean isBound = tense.equals("TO") && word > 0 && words.is(word - 1, "BOUND");
            return tense.equals("F") || isBound ? ">" : tense.equals("P") ? "<" : null;
        }
        boolean isPast = words.endsWith(word, "ed") && !words.isCapitalized(word);
        boolean isPassiveToCome = word > 0 && words.is(word - 1, "BE");
        return isPast && !isPassiveToCome ? "<" : null;
    }

    /// "Had been scheduled to expire".
    private boolean wasPlanned(int word) {
        for (int i = word - 1; i >= Math.max(0, word - PLAN_WINDOW) && !isSentenceEnd(i); i--) {
            if (words.lower(i).equals("been")) {
                return true;
            }
        }
        return false;
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

    /// Is a date ahead of the writing by its words: "will be sold on", "are to be sold on"?
    boolean isYetToCome(int from) {
        for (int i = from - 1; i >= Math.max(0, from - TENSE_WINDOW) && !isSentenceEnd(i); i--) {
            String tense = words.value(i, "TENSE");
            if (tense != null && !words.is(i - 1, "BE")) {
                boolean isBound = tense.equals("TO") && words.is(i - 1, "NOW_BOUND");
                return isBound || words.is(i, "COMING");
            }
        }
        return false;
    }

    /// Is the date beside words for the Julian calendar: "(Old Style)", "O.S.", "Julian"?
    boolean isOldStyle(int from, int to) {
        int after = to;
        while (after < Math.min(words.size(), to + 4) && "([,".indexOf(words.first(after)) >= 0) {
            after++;
        }
        if (isOldStyleAt(after) || isOldStyleAt(from - 1)) {
            return true;
        }
        for (int i = from - 2; i >= Math.max(0, from - AHEAD_WINDOW) && !isSentenceEnd(i); i--) {
            String next = words.lower(i + 1);
            if (isOldStyleAt(i) && (next.equals("style") || next.equals("calendar"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOldStyleAt(int word) {
        if (word < 0 || word >= words.size()) {
            return false;
        }
        boolean isOld = words.is(word, "OLDSTYLE");
        boolean needsStyle = isOld && words.lower(word).equals("old");
        return isOld
                && (!needsStyle
                        || word + 1 < words.size() && words.lower(word + 1).equals("style"));
    }

    /// Are there only marks between two expressions, and one at least: a slash or a bracket?
    boolean isOnlyMarks(int from, int to) {
        for (int i = from; i < to; i++) {
            if ("/([)]".indexOf(words.first(i)) < 0) {
                return false;
            }
        }
        return to > from && to - from <= 2;
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

    /// Notes the dates that date a document or a telling: "a 2007 article", "in a letter of 12
    /// March 1992", "wrote in 2007".
    void noteDocuments(List<Reading> readings) {
        for (Reading reading : readings) {
            if (reading.base().equals("-") && reading.type() == TimeMention.Type.DATE) {
                noteDocument(reading);
            }
        }
    }

    private void noteDocument(Reading date) {
        int after = date.to();
        int noun = date.from() - 1;
        while (noun > date.from() - 4 && noun > 0 && words.is(noun, "DATED")) {
            noun--;
        }
        int verb = date.from() - 2;
        if (after < words.size() && words.is(after, "DOCUMENT")) {
            documents.add(document(date, after, "DOCUMENT"));
        } else if (words.is(noun, "DOCUMENT")) {
            documents.add(document(date, noun, "DOCUMENT"));
        } else if (words.is(verb, "WROTE")) {
            documents.add(document(date, verb, "WROTE"));
        }
    }

    private Document document(Reading date, int word, String className) {
        String kind = words.value(word, className);
        return new Document(Anchor.Kind.valueOf(String.valueOf(kind)), date);
    }

    /// Does an expression date a document or a telling?
    boolean isDocumentDate(Reading reading) {
        int next = firstAfter(reading.from());
        return next > 0 && documents.get(next - 1).date().from() == reading.from();
    }

    /// The dated document or telling whose words these are: the last one named before them in their
    /// paragraph, or one named after a quotation in the same sentence; null when none.
    @Nullable Document documentQuoted(int word) {
        boolean isQuoted = isQuoted(word);
        int next = firstAfter(word);
        if (next > 0) {
            Document before = documents.get(next - 1);
            int at = before.date().from();
            if (isSameSentence(at, word) || isQuoted && isSameParagraph(at, word)) {
                return before;
            }
        }
        boolean isToldAfter =
                isQuoted
                        && next < documents.size()
                        && isSameSentence(word, documents.get(next).date().from());
        return isToldAfter ? documents.get(next) : null;
    }

    /// The first dated document whose date begins after a word.
    private int firstAfter(int word) {
        int low = 0;
        int high = documents.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (documents.get(middle).date().from() <= word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
