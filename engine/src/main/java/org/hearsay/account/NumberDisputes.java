package org.hearsay.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.actor.Vocabulary;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.attribution.Attribution;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.Span;
import org.hearsay.time.TimeMention;
import org.hearsay.timeline.Events;
import org.jspecify.annotations.Nullable;

/// Finds amounts of one thing that cannot both be right: four million crowns and eleven million
/// crowns, paid for one lens.
///
/// Two amounts are of one thing when they count the same noun, money or measure, and their
/// sentences have enough rare words and actors in common; or when one voice answers another within
/// two sentences ("The city paid 1.9 million, it's said. – Four hundred thousand."), where the
/// later one may leave the noun out. Dates, ages, ordinals and parts of names are no amounts, and
/// 1.9 million is 1.89 million, less precisely.
final class NumberDisputes {
    private static final Map<String, Long> NUMBERS = new HashMap<>();
    private static final Set<String> FACTORS = new HashSet<>();
    private static final Set<String> NO_AMOUNTS =
            new HashSet<>(Vocabulary.words(NumberDisputes.class, "uncounted.tsv"));
    private static final Map<String, String> IS_ONE_THING = new HashMap<>();
    private static final Set<String> MEASURES =
            new HashSet<>(Vocabulary.words(NumberDisputes.class, "measures.tsv"));

    /// A unit of measure tells nothing of what is measured, so that chance likeness weighs more.
    private static final double OF_MEASURE = 2.5;

    private static final double ENOUGH = 2.0;
    private static final double ROUNDING = 0.04;
    private static final int FEWEST = 10;
    private static final int OLDEST = 110;
    private static final int FARTHEST_RATIO = 5;
    private static final int MOST_OF_A_NOUN = 400;

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
    ///
    /// @param units what is counted, the head first; none when the words leave it out
    private record Amount(
            AnnotatedDocument document,
            double value,
            String written,
            List<String> units,
            int word,
            int sentence,
            Set<String> terms,
            Set<String> actors,
            Set<String> events,
            Stand stand) {
        String doc() {
            return document.id();
        }

        boolean isBare() {
            return units.isEmpty();
        }
    }

    private final Statements statements;
    private final Events events;
    private final Origins origins;
    private final TermWeights weights;

    private NumberDisputes(
            List<Clause> clauses, Events events, Statements statements, Origins origins) {
        this.statements = statements;
        this.events = events;
        this.origins = origins;
        this.weights = new TermWeights(clauses);
    }

    static List<Dispute> find(
            List<Clause> clauses, Events events, Statements statements, Origins origins) {
        return new NumberDisputes(clauses, events, statements, origins).find(clauses);
    }

