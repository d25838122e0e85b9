package org.hearsay.ingest;

import java.util.Locale;

/// Something that went wrong with one file: what happened, to which file, what to do.
///
/// @param kind which of the catalogue's sentences
/// @param file the file as the user knows it; inside an archive `archive.zip/member.txt`
/// @param detail words to complete the sentence; may be empty
public record Problem(Kind kind, String file, String detail) {

    /// The catalogue of sentences. `%1$s` is the file, `%2$s` the detail.
    public enum Kind {
        NOT_FOUND(false, "%1$s does not exist; check the path."),
        NO_PERMISSION(false, "%1$s may not be read; change its permissions and build again."),
        LINK_LOOP(false, "%1$s leads back to a folder that contains it and was not followed."),
        UNREADABLE(false, "%1$s could not be read (%2$s); check the disk or copy the file again."),
        EMPTY(false, "%1$s is empty; nothing was read from it."),
        NO_TEXT(
                false,
                "%1$s holds no text that could be read; if it is a scan, recognize its text (OCR) and add it again."),
        BINARY(
                false,
                "%1$s is not a text, whatever its name says; give it its right ending or leave it out."),
        UNSUPPORTED(
                false,
                "%1$s is of a kind that Hearsay does not read (%2$s); save it as text, PDF or Word."),
        TOO_LARGE(false, "%1$s is larger than %2$s and was not read; split it into smaller files."),
        TOO_LONG(
                false,
                "%1$s holds a text of more than %2$s characters, which was not read; split it into smaller files."),
        DAMAGED(false, "%1$s is damaged or incomplete (%2$s); fetch the original again."),
        PARTLY_READ(true, "%1$s is damaged or incomplete (%2$s); only what comes before was read."),
        PASSWORD(false, "%1$s is protected by a password; save a copy without one and add that."),
        ODD_CHARACTERS(
                true,
                "%1$s holds bytes that are not valid %2$s; they are shown as \uFFFD, the rest was read."),
        ARCHIVE_BOMB(
                false,
                "%1$s unpacks to far more than it should (%2$s) and was read no further; unpack it yourself if you trust it."),
        ARCHIVE_PATH(
                false,
                "%1$s holds a member with a path that leaves the archive (%2$s); that member was left out."),
        ARCHIVE_TOO_DEEP(
                false,
                "%1$s is an archive inside archives inside archives; unpack it and add the folder."),
        NO_MEMBERS(
                false,
                "%1$s holds no file that Hearsay reads; check that it is the right archive."),
        BUG(
                false,
                "%1$s could not be read because of a fault in Hearsay (%2$s); please report it.");

        private final boolean wasRead;
        private final String sentence;

        Kind(boolean wasRead, String sentence) {
            this.wasRead = wasRead;
            this.sentence = sentence;
        }

        /// Stable name: `no-permission`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Was a document read from the file all the same?
        public boolean wasRead() {
            return wasRead;
        }
    }

    static Problem of(Kind kind, String file) {
        return new Problem(kind, file, "");
    }

    /// One sentence in plain words.
    public String sentence() {
        return kind.sentence.formatted(file, detail);
    }
}
