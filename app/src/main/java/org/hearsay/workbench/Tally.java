package org.hearsay.workbench;

import java.util.function.Consumer;

/// How far a long piece of work has come.
///
/// @param documents documents read so far
/// @param filesDone files opened and done
/// @param filesInAll files to open; 0 while nobody has counted
public record Tally(int documents, int filesDone, int filesInAll) {
    /// For work that nobody watches.
    public static final Consumer<Tally> UNWATCHED = _ -> {};
}
