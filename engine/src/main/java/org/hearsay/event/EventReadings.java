package org.hearsay.event;

import java.util.List;

/// What the event step adds to a document.
///
/// @param events who did what; the id is the index
/// @param influences who pressed whom
/// @param awareness who knew what
public record EventReadings(
        List<EventMention> events, List<Influence> influences, List<Awareness> awareness) {
    public EventReadings {
        events = List.copyOf(events);
        influences = List.copyOf(influences);
        awareness = List.copyOf(awareness);
    }

    /// A document without events.
    public static EventReadings none() {
        return new EventReadings(List.of(), List.of(), List.of());
    }
}
