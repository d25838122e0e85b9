package org.hearsay.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.text.Passage;
import org.jspecify.annotations.Nullable;

/// Somebody takes a position, in words of a document.
///
/// @param voice who
/// @param joint who takes it with them in the same words: "both Varga and Ilic said"
/// @param statement the statement that takes it; null when a writer does
/// @param passage the words
public record Stand(
        Voice voice, List<Voice> joint, Statement.@Nullable Id statement, Passage passage) {
    public Stand {
        joint = List.copyOf(joint);
    }

    /// The stand of one alone.
    public Stand(Voice voice, Statement.@Nullable Id statement, Passage passage) {
        this(voice, List.of(), statement, passage);
    }

    /// The position that several stands come to.
    public static Dispute.Position position(String label, List<Stand> stands, Origins origins) {
        TreeMap<String, Voice> holders = new TreeMap<>();
        TreeMap<String, Voice> written = new TreeMap<>();
        // Who only joins in the words of another is a holder and no origin of his own.
        TreeSet<String> alone = new TreeSet<>();
        for (Stand stand : stands) {
            written.put(stand.voice().label(), stand.voice());
            stand.joint().forEach(voice -> written.put(voice.label(), voice));
            alone.add(origins.of(stand.voice()));
        }
        // A writer whom others repeat holds it once, and a person who also wrote a document is
        // named as the person.
        written.values()
                .forEach(voice ->
                        holders.merge(
                                origins.of(voice),
                                voice,
                                (one, other) -> one instanceof Voice.Speaker ? one : other));
        List<Statement.Id> statements =
                stands.stream()
                        .map(Stand::statement)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
        return new Dispute.Position(
                label,
                new ArrayList<>(holders.values()),
                statements,
                origins.parties(alone).size(),
                List.copyOf(new TreeSet<>(stands.stream().map(Stand::passage).toList())));
    }

    /// Stands by the label of the position, in order of the labels.
    static void add(Map<String, List<Stand>> positions, String label, Stand stand) {
        positions.computeIfAbsent(label, key -> new ArrayList<>()).add(stand);
    }
}
