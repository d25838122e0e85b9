package org.hearsay.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention;
import org.hearsay.event.Factuality;
import org.hearsay.language.Tokens;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimeValue.Known;

/// A document dated before what it tells as done: "burned down on 14 June 1994" in a report of
/// 1990. Its date or the day is wrong, and which of them is for a person to say.
///
/// Only a day or year that is written out counts, since all others are reckoned from the document's
/// date; and only a verb in the past, since what is planned, or only named, may well come later.
public final class Anachronism {
    /// A day of grace: where the writer is, it may be tomorrow.
    private static final int GRACE_DAYS = 1;

    private static final Set<String> BEFORE_A_YEAR =
            Set.of("in", "during", "since", "of", "until", "early", "late", "mid");

    private static final int MOST_PASSAGES = 3;
    private static final int MOST_WORDS = 120;

    private Anachronism() {}

    /// What a document tells as done and is dated before, as passages; none where its date fits.
    public static List<Passage> in(AnnotatedDocument document) {
        return mentions(document).stream()
                .map(mention -> words(document, mention))
                .distinct()
                .limit(MOST_PASSAGES)
                .toList();
    }

    /// The same as a conflict of the case.
    static Optional<TimeConflict> in(AnnotatedDocument document, Events events) {
        List<EventMention> mentions = mentions(document);
        return mentions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TimeConflict(
                                mentions.stream()
                                        .map(EventMention::id)
                                        .map(id -> events.ofMention(document.id(), id))
                                        .flatMap(Optional::stream)
                                        .distinct()
                                        .sorted()
                                        .toList(),
                                in(document),
                                document.id()));
    }

    private static List<EventMention> mentions(AnnotatedDocument document) {
        LocalDate dated = document.text().published();
        List<EventMention> found = new ArrayList<>();
        if (dated == null) {
            return found;
        }
        for (EventMention mention : document.events()) {
            boolean isDone =
                    mention.kind() == Factuality.Kind.ACTUAL && isPast(document, mention.trigger());
            if (isDone && isAfter(document, mention, dated.plusDays(GRACE_DAYS))) {
                found.add(mention);
            }
        }
        return found;
    }

    private static boolean isAfter(
            AnnotatedDocument document, EventMention mention, LocalDate day) {
        Optional<TimeMention> time =
                Event.timeOf(document, mention)
                        .filter(told -> told.time() instanceof Known)
                        .filter(told -> mention.isOwn(told.span()));
        return time.isPresent()
                && time.get().time() instanceof Known known
                && known.earliestStart().toLocalDate().isAfter(day)
                && isWrittenOut(document, time.get().span(), known.earliestStart().getYear());
    }

    /// "14 June 1994", "in 1994"; not the number of a telegram, "my 1994".
    private static boolean isWrittenOut(AnnotatedDocument document, Span time, int year) {
        String words = document.passage(time).words();
        Tokens tokens = document.parsed().tokens();
        int first = tokens.wordAt(time.start());
        boolean isBare = words.equals(String.valueOf(year));
        return words.contains(String.valueOf(year))
                && (!isBare
                        || first > 0
                                && BEFORE_A_YEAR.contains(
                                        tokens.word(first - 1).toLowerCase(Locale.ROOT)));
    }

    /// "Burned", "was burned", "had burned"; not "will burn" nor "is to be burned".
    private static boolean isPast(AnnotatedDocument document, Span trigger) {
        Tokens tokens = document.parsed().tokens();
        int verb = tokens.wordAt(trigger.start());
        if (tokens.xpos(verb).equals("VBD")) {
            return true;
        }
        boolean isParticiple = tokens.xpos(verb).equals("VBN");
        for (int i = Math.max(0, verb - 6); isParticiple && i < verb; i++) {
            if (tokens.head(i) == verb
                    && tokens.relation(i).startsWith("aux")
                    && tokens.xpos(i).equals("VBD")) {
                return true;
            }
        }
        return false;
    }

    private static Passage words(AnnotatedDocument document, EventMention mention) {
        Span time = Event.timeOf(document, mention).orElseThrow().span();
        Span both = mention.trigger().hull(time);
        return document.passage(both.length() <= MOST_WORDS ? both : time);
    }
}
