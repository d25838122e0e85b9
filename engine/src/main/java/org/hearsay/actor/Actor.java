package org.hearsay.actor;

import java.util.List;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.Passage;
import org.jspecify.annotations.Nullable;

/// Somebody or something that the documents speak of, over all of them.
///
/// @param id stable name in the case, made from kind and name: `person-ana-kovac`
/// @param name the fullest name, or the description of somebody never named
/// @param kind what sort of thing
/// @param named has it a name? An anonymous source has none
/// @param names all written forms, sorted
/// @param roles titles and offices, with the time in which they hold
/// @param mentions which chains of which documents are this actor
/// @param joins why chains of different documents were taken for one
/// @param passages where it is mentioned, names first; at least one
/// @param standing proposed by the machine, or decided by a person
public record Actor(
        Id id,
        String name,
        EntityKind kind,
        boolean named,
        List<String> names,
        List<Role> roles,
        List<ChainRef> mentions,
        List<Join> joins,
        List<Passage> passages,
        Standing standing) {
    public Actor {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        mentions = List.copyOf(mentions);
        joins = List.copyOf(joins);
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("An actor without words: " + id);
        }
    }

    /// Name of an actor inside a case.
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

    /// A chain of a document.
    public record ChainRef(String doc, int chain) {}

    /// Why two chains are one actor.
    ///
    /// @param reason in plain words: "same full name"
    public record Join(ChainRef one, ChainRef other, String reason) {}

    /// A title or office, for as long as the documents bear out.
    ///
    /// @param title `foreign minister`
    /// @param organization the body it belongs to; null when not stated
    /// @param edtf when it is known to hold, in EDTF; null when nothing tells
    /// @param earliest ISO day before which it is not known to hold; null when open
    /// @param latest ISO day after which it is not known to hold; null when open
    /// @param passages words that say so; at least one
    public record Role(
            String title,
            @Nullable Id organization,
            @Nullable String edtf,
            @Nullable String earliest,
            @Nullable String latest,
            List<Passage> passages) {
        public Role {
            passages = List.copyOf(passages);
        }
    }
}
