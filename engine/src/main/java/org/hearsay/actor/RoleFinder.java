package org.hearsay.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.actor.Actor.ChainRef;
import org.hearsay.actor.Actor.Role;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.language.Tokens;
import org.hearsay.mention.Chain;
import org.hearsay.mention.Chain.Title;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimeValue;
import org.jspecify.annotations.Nullable;

/// Finds which office somebody held when, from the titles that stand with the name.
///
/// A title holds on the day the document was published, unless the words say otherwise: `then-`
/// makes it hold at the time told, `former` and `ex-` make it end before publication, a sentence
/// that tells of a dated past makes it hold then, and "from 1984 to 1990" gives its bounds.
final class RoleFinder {
    private static final int RECENT_DAYS = 60;

    private final Map<String, AnnotatedDocument> documents;
    private final Map<ChainRef, Actor.Id> actors;

    RoleFinder(Map<String, AnnotatedDocument> documents, Map<ChainRef, Actor.Id> actors) {
        this.documents = documents;
        this.actors = actors;
    }

    /// A title as one document gives it.
    private record Held(
            String title,
            Actor.@Nullable Id body,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Passage passage) {}

    /// The roles of an actor, by title; the same title of the same body once.
    List<Role> roles(List<ChainRef> chains) {
        Map<String, List<Held>> byTitle = new TreeMap<>();
        for (ChainRef ref : chains) {
            AnnotatedDocument document = documents.get(ref.doc());
            if (document == null) {
                continue;
            }
            Chain chain = document.mentions().chains().get(ref.chain());
            for (Title title : chain.titles()) {
                if (isOffice(title)) {
                    Held held = held(document, title);
                    byTitle.computeIfAbsent(key(held), key -> new ArrayList<>()).add(held);
                }
            }
        }
        mergeBodiless(byTitle);
        return byTitle.values().stream().map(RoleFinder::role).toList();
    }

    private static boolean isOffice(Title title) {
        return title.tense() != Chain.Tense.LATE && Offices.isOffice(title.words());
    }

    /// The office without what follows in its clause.
    private static String office(Title title) {
        return title.words().split(",|;| who | which ", 2)[0].strip();
    }

    private static String key(Held held) {
        return held.title().toLowerCase(Locale.ROOT).replace("-", " ")
                + "\t"
                + (held.body() == null ? "" : held.body());
    }

    /// A title without a body is the same title with the only body it has elsewhere.
    private static void mergeBodiless(Map<String, List<Held>> byTitle) {
        for (String key : List.copyOf(byTitle.keySet())) {
            if (!key.endsWith("\t")) {
                continue;
            }
            List<String> withBody =
                    byTitle.keySet().stream()
                            .filter(other -> other.startsWith(key) && !other.equals(key))
                            .toList();
            if (withBody.size() == 1) {
                List<Held> bare = byTitle.remove(key);
                byTitle.computeIfAbsent(withBody.getFirst(), other -> new ArrayList<>())
                        .addAll(bare);
            }
        }
    }

    private static Role role(List<Held> held) {
        Optional<LocalDate> from =
                held.stream()
                        .flatMap(one -> Optional.ofNullable(one.from()).stream())
                        .min(Comparator.naturalOrder());
        Optional<LocalDate> to =
                held.stream()
                        .flatMap(one -> Optional.ofNullable(one.to()).stream())
                        .max(Comparator.naturalOrder());
        String earliest = from.map(LocalDate::toString).orElse(null);
        String latest = to.map(LocalDate::toString).orElse(null);
        return new Role(
                held.getFirst().title(),
                held.stream()
                        .flatMap(one -> Optional.ofNullable(one.body()).stream())
                        .findFirst()
                        .orElse(null),
                edtf(earliest, latest),
                earliest,
                latest,
                held.stream().map(Held::passage).distinct().sorted().toList());
    }

    private static @Nullable String edtf(@Nullable String earliest, @Nullable String latest) {
        if (earliest == null && latest == null) {
            return null;
        }
        if (earliest != null && earliest.equals(latest)) {
            return earliest;
        }
        return (earliest == null ? ".." : earliest) + "/" + (latest == null ? ".." : latest);
    }

