package org.hearsay.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How much it says that two clauses have a word in common: little for a word of every second
/// sentence, much for a rare one. Between 0 and 1, after the number of sentences (inverse document
/// frequency, K. Spärck Jones 1972).
final class TermWeights {
    private final Map<String, Integer> counts = new HashMap<>();
    private final double all;

    TermWeights(List<Clause> clauses) {
        Map<String, Integer> terms = new HashMap<>();
        Map<Place, Integer> places = new HashMap<>();
        Set<Long> seen = new HashSet<>();
        for (Clause clause : clauses) {
            long place =
                    places.computeIfAbsent(
                            new Place(clause.doc(), clause.sentence()), key -> places.size());
            for (Set<String> its : List.of(clause.terms(), clause.actors())) {
                for (String term : its) {
                    int number = terms.computeIfAbsent(term, key -> terms.size());
                    if (seen.add(place << 32 | number)) {
                        counts.merge(term, 1, Integer::sum);
                    }
                }
            }
        }
        all = Math.max(2, clauses.size());
    }

    private record Place(String doc, int sentence) {}

    double of(String term) {
        return Math.log(1 + all / Math.max(1, counts.getOrDefault(term, 1))) / Math.log(1 + all);
    }

    double sum(Set<String> terms) {
        return terms.stream().mapToDouble(this::of).sum();
    }
}
