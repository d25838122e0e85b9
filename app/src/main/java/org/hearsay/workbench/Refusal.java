package org.hearsay.workbench;

import java.util.Locale;

/// A request that cannot be met as it was put, in one sentence: what is wrong and what to do.
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /// A refusal with the words that fill its sentence.
    public Refusal(Kind kind, Object... words) {
        super(kind.sentence(words));
        this.kind = kind;
    }

    /// Which of the catalogue's sentences.
    public Kind kind() {
        return kind;
    }

    /// The catalogue of sentences.
    public enum Kind {
        BUG_IN_READING(
                "%s could not be read because of a fault in Hearsay (%s); please report it."),
        NO_SUCH_REPORT(
                "%s: a dossier is written as .html, .md, .docx or .pdf; give the file such an ending."),
        BAD_QUERY("%s"),
        NO_SUCH_PROPOSAL(
                "The question %s has been answered, or the case has changed; go on to the next."),
        NOT_A_GRADE("%s is not a grade; a source is graded A to F, an item 1 to 6."),
        NOTHING_TO_UNDO("Nothing has been decided that could be undone."),
        NOTHING_TO_REDO("Nothing has been undone that could be done again."),
        OWN_OPINION("%s decided review %s; a second opinion comes from somebody else."),
        NO_SUCH_SPEAKER("The case has nobody called “%s”; give a name or an id that it has."),
        EMPTY_NAME("A name needs at least one letter."),
        EMPTY_HYPOTHESIS("A hypothesis needs words."),
        NOT_A_SIGN("%s is not a sign; evidence is weighed ++, +, 0, - or --."),
        EMPTY_NOTE("There is nothing in the note."),
        CANNOT_EDIT("A %s is confirmed or rejected as it is; write a note to say more."),
        NO_SUCH_ITEM("The case has no %s “%s”; see: hearsay review list CASE"),
        AMBIGUOUS("“%s” may mean %s; name one of them by its id."),
        DIFFERENT_SORTS("%s and %s are not of one sort and cannot be merged."),
        SAME_ITEM("Both names mean %s."),
        NO_SUCH_WORDS("%s has no mention with the words “%s”; its mentions are: %s"),
        ALL_WORDS("All mentions of %s have the words “%s”; nothing would be left of it."),
        NOT_A_TIME(
                "%s is not a time in EDTF, such as 1988-11-03, 1988-11, 1988~ or 1988-11/1989-02."),
        NO_SUCH_DOCUMENT("The case has no document “%s”."),
        WORDS_NOT_THERE("%s does not hold the words “%s” exactly."),
        WORDS_TWICE("%s holds the words “%s” %s times; give more words around them."),
        NO_SUCH_REVIEW("The log has no review %s."),
        ALREADY_UNDONE("Review %s does not hold any more.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /// Stable name: `not-a-date`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String sentence(Object... words) {
            return sentence.formatted(words);
        }
    }
}
