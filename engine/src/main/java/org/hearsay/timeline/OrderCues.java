package org.hearsay.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.actor.Vocabulary;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention;
import org.hearsay.event.Factuality;
import org.hearsay.language.Tokens;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;
import org.hearsay.time.TimeLength;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimeValue;
import org.jspecify.annotations.Nullable;

/// Finds what one document says of the order of its events: "before they left", "two days after the
/// visit", "during the talks", "stayed for several days".
///
/// A cue counts where the syntax hangs it on one event and that event on another; a "before" that
/// merely stands between two verbs ("testified before the committee that they had left") does not.
final class OrderCues {
    private static final Set<String> SORTS = new HashSet<>();
    private static final Set<String> CUES = new HashSet<>();
    private static final int HIGHEST_CLIMB = 3;

    /// A place named so many letters before is still where the story is.
    private static final int NEAR = 400;

    private static final int NEAREST_PLACE = 40;
    private static final Set<String> TOWARDS =
            Set.of("to", "into", "in", "at", "reached", "entered");
    private static final Set<String> PLACED = Set.of("to", "into", "in", "at", "from");
    private static final Set<String> AWAY = Set.of("from", "left", "leaving");

    static {
        for (List<String> row : Vocabulary.rows(OrderCues.class, "order.tsv")) {
            for (String word : row.get(1).split(",")) {
                SORTS.add(row.get(0) + " " + word);
                if (List.of("before", "after", "during").contains(row.get(0))) {
                    CUES.add(word);
                }
            }
        }
    }

    /// Something told of the order or length of events.
    ///
    /// ```text
    /// Told = Before(earlier, later, gap?) | During(inner, outer) | Lasts(event, length) | Stay(event, arrival, leaving)
    /// ```
    sealed interface Told {
        /// The words that tell it.
        Span words();

        record Before(int earlier, int later, @Nullable TimeLength gap, Span words)
                implements Told {}

        record During(int inner, int outer, Span words) implements Told {}

        record Lasts(int event, TimeLength length, Span words) implements Told {}

        record Stay(int event, int arrival, int leaving, Span words) implements Told {}
    }

    private final AnnotatedDocument document;
    private final Tokens tokens;
    private final Map<Integer, EventMention> byWord = new TreeMap<>();
    private final List<Told> told = new ArrayList<>();

    private OrderCues(AnnotatedDocument document) {
        this.document = document;
        this.tokens = document.parsed().tokens();
        for (EventMention mention : document.events()) {
            if (mention.kind() == Factuality.Kind.ACTUAL) {
                int first = tokens.wordAt(mention.trigger().start());
                for (int i = Math.max(0, first);
                        i < tokens.size() && tokens.start(i) < mention.trigger().end();
                        i++) {
                    byWord.putIfAbsent(i, mention);
                }
            }
        }
    }

    static List<Told> of(AnnotatedDocument document) {
        OrderCues cues = new OrderCues(document);
        if (!cues.byWord.isEmpty()) {
            for (int i = 0; i < cues.tokens.size(); i++) {
                cues.cue(i);
            }
            document.times().forEach(cues::length);
        }
        return cues.told;
    }

    private static boolean is(String sort, String lemma) {
        return SORTS.contains(sort + " " + lemma.toLowerCase(Locale.ROOT));
    }

    private void cue(int word) {
        String lower = tokens.word(word).toLowerCase(Locale.ROOT);
        if (!CUES.contains(lower)) {
            return;
        }
        boolean isBefore = is("before", lower);
        boolean isDuring = is("during", lower);
        if (!tokens.relation(word).matches("mark|case|advmod")) {
            return;
        }
        EventMention hung = byWord.get(tokens.head(word));
        EventMention governor = hung == null ? null : governor(tokens.head(word), hung);
        if (hung == null || governor == null) {
            return;
        }
        Span words = governor.trigger().hull(hung.trigger()).hull(tokens.span(word));
        Optional<TimeMention> length = lengthBefore(word);
        TimeLength gap =
                length.flatMap(time -> TimeLength.of(time.value(), time.mod())).orElse(null);
        if (length.isPresent()) {
            words = words.hull(length.get().span());
        }
        if (isDuring) {
            told.add(new Told.During(governor.id(), hung.id(), words));
        } else if (isBefore) {
            told.add(new Told.Before(governor.id(), hung.id(), gap, words));
        } else {
            told.add(new Told.Before(hung.id(), governor.id(), gap, words));
        }
    }

    /// The event on which another hangs by the syntax.
    private @Nullable EventMention governor(int word, EventMention hung) {
        int at = tokens.head(word);
        if (at >= 0 && isTime(at)) {
            int above = tokens.head(at);
            return above < 0 ? otherRoot(at) : eventAt(above, hung);
        }
        return at < 0 ? null : eventAt(at, hung);
    }

    private @Nullable EventMention eventAt(int word, EventMention butNot) {
        EventMention here = byWord.get(word);
        return here == null || here.id() == butNot.id() ? null : here;
    }

    /// Is it a word of time: the "days" of "two days after the visit"?
    private boolean isTime(int word) {
        return document.times().stream().anyMatch(time -> time.span().covers(tokens.span(word)));
    }

    /// "Two days after the visit, Varga left": an adverbial that the parser left a root of its own
    /// belongs to the event that is the sentence's other root.
    private @Nullable EventMention otherRoot(int root) {
        int sentence = tokens.sentence(root);
        for (int i = tokens.sentenceStart(sentence); i < tokens.sentenceEnd(sentence); i++) {
            if (i != root && tokens.head(i) < 0 && byWord.containsKey(i)) {
                return byWord.get(i);
            }
        }
        return null;
    }

