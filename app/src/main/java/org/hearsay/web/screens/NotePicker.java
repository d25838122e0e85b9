package org.hearsay.web.screens;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.export.ReportMarkdown;
import org.hearsay.language.Tokens;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.view.Words;
import org.hearsay.web.Links;
import org.hearsay.web.PassageCard;
import org.hearsay.workbench.Finds;
import org.hearsay.workbench.Found;
import org.hearsay.workbench.LiveCase;
import org.hearsay.workbench.Refusal;
import org.hearsay.workbench.Snapshot;

/// Finds words of the documents that can stand as notes behind the sentences of a report.
///
/// Of a paragraph that was found it takes the sentence that has the words, of a statement what is
/// said. The name of a note tells document and place, so that picking twice gives one note.
public final class NotePicker {
    private static final int MOST = 12;

    private final Snapshot now;

    private NotePicker(Snapshot now) {
        this.now = now;
    }

    /// Notes to pick from.
    ///
    /// @param typed what was looked for; empty when the picked ones are shown
    /// @param sorry why nothing was looked for; empty when it was
    /// @param picks the notes
    public record Model(String typed, String sorry, List<Pick> picks) {}

    /// A note to pick.
    ///
    /// @param words what it would hold
    /// @param call `[^cable-214-1841]`
    /// @param definition the line that says what stands behind it
    /// @param title of the document
    /// @param date of the document; empty when unknown
    /// @param link to the words
    public record Pick(
            String words, String call, String definition, String title, String date, String link) {}

    /// Notes on words that somebody types; without words those that the draft has and never calls.
    static Model model(LiveCase live, String typed, String draft) throws IOException {
        NotePicker picker = new NotePicker(live.now());
        if (typed.isBlank()) {
            return new Model("", "", picker.waiting(draft));
        }
        try {
            Finds finds = live.search(typed, Set.of("statement", "paragraph"), MOST, true);
            return new Model(typed, "", picker.picks(finds));
        } catch (Refusal e) {
            return new Model(typed, String.valueOf(e.getMessage()), List.of());
        }
    }

    /// The note on a passage.
    static Pick pick(Snapshot now, Passage passage) {
        PassageCard card = PassageCard.of(now, passage);
        String name = name(passage);
        return new Pick(
                Words.oneLine(passage.words()),
                "[^" + name + "]",
                ReportMarkdown.note(name, passage),
                Words.oneLine(card.title()),
                card.date(),
                Links.passage(passage));
    }

    private static String name(Passage passage) {
        String doc = passage.doc().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return doc + "-" + passage.span().start();
    }

    private List<Pick> picks(Finds finds) {
        List<Pick> picks = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Found found : finds.all()) {
            Passage passage =
                    found.sort().equals("paragraph")
                            ? sentence(found.passage(), finds.terms())
                            : found.passage();
            Pick pick = pick(now, passage);
            if (seen.add(pick.words())) {
                picks.add(pick);
            }
        }
        return picks.stream().limit(MOST).toList();
    }

    /// The first sentence of a passage that has one of the terms, or the passage itself.
    private Passage sentence(Passage passage, List<String> terms) {
        Optional<AnnotatedDocument> document = now.document(passage.doc());
        if (document.isEmpty()) {
            return passage;
        }
        String plain = passage.words().toLowerCase(Locale.ROOT);
        int at =
                terms.stream()
                        .mapToInt(term -> plain.indexOf(term.toLowerCase(Locale.ROOT)))
                        .filter(offset -> offset >= 0)
                        .min()
                        .orElse(0);
        Tokens tokens = document.get().parsed().tokens();
        int word = tokens.wordAt(passage.span().start() + at);
        if (word < 0 || word >= tokens.size()) {
            return passage;
        }
        Span sentence = tokens.sentenceSpan(tokens.sentence(word));
        DocumentText text = document.get().text();
        return passage.span().covers(sentence) ? Passage.of(text, sentence) : passage;
    }

    /// Notes that the draft defines and does not call yet.
    private List<Pick> waiting(String draft) {
        return ReportMarkdown.idle(draft, now.caseFile()).stream()
                .map(note -> {
                    Pick pick = pick(now, note.passage());
                    return new Pick(
                            pick.words(),
                            "[^" + note.name() + "]",
                            "",
                            pick.title(),
                            pick.date(),
                            pick.link());
                })
                .toList();
    }
}
