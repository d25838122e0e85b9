package org.hearsay.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.account.Origins;
import org.hearsay.account.Statements;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.Awareness;
import org.hearsay.event.EventMention;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TimeMention;
import org.hearsay.timeline.Events;
import org.jspecify.annotations.Nullable;

/// Collects who knew what: what the words say, and what a letter shows that was sent to somebody on
/// a day.
public final class KnowledgeCollector {
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "^(To|TO|Cc|CC|Copy|COPY|Copies|COPIES|For information)(?::[ \\t]*| (?:to )?)(?=\\p{Lu}|the \\p{Lu})[^\\n]{2,160}?(?=[.]?$)",
                    Pattern.MULTILINE);
    private static final Pattern LOGGED =
            Pattern.compile(
                    "^\\d{1,2}(?:st|nd|rd|th)? \\p{Lu}\\p{L}+\\.?(?: \\d{4})?[.,:]? (?:\\d{3,4}|\\d{1,2}[.:]\\d\\d)[.:]? To (?<to>\\p{Lu}[^.\\n]{2,60}?)(?:, copy to (?<copy>[^.\\n]{3,60}?))?(?:, from [^.\\n]{3,80}?)?\\. (?<message>[^\\n]{10,200})",
                    Pattern.MULTILINE);
    private static final int HEAD = 700;
    private static final int NEAR = 160;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{4,}|\\d+");
    private static final Set<String> SMALL =
            Set.of(
                    "that", "this", "them", "they", "what", "when", "whom", "with", "from", "have",
                    "been", "were", "will", "would", "could", "told", "said", "knew", "known",
                    "going", "about", "himself", "herself", "itself", "there", "then", "than");
    private static final Set<String> FIRST = Set.of("i", "me", "my", "we", "us", "our");
    private static final Set<String> NO_FACT =
            Set.of("", "it", "this", "that", "nothing", "him", "her", "them", "all", "so", "what");

    private KnowledgeCollector() {}

    private record Key(
            Actor.Id knower,
            String fact,
            Awareness.State state,
            Actor.@Nullable Id from,
            String according) {}

    /// The knowledge of a case, by knower, then in the order of documents. What a repeating
    /// document says again is one with the first.
    public static List<Knowledge> collect(
            List<AnnotatedDocument> documents,
            Actors actors,
            Events events,
            Statements statements,
            Origins origins) {
        Map<Key, Knowledge> found = new LinkedHashMap<>();
        for (AnnotatedDocument document : documents) {
            for (Awareness awareness : document.awareness()) {
                stated(document, awareness, actors, events, statements)
                        .ifPresent(knowledge -> add(found, knowledge, origins));
            }
            received(document, actors).forEach(knowledge -> add(found, knowledge, origins));
        }
        return found.values().stream().sorted(Comparator.comparing(Knowledge::knower)).toList();
    }

    private static void add(Map<Key, Knowledge> found, Knowledge knowledge, Origins origins) {
        Key key =
                new Key(
                        knowledge.knower(),
                        knowledge.fact(),
                        knowledge.state(),
                        knowledge.from(),
                        origins.of(knowledge.accordingTo()));
        found.merge(
                key,
                knowledge,
                (first, again) -> {
                    TreeSet<Passage> passages = new TreeSet<>(first.passages());
                    passages.addAll(again.passages());
                    return new Knowledge(
                            first.knower(),
                            first.fact(),
                            first.about(),
                            first.state(),
                            first.since() == null ? again.since() : first.since(),
                            first.from(),
                            first.accordingTo(),
                            List.copyOf(passages));
                });
    }

    private static Optional<Knowledge> stated(
            AnnotatedDocument document,
            Awareness awareness,
            Actors actors,
            Events events,
            Statements statements) {
        Span fact = fact(document, awareness);
        TreeSet<String> about = new TreeSet<>();
        Span words = awareness.cue();
        if (fact != null) {
            words = words.hull(fact);
            for (EventMention event : document.events()) {
                if (fact.covers(event.trigger())) {
                    events.ofMention(document.id(), event.id())
                            .ifPresent(id -> about.add(id.value()));
                }
            }
        }
        Integer from = awareness.from();
        Integer time = awareness.time();
        @Nullable String since = null;
        if (time != null) {
            TimeMention mention = document.times().get(time);
            since = mention.time().edtf().isEmpty() ? null : mention.time().edtf();
            words = words.hull(mention.span());
        }
        words = withPeople(document, awareness, words);
        Passage passage = document.passage(words);
        @Nullable String when = since;
        return actors.ofMention(document, awareness.knower())
                .filter(knower -> !isPaper(document, knower, actors))
                .filter(knower -> !isReporter(document, awareness, knower, actors))
                .filter(knower -> isFact(document, awareness, fact))
                .filter(knower -> !isToldByThisLetter(document, awareness, knower, actors))
                .map(knower ->
                        new Knowledge(
                                knower,
                                inWords(document, fact, passage),
                                List.copyOf(about),
                                awareness.state(),
                                when,
                                from == null ? null : actors.ofMention(document, from).orElse(null),
                                statements.voice(document, awareness.within()),
                                List.of(passage)));
    }

    /// From the knower and the one who told to the last word of the fact, when they stand near.
    private static Span withPeople(AnnotatedDocument document, Awareness awareness, Span words) {
        Span wide = words.hull(mention(document, awareness.knower()));
        Integer from = awareness.from();
        wide = from == null ? wide : wide.hull(mention(document, from));
        return wide.length() < words.length() + NEAR ? wide : words;
    }

    private static Span mention(AnnotatedDocument document, int mention) {
        return document.mentions().mentions().get(mention).span();
    }

    /// The fact's words; where they tell of nothing ("of it", "that I had any"), all the words that
    /// say so. What "it" takes up is not guessed: the passage is there to be read.
    private static String inWords(
            AnnotatedDocument document, @Nullable Span fact, Passage passage) {
        if (fact == null) {
            return "";
        }
        String words = fact.of(document.text().text());
        boolean isTelling =
                WORD.matcher(words)
                        .results()
                        .anyMatch(word -> !SMALL.contains(word.group().toLowerCase(Locale.ROOT)));
        return isTelling ? words : passage.words();
    }

    /// "I have to inform you that": its addressee is told by the letter itself, which is counted
    /// once.
    private static boolean isToldByThisLetter(
            AnnotatedDocument document, Awareness awareness, Actor.Id knower, Actors actors) {
        Integer from = awareness.from();
        boolean isWriter =
                from != null
                        && actors.ofMention(document, from).equals(actors.authorOf(document.id()))
                        && actors.authorOf(document.id()).isPresent();
        return awareness.state() == Awareness.State.WAS_TOLD
                && awareness.within() == null
                && isWriter
                && received(document, actors).stream()
                        .anyMatch(told -> told.knower().equals(knower));
    }

    /// What was known, when it is more than the name of somebody or a date.
    private static @Nullable Span fact(AnnotatedDocument document, Awareness awareness) {
        Span fact = awareness.fact();
        boolean isNone =
                fact != null
                        && (document.times().stream()
                                        .anyMatch(time ->
                                                fact.length() <= time.span().length() + 4
                                                        && fact.covers(time.span()))
                                || document.mentions().mentions().stream()
                                        .anyMatch(mention ->
                                                mention.form() == EntityMention.Form.NAME
                                                        && mention.span().overlaps(fact)
                                                        && fact.length()
                                                                <= mention.span().length() + 4));
        return isNone ? null : fact;
    }

    /// To tell a reporter is to speak, not to inform: he who writes an article or puts the
    /// questions.
    private static boolean isReporter(
            AnnotatedDocument document, Awareness awareness, Actor.Id knower, Actors actors) {
        DocumentKind kind = document.text().kind();
        boolean isFirst =
                FIRST.contains(
                        document.mentions()
                                .mentions()
                                .get(awareness.knower())
                                .span()
                                .of(document.text().text())
                                .toLowerCase(Locale.ROOT));
        boolean isWriter = actors.authorOf(document.id()).filter(knower::equals).isPresent();
        return awareness.state() == Awareness.State.WAS_TOLD
                && kind == DocumentKind.ARTICLE
                && awareness.within() == null
                && (isWriter || isFirst);
    }

    /// Somebody who knows "it", or "nobody in London", tells nothing of who knew what.
    private static boolean isFact(
            AnnotatedDocument document, Awareness awareness, @Nullable Span fact) {
        String knower =
                document.mentions()
                        .mentions()
                        .get(awareness.knower())
                        .span()
                        .of(document.text().text())
                        .toLowerCase(Locale.ROOT);
        String what =
                fact == null
                        ? ""
                        : fact.of(document.text().text()).toLowerCase(Locale.ROOT).strip();
        boolean isKnowing = awareness.state() == Awareness.State.KNEW;
        boolean isNobody = knower.startsWith("nobody") || knower.startsWith("no one");
        boolean isPersonOrThing =
                fact != null
                        && !what.contains(" ")
                        && awareness.state() != Awareness.State.WAS_TOLD;
        boolean isKept = awareness.state() == Awareness.State.WAS_KEPT_FROM;
        boolean isNoFact =
                what.isEmpty() && !isKept || what.matches("so|so much|much|him|her|them|me|us|you");
        return !isNobody
                && !isNoFact
                && !(isKnowing && (NO_FACT.contains(what) || isPersonOrThing));
    }

    /// To tell the newspaper that prints it is to speak, not to inform.
    private static boolean isPaper(AnnotatedDocument document, Actor.Id knower, Actors actors) {
        if (document.text().kind() != DocumentKind.ARTICLE
                && document.text().kind() != DocumentKind.INTERVIEW) {
            return false;
        }
        Actor actor = actors.actor(knower);
        String paper = document.text().metadata().getOrDefault("publication", "");
        return actor.kind() == EntityKind.PUBLICATION
                || actor.names().stream()
                        .anyMatch(name -> name.length() > 3 && paper.contains(name));
    }

    /// Who is named in the address or copy lines of a letter, cable, order or e-mail was told of
    /// its subject on its day.
    private static List<Knowledge> received(AnnotatedDocument document, Actors actors) {
        DocumentText text = document.text();
        List<Knowledge> result = new ArrayList<>();
        boolean isSent =
                text.published() != null
                        && switch (text.kind()) {
                            case LETTER, CABLE, E_MAIL, REPORT, OTHER -> true;
                            case ARTICLE, INTERVIEW, MEMOIR, TRANSCRIPT, BOOK -> false;
                        };
        if (!isSent) {
            return logged(document, actors);
        }
        Optional<Actor.Id> sender = actors.authorOf(text.id());
        Set<Actor.Id> seen = new HashSet<>();
        sender.ifPresent(seen::add);
        for (Span line : addressLines(text)) {
            for (EntityMention mention : addressees(document, line)) {
                Optional<Actor.Id> knower = actors.ofMention(document, mention.id());
                if (knower.isPresent() && seen.add(knower.get())) {
                    result.add(
                            new Knowledge(
                                    knower.get(),
                                    subject(text),
                                    List.of(),
                                    Awareness.State.WAS_TOLD,
                                    String.valueOf(text.published()),
                                    sender.orElse(null),
                                    new Voice.Author(text.id()),
                                    List.of(document.passage(line))));
                }
            }
        }
        return result;
    }

    /// A log of messages, a line each ("14 Sept. 1730. To Secretary Moe, copy to Mrs Dahl. All
    /// well."): whoever is named behind "To" and "copy to" was told.
    private static List<Knowledge> logged(AnnotatedDocument document, Actors actors) {
        String text = document.text().text();
        List<Knowledge> result = new ArrayList<>();
        Matcher line = LOGGED.matcher(text);
        while (line.find()) {
            for (String group : List.of("to", "copy")) {
                if (line.start(group) < 0) {
                    continue;
                }
                Span words = new Span(line.start(group), line.end(group));
                addressees(document, words).stream()
                        .limit(1)
                        .flatMap(mention -> actors.ofMention(document, mention.id()).stream())
                        .forEach(knower ->
                                result.add(
                                        new Knowledge(
                                                knower,
                                                line.group("message").strip(),
                                                List.of(),
                                                Awareness.State.WAS_TOLD,
                                                null,
                                                null,
                                                new Voice.Author(document.id()),
                                                List.of(
                                                        document.passage(
                                                                new Span(
                                                                        line.start(),
                                                                        line.end()))))));
            }
        }
        return result;
    }

    /// The subject line, the title; for a letter that has neither, what it is: "this letter".
    private static String subject(DocumentText text) {
        String subject =
                text.metadata().getOrDefault("subject", text.title() == null ? "" : text.title());
        return subject.isBlank()
                ? "this " + text.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : subject;
    }

    /// The people and bodies that an address line names, each by its widest words; of "the Foreign
    /// Ministry, for Mr. Moe" Mr. Moe, of "Mr. Rask, Evening Post" Mr. Rask.
    private static List<EntityMention> addressees(AnnotatedDocument document, Span line) {
        String text = document.text().text();
        List<EntityMention> inside =
                document.mentions().mentions().stream()
                        .filter(mention ->
                                line.covers(mention.span())
                                        && mention.form() != EntityMention.Form.PRONOUN
                                        && (mention.kind() == EntityKind.PERSON
                                                || mention.kind() == EntityKind.ORGANIZATION))
                        .toList();
        List<EntityMention> widest = new ArrayList<>();
        for (EntityMention mention : inside) {
            boolean isPart =
                    inside.stream()
                            .anyMatch(other ->
                                    other.span().length() > mention.span().length()
                                            && other.span().covers(mention.span())
                                            && isOne(other, text)
                                            && !isTitled(mention, other));
            boolean isBody =
                    mention.kind() == EntityKind.ORGANIZATION
                            && text.substring(line.start(), mention.span().start())
                                    .matches("(?is).*\\bmembers of (?:the )?");
            if (isOne(mention, text) && (!isPart || isBody)) {
                widest.removeIf(other ->
                        other.span().covers(mention.span())
                                && (isBody || isTitled(mention, other)));
                widest.add(mention);
            }
        }
        List<EntityMention> result = new ArrayList<>();
        for (EntityMention mention : widest) {
            EntityMention last = result.isEmpty() ? null : result.getLast();
            String between =
                    last == null || last.span().end() > mention.span().start()
                            ? ";"
                            : text.substring(last.span().end(), mention.span().start());
            boolean isNext = between.matches("(?s).*(;|>|\\band\\b|\\n|@).*");
            boolean isFor = between.matches("(?is).*\\b(for|attn|attention)\\b.*");
            boolean isList = mention.kind() == EntityKind.PERSON && !between.isBlank();
            if (isFor) {
                result.removeLast();
            }
            if (isNext || isFor || isList && last != null && last.kind() == EntityKind.PERSON) {
                result.add(mention);
            }
        }
        return result;
    }

    /// "Deputy Mayor O. Moe" is Moe.
    private static boolean isTitled(EntityMention name, EntityMention other) {
        return name.kind() == EntityKind.PERSON
                && name.form() == EntityMention.Form.NAME
                && other.form() == EntityMention.Form.NOMINAL
                && other.span().end() == name.span().end();
    }

    private static boolean isOne(EntityMention mention, String text) {
        return mention.span().of(text).chars().noneMatch(c -> c == ';' || c == '\n' || c == '@');
    }

    /// Lines "To …", "Cc: …", "Copies: …": those without a colon only at the head of the document.
    private static List<Span> addressLines(DocumentText text) {
        List<Span> lines = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text.text());
        while (matcher.find()) {
            boolean isHead = matcher.start() < HEAD;
            boolean isQuoted =
                    text.blockAt(matcher.start())
                            .map(block -> block.kind() == Block.Kind.QUOTED)
                            .orElse(false);
            if ((isHead || matcher.group(1).toLowerCase(Locale.ROOT).startsWith("cop"))
                    && !isQuoted) {
                lines.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return lines;
    }
}
