package org.hearsay.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.actor.PlacedReview;
import org.hearsay.actor.Slug;
import org.hearsay.actor.Standing;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Attribution.Act;
import org.hearsay.attribution.Attribution.Mode;
import org.hearsay.attribution.Attribution.Polarity;
import org.hearsay.event.EventMention;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.review.Decision;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimeRange;
import org.hearsay.time.TimeValue;
import org.hearsay.timeline.Event;
import org.hearsay.timeline.Events;
import org.jspecify.annotations.Nullable;

/// The statements of a case, found by the attributions they come from.
public final class Statements {
    private static final int FEW_WORDS = 3;
    private static final Pattern KNOWING =
            Pattern.compile("\\b(?:know|knows|knew|known|knowing|reali[sz]e[sd]?)$");
    private static final Pattern INFINITIVE = Pattern.compile("^to \\p{Ll}");
    private static final Pattern INDIRECT_QUESTION =
            Pattern.compile("^(?:what|whom|whether|which)\\b");
    private static final Pattern APPEARING =
            Pattern.compile("\\b(?:appears?|appeared|seems?|seemed)\\b");
    private static final Pattern UNNAMED =
            Pattern.compile(
                    "(?is)(?:not[ ,…]*)?(?:to )?be (?:named|identified|quoted|interviewed)\\b.*");

    private final List<Statement> statements = new ArrayList<>();
    private final Map<Key, Statement> byAttribution = new HashMap<>();
    private final Map<String, AnnotatedDocument> documents = new HashMap<>();
    private final Map<String, String> slugs = new HashMap<>();
    private final Actors actors;

    private final Map<Key, Actor.Id> speakers = new HashMap<>();

    private record Key(String doc, int attribution) {}

    private Statements(List<AnnotatedDocument> documents, Actors actors) {
        this.actors = actors;
        Set<String> taken = new HashSet<>();
        for (AnnotatedDocument document : documents) {
            this.documents.put(document.id(), document);
            String slug = Slug.of(document.id());
            slugs.put(
                    document.id(),
                    taken.add(slug)
                            ? slug
                            : slug + "-" + Integer.toHexString(document.id().hashCode()));
        }
    }

    /// The statements of documents that stand in the order of their ids, under the reviews that
    /// could be placed.
    public static Statements collect(
            List<AnnotatedDocument> documents,
            Actors actors,
            Events events,
            List<PlacedReview> reviews) {
        Statements result = new Statements(documents, actors);
        reviews.forEach(result::noteSpeaker);
        for (AnnotatedDocument document : documents) {
            for (Attribution attribution : document.attributions()) {
                if (isStatement(document, attribution)) {
                    Statement statement = result.statement(document, attribution, events);
                    result.statements.add(statement);
                    result.byAttribution.put(new Key(document.id(), attribution.id()), statement);
                }
            }
        }
        reviews.forEach(result::apply);
        return result;
    }

    /// To decline, not to answer and to know of no record is to say nothing: these are silences.
    /// And two or three words without a verb, a number or quotation marks ("them", "the
    /// lighthouse", "his own") tell nothing that could be set beside another account.
    private static boolean isStatement(AnnotatedDocument document, Attribution attribution) {
        boolean isSilence =
                switch (attribution.act()) {
                    case DECLINED, NO_ANSWER -> true;
                    case SAYING,
                            THINKING,
                            ASKING,
                            DENYING,
                            ORDERING,
                            PROMISING,
                            TELLING_OF_RECORD,
                            NO_RECORD ->
                            false;
                };
        if (isSilence || attribution.content().isEmpty()) {
            return false;
        }
        boolean isIdleThought =
                attribution.act() == Act.THINKING
                        && attribution.source().isEmpty()
                        && attribution.speakerChain() == null;
        return !isIdleThought
                && !isNoSaying(document, attribution)
                && (attribution.mode() != Mode.INDIRECT || tells(document, attribution));
    }

