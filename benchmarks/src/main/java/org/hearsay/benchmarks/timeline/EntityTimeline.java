package org.hearsay.benchmarks.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.account.Statement;
import org.hearsay.actor.Actor;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.attribution.Attribution;
import org.hearsay.casefile.CaseFile;
import org.hearsay.event.Factuality;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.text.Block;
import org.hearsay.text.Span;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimeValue;
import org.hearsay.timeline.Event;

/// The timeline of one entity, drawn from a case: the events it takes part in and what it says, by
/// their dates.
final class EntityTimeline {
    private static final String UNKNOWN = "XXXX-XX-XX";
    private static final int LEAD_SENTENCES = 3;

    private final CaseFile caseFile;
    private final Map<String, AnnotatedDocument> read = new TreeMap<>();
    private final Map<String, TimelineDocument> documents = new TreeMap<>();
    private final Set<Actor.Id> entity = new HashSet<>();
    private final Set<Actor.ChainRef> chains = new HashSet<>();
    private final Pattern written;

    private record Entry(String anchor, String sortKey, int rank, String event) {}

    EntityTimeline(
            CaseFile caseFile,
            List<AnnotatedDocument> read,
            List<TimelineDocument> documents,
            String name) {
        this.caseFile = caseFile;
        read.forEach(document -> this.read.put(document.id(), document));
        documents.forEach(document -> this.documents.put(document.number(), document));
        written = Pattern.compile("\\b(?i:" + Pattern.quote(name) + ")s?\\b(?! *\\p{Lu})");
        for (Actor actor : caseFile.actors()) {
            if (actor.named() && actor.names().stream().anyMatch(own -> isSame(own, name))) {
                entity.add(actor.id());
                boolean isWhole = isSame(actor.name(), name);
                actor.mentions().stream()
                        .filter(chain -> isWhole || isSame(chainName(chain), name))
                        .forEach(chains::add);
            }
        }
    }

    /// Of an actor that bears another name too, only the chains of the name asked for are the
    /// entity's.
    private String chainName(Actor.ChainRef chain) {
        AnnotatedDocument document = document(chain.doc());
        return document.mentions().chains().get(chain.chain()).name();
    }

    /// Is a name of an actor the name asked for: all its words, or two and more of them ("Apple
    /// Corps" for "Beatles Apple Corps")?
    private static boolean isSame(String own, String asked) {
        Set<String> ownWords = words(own);
        Set<String> askedWords = words(asked);
        return !ownWords.isEmpty()
                && (ownWords.containsAll(askedWords)
                                && ownWords.size() - askedWords.size()
                                        <= (askedWords.size() > 1 ? 1 : 0)
                        || askedWords.containsAll(ownWords) && ownWords.size() > 1);
    }