    /// "Two days after": the length right before the cue.
    private Optional<TimeMention> lengthBefore(int word) {
        return document.times().stream()
                .filter(time ->
                        time.time() instanceof TimeValue.Length
                                && tokens.start(word) - time.span().end() == 1)
                .findFirst();
    }

    /// "Stayed for several days": the length of an event that has one, and with it when it began
    /// and ended, where arrival and leaving of the same people are told.
    private void length(TimeMention time) {
        if (!(time.time() instanceof TimeValue.Length(String iso))) {
            return;
        }
        Optional<TimeLength> length = TimeLength.of(iso, time.mod());
        Optional<Staying> found =
                length.isEmpty() ? Optional.empty() : over(tokens.wordAt(time.span().end() - 1));
        if (found.isEmpty()) {
            return;
        }
        Staying stay = found.get();
        Span words = tokens.span(stay.word()).hull(time.span());
        told.add(new Told.Lasts(stay.id(), length.orElseThrow(), words));
        Optional<EventMention> arrival = nearest(stay, "arriving");
        Optional<EventMention> leaving = nearest(stay, "leaving");
        int place = arrival.isPresent() && leaving.isPresent() ? -1 : placeOf(stay);
        if (place >= 0) {
            arrival = nearestMove(stay, place, TOWARDS);
            leaving = nearestMove(stay, place, AWAY);
        }
        if (arrival.isPresent() && leaving.isPresent()) {
            told.add(new Told.Stay(stay.id(), arrival.get().id(), leaving.get().id(), words));
        }
    }

    /// A stay: an event of the document, or a mere verb ("stayed").
    ///
    /// @param id of the event mention; negative for a mere verb
    private record Staying(int id, int word, Span clause, Set<Integer> who) {}

    /// The stay whose length hangs on it by the syntax.
    private Optional<Staying> over(int word) {
        int at = word;
        for (int steps = 0; at >= 0 && steps <= HIGHEST_CLIMB; steps++) {
            EventMention event = byWord.get(at);
            if (is("staying", event == null ? tokens.lemma(at) : event.lemma())) {
                return Optional.of(
                        event == null
                                ? new Staying(
                                        -1 - at,
                                        at,
                                        tokens.sentenceSpan(tokens.sentence(at)),
                                        subjects(at))
                                : new Staying(event.id(), at, event.clause(), chains(event)));
            }
            at = event == null ? tokens.head(at) : -1;
        }
        return Optional.empty();
    }

    private Set<Integer> subjects(int verb) {
        Set<Integer> chains = new HashSet<>();
        for (int word : tokens.dependents(verb)) {
            if (tokens.relation(word).startsWith("nsubj")) {
                document.mentions().mentions().stream()
                        .filter(mention -> mention.span().covers(tokens.span(word)))
                        .forEach(mention -> chains.add(mention.chain()));
            }
        }
        return chains;
    }

    /// The nearest dated arrival or departure of somebody who stays.
    private Optional<EventMention> nearest(Staying stay, String sort) {
        return document.events().stream()
                .filter(move ->
                        move.id() != stay.id()
                                && move.kind() == Factuality.Kind.ACTUAL
                                && is(sort, move.lemma())
                                && Event.timeOf(document, move).isPresent()
                                && chains(move).stream().anyMatch(stay.who()::contains))
                .min(Comparator.comparingInt(move -> gap(stay, move)));
    }

    /// The chain of the place where somebody stays: one named with the stay, else the last one
    /// named before it; -1 when there is none. The city may be taken for its government.
    private int placeOf(Staying stay) {
        int last = -1;
        for (EntityMention mention : document.mentions().mentions()) {
            if (mention.form() != EntityMention.Form.NAME || !isAfter(mention, PLACED)) {
                continue;
            }
            if (stay.clause().covers(mention.span())) {
                return mention.chain();
            }
            int distance = tokens.start(stay.word()) - mention.span().end();
            last = distance > 0 && distance < NEAR ? mention.chain() : last;
        }
        return last;
    }

    private boolean isAfter(EntityMention mention, Set<String> words) {
        int before = tokens.wordAt(mention.span().start()) - 1;
        return before >= 0 && words.contains(tokens.word(before).toLowerCase(Locale.ROOT));
    }

    /// The nearest dated move to or from a place. Who moves is told in many ways ("five envoys",
    /// "the delegation"), so only the place must be the same.
    private Optional<EventMention> nearestMove(Staying stay, int place, Set<String> ways) {
        return document.events().stream()
                .filter(move ->
                        move.kind() == Factuality.Kind.ACTUAL
                                && is("moving", move.lemma())
                                && Event.timeOf(document, move).isPresent()
                                && leads(move, place, ways))
                .min(Comparator.comparingInt(move -> gap(stay, move)));
    }

    private boolean leads(EventMention move, int place, Set<String> ways) {
        int from = move.trigger().end();
        return document.mentions().mentions().stream()
                .anyMatch(mention ->
                        mention.chain() == place
                                && mention.span().start() > from
                                && mention.span().start() - from < NEAREST_PLACE
                                && isAfter(mention, ways));
    }

    private int gap(Staying stay, EventMention move) {
        return Math.abs(tokens.start(stay.word()) - move.trigger().start());
    }

    private Set<Integer> chains(EventMention mention) {
        Set<Integer> chains = new HashSet<>();
        mention.participants().stream()
                .filter(participant -> participant.role() == EventMention.Role.ACTOR)
                .forEach(participant ->
                        chains.add(
                                document.mentions().mentions().get(participant.mention()).chain()));
        return chains;
    }
}
