package org.hearsay.account;

import java.util.List;
import java.util.Set;

/// One thing that is told, with all the places that tell it.
///
/// @param about id of the event, statement or dispute it belongs to
/// @param words the claim in plain words
/// @param participants ids of those who took part, as far as the case knows
/// @param tellings the places; at least one
public record Claim(String about, String words, Set<String> participants, List<Telling> tellings) {
    public Claim {
        participants = Set.copyOf(participants);
        tellings = List.copyOf(tellings);
        if (tellings.isEmpty()) {
            throw new IllegalArgumentException("A claim that nobody tells: " + about);
        }
    }
}