    private List<Dispute> find(List<Clause> clauses) {
        Map<String, List<Amount>> byNoun = new TreeMap<>();
        List<Amount> all = new ArrayList<>();
        int lastSentence = -1;
        String lastDocument = "";
        for (Clause clause : clauses) {
            if (!clause.doc().equals(lastDocument) || clause.sentence() != lastSentence) {
                lastDocument = clause.doc();
                lastSentence = clause.sentence();
                ofSentence(clause).forEach(amount -> all.add(completed(amount, all)));
            }
        }
        for (Amount amount : all) {
            for (String unit : amount.units()) {
                byNoun.computeIfAbsent(unit, key -> new ArrayList<>()).add(amount);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        byNoun.forEach((noun, amounts) -> {
            if (amounts.size() <= MOST_OF_A_NOUN) {
                for (int i = 0; i < amounts.size(); i++) {
                    for (int j = i + 1; j < amounts.size(); j++) {
                        double enough =
                                ENOUGH
                                        + (MEASURES.contains(noun) ? OF_MEASURE : 1)
                                                * Chance.of(amounts.size());
                        if (areOfOneThing(amounts.get(i), amounts.get(j), noun, enough)) {
                            pairs.add(new Pair(noun, amounts.get(i), amounts.get(j)));
                        }
                    }
                }
            }
        });
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size() && areNear(all.get(i), all.get(j)); j++) {
                if (isAnswer(all.get(i), all.get(j))) {
                    String noun =
                            all.get(i).isBare()
                                    ? all.get(j).isBare() ? "" : all.get(j).units().getFirst()
                                    : all.get(i).units().getFirst();
                    pairs.add(new Pair(noun, all.get(i), all.get(j)));
                }
            }
        }
        // Only pairs that have an amount in common can be rivals.
        Map<AmountKey, List<Pair>> byAmount = new HashMap<>();
        for (Pair pair : pairs) {
            byAmount.computeIfAbsent(AmountKey.of(pair.one()), key -> new ArrayList<>()).add(pair);
            byAmount.computeIfAbsent(AmountKey.of(pair.other()), key -> new ArrayList<>())
                    .add(pair);
        }
        List<Question> questions = new ArrayList<>();
        Map<AmountKey, Question> questionOf = new HashMap<>();
        pairs.stream()
                .filter(pair ->
                        Stream.of(pair.one(), pair.other())
                                .flatMap(amount ->
                                        byAmount
                                                .getOrDefault(AmountKey.of(amount), List.of())
                                                .stream())
                                .noneMatch(pair::isFartherThan))
                .forEach(pair -> add(questions, questionOf, pair));
        List<Dispute> disputes = new ArrayList<>();
        joined(joined(questions)).forEach(question -> dispute(question).ifPresent(disputes::add));
        return disputes;
    }

    /// "Eleven million crowns. … Thorsager speaks of four million": of crowns, too.
    private static Amount completed(Amount amount, List<Amount> before) {
        if (!amount.isBare() || before.isEmpty()) {
            return amount;
        }
        Amount last = before.getLast();
        boolean isLike =
                areNear(last, amount)
                        && !last.isBare()
                        && areComparable(last, amount)
                        && amount.value() >= FEWEST;
        return isLike
                ? new Amount(
                        amount.document(),
                        amount.value(),
                        amount.written(),
                        last.units(),
                        amount.word(),
                        amount.sentence(),
                        amount.terms(),
                        amount.actors(),
                        amount.events(),
                        amount.stand())
                : amount;
    }

    /// Questions on one noun that have an amount in common are one.
    private static List<Question> joined(List<Question> questions) {
        List<Question> joined = new ArrayList<>();
        Map<Double, TreeSet<Integer>> byValue = new HashMap<>();
        for (Question question : questions) {
            TreeSet<Integer> candidates = new TreeSet<>();
            question.amounts()
                    .forEach(amount ->
                            candidates.addAll(
                                    byValue.getOrDefault(amount.value(), new TreeSet<>())));
            Optional<Integer> same =
                    candidates.stream()
                            .filter(other -> isSameQuestion(joined.get(other), question))
                            .findFirst();
            if (same.isPresent()) {
                Question whole = joined.get(same.get());
                question.amounts().stream()
                        .filter(amount -> !has(whole, amount))
                        .forEach(amount -> whole.amounts().add(amount));
            } else {
                joined.add(question);
            }
            int place = same.orElse(joined.size() - 1);
            question.amounts()
                    .forEach(amount ->
                            byValue.computeIfAbsent(amount.value(), key -> new TreeSet<>())
                                    .add(place));
        }
        return joined;
    }

    private static boolean isSameQuestion(Question one, Question other) {
        boolean isSameNoun =
                one.noun().equals(other.noun()) || one.noun().isEmpty() || other.noun().isEmpty();
        return isSameNoun
                && one.amounts().stream()
                        .anyMatch(amount ->
                                amount.value() >= FEWEST
                                        && other.amounts().stream()
                                                .anyMatch(each -> each.value() == amount.value()));
    }