    /// To know a thing is knowledge and no statement; "it appears that" is the writer's caution;
    /// "you believe, then, that …" is what the one who asks supposes; "who asked not to be named"
    /// tells of the telling; that no record is known has nobody who says so.
    private static boolean isNoSaying(AnnotatedDocument document, Attribution attribution) {
        String cue = words(document, attribution.cue()).toLowerCase(Locale.ROOT);
        String content = words(document, attribution.content());
        boolean isSourceless = attribution.source().isEmpty() && attribution.speakerChain() == null;
        boolean isSupposed =
                attribution.act() == Act.THINKING
                        && words(document, attribution.source()).equalsIgnoreCase("you");
        return KNOWING.matcher(cue).find()
                || isSupposed
                || isUntold(attribution, content)
                || UNNAMED.matcher(content).matches()
                || isSourceless
                        && (attribution.act() == Act.NO_RECORD || APPEARING.matcher(cue).find());
    }

    /// "told them what he knew", "wanted to hear it": that something was said or wished, and not
    /// what is the case.
    private static boolean isUntold(Attribution attribution, String content) {
        boolean isReport =
                attribution.act() == Act.SAYING || attribution.act() == Act.TELLING_OF_RECORD;
        return attribution.mode() == Mode.INDIRECT
                && (attribution.act() == Act.THINKING && INFINITIVE.matcher(content).find()
                        || isReport && INDIRECT_QUESTION.matcher(content).find());
    }

    private static boolean tells(AnnotatedDocument document, Attribution attribution) {
        Tokens tokens = document.parsed().tokens();
        int words = 0;
        for (Span content : attribution.content()) {
            for (int i = tokens.wordAt(content.start());
                    i < tokens.size() && tokens.start(i) < content.end();
                    i++) {
                Upos upos = tokens.upos(i);
                String word = tokens.word(i);
                if (upos == Upos.VERB
                        || upos == Upos.AUX
                        || upos == Upos.NUM
                        || upos == Upos.X
                        || word.matches(".*[\\d\"“”‘].*")) {
                    return true;
                }
                words += upos == Upos.PUNCT ? 0 : 1;
            }
        }
        return words > FEW_WORDS;
    }

    /// All statements, by document and place.
    public List<Statement> all() {
        return List.copyOf(statements);
    }

    /// The statement that an attribution of a document makes.
    public Optional<Statement> of(String doc, @Nullable Integer attribution) {
        return attribution == null
                ? Optional.empty()
                : Optional.ofNullable(byAttribution.get(new Key(doc, attribution)));
    }

    /// The statement of a speaker whose content holds a passage, the shortest if there are several.
    public Optional<Statement> holding(Actor.Id speaker, Passage passage) {
        return byDoc(passage.doc()).stream()
                .filter(statement -> statement.speakers().contains(speaker))
                .filter(statement ->
                        statement.content().stream()
                                .anyMatch(content -> content.span().overlaps(passage.span())))
                .min(
                        Comparator.comparingInt((Statement statement) ->
                                statement.content().stream()
                                        .mapToInt(content -> content.span().length())
                                        .sum()));
    }

