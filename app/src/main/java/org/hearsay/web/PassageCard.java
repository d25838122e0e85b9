package org.hearsay.web;

import java.util.Optional;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.workbench.Snapshot;

/// A passage as every screen shows it: the words with a little of what stands around them, the
/// document, and the way there.
///
/// @param before words before, cut
/// @param words the passage
/// @param after words after, cut
/// @param title the document's title
/// @param date when it was published; empty when unknown
/// @param page of the document; 0 when it has none
/// @param link to the reading view
public record PassageCard(
        String before,
        String words,
        String after,
        String title,
        String date,
        int page,
        String link) {
    private static final int AROUND = 90;

    /// The card of a passage.
    public static PassageCard of(Snapshot now, Passage passage) {
        Optional<DocumentText> found = now.text(passage.doc());
        String link = Links.passage(passage);
        if (found.isEmpty()) {
            return new PassageCard("", passage.words(), "", passage.doc(), "", 0, link);
        }
        DocumentText text = found.get();
        int start = passage.span().start();
        int end = passage.span().end();
        return new PassageCard(
                before(text.text(), start),
                passage.words(),
                after(text.text(), end),
                title(text),
                text.published() == null ? "" : text.published().toString(),
                text.pageAt(start),
                link);
    }

    /// What a document is called on screen.
    public static String title(DocumentText text) {
        return text.title() == null || text.title().isBlank() ? text.id() : text.title();
    }

    private static String before(String all, int start) {
        int paragraph = all.lastIndexOf('\n', start - 1) + 1;
        int from = Math.max(paragraph, start - AROUND);
        if (from > paragraph) {
            int space = all.indexOf(' ', from);
            from = space < 0 || space >= start ? from : space + 1;
        }
        return (from > paragraph ? "… " : "") + all.substring(from, start);
    }

    private static String after(String all, int end) {
        int paragraph = all.indexOf('\n', end);
        int last = paragraph < 0 ? all.length() : paragraph;
        int to = Math.min(last, end + AROUND);
        if (to < last) {
            int space = all.lastIndexOf(' ', to);
            to = space <= end ? to : space;
        }
        return all.substring(end, to) + (to < last ? " …" : "");
    }
}
