package org.hearsay.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearsay.review.Review;
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
        if (outcome.inAll() == 0) {
            return outcome;
        }
        try (OpenCase built = openToReview(caseFile)) {
            // Put together once, here, so that whoever opens a large case need not wait.
            boolean isLarge = outcome.inAll() >= Assembled.FEWEST_DOCUMENTS;
            boolean isDecidedOn = outcome.read() > 0 && !built.reviews().reviews().isEmpty();
            return isLarge || isDecidedOn
                    ? withLost(outcome, built.caseFile().unplaced())
                    : outcome;
        }
    }

    /// Says which decisions have lost their words.
    private static BuildOutcome withLost(BuildOutcome outcome, List<Review> lost) {
        if (lost.isEmpty() || outcome.read() == 0) {
            return outcome;
        }
        List<String> troubles = new ArrayList<>(outcome.troubles());
        String numbers =
                lost.stream()
                        .map(review -> String.valueOf(review.number()))
                        .collect(Collectors.joining(", "));
        troubles.add(
                (lost.size() == 1 ? "Review " + numbers + " has" : "Reviews " + numbers + " have")
                        + " no effect now: the words decided on are no longer in the documents."
                        + " Nothing is lost; see: hearsay review log CASE");
        return new BuildOutcome(
                outcome.read(), outcome.known(), outcome.dated(), outcome.inAll(), troubles);
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
