package org.hearsay.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Standing;
import org.hearsay.attribution.Attribution;
import org.hearsay.text.Passage;
import org.hearsay.timeline.Event;
import org.jspecify.annotations.Nullable;

/// Somebody says something, in a document, at a time, in words.
///
/// @param id stable name in the case
/// @param doc the document that has it
/// @param attribution id of the attribution in the document; -1 for a statement that a person added
/// @param speaker who says it; null when the text names nobody or nobody who could be told
/// @param joint who says it together with the speaker: "both Varga and Ilic said"
/// @param chain the voices from the outermost to the speaker: "A said B had said" gives A, B
/// @param cue the cue's words; empty when there is none
/// @param mode direct, indirect or mixed
/// @param medium where it was said, in the text's words; null when not stated
/// @param told when it was said, in EDTF; null when nothing tells
/// @param toldBy the day of the document that has it, by which it had been said; null when the
///   document has none
/// @param about when what it says was or will be: the dates it tells, in EDTF, in reading order;
///   empty when it tells none
/// @param sourceHedges words with which the speaker softens
/// @param writerHedges words with which the writer softens
/// @param polarity whether the saying happened
/// @param within the statement that holds this one; null when the writer reports it
/// @param events events that the content tells
/// @param source words for the speaker
/// @param content words of what is said
/// @param passages all its words; at least one
/// @param standing proposed by the machine, or decided by a person
public record Statement(
        Id id,
        String doc,
        int attribution,
        Actor.@Nullable Id speaker,
        List<Actor.Id> joint,
        List<Voice> chain,
        String cue,
        Attribution.Mode mode,
        @Nullable String medium,
        @Nullable String told,
        @Nullable LocalDate toldBy,
        List<String> about,
        List<Passage> sourceHedges,
        List<Passage> writerHedges,
        Attribution.Polarity polarity,
        @Nullable Id within,
        List<Event.Id> events,
        List<Passage> source,
        List<Passage> content,
        List<Passage> passages,
        Standing standing) {
    public Statement {
        joint = List.copyOf(joint);
        chain = List.copyOf(chain);
        about = List.copyOf(about);
        sourceHedges = List.copyOf(sourceHedges);
        writerHedges = List.copyOf(writerHedges);
        events = List.copyOf(events);
        source = List.copyOf(source);
        content = List.copyOf(content);
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("A statement without words: " + id);
        }
    }

    /// All who say it, the speaker first; none when nobody could be told.
    public List<Actor.Id> speakers() {
        if (speaker == null) {
            return List.of();
        }
        List<Actor.Id> speakers = new ArrayList<>(List.of(speaker));
        speakers.addAll(joint);
        return speakers;
    }

    /// Name of a statement inside a case.
    public record Id(String value) implements Comparable<Id> {
        @Override
        public int compareTo(Id other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