    /// Two amounts of one thing.
    private record Pair(String noun, Amount one, Amount other) {
        /// Of two amounts in one sentence the nearer one is what a third answers: not the 18 pounds
        /// subscribed but the 22 that it cost, where another says 31.
        boolean isFartherThan(Pair pair) {
            return isRival(one, pair.one(), other, pair.other())
                    || isRival(other, pair.other(), one, pair.one())
                    || isRival(one, pair.other(), other, pair.one())
                    || isRival(other, pair.one(), one, pair.other());
        }

        private static boolean isRival(Amount own, Amount its, Amount third, Amount same) {
            return isOne(third, same)
                    && !isOne(own, its)
                    && own.doc().equals(its.doc())
                    && own.sentence() == its.sentence()
                    && nearness(its, third) > nearness(own, third);
        }

        private static boolean isOne(Amount one, Amount other) {
            return one.doc().equals(other.doc()) && one.word() == other.word();
        }

        private static double nearness(Amount one, Amount other) {
            return Math.min(one.value(), other.value()) / Math.max(one.value(), other.value());
        }
    }

    /// Amounts that answer one question.
    private record Question(int number, String noun, List<Amount> amounts) {}

    /// Which amount of which document.
    private record AmountKey(String doc, int word) {
        static AmountKey of(Amount amount) {
            return new AmountKey(amount.doc(), amount.word());
        }
    }

    /// An amount belongs to the first question that has it.
    private static void add(
            List<Question> questions, Map<AmountKey, Question> questionOf, Pair pair) {
        Question ofOne = questionOf.get(AmountKey.of(pair.one()));
        Question ofOther = questionOf.get(AmountKey.of(pair.other()));
        Question question =
                ofOne == null || ofOther != null && ofOther.number() < ofOne.number()
                        ? ofOther
                        : ofOne;
        if (question == null) {
            question = new Question(questions.size(), pair.noun(), new ArrayList<>());
            questions.add(question);
        }
        for (Amount amount : List.of(pair.one(), pair.other())) {
            if (!has(question, amount)) {
                question.amounts().add(amount);
                Question whole = question;
                questionOf.merge(
                        AmountKey.of(amount),
                        whole,
                        (known, other) -> known.number() < other.number() ? known : other);
            }
        }
    }

    private static boolean has(Question question, Amount amount) {
        return question.amounts().stream()
                .anyMatch(each -> each.doc().equals(amount.doc()) && each.word() == amount.word());
    }

    private static boolean areNear(Amount one, Amount other) {
        return one.doc().equals(other.doc()) && other.sentence() - one.sentence() <= 2;
    }

    /// Does one voice give another figure for what another voice has just counted?
    private boolean isAnswer(Amount one, Amount other) {
        boolean isSameUnit =
                one.units().stream().anyMatch(other.units()::contains)
                        || one.isBare() != other.isBare()
                        || one.isBare() && one.value() >= 1000 && other.value() >= 1000;
        boolean isBareSmall =
                (one.isBare() || other.isBare()) && Math.min(one.value(), other.value()) < FEWEST;
        return isSameUnit
                && !isBareSmall
                && isPromised(one) == isPromised(other)
                && differ(one, other)
                && areComparable(one, other);
    }

    /// What was promised is no other figure for what was paid.
    private static boolean isPromised(Amount amount) {
        AnnotatedDocument document = amount.document();
        Integer within =
                Statements.within(document, document.parsed().tokens().span(amount.word()));
        return within != null
                && document.attributions().get(within).act() == Attribution.Act.PROMISING;
    }

    private static boolean areComparable(Amount one, Amount other) {
        return Math.max(one.value(), other.value())
                <= FARTHEST_RATIO * Math.min(one.value(), other.value());
    }

