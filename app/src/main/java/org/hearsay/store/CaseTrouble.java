package org.hearsay.store;

import java.io.IOException;
import java.util.Locale;

/// What can go wrong with a case file, in one sentence: what happened, to which file, what to do.
public final class CaseTrouble extends IOException {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    CaseTrouble(Kind kind, Object file, Object... words) {
        super(kind.sentence(file, words));
        this.kind = kind;
    }

    /// Which of the catalogue's sentences.
    public Kind kind() {
        return kind;
    }

    /// The catalogue of sentences. The file comes first.
    public enum Kind {
        NO_CASE("There is no case %s; make one with: hearsay build FOLDER --case %1$s"),
        NO_PERMISSION("%s may not be read and written; change its permissions or copy the case."),
        NOT_A_CASE("%s is not a case of Hearsay; name another file."),
        A_FOLDER("%s is a folder; a case is a file, for example %1$s.hearsay."),
        NO_FOLDER("%s cannot be made: its folder does not exist or may not be written to."),
        NEWER("%s was written by a newer Hearsay (format %s, this one knows %s); update Hearsay."),
        IN_USE("%s is in use by another Hearsay; wait until it is done, then try again."),
        DISK_FULL(
                "%s could not be written: the disk is full. What was read before is kept; make room"
                        + " and run the same command again."),
        DAMAGED("%s is damaged (%s); go back to a copy, or build it again from the documents."),
        UNREADABLE("%s could not be read or written (%s); check the disk.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /// Stable name: `not-a-case`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private String sentence(Object file, Object... words) {
            Object[] all = new Object[words.length + 1];
            all[0] = file;
            System.arraycopy(words, 0, all, 1, words.length);
            return sentence.formatted(all);
        }
    }
}
