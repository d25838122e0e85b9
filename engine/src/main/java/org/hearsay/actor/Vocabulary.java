package org.hearsay.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the vocabularies that lie beside the code: one entry a line, columns parted by tabs, `#`
/// before a comment.
public final class Vocabulary {
    private Vocabulary() {}

    /// The rows of a file in the package of a class.
    public static List<List<String>> rows(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("No vocabulary " + file + " beside " + owner);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The first column of a file.
    public static List<String> words(Class<?> owner, String file) {
        return rows(owner, file).stream().map(List::getFirst).toList();
    }
}