    private boolean areOfOneThing(Amount one, Amount other, String noun, double enough) {
        if (!differ(one, other)) {
            return false;
        }
        if (one.doc().equals(other.doc()) && one.sentence() == other.sentence()) {
            return areComparable(one, other);
        }
        Set<String> common = new TreeSet<>(one.terms());
        common.retainAll(other.terms());
        common.remove(noun);
        common.remove(WordFamilies.of(noun));
        common.removeAll(DenialDisputes.COMMON);
        Set<String> actors = new TreeSet<>(one.actors());
        actors.retainAll(other.actors());
        boolean isOneEvent = one.events().stream().anyMatch(other.events()::contains);
        double likeness =
                weights.of(WordFamilies.of(noun))
                        + weights.sum(common)
                        + 0.3 * weights.sum(actors)
                        + (isOneEvent ? 1 : 0)
                        + (areComparable(one, other) ? 0.3 : 0)
                        + (IS_ONE_THING.containsKey(noun) ? 0.3 : 0);
        boolean isCrowd = enough > ENOUGH;
        return likeness >= enough
                && (!isCrowd || areComparable(one, other))
                && (!common.isEmpty() || !actors.isEmpty() || isOneEvent);
    }

    /// Other values, told by other voices.
    private boolean differ(Amount one, Amount other) {
        double large = Math.max(one.value(), other.value());
        boolean isRounded =
                Math.abs(one.value() - other.value()) <= ROUNDING * large
                        && large >= 20
                        && (one.written().contains("million")
                                || isRound(one.value())
                                || isRound(other.value()));
        boolean isSame = one.value() == other.value() || isRounded;
        return !isSame && !isSameVoice(one, other);
    }

    /// In an interview the questions are not the words of the one who answers.
    private boolean isSameVoice(Amount one, Amount other) {
        boolean isTalk =
                one.doc().equals(other.doc())
                        && (one.document().text().kind() == DocumentKind.INTERVIEW
                                || one.document().text().kind() == DocumentKind.TRANSCRIPT);
        boolean isQuestionAndAnswer =
                isTalk
                        && one.stand().voice() instanceof Voice.Author
                                != other.stand().voice() instanceof Voice.Author;
        boolean isOneSentence = one.doc().equals(other.doc()) && one.sentence() == other.sentence();
        boolean isByTwo = isOneSentence && standsBetween(one, other);
        return !isQuestionAndAnswer
                && !isByTwo
                && origins.same(one.stand().voice(), other.stand().voice());
    }

    /// "It was 500 pounds, according to one, and 2,000, according to the other."
    private static boolean standsBetween(Amount one, Amount other) {
        Tokens tokens = one.document().parsed().tokens();
        int from = Math.min(one.word(), other.word());
        int to = Math.max(one.word(), other.word());
        return tokens.span(from, to + 1)
                .of(one.document().text().text())
                .toLowerCase(Locale.ROOT)
                .contains("according to");
    }

    private static boolean isRound(double value) {
        return value >= 100 && value % 100 == 0;
    }

    // ------------------------------------------------------------------ reading amounts

    private List<Amount> ofSentence(Clause clause) {
        List<Amount> amounts = new ArrayList<>();
        AnnotatedDocument document = clause.document();
        Tokens tokens = document.parsed().tokens();
        int last = tokens.sentenceEnd(clause.sentence());
        for (int i = tokens.sentenceStart(clause.sentence()); i < last; i++) {
            int end = numberEnd(tokens, i, last);
            if (end == i) {
                continue;
            }
            Optional<Double> value = value(tokens, i, end);
            Span at = tokens.span(i, end);
            if (value.isPresent() && !isListNumber(tokens, i, end)) {
                List<String> units = units(tokens, i, end, last);
                boolean isCounted = !units.isEmpty() || isBareAmount(tokens, i, end, value.get());
                if (isCounted && !isInNameOrTime(document, at, units)) {
                    amounts.add(amount(clause, tokens, i, end, value.get(), units));
                }
            }
            i = end - 1;
        }
        return amounts;
    }