    private List<Statement> byDoc(String doc) {
        AnnotatedDocument document = documents.get(doc);
        return document == null
                ? List.of()
                : document.attributions().stream()
                        .map(attribution -> byAttribution.get(new Key(doc, attribution.id())))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /// Who tells what stands inside an attribution: its speaker; when nobody could be told, the one
    /// who reports it; in the end the writer of the document.
    public Voice voice(AnnotatedDocument document, @Nullable Integer within) {
        for (@Nullable Integer at = within;
                at != null;
                at = document.attributions().get(at).withinId()) {
            Optional<Actor.Id> speaker = speaker(document, document.attributions().get(at));
            if (speaker.isPresent()) {
                return new Voice.Speaker(speaker.get());
            }
        }
        return new Voice.Author(document.id());
    }

    /// All who tell it together, the one of `voice` first.
    public List<Voice> voices(AnnotatedDocument document, @Nullable Integer within) {
        List<Voice> voices = new ArrayList<>(List.of(voice(document, within)));
        if (within != null) {
            joint(document, document.attributions().get(within))
                    .forEach(actor -> voices.add(new Voice.Speaker(actor)));
        }
        return voices;
    }

    /// The position that words of a document take, inside an attribution or by the writer.
    public Stand stand(AnnotatedDocument document, @Nullable Integer within, Passage passage) {
        List<Voice> voices = voices(document, within);
        return new Stand(
                voices.getFirst(),
                voices.subList(1, voices.size()),
                of(document.id(), within).map(Statement::id).orElse(null),
                passage);
    }

    /// Who says it together with the speaker; nobody when a person has said who speaks.
    private List<Actor.Id> joint(AnnotatedDocument document, Attribution attribution) {
        Optional<Actor.Id> speaker = speaker(document, attribution);
        return speaker.isEmpty() || speakers.containsKey(new Key(document.id(), attribution.id()))
                ? List.of()
                : attribution.jointChains().stream()
                        .map(chain -> actors.ofChain(document.id(), chain))
                        .flatMap(Optional::stream)
                        .filter(actor -> !actor.equals(speaker.get()))
                        .distinct()
                        .toList();
    }

    /// The actor behind a paper that a chain means: "the letter of the consul", "the message was
    /// from the newspaper".
    public Optional<Actor.Id> behindPaper(AnnotatedDocument document, int chain) {
        return PaperVoices.behind(document, chain, actors);
    }

    /// The innermost attribution whose content holds a place; null when the writer speaks there.
    public static @Nullable Integer within(AnnotatedDocument document, Span at) {
        @Nullable Integer innermost = null;
        int length = Integer.MAX_VALUE;
        for (Attribution attribution : document.attributions()) {
            for (Span content : attribution.content()) {
                if (content.covers(at) && content.length() < length) {
                    innermost = attribution.id();
                    length = content.length();
                }
            }
        }
        return innermost;
    }

    private Optional<Actor.Id> speaker(AnnotatedDocument document, Attribution attribution) {
        Actor.Id told = speakers.get(new Key(document.id(), attribution.id()));
        if (told != null) {
            return Optional.of(told);
        }
        Integer chain = attribution.speakerChain();
        Optional<Actor.Id> known =
                chain == null
                        ? Optional.empty()
                        : actors.ofChain(document.id(), chain)
                                .or(() -> PaperVoices.behind(document, chain, actors));
        return known.or(() ->
                attribution.source().stream()
                        .map(source -> PaperVoices.behind(document, source, actors))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Statement.Id id(AnnotatedDocument document, int attribution) {
        return new Statement.Id("statement-" + slugs.get(document.id()) + "-" + attribution);
    }

    private Statement statement(
            AnnotatedDocument document, Attribution attribution, Events events) {
        TreeSet<Event.Id> told = new TreeSet<>();
        for (EventMention event : document.events()) {
            Integer within = event.within();
            if (within != null && within == attribution.id()) {
                events.ofMention(document.id(), event.id()).ifPresent(told::add);
            }
        }
        List<Passage> all = new ArrayList<>();
        for (List<Span> part :
                List.of(attribution.source(), attribution.cue(), attribution.content())) {
            part.forEach(span -> all.add(document.passage(span)));
        }
        Span medium = attribution.medium();
        return new Statement(
                id(document, attribution.id()),
                document.id(),
                attribution.id(),
                speaker(document, attribution).orElse(null),
                joint(document, attribution),
                chain(document, attribution),
                words(document, attribution.cue()),
                attribution.mode(),
                medium == null ? null : medium.of(document.text().text()),
                told(document, attribution),
                document.text().published(),
                about(document, attribution),
                passages(document, attribution.hedges()),
                passages(document, attribution.writerHedges()),
                attribution.polarity(),
                attribution.within().isPresent()
                                && !document.attributions()
                                        .get(attribution.within().getAsInt())
                                        .content()
                                        .isEmpty()
                        ? id(document, attribution.within().getAsInt())
                        : null,
                List.copyOf(told),
                passages(document, attribution.source()),
                passages(document, attribution.content()),
                all.stream().sorted().toList(),
                Standing.PROPOSED);
    }

    private List<Voice> chain(AnnotatedDocument document, Attribution attribution) {
        List<Voice> chain = new ArrayList<>();
        @Nullable Integer at = attribution.id();
        while (at != null && chain.size() < 20) {
            Attribution each = document.attributions().get(at);
            speaker(document, each)
                    .ifPresent(speaker -> chain.addFirst(new Voice.Speaker(speaker)));
            at = each.withinId();
        }
        return chain;
    }

    private static String words(AnnotatedDocument document, List<Span> spans) {
        return String.join(
                " … ", spans.stream().map(span -> span.of(document.text().text())).toList());
    }

    private static List<Passage> passages(AnnotatedDocument document, List<Span> spans) {
        return spans.stream().map(document::passage).toList();
    }

    private @Nullable LocalDate published(String doc) {
        AnnotatedDocument document = documents.get(doc);
        return document == null ? null : document.text().published();
    }

    /// When what is said was or will be: the dates that its content tells; where it tells none,
    /// those of the events it tells ("On 3 November, she said, they left").
    private static List<String> about(AnnotatedDocument document, Attribution attribution) {
        Set<String> dates = new LinkedHashSet<>();
        for (TimeMention time : document.times()) {
            boolean isTold =
                    attribution.content().stream().anyMatch(content -> content.covers(time.span()));
            boolean isDate =
                    time.type() == TimeMention.Type.DATE || time.type() == TimeMention.Type.TIME;
            if (isTold && isDate && time.time() instanceof TimeValue.Known) {
                dates.add(
                        TimeRange.around(document.text(), document.times(), time)
                                .map(range -> range.time().edtf())
                                .orElse(time.time().edtf()));
            }
        }
        if (dates.isEmpty()) {
            for (EventMention event : document.events()) {
                Integer within = event.within();
                if (within != null && within == attribution.id()) {
                    Event.timeOf(document, event).ifPresent(time -> dates.add(time.time().edtf()));
                }
            }
        }
        return List.copyOf(dates);
    }

    /// When it was said: as the text says; for words given to the press, the day of publication.
    private static @Nullable String told(AnnotatedDocument document, Attribution attribution) {
        Integer told = attribution.told();
        if (told != null) {
            TimeMention time = document.times().get(told);
            return time.time().edtf().isEmpty() ? null : time.time().edtf();
        }
        boolean toThePress =
                document.text().published() != null
                        && attribution.medium() == null
                        && attribution.withinId() == null
                        && attribution.act() == Act.SAYING
                        && attribution.mode() != Mode.INDIRECT
                        && (document.text().kind() == DocumentKind.ARTICLE
                                || document.text().kind() == DocumentKind.INTERVIEW)
                        && !hasDateBesides(document, attribution);
        return toThePress ? String.valueOf(document.text().published()) : null;
    }

    /// A date between source, cue and content may be the time of telling; then nothing is concluded
    /// from the publication.
    private static boolean hasDateBesides(AnnotatedDocument document, Attribution attribution) {
        Span hull = attribution.hull();
        return document.times().stream()
                .anyMatch(time ->
                        hull.covers(time.span())
                                && attribution.content().stream()
                                        .noneMatch(content -> content.covers(time.span())));
    }

    private void apply(PlacedReview placed) {
        switch (placed.review().decision()) {
            case Decision.Confirm _ -> at(placed).ifPresent(i -> replace(i, Standing.CONFIRMED));
            case Decision.Reject _ -> at(placed).ifPresent(this::remove);
            case Decision.AddStatement(_, String speaker, _) -> add(placed, speaker);
            case Decision.Attribute _ -> at(placed).ifPresent(i -> replace(i, Standing.EDITED));
            case Decision.Rename _,
                    Decision.Merge _,
                    Decision.KeepApart _,
                    Decision.Split _,
                    Decision.CorrectTime _,
                    Decision.AddActor _,
                    Decision.AddEvent _,
                    Decision.GradeSource _,
                    Decision.GradeItem _,
                    Decision.Suppose _,
                    Decision.Weigh _,
                    Decision.Note _,
                    Decision.AskOpinion _,
                    Decision.GiveOpinion _,
                    Decision.Undo _ -> {}
        }
    }

    private void replace(int index, Standing standing) {
        Statement statement = with(statements.get(index), standing);
        statements.set(index, statement);
        if (statement.attribution() >= 0) {
            byAttribution.put(new Key(statement.doc(), statement.attribution()), statement);
        }
    }

    private void remove(int index) {
        Statement removed = statements.remove(index);
        byAttribution.remove(new Key(removed.doc(), removed.attribution()));
    }

    /// A person says who speaks, before the statements are made.
    private void noteSpeaker(PlacedReview placed) {
        if (placed.review().decision() instanceof Decision.Attribute(_, String name)) {
            AnnotatedDocument document = documents.get(placed.one().getFirst().doc());
            Optional<Actor.Id> speaker = named(name);
            if (document != null && speaker.isPresent()) {
                nearest(document.attributions(), each -> passages(document, parts(each)), placed)
                        .ifPresent(attribution ->
                                speakers.put(
                                        new Key(document.id(), attribution.id()), speaker.get()));
            }
        }
    }

    private static List<Span> parts(Attribution attribution) {
        List<Span> parts = new ArrayList<>(attribution.source());
        parts.addAll(attribution.cue());
        parts.addAll(attribution.content());
        return parts;
    }

    private Optional<Integer> at(PlacedReview placed) {
        String doc = placed.one().getFirst().doc();
        List<Integer> ofDoc =
                java.util.stream.IntStream.range(0, statements.size())
                        .filter(i -> statements.get(i).doc().equals(doc))
                        .boxed()
                        .toList();
        return nearest(ofDoc, i -> statements.get(i).passages(), placed);
    }

    /// Which of several items stands on the words of a review: all of them must overlap its own,
    /// and of those the one to which most of them belong to the letter, and which has the fewest
    /// besides. A statement inside another overlaps both and belongs to one.
    private static <T> Optional<T> nearest(
            List<T> items, Function<T, List<Passage>> words, PlacedReview placed) {
        T best = null;
        long bestEqual = -1;
        int bestLength = 0;
        for (T item : items) {
            List<Passage> own = words.apply(item);
            if (!placed.one().stream()
                    .allMatch(word -> own.stream().anyMatch(each -> overlap(each, word)))) {
                continue;
            }
            long equal = placed.one().stream().filter(own::contains).count();
            int length = own.stream().mapToInt(each -> each.span().length()).sum();
            if (best == null || equal > bestEqual || equal == bestEqual && length < bestLength) {
                best = item;
                bestEqual = equal;
                bestLength = length;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean overlap(Passage one, Passage other) {
        return one.doc().equals(other.doc()) && one.span().overlaps(other.span());
    }

    private static Statement with(Statement statement, Standing standing) {
        return new Statement(
                statement.id(),
                statement.doc(),
                statement.attribution(),
                statement.speaker(),
                statement.joint(),
                statement.chain(),
                statement.cue(),
                statement.mode(),
                statement.medium(),
                statement.told(),
                statement.toldBy(),
                statement.about(),
                statement.sourceHedges(),
                statement.writerHedges(),
                statement.polarity(),
                statement.within(),
                statement.events(),
                statement.source(),
                statement.content(),
                statement.passages(),
                standing);
    }

    /// A statement that a person found: who speaks is the one actor of that name.
    private void add(PlacedReview placed, String speaker) {
        Passage content = placed.one().getFirst();
        List<Passage> all = new ArrayList<>(placed.one());
        all.addAll(placed.other());
        Actor.@Nullable Id who = named(speaker).orElse(null);
        statements.add(
                new Statement(
                        new Statement.Id(
                                "statement-"
                                        + slugs.get(content.doc())
                                        + "-added-"
                                        + placed.review().number()),
                        content.doc(),
                        -1,
                        who,
                        List.of(),
                        who == null ? List.of() : List.of(new Voice.Speaker(who)),
                        placed.other().isEmpty() ? "" : placed.other().getFirst().words(),
                        Mode.INDIRECT,
                        null,
                        null,
                        published(content.doc()),
                        List.of(),
                        List.of(),
                        List.of(),
                        Polarity.AFFIRMED,
                        null,
                        List.of(),
                        List.of(),
                        List.of(content),
                        all.stream().sorted().toList(),
                        Standing.ADDED));
    }

    /// The actor of an id, or the one who goes by a name.
    private Optional<Actor.Id> named(String speaker) {
        return actors.all().stream()
                .filter(actor ->
                        actor.name().equalsIgnoreCase(speaker)
                                || actor.id().value().equals(speaker)
                                || actor.names().stream()
                                        .anyMatch(name -> name.equalsIgnoreCase(speaker)))
                .map(Actor::id)
                .findFirst();
    }
}
