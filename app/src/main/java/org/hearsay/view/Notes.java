package org.hearsay.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;

/// Numbers the footnotes in the order of their first call; the same passage is always the same
/// note.
final class Notes {
    private final Map<String, DocumentText> documents;
    private final Map<Passage, Integer> numbers = new LinkedHashMap<>();

    Notes(Map<String, DocumentText> documents) {
        this.documents = documents;
    }

    int number(Passage passage) {
        return numbers.computeIfAbsent(passage, unseen -> numbers.size() + 1);
    }

    List<Dossier.Note> all() {
        List<Dossier.Note> notes = new ArrayList<>();
        numbers.forEach((passage, number) ->
                notes.add(
                        new Dossier.Note(
                                number,
                                Words.title(documents, passage.doc()),
                                place(passage),
                                passage)));
        return notes;
    }

    /// Page when the file has pages, and paragraph: "p. 3, ¶ 12".
    private String place(Passage passage) {
        DocumentText text = documents.get(passage.doc());
        if (text == null) {
            return "";
        }
        int offset = passage.span().start();
        int page = text.pageAt(offset);
        int paragraph = text.paragraphAt(offset);
        String onPage = page > 0 ? "p. " + page : "";
        String inParagraph = paragraph > 0 ? "¶ " + paragraph : "";
        return onPage.isEmpty() || inParagraph.isEmpty()
                ? onPage + inParagraph
                : onPage + ", " + inParagraph;
    }
}
