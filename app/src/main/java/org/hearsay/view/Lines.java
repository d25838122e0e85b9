package org.hearsay.view;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.actor.Standing;
import org.hearsay.text.Passage;

/// Builds one [Dossier.Line] and calls notes for its passages.
final class Lines {
    private static final int MOST_NOTES = 4;

    private final Notes notes;
    private final Glosses glosses;
    private final List<Dossier.Run> runs = new ArrayList<>();

    Lines(Notes notes, Glosses glosses) {
        this.notes = notes;
        this.glosses = glosses;
    }

    Lines plain(String text) {
        if (!text.isEmpty()) {
            runs.add(new Dossier.Plain(text));
        }
        return this;
    }

    Lines strong(String text) {
        runs.add(new Dossier.Strong(text));
        return this;
    }

    Lines aside(String text) {
        if (!text.isEmpty()) {
            runs.add(new Dossier.Aside(text));
        }
        return this;
    }

    Lines mark(Standing standing) {
        runs.add(new Dossier.Mark(standing));
        return this;
    }

    /// The exact words of passages, fragments of one statement joined by an ellipsis; whom a
    /// pronoun means is said in brackets.
    Lines quoted(List<Passage> passages) {
        List<String> words =
                passages.stream()
                        .map(passage -> Words.quotable(glosses.of(passage)))
                        .filter(each -> !each.isEmpty())
                        .toList();
        runs.add(new Dossier.Quoted(String.join(" … ", words)));
        return this;
    }

    /// Words of a document that the case keeps by themselves; the note has their place.
    Lines quotedWords(String words) {
        runs.add(new Dossier.Quoted(Words.quotable(words)));
        return this;
    }

    /// Calls of the notes for the first few passages, no passage twice.
    Lines noted(List<Passage> passages) {
        passages.stream()
                .distinct()
                .limit(MOST_NOTES)
                .forEach(passage -> runs.add(new Dossier.NoteRef(notes.number(passage))));
        return this;
    }

    Dossier.Line line() {
        return new Dossier.Line(runs);
    }
}
