package org.hearsay.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.review.Proposal;
import org.hearsay.timeline.Event.MentionRef;

/// The events of a case, found by the mentions that tell them.
public final class Events {
    private final List<Event> events;
    private final Map<Event.Id, Event> byId = new HashMap<>();
    private final Map<MentionRef, Event.Id> byMention = new HashMap<>();
    private final List<Proposal> lookalikes;

    Events(List<Event> events) {
        this(events, List.of());
    }

    private Events(List<Event> events, List<Proposal> lookalikes) {
        this.events = List.copyOf(events);
        this.lookalikes = List.copyOf(lookalikes);
        for (Event event : events) {
            byId.put(event.id(), event);
            event.mentions().forEach(mention -> byMention.put(mention, event.id()));
        }
    }

    /// The same events, with what is asked about them.
    Events asking(List<Proposal> proposals) {
        return new Events(events, proposals);
    }

    /// All events: dated ones by time, then the others by id.
    public List<Event> all() {
        return events;
    }

    /// Events that are alike and were not joined, for a person to decide.
    public List<Proposal> lookalikes() {
        return lookalikes;
    }

    /// The event of an id; that there is none is our bug.
    public Event event(Event.Id id) {
        Event event = byId.get(id);
        if (event == null) {
            throw new IllegalArgumentException("No event " + id);
        }
        return event;
    }

    /// The event of a name, if there is one.
    Optional<Event> find(String id) {
        return Optional.ofNullable(byId.get(new Event.Id(id)));
    }

    /// Which event a mention tells.
    public Optional<Event.Id> ofMention(String doc, int mention) {
        return Optional.ofNullable(byMention.get(new MentionRef(doc, mention)));
    }
}
