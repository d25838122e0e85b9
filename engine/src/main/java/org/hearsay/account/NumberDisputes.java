package org.hearsay.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.actor.Vocabulary;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;
import org.hearsay.timeline.Event;
import org.hearsay.timeline.Events;
import org.jspecify.annotations.Nullable;

/// Finds amounts of one thing that cannot both be right: four million crowns and eleven million
/// crowns, paid for one lens.
///
/// Two amounts are of one thing when they count the same noun and their sentences tell the same
/// event, or have names or several rare words in common. Ages, dates, ordinals and parts of names
/// are no amounts.
final class NumberDisputes {
    private static final Map<String, Long> NUMBERS = new HashMap<>();
    private static final Set<String> FACTORS = new HashSet<>();
    private static final Set<String> NO_AMOUNTS =
            new HashSet<>(Vocabulary.words(NumberDisputes.class, "uncounted.tsv"));
    private static final int COMMON_WORDS = 3;
    private static final int FEWEST = 10;
    private static final Map<String, String> IS_ONE_THING = new HashMap<>();

    static {
        for (List<String> row : Vocabulary.rows(NumberDisputes.class, "things.tsv")) {
            row.forEach(noun -> IS_ONE_THING.put(noun, row.getFirst()));
        }
        for (List<String> row : Vocabulary.rows(NumberDisputes.class, "numbers.tsv")) {
            NUMBERS.put(row.get(0), Long.parseLong(row.get(1)));
            if (row.size() > 2) {
                FACTORS.add(row.get(0));
            }
        }
    }

    /// An amount in its sentence.
    private record Amount(
            AnnotatedDocument document,
            long value,
            String written,
            String noun,
            Set<String> names,
            Span sentence,
            Set<Event.Id> events,
            Set<String> context,
            Stand stand) {}

    private NumberDisputes() {}

    static List<Dispute> find(
            List<AnnotatedDocument> documents,
            Events events,
            Statements statements,
            Origins origins) {
        Map<String, List<Amount>> byNoun = new TreeMap<>();
        for (AnnotatedDocument document : documents) {
            amounts(document, events, statements)
                    .forEach(amount ->
                            byNoun.computeIfAbsent(amount.noun(), key -> new ArrayList<>())
                                    .add(amount));
        }
        List<Dispute> disputes = new ArrayList<>();
        byNoun.forEach((noun, amounts) -> disputes.addAll(ofOneNoun(noun, amounts, origins)));
        return disputes;
    }

    private static List<Amount> amounts(
            AnnotatedDocument document, Events events, Statements statements) {
        List<Amount> amounts = new ArrayList<>();
        Tokens tokens = document.parsed().tokens();
        String lastNoun = "";
        int lastSentence = -9;
        long lastValue = 0;
        Set<String> names = names(document);
        for (int i = 0; i < tokens.size(); i++) {
            int end = numberEnd(tokens, i);
            if (end == i) {
                continue;
            }
            Optional<Long> value = value(tokens, i, end);
            Optional<String> noun = noun(tokens, end);
            boolean isLarge = value.isPresent() && value.get() >= 1_000_000;
            boolean mayBeElliptic = isLarge || value.isPresent() && areNear(value.get(), lastValue);
            if (noun.isEmpty()
                    && mayBeElliptic
                    && tokens.sentence(i) - lastSentence <= 2
                    && !lastNoun.isEmpty()) {
                noun = Optional.of(lastNoun);
            }
            boolean isRead =
                    document.text()
                            .blockAt(tokens.start(i))
                            .map(block -> block.kind().isRead())
                            .orElse(true);
            if (value.isPresent()
                    && noun.isPresent()
                    && isRead
                    && !isInNameOrTime(document, tokens.span(i, end))) {
                amounts.add(
                        amount(
                                document,
                                tokens,
                                i,
                                end,
                                value.get(),
                                noun.get(),
                                names,
                                events,
                                statements));
                lastNoun = noun.get();
                lastValue = value.get();
                lastSentence = tokens.sentence(i);
            }
            i = end - 1;
        }
        return amounts;
    }

