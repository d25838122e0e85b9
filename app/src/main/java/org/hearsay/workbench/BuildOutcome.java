package org.hearsay.workbench;

import java.util.List;

/// How a build ended.
///
/// @param read documents that were read now
/// @param known documents of the same files that were known already
/// @param dated those of them whose date is known only now; they were not read again
/// @param inAll documents that the case holds now
/// @param troubles what went wrong, a sentence for each; the rest was done all the same
public record BuildOutcome(int read, int known, int dated, int inAll, List<String> troubles) {
    public BuildOutcome {
        troubles = List.copyOf(troubles);
    }

    /// A build that dates nothing that was read before.
    public BuildOutcome(int read, int known, int inAll, List<String> troubles) {
        this(read, known, 0, inAll, troubles);
    }

    /// The same as an outcome of any work over files.
    public Outcome outcome() {
        return new Outcome(read + known, troubles);
    }
}
