package org.hearsay.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.casefile.CaseFile;
import org.hearsay.text.Passage;
import org.hearsay.timeline.Bracket;
import org.hearsay.timeline.Event;
import org.jspecify.annotations.Nullable;

/// When an event without a date must have been, in words.
final class Brackets {
    private Brackets() {}

    /// "Not before 13 March 1993, because “two days after the visit”; at the latest 10 August 2017,
    /// when it was told"; empty when nothing tells.
    static String words(CaseFile caseFile, Event.Id event) {
        return caseFile.deduction().brackets().stream()
                .filter(bracket -> bracket.event().equals(event))
                .findFirst()
                .map(Brackets::words)
                .orElse("");
    }

    private static String words(Bracket bracket) {
        List<String> limits = new ArrayList<>();
        add(limits, "not before ", bracket.notBefore());
        add(limits, "at the latest ", bracket.notAfter());
        return Words.sentenceCase(String.join("; ", limits));
    }

    private static void add(List<String> limits, String which, Bracket.@Nullable Limit limit) {
        if (limit == null) {
            return;
        }
        String why =
                limit.document() != null
                        ? "when it was told"
                        : "because "
                                + Words.list(
                                        limit.because().stream()
                                                .map(Passage::words)
                                                .map(words -> "“" + Words.oneLine(words) + "”")
                                                .collect(Collectors.toList()));
        limits.add(which + Words.day(limit.at().toLocalDate()) + ", " + why);
    }
}
