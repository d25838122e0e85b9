package org.hearsay.event;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention.Role;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;

/// What the event step found in a document, as short text: a line an event, an influence, an
/// awareness.
///
/// ```text
/// flew TRAVEL | Kovac | to Lisbon | 3 May 1992 | actual author CT+
/// Ilic order> Kovac: to leave
/// Varga did-not-know: about the payment
/// ```
final class EventText {
    private final AnnotatedDocument document;

    private EventText(AnnotatedDocument document) {
        this.document = document;
    }

    static String of(AnnotatedDocument document) {
        return new EventText(document).everything();
    }

    static String eventsOf(AnnotatedDocument document) {
        EventText text = new EventText(document);
        return text.lines(document.events().stream().map(text::line).toList());
    }

    static String influencesOf(AnnotatedDocument document) {
        EventText text = new EventText(document);
        return text.lines(document.influences().stream().map(text::line).toList());
    }

    static String awarenessOf(AnnotatedDocument document) {
        EventText text = new EventText(document);
        return text.lines(document.awareness().stream().map(text::line).toList());
    }

    private String everything() {
        return eventsOf(document) + influencesOf(document) + awarenessOf(document);
    }

    private String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private String line(EventMention event) {
        StringBuilder line = new StringBuilder(words(event.trigger()));
        line.append(' ').append(event.type().name());
        if (event.type().mode() != null) {
            line.append('/').append(event.type().mode());
        }
        EventType.Code code = event.type().code();
        if (code != null && !code.event().equals(event.type().name())) {
            line.append("=").append(code.event());
            line.append(code.mode() == null ? "" : "/" + code.mode());
        }
        append(line, " | ", event, Role.ACTOR);
        append(line, " > ", event, Role.RECIPIENT);
        append(line, " + ", event, Role.OTHER);
        if (!event.times().isEmpty()) {
            line.append(" | ")
                    .append(
                            event.times().stream()
                                    .map(id -> words(document.times().get(id).span()))
                                    .collect(Collectors.joining(", ")));
        }
        if (!event.places().isEmpty()) {
            line.append(" | at ").append(names(event.places()));
        }
        for (EventMention.Detail detail : event.details()) {
            line.append(" | ")
                    .append(detail.role().label())
                    .append(' ')
                    .append(words(detail.words()));
        }
        line.append(" | ").append(event.kind().label());
        for (Factuality one : event.factuality()) {
            line.append(' ').append(source(one)).append(' ').append(one.value().label());
        }
        return line.toString();
    }

    private void append(StringBuilder line, String before, EventMention event, Role role) {
        List<Integer> mentions =
                event.participants().stream()
                        .filter(participant -> participant.role() == role)
                        .map(EventMention.Participant::mention)
                        .toList();
        if (!mentions.isEmpty()) {
            line.append(before).append(names(mentions));
        }
    }

    private String line(Influence link) {
        Integer from = link.from();
        Integer to = link.to();
        return (from == null ? "nobody" : name(from))
                + " "
                + link.relation()
                + "> "
                + (to == null ? "nobody" : name(to))
                + (link.effect() == null ? "" : ": " + words(link.effect()))
                + link.hedges().stream()
                        .map(hedge -> " (" + words(hedge) + ")")
                        .collect(Collectors.joining())
                + by(link.within());
    }

    private String line(Awareness one) {
        return name(one.knower())
                + " "
                + one.state().label()
                + (one.fact() == null ? "" : ": " + words(one.fact()))
                + (one.from() == null ? "" : " | from " + name(one.from()))
                + (one.time() == null ? "" : " | " + words(document.times().get(one.time()).span()))
                + by(one.within());
    }

    private String by(@org.jspecify.annotations.Nullable Integer attribution) {
        return attribution == null ? "" : " (" + speaker(attribution) + ")";
    }

    private String source(Factuality one) {
        return one.attribution() == Factuality.AUTHOR ? "author" : speaker(one.attribution());
    }

    private String speaker(int attribution) {
        return document.attributions().get(attribution).source().stream()
                .map(this::words)
                .findFirst()
                .orElse("somebody");
    }

    private String names(List<Integer> mentions) {
        return mentions.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(int mention) {
        EntityMention found = document.mentions().mentions().get(mention);
        return words(found.head());
    }

    private String words(Span span) {
        return document.text().text().substring(span.start(), span.end());
    }
}
