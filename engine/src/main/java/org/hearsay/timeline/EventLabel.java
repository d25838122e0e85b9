package org.hearsay.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention;
import org.hearsay.event.EventMention.Role;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;

/// Names an event in a few words of the text: "Kovac flew to Lisbon".
final class EventLabel {
    private static final int MOST_WORDS_AFTER = 7;
    private static final int MOST_WORDS_BEFORE = 6;
    private static final Set<String> KEPT_BEFORE_TRIGGER =
            Set.of(
                    "not", "never", "was", "were", "been", "be", "n't", "n’t", "did", "would",
                    "could");
    private static final Set<String> BREAKS =
            Set.of(
                    "because",
                    "although",
                    "while",
                    "whereas",
                    "who",
                    "which",
                    "that",
                    "since",
                    "when",
                    "if",
                    "as",
                    "but",
                    "before",
                    "after",
                    "until",
                    "where",
                    "whose");
    private static final Set<String> HANGING =
            Set.of(
                    "the", "a", "an", "of", "to", "in", "on", "at", "for", "with", "by", "and",
                    "or", "from", "its", "their", "his", "her", "into", "about", "than", "this",
                    "these");

    private EventLabel() {}

    /// The label of a mention.
    static String of(AnnotatedDocument document, EventMention mention, Actors actors) {
        Tokens tokens = document.parsed().tokens();
        int first = tokens.wordAt(mention.trigger().start());
        int last = tokens.wordAt(mention.trigger().end() - 1);
        if (first >= tokens.size() || last >= tokens.size()) {
            return mention.trigger().of(document.text().text());
        }
        String subject =
                subject(document, mention, actors)
                        .orElseGet(() -> wordsBefore(document, mention, actors, first));
        int from = first;
        while (from > 0
                && tokens.start(from - 1) >= mention.clause().start()
                && KEPT_BEFORE_TRIGGER.contains(tokens.word(from - 1).toLowerCase(Locale.ROOT))) {
            from--;
        }
        String tail = words(document, actors, from, end(document, mention, last));
        return (subject + " " + tail).strip().replaceAll("\\s+", " ");
    }

    /// The doers by name, when they stand before the act.
    private static Optional<String> subject(
            AnnotatedDocument document, EventMention mention, Actors actors) {
        List<String> doers =
                mention.participants().stream()
                        .filter(participant -> participant.role() == Role.ACTOR)
                        .map(participant ->
                                document.mentions().mentions().get(participant.mention()))
                        .filter(entity -> entity.span().start() < mention.trigger().start())
                        .map(entity -> shortName(document, entity, actors))
                        .distinct()
                        .toList();
        return switch (doers.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(doers.get(0));
            case 2 -> Optional.of(doers.get(0) + " and " + doers.get(1));
            default -> Optional.of(doers.get(0) + " and others");
        };
    }

    static String shortName(AnnotatedDocument document, EntityMention entity, Actors actors) {
        return actors.ofChain(document.id(), entity.chain())
                .map(actors::actor)
                .map(EventLabel::shortName)
                .orElse(entity.span().of(document.text().text()));
    }

    private static String shortName(Actor actor) {
        boolean hasFamilyName =
                actor.named() && actor.kind() == EntityKind.PERSON && actor.name().contains(" ");
        return hasFamilyName
                ? actor.name().substring(actor.name().lastIndexOf(' ') + 1)
                : actor.name();
    }

    private static String wordsBefore(
            AnnotatedDocument document, EventMention mention, Actors actors, int trigger) {
        Tokens tokens = document.parsed().tokens();
        int from = trigger;
        while (from > 0
                && trigger - from < MOST_WORDS_BEFORE
                && tokens.start(from - 1) >= mention.clause().start()
                && (tokens.upos(from - 1) != Upos.PUNCT || tokens.word(from - 1).equals("-"))
                && !BREAKS.contains(tokens.word(from - 1).toLowerCase(Locale.ROOT))) {
            from--;
        }
        int to = trigger;
        while (to > from
                && KEPT_BEFORE_TRIGGER.contains(tokens.word(to - 1).toLowerCase(Locale.ROOT))) {
            to--;
        }
        return from == to ? "" : words(document, actors, from, to);
    }

    private static int end(AnnotatedDocument document, EventMention mention, int last) {
        Tokens tokens = document.parsed().tokens();
        int end = last + 1;
        while (end < tokens.size()
                && end - last <= MOST_WORDS_AFTER
                && tokens.start(end) < mention.clause().end()
                && !BREAKS.contains(tokens.word(end).toLowerCase(Locale.ROOT))
                && (tokens.upos(end) != Upos.PUNCT || tokens.word(end).equals("-"))) {
            end++;
        }
        while (end > last + 1 && HANGING.contains(tokens.word(end - 1).toLowerCase(Locale.ROOT))) {
            end--;
        }
        return end;
    }

    /// The text of some words, with names for pronouns.
    private static String words(AnnotatedDocument document, Actors actors, int from, int to) {
        Tokens tokens = document.parsed().tokens();
        Span span = tokens.span(from, to);
        TreeMap<Integer, EntityMention> pronouns = new TreeMap<>();
        for (EntityMention mention : document.mentions().mentions()) {
            if (mention.form() == EntityMention.Form.PRONOUN
                    && span.covers(mention.span())
                    && actors.ofChain(document.id(), mention.chain()).isPresent()) {
                pronouns.put(mention.span().start(), mention);
            }
        }
        StringBuilder words = new StringBuilder();
        int at = span.start();
        String text = document.text().text();
        for (EntityMention mention : pronouns.values()) {
            if (mention.span().start() < at) {
                continue;
            }
            boolean isPossessive =
                    Set.of("his", "her", "their", "its", "my", "our", "your", "whose")
                            .contains(mention.span().of(text).toLowerCase(Locale.ROOT));
            words.append(text, at, mention.span().start());
            words.append(shortName(document, mention, actors)).append(isPossessive ? "’s" : "");
            at = mention.span().end();
        }
        return words.append(text, at, span.end()).toString();
    }
}
