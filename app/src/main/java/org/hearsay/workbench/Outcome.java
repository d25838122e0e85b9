package org.hearsay.workbench;

import java.util.List;

/// How a piece of work over many files ended.
///
/// @param documents how many documents were read
/// @param troubles what went wrong, a sentence for each; the rest was done all the same
public record Outcome(int documents, List<String> troubles) {
    public Outcome {
        troubles = List.copyOf(troubles);
    }
}
