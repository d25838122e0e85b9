package org.hearsay.workbench;

import java.util.List;
import java.util.function.Consumer;

/// How far a long piece of work has come.
///
/// @param documents documents read so far
/// @param filesDone files opened and done
/// @param filesInAll files to open; 0 while nobody has counted
/// @param troubles the last files that could not be read, one sentence each
public record Tally(int documents, int filesDone, int filesInAll, List<String> troubles) {
    private static final int MOST_TROUBLES = 20;

    public Tally {
        int last = troubles.size();
        troubles = List.copyOf(troubles.subList(Math.max(0, last - MOST_TROUBLES), last));
    }

    /// Without trouble.
    public Tally(int documents, int filesDone, int filesInAll) {
        this(documents, filesDone, filesInAll, List.of());
    }

    /// For work that nobody watches.
    public static final Consumer<Tally> UNWATCHED = _ -> {};
}
