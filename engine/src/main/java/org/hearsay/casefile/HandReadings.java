package org.hearsay.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.EventMention;
import org.hearsay.event.EventType;
import org.hearsay.event.Factuality;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.Chain;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.mention.Mentions;
import org.hearsay.review.Anchoring;
import org.hearsay.review.Decision;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// What people read in a document and the machine did not: actors and events that they added stand
/// in the document's layers as if they had been read there.
///
/// All that comes after, from who is who to the accounts side by side, then treats them like any
/// other; and a later decision finds them by their words. What is added comes after what was read,
/// so that no number of a mention changes. Doing it twice is the same as doing it once.
public final class HandReadings {
    private final AnnotatedDocument document;
    private final List<EntityMention> mentions;
    private final List<Chain> chains;
    private final List<EventMention> events;

    private HandReadings(AnnotatedDocument document) {
        this.document = document;
        mentions = new ArrayList<>(document.mentions().mentions());
        chains = new ArrayList<>(document.mentions().chains());
        events = new ArrayList<>(document.events());
    }

    /// The documents with what people added to them.
    public static List<AnnotatedDocument> into(List<AnnotatedDocument> documents, ReviewLog log) {
        Map<String, List<Decision>> added = new HashMap<>();
        for (Review review : log.inForce()) {
            switch (review.decision()) {
                case Decision.AddActor adding -> add(added, adding.words(), adding);
                case Decision.AddEvent adding -> add(added, adding.words(), adding);
                default -> {}
            }
        }
        return added.isEmpty()
                ? documents
                : documents.stream()
                        .map(each -> with(each, added.getOrDefault(each.id(), List.of())))
                        .toList();
    }

    private static void add(Map<String, List<Decision>> added, Quote words, Decision decision) {
        added.computeIfAbsent(words.doc(), unseen -> new ArrayList<>()).add(decision);
    }

