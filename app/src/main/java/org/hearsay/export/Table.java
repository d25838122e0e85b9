package org.hearsay.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One CSV file (RFC 4180, UTF-8): a head and rows of as many cells.
///
/// @param file its name: `events.csv`
/// @param content head and rows
public record Table(String file, String content) {

    /// Writes a table row by row.
    static final class Writer {
        private final String file;
        private final int width;
        private final List<String> lines = new ArrayList<>();

        Writer(String file, String... head) {
            this.file = file;
            this.width = head.length;
            lines.add(String.join(",", head));
        }

        /// Adds a row; an absent cell is empty.
        void row(@Nullable Object... cells) {
            if (cells.length != width) {
                throw new IllegalArgumentException(
                        file + " has " + width + " columns: " + Arrays.toString(cells));
            }
            lines.add(Arrays.stream(cells).map(Writer::cell).collect(Collectors.joining(",")));
        }

        private static String cell(@Nullable Object value) {
            String cell = value == null ? "" : value.toString();
            boolean isPlain =
                    cell.chars()
                                    .noneMatch(unit ->
                                            unit == ','
                                                    || unit == '"'
                                                    || unit == '\n'
                                                    || unit == '\r')
                            && cell.equals(cell.strip());
            return isPlain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
        }

        Table table() {
            return new Table(file, String.join("\r\n", lines) + "\r\n");
        }
    }
}