    private Held held(AnnotatedDocument document, Title title) {
        Actor.@Nullable Id body =
                title.body() < 0
                        ? null
                        : actors.get(
                                new ChainRef(
                                        document.id(),
                                        document.mentions().mentions().get(title.body()).chain()));
        LocalDate published = document.text().published();
        Passage passage = document.passage(title.span());
        Optional<LocalDate[]> term = term(document, title.span());
        if (term.isPresent()) {
            return new Held(office(title), body, term.get()[0], term.get()[1], passage);
        }
        Optional<TimeValue.Known> told = toldTime(document, title.span());
        return switch (title.tense()) {
            case FORMER, LATE -> new Held(office(title), body, null, published, passage);
            case FUTURE -> new Held(office(title), body, published, null, passage);
            case THEN ->
                    told.map(time -> at(title, body, time, passage))
                            .orElse(new Held(office(title), body, null, published, passage));
            case STATED, ACTING ->
                    told.filter(time -> published == null || isPast(time, published))
                            .map(time -> at(title, body, time, passage))
                            .orElse(new Held(office(title), body, published, published, passage));
        };
    }

    private static Held at(
            Title title, Actor.@Nullable Id body, TimeValue.Known time, Passage passage) {
        return new Held(
                office(title),
                body,
                time.earliestStart().toLocalDate(),
                time.latestEnd().toLocalDate(),
                passage);
    }

    private static boolean isPast(TimeValue.Known time, LocalDate published) {
        return time.latestEnd().toLocalDate().isBefore(published.minusDays(RECENT_DAYS));
    }

    /// The first dated time of the sentence in which a title stands, its telling and its terms of
    /// office left out.
    private static Optional<TimeValue.Known> toldTime(AnnotatedDocument document, Span title) {
        Span sentence = sentence(document, title);
        return document.times().stream()
                .filter(time -> sentence.covers(time.span()) && !isTelling(document, time))
                .map(TimeMention::time)
                .filter(TimeValue.Known.class::isInstance)
                .map(TimeValue.Known.class::cast)
                .findFirst();
    }

    private static boolean isTelling(AnnotatedDocument document, TimeMention time) {
        return document.attributions().stream()
                .anyMatch(attribution -> {
                    Integer told = attribution.told();
                    return told != null && told == time.id();
                });
    }

    private static Span sentence(AnnotatedDocument document, Span at) {
        Tokens tokens = document.parsed().tokens();
        int word = tokens.wordAt(at.start());
        return word >= tokens.size() ? at : tokens.sentenceSpan(tokens.sentence(word));
    }

    /// The term that is told right after a title: "from 1984 to 1990", "until March 1989", "since
    /// 2001".
    private static Optional<LocalDate[]> term(AnnotatedDocument document, Span title) {
        String text = document.text().text();
        Span sentence = sentence(document, title);
        LocalDate from = null;
        LocalDate to = null;
        for (TimeMention time : document.times()) {
            if (!sentence.covers(time.span())
                    || time.span().start() < title.end()
                    || time.span().start() - title.end() > 90
                    || !(time.time() instanceof TimeValue.Known known)) {
                continue;
            }
            String before =
                    text.substring(
                                    Math.max(title.end(), time.span().start() - 24),
                                    time.span().start())
                            .toLowerCase(Locale.ROOT);
            if (before.matches("(?s).*\\b(from|since|between)\\s+(the\\s+)?")) {
                from = known.earliestStart().toLocalDate();
            } else if (before.matches("(?s).*\\b(to|until|till|and)\\s+(the\\s+)?")
                    && (from != null || before.contains("until") || before.contains("till"))) {
                to = known.latestEnd().toLocalDate();
            } else if (time.span().of(text).toLowerCase(Locale.ROOT).matches("(from|between) .*")) {
                from = known.earliestStart().toLocalDate();
                to = known.latestEnd().toLocalDate();
            }
        }
        return from == null && to == null
                ? Optional.empty()
                : Optional.of(new LocalDate[] {from, to});
    }
}
