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
/// @param statement the statement that takes it; null when a writer does
/// @param passage the words
public record Stand(Voice voice, Statement.@Nullable Id statement, Passage passage) {

    /// The position that several stands come to.
    public static Dispute.Position position(String label, List<Stand> stands, Origins origins) {
        TreeMap<String, Voice> holders = new TreeMap<>();
        TreeMap<String, Voice> written = new TreeMap<>();
        stands.forEach(stand -> written.put(stand.voice().label(), stand.voice()));
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
                origins.parties(holders.keySet()).size(),
                List.copyOf(new TreeSet<>(stands.stream().map(Stand::passage).toList())));
    }

    /// Stands by the label of the position, in order of the labels.
    static void add(Map<String, List<Stand>> positions, String label, Stand stand) {
        positions.computeIfAbsent(label, key -> new ArrayList<>()).add(stand);
    }
}
