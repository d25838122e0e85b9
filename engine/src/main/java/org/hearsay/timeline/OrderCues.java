package org.hearsay.timeline;

import java.util.ArrayList;
import java.util.HashMap;
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
    private static final Map<String, String> SORTS = new HashMap<>();
    private static final int HIGHEST_CLIMB = 3;

    static {
        for (List<String> row : Vocabulary.rows(OrderCues.class, "order.tsv")) {
            for (String word : row.get(1).split(",")) {
                SORTS.put(row.get(0) + " " + word, row.get(0));
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
        if (cues.byWord.size() > 0) {
            for (int i = 0; i < cues.tokens.size(); i++) {
                cues.cue(i);
            }
            document.times().forEach(cues::length);
        }
        return cues.told;
    }

    private static boolean is(String sort, String lemma) {
        return SORTS.containsKey(sort + " " + lemma.toLowerCase(Locale.ROOT));
    }

    private void cue(int word) {
        String lower = tokens.word(word).toLowerCase(Locale.ROOT);
        boolean isBefore = is("before", lower);
        boolean isAfter = is("after", lower);
        boolean isDuring = is("during", lower);
        if (!isBefore && !isAfter && !isDuring
                || !tokens.relation(word).matches("mark|case|advmod")) {
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
        int word = tokens.wordAt(time.span().end() - 1);
        EventMention event = length.isEmpty() || word < 0 ? null : over(word);
        if (event == null || !is("staying", event.lemma())) {
            return;
        }
        Span words = event.trigger().hull(time.span());
        told.add(new Told.Lasts(event.id(), length.get(), words));
        Optional<EventMention> arrival = nearest(event, "arriving");
        Optional<EventMention> leaving = nearest(event, "leaving");
        if (arrival.isPresent() && leaving.isPresent()) {
            told.add(new Told.Stay(event.id(), arrival.get().id(), leaving.get().id(), words));
        }
    }

    private @Nullable EventMention over(int word) {
        int at = word;
        for (int steps = 0; at >= 0 && steps <= HIGHEST_CLIMB; steps++) {
            EventMention here = byWord.get(at);
            if (here != null) {
                return here;
            }
            at = tokens.head(at);
        }
        return null;
    }

    /// The nearest dated arrival or departure of somebody who stays.
    private Optional<EventMention> nearest(EventMention stay, String sort) {
        EventMention best = null;
        for (EventMention other : document.events()) {
            boolean isCandidate =
                    other.id() != stay.id()
                            && other.kind() == Factuality.Kind.ACTUAL
                            && is(sort, other.lemma())
                            && Event.timeOf(document, other).isPresent()
                            && isOfTheSame(stay, other);
            if (isCandidate && (best == null || gap(stay, other) < gap(stay, best))) {
                best = other;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int gap(EventMention one, EventMention other) {
        return Math.abs(one.trigger().start() - other.trigger().start());
    }

    private boolean isOfTheSame(EventMention one, EventMention other) {
        Set<Integer> chains = chains(one);
        chains.retainAll(chains(other));
        return !chains.isEmpty();
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
