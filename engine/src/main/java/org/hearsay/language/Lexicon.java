package org.hearsay.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Reads the lists of words that lie beside the code: lines of columns parted by tabs, remarks
/// after `#`.
public final class Lexicon {
    private Lexicon() {}

    /// The rows of a list that lies beside a class.
    public static List<String[]> rows(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No list " + name + " beside " + beside);
            }
            return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String[]> rows(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
