package org.hearsay.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The bytes of one file, or of one member of an archive, mailbox or e-mail.
///
/// @param file the file as the user knows it; for a member `archive.zip/member.txt`
/// @param id the document id that its name suggests
/// @param bytes all its bytes
/// @param depth how many archives it lies in
record Source(String file, String id, byte[] bytes, int depth) {

    static Source of(Path path, String file, String id, Limits limits) throws IOException, Trouble {
        if (Files.size(path) > limits.fileBytes()) {
            throw new Trouble(Problem.Kind.TOO_LARGE, Limits.size(limits.fileBytes()));
        }
        return new Source(file, id, Files.readAllBytes(path), 0);
    }

    /// A file inside this one.
    Source member(String memberId, String name, byte[] memberBytes) {
        return new Source(file + "/" + name, memberId, memberBytes, depth + 1);
    }

    /// The file's name without folders.
    String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /// The ending of the name in lower case, without the stop; empty when there is none.
    String extension() {
        return extension(name());
    }

    static String extension(String name) {
        int stop = name.lastIndexOf('.');
        return stop <= 0 ? "" : name.substring(stop + 1).toLowerCase(Locale.ROOT);
    }

    static String stem(String name) {
        int stop = name.lastIndexOf('.');
        return stop <= 0 ? name : name.substring(0, stop);
    }

    boolean startsWith(int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /// Where an ASCII word first stands among the first bytes; -1 when it does not.
    int indexOf(String word, int within) {
        int last = Math.min(bytes.length, within) - word.length();
        for (int i = 0; i <= last; i++) {
            int j = 0;
            while (j < word.length() && lower(bytes[i + j]) == lower((byte) word.charAt(j))) {
                j++;
            }
            if (j == word.length()) {
                return i;
            }
        }
        return -1;
    }

    private static int lower(byte b) {
        return 'A' <= b && b <= 'Z' ? b + 32 : b;
    }

    /// Equal when they are the same file; bytes are not compared.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Source source && file.equals(source.file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    @Override
    public String toString() {
        return file + " (" + bytes.length + " bytes)";
    }
}
