package org.hearsay.account;

import java.util.List;
import org.hearsay.event.Factuality;
import org.hearsay.text.Passage;
import org.hearsay.timeline.Event;
import org.jspecify.annotations.Nullable;

/// What one voice says of one event.
///
/// @param event the event
/// @param voice who tells it
/// @param chain the voices through which it comes, outermost first, the teller last
/// @param value how firmly it is told
/// @param score from -3 to +3
/// @param kind told as actual, planned, hypothetical …
/// @param statement the statement that tells it; null when the writer does
/// @param passages the words; at least one
public record Account(
        Event.Id event,
        Voice voice,
        List<Voice> chain,
        Factuality.Value value,
        double score,
        Factuality.Kind kind,
        Statement.@Nullable Id statement,
        List<Passage> passages) {
    public Account {
        chain = List.copyOf(chain);
        passages = List.copyOf(passages);
    }
}
