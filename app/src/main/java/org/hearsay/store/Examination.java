package org.hearsay.store;

import java.util.List;

/// What an examination of a case found.
///
/// @param documents how many documents were looked at
/// @param reviews how many reviews were looked at
/// @param lastHash the hash of the last review, which covers all before it; empty without reviews
/// @param faults what does not hold, a sentence for each
public record Examination(int documents, int reviews, String lastHash, List<String> faults) {
    public Examination {
        faults = List.copyOf(faults);
    }
}
