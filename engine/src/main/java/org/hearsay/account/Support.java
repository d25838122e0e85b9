package org.hearsay.account;

import java.util.List;
import java.util.Locale;
import org.hearsay.text.Passage;

/// How many independent origins stand behind a claim, and why so many.
///
/// @param about id of the event or statement
/// @param claim in plain words
/// @param status what the count comes to
/// @param origins one entry an origin, each with the labels of the statements or authors that go
///   back to it
/// @param why the reason in plain words
/// @param passages the words; at least one
public record Support(
        String about,
        String claim,
        Status status,
        List<List<String>> origins,
        String why,
        List<Passage> passages) {
    public Support {
        origins = origins.stream().map(List::copyOf).toList();
        passages = List.copyOf(passages);
    }

    /// What stands behind a claim.
    public enum Status {
        SINGLE_SOURCE,
        ONE_PARTY,
        CORROBORATED,
        DISPUTED,
        UNKNOWN;

        /// The name in exports: `single-source`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
