package org.hearsay.workbench;

import java.util.List;

/// How a build ended.
///
/// @param read documents that were read now
/// @param known documents of the same files that were known already
/// @param inAll documents that the case holds now
/// @param troubles what went wrong, a sentence for each; the rest was done all the same
public record BuildOutcome(int read, int known, int inAll, List<String> troubles) {
    public BuildOutcome {
        troubles = List.copyOf(troubles);
    }

    /// The same as an outcome of any work over files.
    public Outcome outcome() {
        return new Outcome(read + known, troubles);
    }
}