    private Amount amount(
            Clause clause, Tokens tokens, int from, int end, double value, List<String> units) {
        AnnotatedDocument document = clause.document();
        Span at = tokens.span(from, end);
        @Nullable Integer within = Statements.within(document, at);
        Set<String> told = new TreeSet<>();
        document.events().stream()
                .filter(event -> event.clause().covers(at))
                .forEach(event ->
                        events.ofMention(document.id(), event.id())
                                .ifPresent(id -> told.add(id.value())));
        Set<String> terms = new HashSet<>(clause.wider());
        terms.removeIf(NUMBERS::containsKey);
        return new Amount(
                document,
                value,
                at.of(document.text().text()).replaceAll("\\s+", " "),
                units,
                from,
                clause.sentence(),
                terms,
                clause.actors(),
                told,
                statements.stand(
                        document,
                        within,
                        document.passage(tokens.sentenceSpan(clause.sentence()))));
    }

    static boolean isListNumber(Tokens tokens, int from, int end) {
        boolean opens = from == tokens.sentenceStart(tokens.sentence(from));
        return opens
                && end - from == 1
                && (end == tokens.size() || tokens.word(end).matches("[.)]"))
                && tokens.word(from).matches("\\d{1,2}");
    }

    /// A number without a noun counts when it is large, or stands alone: "There are 312."
    private static boolean isBareAmount(Tokens tokens, int from, int end, double value) {
        boolean isLast =
                end >= tokens.sentenceEnd(tokens.sentence(from))
                        || tokens.upos(end) == Upos.PUNCT && !tokens.word(end).matches("[-/:]");
        boolean isAfterName = from > 0 && tokens.upos(from - 1) == Upos.PROPN;
        boolean isAge =
                from > 0
                        && tokens.word(from - 1).equals(",")
                        && end < tokens.size()
                        && tokens.word(end).equals(",")
                        && value <= OLDEST;
        return value >= FEWEST
                && isLast
                && !isAge
                && !isAfterName
                && !(value >= 1500
                        && value <= 2100
                        && end - from == 1
                        && tokens.word(from).length() == 4);
    }

    private static boolean isInNameOrTime(AnnotatedDocument document, Span at, List<String> units) {
        boolean isTime =
                document.times().stream()
                        .anyMatch(time ->
                                time.span().overlaps(at)
                                        && (time.type() != TimeMention.Type.DURATION
                                                || units.isEmpty()));
        return isTime
                || document.mentions().mentions().stream()
                        .anyMatch(mention ->
                                mention.form() == EntityMention.Form.NAME
                                        && mention.head().covers(at));
    }

    static int numberEnd(Tokens tokens, int from, int last) {
        int end = from;
        while (end < last
                        && (isNumber(tokens, end)
                                || end > from
                                        && tokens.word(end).equalsIgnoreCase("and")
                                        && end + 1 < last
                                        && isNumber(tokens, end + 1)
                                        && FACTORS.contains(
                                                tokens.word(end - 1).toLowerCase(Locale.ROOT)))
                || end > from
                        && end + 1 < last
                        && tokens.word(end).equals("-")
                        && isNumber(tokens, end + 1)
                        && NUMBERS.containsKey(tokens.word(end - 1).toLowerCase(Locale.ROOT))) {
            end++;
        }
        return end;
    }

    private static boolean isNumber(Tokens tokens, int i) {
        String word = tokens.word(i).toLowerCase(Locale.ROOT);
        return NUMBERS.containsKey(word)
                || word.matches("\\d{1,3}([,.]\\d{3})+|\\d+(\\.\\d+)?")
                || word.contains("-") && value(word) > 0;
    }