    private static Set<String> names(AnnotatedDocument document) {
        Set<String> names = new TreeSet<>();
        for (EntityMention mention : document.mentions().mentions()) {
            if (mention.form() == EntityMention.Form.NAME) {
                names.add(mention.head().of(document.text().text()).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /// Large enough to be counted with care, and not so far apart that they must count different
    /// things.
    private static boolean areNear(long one, long other) {
        return Math.min(one, other) >= FEWEST && Math.max(one, other) <= 2 * Math.min(one, other);
    }

    private static Amount amount(
            AnnotatedDocument document,
            Tokens tokens,
            int from,
            int end,
            long value,
            String noun,
            Set<String> names,
            Events events,
            Statements statements) {
        Span sentence = tokens.sentenceSpan(tokens.sentence(from));
        Set<Event.Id> told = new TreeSet<>();
        document.events().stream()
                .filter(event -> event.clause().covers(tokens.span(from, end)))
                .forEach(event -> events.ofMention(document.id(), event.id()).ifPresent(told::add));
        @Nullable Integer within = Statements.within(document, tokens.span(from, end));
        return new Amount(
                document,
                value,
                tokens.span(from, end).of(document.text().text()),
                noun,
                names,
                sentence,
                told,
                context(tokens, tokens.sentence(from), noun),
                new Stand(
                        statements.voice(document, within),
                        statements.of(document.id(), within).map(Statement::id).orElse(null),
                        document.passage(sentence)));
    }

    private static Set<String> context(Tokens tokens, int sentence, String noun) {
        Set<String> context = new TreeSet<>();
        int last = Math.min(tokens.sentenceCount() - 1, sentence);
        for (int i = tokens.sentenceStart(sentence); i < tokens.sentenceEnd(last); i++) {
            String lemma = tokens.lemma(i).toLowerCase(Locale.ROOT);
            boolean isContent =
                    tokens.upos(i) == Upos.NOUN
                            || tokens.upos(i) == Upos.PROPN
                            || tokens.upos(i) == Upos.VERB
                            || tokens.upos(i) == Upos.X;
            if (isContent
                    && lemma.length() >= 4
                    && !lemma.equals(noun)
                    && !NUMBERS.containsKey(lemma)) {
                context.add(lemma);
            }
        }
        return context;
    }

    private static boolean isInNameOrTime(AnnotatedDocument document, Span at) {
        return document.times().stream().anyMatch(time -> time.span().overlaps(at))
                || document.mentions().mentions().stream()
                        .anyMatch(mention ->
                                mention.form() == EntityMention.Form.NAME
                                        && mention.head().covers(at));
    }

    private static int numberEnd(Tokens tokens, int from) {
        int end = from;
        while (end < tokens.size()
                && isNumber(tokens, end)
                && tokens.sentence(end) == tokens.sentence(from)) {
            end++;
        }
        return end;
    }

    private static boolean isNumber(Tokens tokens, int i) {
        String word = tokens.word(i).toLowerCase(Locale.ROOT);
        return NUMBERS.containsKey(word)
                || word.matches("\\d{1,3}([,.]\\d{3})+|\\d+")
                || word.contains("-") && value(word) > 0;
    }

    private static long value(String word) {
        if (NUMBERS.containsKey(word)) {
            return NUMBERS.getOrDefault(word, 0L);
        }
        if (word.matches("\\d{1,3}([,.]\\d{3})+|\\d{1,15}")) {
            return Long.parseLong(word.replaceAll("[,.]", ""));
        }
        String[] parts = word.split("-");
        return parts.length == 2 && NUMBERS.containsKey(parts[0]) && NUMBERS.containsKey(parts[1])
                ? NUMBERS.getOrDefault(parts[0], 0L) + NUMBERS.getOrDefault(parts[1], 0L)
                : 0;
    }

    private static Optional<Long> value(Tokens tokens, int from, int end) {
        long total = 0;
        long part = 0;
        for (int i = from; i < end; i++) {
            String word = tokens.word(i).toLowerCase(Locale.ROOT);
            long value = value(word);
            if (FACTORS.contains(word)) {
                part = Math.max(1, part) * value;
                if (value >= 1000) {
                    total += part;
                    part = 0;
                }
            } else {
                part += value;
            }
        }
        total += part;
        return total > 1 ? Optional.of(total) : Optional.empty();
    }

    private static String thing(String noun) {
        return IS_ONE_THING.getOrDefault(noun, noun);
    }

    /// The noun counted: the first noun within three words, adjectives between.
    private static Optional<String> noun(Tokens tokens, int end) {
        for (int i = end; i < Math.min(tokens.size(), end + 3); i++) {
            String lemma = tokens.lemma(i).toLowerCase(Locale.ROOT);
            boolean isBare = tokens.upos(i) == Upos.X && lemma.length() > 3;
            if (tokens.upos(i) == Upos.NOUN || isBare) {
                return NO_AMOUNTS.contains(lemma) || NUMBERS.containsKey(lemma)
                        ? Optional.empty()
                        : Optional.of(
                                thing(
                                        lemma.endsWith("s") && lemma.length() > 4
                                                ? lemma.substring(0, lemma.length() - 1)
                                                : lemma));
            }
            if (tokens.upos(i) != Upos.ADJ) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Amounts of one noun, put together where they speak of one thing; a dispute where the values
    /// differ.
    private static List<Dispute> ofOneNoun(String noun, List<Amount> amounts, Origins origins) {
        List<List<Amount>> questions = new ArrayList<>();
        if (amounts.size() > 400) {
            return List.of();
        }
        for (Amount amount : amounts) {
            questions.stream()
                    .filter(question ->
                            question.stream().anyMatch(other -> isOfOneThing(amount, other)))
                    .findFirst()
                    .ifPresentOrElse(
                            question -> question.add(amount),
                            () -> questions.add(new ArrayList<>(List.of(amount))));
        }
        List<Dispute> disputes = new ArrayList<>();
        for (List<Amount> question : questions) {
            dispute(noun, question, origins).ifPresent(disputes::add);
        }
        return disputes;
    }

    private static boolean isOfOneThing(Amount one, Amount other) {
        if (one.document().id().equals(other.document().id())
                && one.sentence().equals(other.sentence())) {
            return false;
        }
        if (one.events().stream().anyMatch(other.events()::contains)) {
            return true;
        }
        long common = one.context().stream().filter(other.context()::contains).count();
        boolean areOfOneAffair =
                areNear(one.value(), other.value())
                        && one.names().stream()
                                        .filter(other.names()::contains)
                                        .limit(COMMON_WORDS)
                                        .count()
                                == COMMON_WORDS;
        if (areOfOneAffair && IS_ONE_THING.containsKey(one.noun())) {
            return true;
        }
        return common >= COMMON_WORDS
                || one.value() >= 1_000_000
                        && other.value() >= 1_000_000
                        && one.document().id().equals(other.document().id())
                        && one.sentence().start() - other.sentence().end() < 300;
    }

    private static Optional<Dispute> dispute(String noun, List<Amount> question, Origins origins) {
        Map<Long, List<Stand>> byValue = new TreeMap<>();
        Map<Long, String> written = new TreeMap<>();
        TreeSet<String> about = new TreeSet<>();
        for (Amount amount : question) {
            byValue.computeIfAbsent(amount.value(), key -> new ArrayList<>()).add(amount.stand());
            written.putIfAbsent(amount.value(), amount.written());
            amount.events().forEach(event -> about.add(event.value()));
        }
        Set<Set<String>> voices = new HashSet<>();
        byValue.values()
                .forEach(stands ->
                        voices.add(origins.of(stands.stream().map(Stand::voice).toList())));
        if (byValue.size() < 2 || voices.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                DisputeFinder.proposed(
                        Dispute.Type.NUMBER,
                        "How many " + plural(noun) + "?",
                        List.copyOf(about),
                        byValue.entrySet().stream()
                                .map(entry ->
                                        Stand.position(
                                                written.get(entry.getKey()) + " " + plural(noun),
                                                entry.getValue(),
                                                origins))
                                .toList(),
                        "the amounts cannot both be right"));
    }

    private static String plural(String noun) {
        return noun.endsWith("s")
                        || noun.endsWith("x")
                        || noun.endsWith("ch")
                        || noun.endsWith("sh")
                ? noun + "es"
                : noun.matches(".*[^aeiou]y")
                        ? noun.substring(0, noun.length() - 1) + "ies"
                        : noun + "s";
    }
}
