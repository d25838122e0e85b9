package org.hearsay.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
    private final Map<Actor.Id, List<ChainRef>> members = new HashMap<>();

    RoleFinder(Map<String, AnnotatedDocument> documents, Map<ChainRef, Actor.Id> actors) {
        this.documents = documents;
        this.actors = actors;
        actors.forEach(
                (ref, actor) -> members.computeIfAbsent(actor, key -> new ArrayList<>()).add(ref));
        members.values()
                .forEach(refs ->
                        refs.sort(
                                Comparator.comparing(ChainRef::doc)
                                        .thenComparingInt(ChainRef::chain)));
    }

    /// A title as one document gives it.
    private record Held(
            String title,
            Actor.@Nullable Id body,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Passage passage,
            boolean isOver) {}

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
                Optional<Held> held =
                        isSuccession(title)
                                ? succeeded(document, title)
                                : isOffice(title)
                                        ? Optional.of(held(document, title))
                                        : Optional.empty();
                held.ifPresent(one ->
                        byTitle.computeIfAbsent(key(one), key -> new ArrayList<>()).add(one));
            }
        }
        mergeBodiless(byTitle);
        return byTitle.values().stream().map(RoleFinder::role).toList();
    }

    private static boolean isOffice(Title title) {
        return title.tense() != Chain.Tense.LATE && Offices.isOffice(head(office(title)));
    }

    /// The words up to "of" or "for", the last of which names the office: "bitter man" is none.
    private static String head(String office) {
        String head = office.split(" (of|for|to|at|in|on|from) ", 2)[0];
        return head.substring(head.lastIndexOf(' ') + 1);
    }

    private static boolean isSuccession(Title title) {
        return head(title.words()).equals("successor") && title.body() >= 0;
    }

    /// The office that a successor took over: the one that the predecessor is known to have left,
    /// else the only one he is known by.
    private Optional<Held> succeeded(AnnotatedDocument document, Title title) {
        ChainRef before =
                new ChainRef(
                        document.id(), document.mentions().mentions().get(title.body()).chain());
        Actor.Id predecessor = actors.get(before);
        if (predecessor == null) {
            return Optional.empty();
        }
        List<Held> offices = new ArrayList<>();
        for (ChainRef ref : members.getOrDefault(predecessor, List.of())) {
            AnnotatedDocument its = documents.get(ref.doc());
            if (its != null) {
                for (Title office : its.mentions().chains().get(ref.chain()).titles()) {
                    if (isOffice(office)) {
                        offices.add(held(its, office));
                    }
                }
            }
        }
        Map<String, List<Held>> byTitle = new TreeMap<>();
        offices.forEach(
                held -> byTitle.computeIfAbsent(key(held), key -> new ArrayList<>()).add(held));
        mergeBodiless(byTitle);
        List<List<Held>> left =
                byTitle.values().stream()
                        .filter(held -> held.stream().anyMatch(Held::isOver))
                        .toList();
        List<List<Held>> all = left.size() == 1 ? left : List.copyOf(byTitle.values());
        boolean isOneOffice =
                all.stream()
                                .map(held -> head(held.getFirst().title()).toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        == 1;
        if (!isOneOffice) {
            return Optional.empty();
        }
        List<List<Held>> known =
                all.stream()
                        .sorted(Comparator.comparingInt(held -> -held.size()))
                        .limit(1)
                        .toList();
        LocalDate end =
                known.getFirst().stream()
                        .filter(Held::isOver)
                        .flatMap(held -> Optional.ofNullable(held.to()).stream())
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        LocalDate from =
                toldTime(document, title.span())
                        .map(time -> time.earliestStart().toLocalDate())
                        .orElse(end);
        Held office = known.getFirst().getFirst();
        return Optional.of(
                new Held(
                        office.title(),
                        office.body(),
                        from,
                        null,
                        document.passage(title.span()),
                        false));
    }

    /// The office without what follows in its clause.
    private static String office(Title title) {
        return POSSESSOR
                .matcher(title.words().split(",|;|\\(| who | which | from \\d", 2)[0].strip())
                .replaceFirst("")
                .strip();
    }

    /// What stands before an office and is none of it: "the ministry's", "now the", "my".
    private static final Pattern POSSESSOR =
            Pattern.compile(
                    "^((?:(?! of | for ).)*?['’]s?\\s+|['’]s\\s+|(now|then|also|later|once|currently)\\s+)?"
                            + "((the|a|an|my|our|his|her|its|their|your)\\s+)?",
                    Pattern.CASE_INSENSITIVE);

    /// The office, without its body where that is known by itself: "director of the Institute".
    private String office(AnnotatedDocument document, Title title) {
        String office = office(title);
        String body =
                title.body() < 0
                        ? ""
                        : document.mentions()
                                .mentions()
                                .get(title.body())
                                .head()
                                .of(document.text().text());
        int of = office.indexOf(" of ");
        return !body.isEmpty() && of > 0 && office.indexOf(body) > of
                ? office.substring(0, of)
                : office;
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
            String words = key.strip();
            if (withBody.isEmpty()) {
                // "master" is "master of the Guillemot" elsewhere.
                withBody =
                        byTitle.keySet().stream()
                                .filter(other ->
                                        other.startsWith(words + " of ")
                                                || other.startsWith(words + " for "))
                                .toList();
            }
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
            return new Held(
                    office(document, title), body, term.get()[0], term.get()[1], passage, false);
        }
        Optional<TimeValue.Known> told = toldTime(document, title.span());
        return switch (title.tense()) {
            case FORMER, LATE ->
                    new Held(office(document, title), body, null, published, passage, true);
            case FUTURE -> new Held(office(document, title), body, published, null, passage, false);
            case BEGUN ->
                    new Held(
                            office(document, title),
                            body,
                            told.map(time -> time.earliestStart().toLocalDate()).orElse(null),
                            null,
                            passage,
                            false);
            case ENDED ->
                    new Held(
                            office(document, title),
                            body,
                            null,
                            told.map(time -> time.latestEnd().toLocalDate()).orElse(published),
                            passage,
                            true);
            case THEN ->
                    told.map(time -> at(document, title, body, time, passage))
                            .orElse(
                                    new Held(
                                            office(document, title),
                                            body,
                                            null,
                                            published,
                                            passage,
                                            true));
            case STATED, ACTING ->
                    told.filter(time -> published == null || isPast(time, published))
                            .map(time -> at(document, title, body, time, passage))
                            .orElse(
                                    new Held(
                                            office(document, title),
                                            body,
                                            published,
                                            published,
                                            passage,
                                            false));
        };
    }

    private Held at(
            AnnotatedDocument document,
            Title title,
            Actor.@Nullable Id body,
            TimeValue.Known time,
            Passage passage) {
        return new Held(
                office(document, title),
                body,
                time.earliestStart().toLocalDate(),
                time.latestEnd().toLocalDate(),
                passage,
                false);
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