    private static AnnotatedDocument with(AnnotatedDocument document, List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return document;
        }
        HandReadings readings = new HandReadings(document);
        for (Decision decision : decisions) {
            switch (decision) {
                case Decision.AddActor actor -> readings.add(actor);
                case Decision.AddEvent event -> readings.add(event);
                default -> throw new IllegalStateException("Not an addition: " + decision);
            }
        }
        return readings.document();
    }

    private AnnotatedDocument document() {
        return new AnnotatedDocument(
                document.parsed(),
                document.times(),
                new Mentions(mentions, chains),
                document.attributions(),
                events,
                document.influences(),
                document.awareness(),
                document.diagnostics());
    }

    private Optional<Span> find(@Nullable Quote words) {
        return words == null
                ? Optional.empty()
                : Anchoring.find(words, document.text()).map(Passage::span);
    }

    // Actors.

    private void add(Decision.AddActor actor) {
        Span words = find(actor.words()).orElse(null);
        if (words == null) {
            return;
        }
        EntityKind kind = kind(actor.kind());
        int known = mentionAt(words);
        if (known < 0) {
            int chain = chains.size();
            chains.add(chain(chain, kind, actor.name(), List.of(mentions.size())));
            mentions.add(mention(mentions.size(), words, kind, chain));
            return;
        }
        int before = mentions.get(known).chain();
        List<Integer> others =
                chains.get(before).mentions().stream().filter(id -> id != known).toList();
        int chain = others.isEmpty() ? before : chains.size();
        Chain own = chain(chain, kind, actor.name(), List.of(known));
        if (others.isEmpty()) {
            chains.set(chain, own);
        } else {
            Chain rest = chains.get(before);
            chains.set(
                    before,
                    new Chain(
                            before, rest.kind(), rest.name(), rest.named(), others, rest.titles()));
            chains.add(own);
        }
        mentions.set(known, mention(known, words, kind, chain));
    }

    private static EntityKind kind(String label) {
        for (EntityKind kind : EntityKind.values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        return EntityKind.OTHER;
    }

    /// The mention that stands on exactly these words; -1 when none does.
    private int mentionAt(Span words) {
        for (EntityMention mention : mentions) {
            if (mention.span().equals(words) || mention.head().equals(words)) {
                return mention.id();
            }
        }
        return -1;
    }

    private static Chain chain(int id, EntityKind kind, String name, List<Integer> mentions) {
        return new Chain(id, kind, name, true, mentions, List.of());
    }

    private static EntityMention mention(int id, Span words, EntityKind kind, int chain) {
        return new EntityMention(id, words, words, kind, EntityMention.Form.NAME, chain);
    }

    // Events.

    private void add(Decision.AddEvent event) {
        Span words = find(event.words()).orElse(null);
        if (words == null) {
            return;
        }
        Optional<EventMention> known =
                events.stream().filter(each -> each.trigger().equals(words)).findFirst();
        int id = known.map(EventMention::id).orElse(events.size());
        int group =
                known.map(EventMention::group)
                        .orElseGet(() ->
                                events.stream().mapToInt(EventMention::group).max().orElse(-1) + 1);
        Integer within = tellerOf(words);
        EventMention made =
                new EventMention(
                        id,
                        words,
                        words,
                        EventType.named(event.type()),
                        participants(event),
                        known.map(EventMention::times).orElse(List.of()),
                        known.map(EventMention::places).orElse(List.of()),
                        firmly(within),
                        Factuality.Kind.ACTUAL,
                        within,
                        lemma(words),
                        group,
                        List.of());
        if (known.isPresent()) {
            events.set(id, made);
        } else {
            events.add(made);
        }
    }

    private List<EventMention.Participant> participants(Decision.AddEvent event) {
        List<EventMention.Participant> participants = new ArrayList<>();
        find(event.actor())
                .map(this::mentionAt)
                .filter(mention -> mention >= 0)
                .ifPresent(mention ->
                        participants.add(
                                new EventMention.Participant(EventMention.Role.ACTOR, mention)));
        find(event.recipient())
                .map(this::mentionAt)
                .filter(mention -> mention >= 0)
                .ifPresent(mention ->
                        participants.add(
                                new EventMention.Participant(
                                        EventMention.Role.RECIPIENT, mention)));
        return participants;
    }

    /// Who tells it: the innermost attribution that has all the words; null for the writer.
    private @Nullable Integer tellerOf(Span words) {
        return document.attributions().stream()
                .filter(each -> each.content().stream().anyMatch(part -> part.covers(words)))
                .min(
                        Comparator.comparingInt(each ->
                                each.content().stream()
                                        .filter(part -> part.covers(words))
                                        .mapToInt(Span::length)
                                        .min()
                                        .orElseThrow()))
                .map(Attribution::id)
                .orElse(null);
    }

    /// Whoever tells it tells it as fact; a writer who only reports that leaves it open.
    private static List<Factuality> firmly(@Nullable Integer within) {
        return within == null
                ? List.of(new Factuality(Factuality.AUTHOR, Factuality.Value.CT_PLUS, 3))
                : List.of(
                        new Factuality(Factuality.AUTHOR, Factuality.Value.UNKNOWN, 0),
                        new Factuality(within, Factuality.Value.CT_PLUS, 3));
    }

    /// The verb among the words, or their last word.
    private String lemma(Span words) {
        Tokens tokens = document.parsed().tokens();
        String last = words.of(document.text().text());
        for (int i = tokens.wordAt(words.start());
                i < tokens.size() && tokens.start(i) < words.end();
                i++) {
            if (i >= 0 && tokens.start(i) >= words.start()) {
                last = tokens.lemma(i);
                if (tokens.upos(i) == Upos.VERB) {
                    return last.toLowerCase(Locale.ROOT);
                }
            }
        }
        return last.toLowerCase(Locale.ROOT);
    }
}
