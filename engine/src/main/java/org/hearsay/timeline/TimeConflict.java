package org.hearsay.timeline;

import java.util.List;
import org.hearsay.text.Passage;
import org.jspecify.annotations.Nullable;

/// Words that cannot all be true of the same days: the smallest set, of which none can be left out.
///
/// It is shown and not repaired: which of them is wrong is for a person to say.
///
/// @param events the events they speak of, in order of their ids
/// @param passages the words, in reading order; at least one
/// @param document the document that tells them as done and is dated before; null where the words
///   contradict one another
public record TimeConflict(
        List<Event.Id> events, List<Passage> passages, @Nullable String document) {
    public TimeConflict {
        events = List.copyOf(events);
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("A conflict without words: " + events);
        }
    }
}
