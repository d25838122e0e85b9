package org.hearsay.time;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.text.DocumentText;

/// Renders what was found, for tests: `3 November 1992=1992-11-03 ; early 1993=1993/START`.
final class TimeCases {
    private TimeCases() {}

    static DocumentText document(String text, String published) {
        return DocumentText.of("case", text)
                .withPublished(published.equals("-") ? null : LocalDate.parse(published));
    }

    static String render(DocumentText document) {
        return render(document, TimeFinder.standard().find(document));
    }

    static String render(DocumentText document, List<TimeMention> mentions) {
        if (mentions.isEmpty()) {
            return "-";
        }
        return mentions.stream()
                .map(mention ->
                        mention.span().of(document.text())
                                + "="
                                + mention.value()
                                + (mention.mod() == null ? "" : "/" + mention.mod()))
                .collect(Collectors.joining(" ; "));
    }
}
