package org.hearsay.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.store.SqliteStore;

/// What a user can do, whichever shell they use.
public final class Workbench {
    private final Reading reading;
    private final Consumer<Tally> watcher;

    /// With a reading, watched while it reads.
    public Workbench(Reading reading, Consumer<Tally> watcher) {
        this.reading = reading;
        this.watcher = watcher;
    }

    /// Reads documents into JSON Lines, without a case.
    public Annotating annotating() {
        return new Annotating(reading, watcher);
    }

    /// Reads documents into a case, which is made when it is not there: what is new or changed.
    ///
    /// @param name the case's name; used when it is made
    public BuildOutcome build(List<Path> filesOrFolders, Path caseFile, String name, Dates dates)
            throws IOException {
        BuildOutcome outcome =
                Building.build(filesOrFolders, caseFile, name, dates, reading, watcher);
        if (outcome.inAll() >= Assembled.FEWEST_DOCUMENTS) {
            // Put together once, here, so that whoever opens a large case need not wait.
            try (OpenCase built = openToReview(caseFile)) {
                built.caseFile();
            }
        }
        return outcome;
    }

    /// Opens a case to look at it.
    public static OpenCase open(Path caseFile) throws IOException {
        return new OpenCase(SqliteStore.openToRead(caseFile));
    }

    /// Opens a case to decide; nobody else can open it meanwhile.
    public static OpenCase openToReview(Path caseFile) throws IOException {
        return new OpenCase(SqliteStore.open(caseFile));
    }
}
