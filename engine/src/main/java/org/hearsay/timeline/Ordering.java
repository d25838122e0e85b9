package org.hearsay.timeline;

import java.util.List;
import org.hearsay.text.Passage;

/// An event and those it comes after.
///
/// @param event the later one
/// @param after the earlier ones
/// @param because the words that show it
public record Ordering(Event.Id event, List<Event.Id> after, List<Passage> because) {
    public Ordering {
        after = List.copyOf(after);
        because = List.copyOf(because);
    }
}
