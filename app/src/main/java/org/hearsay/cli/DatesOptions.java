package org.hearsay.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.hearsay.workbench.Dates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the user says about when documents were published; one of the two at most.
final class DatesOptions {
    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day on which all these documents were published.")
    private @Nullable LocalDate date;

    @Option(
            names = "--dates",
            paramLabel = "TABLE",
            description =
                    "A file with a line for each document: its name, a tab, the day it was"
                            + " published (YYYY-MM-DD).")
    private @Nullable Path table;

    static Dates of(@Nullable DatesOptions options) {
        if (options == null) {
            return new Dates.Unsaid();
        }
        if (options.date != null) {
            return new Dates.ForAll(options.date);
        }
        return options.table == null ? new Dates.Unsaid() : new Dates.Table(options.table);
    }
}
