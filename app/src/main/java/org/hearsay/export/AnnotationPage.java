package org.hearsay.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.account.Dispute;
import org.hearsay.account.Statement;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.timeline.Event;

/// Every item of a case as a note on its words, in the W3C Web Annotation Data Model (JSON-LD):
/// `hearsay export --format annotations`, described in `docs/formats/annotations.md`.
///
/// A TextPositionSelector counts Unicode code points, not the UTF-16 units of Hearsay.
public final class AnnotationPage {
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    private static final int NEIGHBOURS = 32;

    private final Map<String, DocumentText> texts = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();

    private AnnotationPage(CaseFile caseFile) {
        caseFile.documents().forEach(text -> texts.put(text.id(), text));
    }

    /// The whole page, with a line feed at its end.
    public static String of(CaseFile caseFile) {
        AnnotationPage page = new AnnotationPage(caseFile);
        for (Actor actor : caseFile.actors()) {
            page.note(actor.id().value(), "identifying", actor.name(), actor.passages());
        }
        for (Event event : caseFile.events()) {
            page.note(event.id().value(), "classifying", event.label(), event.passages());
        }
        for (Statement statement : caseFile.statements()) {
            page.note(
                    statement.id().value(),
                    "describing",
                    who(statement, caseFile) + ": " + statement.cue(),
                    statement.content().isEmpty() ? statement.passages() : statement.content());
        }
        for (Dispute dispute : caseFile.disputes()) {
            for (Dispute.Position position : dispute.positions()) {
                page.note(
                        dispute.id().value(),
                        "questioning",
                        dispute.question() + " " + position.label(),
                        position.passages());
            }
        }
        return Json.PRETTY.writeValueAsString(
                        new Page(CONTEXT, "AnnotationPage", List.copyOf(page.notes)))
                + "\n";
    }

    private record Page(@JsonProperty("@context") String context, String type, List<Note> items) {}

    private record Note(String id, String type, String motivation, Body body, Target target) {}

    private record Body(String type, String value, String format) {}

    private record Target(String source, List<Selector> selector) {}

    private sealed interface Selector {
        record Quote(String type, String exact, String prefix, String suffix) implements Selector {}

        record Position(String type, int start, int end) implements Selector {}
    }

    private static String who(Statement statement, CaseFile caseFile) {
        List<String> names =
                caseFile.actors().stream()
                        .filter(actor -> statement.speakers().contains(actor.id()))
                        .map(Actor::name)
                        .toList();
        return names.isEmpty() ? "somebody" : String.join(" and ", names);
    }

    private void note(String item, String motivation, String value, List<Passage> passages) {
        for (Passage passage : passages) {
            DocumentText text = texts.get(passage.doc());
            if (text != null) {
                notes.add(
                        new Note(
                                "urn:hearsay:" + item + ":" + (notes.size() + 1),
                                "Annotation",
                                motivation,
                                new Body("TextualBody", value, "text/plain"),
                                new Target(
                                        "urn:sha256:" + text.sha256(),
                                        selectors(text.text(), passage.span()))));
            }
        }
    }

    private static List<Selector> selectors(String text, Span span) {
        int before = whole(text, Math.max(0, span.start() - NEIGHBOURS));
        int after = whole(text, Math.min(text.length(), span.end() + NEIGHBOURS));
        int start = text.codePointCount(0, span.start());
        return List.of(
                new Selector.Quote(
                        "TextQuoteSelector",
                        span.of(text),
                        text.substring(before, span.start()),
                        text.substring(span.end(), after)),
                new Selector.Position(
                        "TextPositionSelector",
                        start,
                        start + text.codePointCount(span.start(), span.end())));
    }

    /// Not within a surrogate pair.
    private static int whole(String text, int at) {
        boolean isWithin =
                at > 0
                        && at < text.length()
                        && Character.isLowSurrogate(text.charAt(at))
                        && Character.isHighSurrogate(text.charAt(at - 1));
        return isWithin ? at + 1 : at;
    }
}
