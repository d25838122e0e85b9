package org.hearsay.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tab-separated lists beside this class; the head of each says what its columns mean.
final class WordLists {
    private WordLists() {}

    /// The rows of a list.
    static List<String[]> rows(String name) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = WordLists.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Not in the program: " + name);
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /// The words of a column, a comma between.
    static List<String> words(String column) {
        return List.of(column.split(",", -1));
    }

    /// What a column says; null for "-".
    static @Nullable String valueOf(String column) {
        return column.equals("-") ? null : column;
    }
}
