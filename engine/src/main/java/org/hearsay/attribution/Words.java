package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.language.Tokens;
import org.hearsay.text.Span;

/// A run of words `[from, to)`, by number.
record Words(int from, int to) {
    static final Comparator<Words> IN_ORDER =
            Comparator.comparingInt(Words::from).thenComparingInt(Words::to);

    int size() {
        return to - from;
    }

    boolean covers(int word) {
        return from <= word && word < to;
    }

    boolean covers(Words other) {
        return from <= other.from && other.to <= to;
    }

    boolean overlaps(Words other) {
        return from < other.to && other.from < to;
    }

    Span span(Tokens tokens) {
        return tokens.span(from, to);
    }

    static List<Span> spans(List<Words> runs, Tokens tokens) {
        return runs.stream().map(run -> run.span(tokens)).toList();
    }

    /// In order, with those that overlap joined.
    static List<Words> joined(List<Words> runs) {
        List<Words> joined = new ArrayList<>();
        for (Words run : runs.stream().sorted(IN_ORDER).toList()) {
            Words last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && run.from < last.to) {
                joined.set(joined.size() - 1, new Words(last.from, Math.max(last.to, run.to)));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }
}