    static double value(String word) {
        if (NUMBERS.containsKey(word)) {
            return NUMBERS.getOrDefault(word, 0L);
        }
        if (word.matches("\\d{1,3}(,\\d{3})+|\\d{1,3}(\\.\\d{3})+")) {
            return Double.parseDouble(word.replaceAll("[,.]", ""));
        }
        if (word.matches("\\d{1,15}(\\.\\d+)?")) {
            return Double.parseDouble(word);
        }
        String[] parts = word.split("-");
        return parts.length == 2 && NUMBERS.containsKey(parts[0]) && NUMBERS.containsKey(parts[1])
                ? NUMBERS.getOrDefault(parts[0], 0L) + NUMBERS.getOrDefault(parts[1], 0L)
                : 0;
    }

    static Optional<Double> value(Tokens tokens, int from, int end) {
        double total = 0;
        double part = 0;
        for (int i = from; i < end; i++) {
            String word = tokens.word(i).toLowerCase(Locale.ROOT);
            double value = value(word);
            if (FACTORS.contains(word)) {
                part = (part == 0 ? 1 : part) * value;
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

    /// What is counted: the money before the number; the noun after it with the nouns before that
    /// ("lime trees"), adjectives between.
    static List<String> units(Tokens tokens, int from, int end, int last) {
        if (from > 0 && tokens.sentence(from - 1) == tokens.sentence(from)) {
            String before = tokens.word(from - 1);
            if (IS_ONE_THING.containsKey(before) && before.matches("\\p{Sc}")) {
                return List.of(thing(before));
            }
        }
        List<String> units = new ArrayList<>();
        for (int i = end; i < Math.min(last, end + 4); i++) {
            String lemma = tokens.lemma(i).toLowerCase(Locale.ROOT);
            boolean isNoun =
                    tokens.upos(i) == Upos.NOUN
                            || tokens.upos(i) == Upos.SYM && lemma.equals("%")
                            || tokens.upos(i) == Upos.X && lemma.length() > 3;
            if (isNoun) {
                if (NO_AMOUNTS.contains(lemma) || NUMBERS.containsKey(lemma)) {
                    return List.of();
                }
                units.addFirst(
                        thing(
                                lemma.endsWith("s") && lemma.length() > 4
                                        ? lemma.substring(0, lemma.length() - 1)
                                        : lemma));
            } else if (!units.isEmpty() || tokens.upos(i) != Upos.ADJ) {
                break;
            }
        }
        return units;
    }

    // ------------------------------------------------------------------ the dispute

    private Optional<Dispute> dispute(Question question) {
        Map<Double, List<Stand>> byValue = new TreeMap<>();
        Map<Double, String> written = new TreeMap<>();
        TreeSet<String> about = new TreeSet<>();
        for (Amount amount : question.amounts()) {
            byValue.computeIfAbsent(amount.value(), key -> new ArrayList<>()).add(amount.stand());
            written.putIfAbsent(amount.value(), amount.written());
            about.addAll(amount.events());
        }
        if (byValue.size() < 2) {
            return Optional.empty();
        }
        String noun = question.noun();
        return Optional.of(
                DisputeFinder.proposed(
                        Dispute.Type.NUMBER,
                        noun.isEmpty() ? "How many?" : "How many " + plural(noun) + "?",
                        List.copyOf(about),
                        byValue.entrySet().stream()
                                .map(entry ->
                                        Stand.position(
                                                (Objects.requireNonNull(written.get(entry.getKey()))
                                                                + " "
                                                                + (noun.isEmpty()
                                                                        ? ""
                                                                        : plural(noun)))
                                                        .strip(),
                                                entry.getValue(),
                                                origins))
                                .toList(),
                        "the amounts cannot both be right"));
    }

    private static String plural(String noun) {
        return noun.equals("percent")
                ? noun
                : noun.endsWith("s")
                                || noun.endsWith("x")
                                || noun.endsWith("ch")
                                || noun.endsWith("sh")
                        ? noun + "es"
                        : noun.matches(".*[^aeiou]y")
                                ? noun.substring(0, noun.length() - 1) + "ies"
                                : noun + "s";
    }
}
