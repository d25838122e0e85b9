package org.hearsay.cli;

import java.nio.file.Path;

/// Names of cases from names of files.
final class CaseNames {
    private CaseNames() {}

    /// `papers/skarn-light/` gives `Skarn light`.
    static String after(Path input) {
        Path last = input.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "" : last.toString().replaceFirst("(?<=.)\\.[^.]*$", "");
        String words = name.replaceAll("[-_]+", " ").strip();
        return words.isEmpty()
                ? "Case"
                : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