    private static Set<String> words(String name) {
        Set<String> words = new TreeSet<>();
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            boolean isPlural = word.length() > 3 && word.endsWith("s");
            if (!word.isEmpty() && !word.equals("the")) {
                words.add(isPlural ? word.substring(0, word.length() - 1) : word);
            }
        }
        return words;
    }

    Set<Actor.Id> actors() {
        return entity;
    }

    List<Row> rows() {
        List<Entry> entries = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Event event : caseFile.events()) {
            boolean isIts =
                    event.participants().stream()
                            .anyMatch(participant -> entity.contains(participant.actor()));
            if (isIts && isOnTimeline(event) && event.mentions().stream().anyMatch(this::isIts)) {
                addEvent(event, entries, taken);
            }
        }
        for (Statement statement : caseFile.statements()) {
            if (isIts(statement) && statement.polarity() == Attribution.Polarity.AFFIRMED) {
                addStatement(statement, entries, taken);
            }
        }
        for (AnnotatedDocument document : read.values()) {
            addPredicates(document, entries, taken);
        }
        entries.sort(
                Comparator.comparing(Entry::sortKey)
                        .thenComparingInt(Entry::rank)
                        .thenComparing(Entry::event));
        List<Row> rows = new ArrayList<>();
        int order = 0;
        String last = "";
        for (Entry entry : entries) {
            order += entry.anchor().equals(last) ? 0 : 1;
            last = entry.anchor();
            rows.add(new Row(order, entry.anchor(), entry.event()));
        }
        return rows;
    }

    private AnnotatedDocument document(String id) {
        return Objects.requireNonNull(read.get(id), id);
    }

    private boolean isIts(Event.MentionRef mention) {
        AnnotatedDocument document = document(mention.doc());
        return document.events().get(mention.event()).participants().stream()
                .map(participant -> document.mentions().mentions().get(participant.mention()))
                .anyMatch(
                        words -> chains.contains(new Actor.ChainRef(document.id(), words.chain())));
    }

    private boolean isIts(Statement statement) {
        if (statement.attribution() < 0) {
            return false;
        }
        Integer chain =
                document(statement.doc())
                        .attributions()
                        .get(statement.attribution())
                        .speakerChain();
        return chain != null && chains.contains(new Actor.ChainRef(statement.doc(), chain));
    }

    private static boolean isOnTimeline(Event event) {
        return event.kind() == Factuality.Kind.ACTUAL
                || event.kind() == Factuality.Kind.PLANNED && event.time().known().isPresent();
    }

    private void addEvent(Event event, List<Entry> entries, Set<String> taken) {
        for (Event.MentionRef mention : event.mentions()) {
            AnnotatedDocument document = document(mention.doc());
            Span trigger = document.events().get(mention.event()).trigger();
            String anchor =
                    event.time().known().map(time -> day(time.edtf())).orElse(news(document));
            add(document, trigger, anchor, entries, taken);
        }
    }

    private void addStatement(Statement statement, List<Entry> entries, Set<String> taken) {
        AnnotatedDocument document = document(statement.doc());
        Attribution attribution = document.attributions().get(statement.attribution());
        if (attribution.cue().isEmpty()) {
            return;
        }
        Span cue = attribution.cue().getFirst();
        Tokens tokens = document.parsed().tokens();
        int head = tokens.wordAt(cue.start());
        for (int i = head; i < tokens.size() && tokens.start(i) < cue.end(); i++) {
            if (tokens.xpos(i).startsWith("VB") && !tokens.relation(i).startsWith("aux")) {
                head = i;
            }
        }
        String told = attribution.told() == null ? null : statement.told();
        add(document, tokens.span(head), told == null ? news(document) : day(told), entries, taken);
    }

    /// What the entity is subject or object of, by the syntax: acts that are no events of the case
    /// ("demoed a widget") are on the task's timelines too.
    private void addPredicates(AnnotatedDocument document, List<Entry> entries, Set<String> taken) {
        Tokens tokens = document.parsed().tokens();
        Set<Integer> verbs = new TreeSet<>();
        for (int word : words(document)) {
            int verb = tokens.head(word);
            boolean isArgument = tokens.relation(word).matches("nsubj(:pass)?|obj|iobj|obl:agent");
            if (verb >= 0 && isArgument && tokens.upos(verb) == Upos.VERB) {
                verbs.add(verb);
                boolean isSubject = tokens.relation(word).equals("nsubj");
                for (int next : isSubject ? tokens.dependents(verb) : new int[0]) {
                    if (tokens.upos(next) == Upos.VERB
                            && tokens.relation(next).matches("conj|advcl")
                            && !hasSubject(tokens, next)) {
                        verbs.add(next);
                    }
                }
            }
        }
        for (int verb : verbs) {
            if (isTold(tokens, verb)) {
                add(document, tokens.span(verb), dateOf(document, verb), entries, taken);
            }
        }
    }

    /// The words that stand for the entity: the heads of its mentions, and where no actor bears the
    /// name, the last words of the name.
    private Set<Integer> words(AnnotatedDocument document) {
        Tokens tokens = document.parsed().tokens();
        Set<Integer> words = new TreeSet<>();
        for (Actor.ChainRef chain : chains) {
            if (chain.doc().equals(document.id())) {
                for (int mention : document.mentions().chains().get(chain.chain()).mentions()) {
                    Span head = document.mentions().mentions().get(mention).head();
                    top(tokens, head).ifPresent(words::add);
                }
            }
        }
        Matcher named = written.matcher(document.text().text());
        while (named.find()) {
            top(tokens, new Span(named.start(), named.end())).ifPresent(words::add);
        }
        return words;
    }

    /// The word of a span that depends on a word outside.
    private static Optional<Integer> top(Tokens tokens, Span span) {
        for (int i = tokens.wordAt(span.start());
                i >= 0 && i < tokens.size() && tokens.start(i) < span.end();
                i++) {
            int head = tokens.head(i);
            if (head < 0 || !tokens.span(head).overlaps(span)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean hasSubject(Tokens tokens, int verb) {
        for (int word : tokens.dependents(verb)) {
            if (tokens.relation(word).startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    /// Told as done: no "would", no "not", no "if".
    private static boolean isTold(Tokens tokens, int verb) {
        for (int word : tokens.dependents(verb)) {
            String lemma = tokens.lemma(word).toLowerCase(Locale.ROOT);
            if (tokens.xpos(word).equals("MD")
                    || lemma.equals("not")
                    || lemma.equals("if")
                    || lemma.equals("to") && tokens.relation(word).equals("mark")) {
                return false;
            }
        }
        return !tokens.xpos(verb).equals("VB");
    }

    /// The date that hangs on a verb; else the day of the news.
    private static String dateOf(AnnotatedDocument document, int verb) {
        Tokens tokens = document.parsed().tokens();
        for (TimeMention time : document.times()) {
            boolean isDate =
                    time.time() instanceof TimeValue.Known
                            && (time.type() == TimeMention.Type.DATE
                                    || time.type() == TimeMention.Type.TIME);
            int at = isDate ? tokens.wordAt(time.span().start()) : -1;
            while (at >= 0 && at != verb && tokens.upos(at) != Upos.VERB) {
                at = tokens.head(at);
            }
            if (at == verb) {
                return day(time.time().edtf());
            }
        }
        return news(document);
    }

    private void add(
            AnnotatedDocument document,
            Span words,
            String anchor,
            List<Entry> entries,
            Set<String> taken) {
        TimelineDocument its = Objects.requireNonNull(documents.get(document.id()));
        String event = its.event(words);
        int sentence = its.sentenceAt(words);
        if (sentence >= 2 && taken.add(event)) {
            entries.add(new Entry(anchor, anchor.replace("X", "9"), words.start(), event));
        }
    }

    /// The day of which an article without further date tells: the day that its first sentences
    /// tell where it lies within the week before publication, for the lead says what the news is;
    /// else the day of publication.
    private static String news(AnnotatedDocument document) {
        LocalDate published = document.text().published();
        if (published == null) {
            return UNKNOWN;
        }
        Tokens tokens = document.parsed().tokens();
        int first = -1;
        for (TimeMention time : document.times()) {
            Optional<Block> block = document.text().blockAt(time.span().start());
            if (block.isEmpty() || block.get().kind() != Block.Kind.PARAGRAPH) {
                continue;
            }
            first = first < 0 ? tokens.sentence(tokens.wordAt(block.get().span().start())) : first;
            if (tokens.sentence(tokens.wordAt(time.span().start())) >= first + LEAD_SENTENCES) {
                break;
            }
            if (time.time() instanceof TimeValue.Known known
                    && known.precision() == TimeValue.Precision.DAY) {
                LocalDate day = known.earliestStart().toLocalDate();
                long ago = ChronoUnit.DAYS.between(day, published);
                if (ago >= 0 && ago < 7) {
                    return day.toString();
                }
            }
        }
        return published.toString();
    }

    /// The task's anchor of a date in EDTF.
    private static String day(String edtf) {
        String first = edtf.split("/", -1)[0].replaceAll("[~?%]", "");
        return first.matches("\\d{4}(-\\d{2}(-\\d{2})?)?.*")
                ? first.length() > 10 ? first.substring(0, 10) : first
                : UNKNOWN;
    }
}
