package org.hearsay.account;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.actor.Actors;
import org.hearsay.actor.Slug;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.Factuality;
import org.hearsay.event.Factuality.Value;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TimeMention;
import org.hearsay.timeline.Event;
import org.hearsay.timeline.Events;

/// Finds what is told, and where each thing is told again.
///
/// A claim is an event that is told as having happened; what a statement says; or what clauses of
/// several documents say in common, such as an amount or a circumstance that no event stands for.
///
/// Two clauses tell the same when they share enough of their own rare words, amounts and people,
/// when that is a good part of what the one that says less says, and when nothing in them
/// contradicts: another amount, another day, a denial. The clauses are found by their rarest words,
/// so that the work grows with the text.
public final class ClaimFinder {
    private static final Pattern ASKED =
            Pattern.compile(
                    "^(?:whether|who|whom|what|which|where|when|why|how|to (?!have |be ))\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final double ENOUGH = 1.5;
    private static final double ALIKE = 0.7;
    private static final double ALIKE_IN_MUCH = 0.55;
    private static final int MUCH = 3;
    private static final double ALIKE_IN_ACT = 0.4;
    private static final double OF_SENTENCE = 0.35;
    private static final double OF_ACTORS = 0.2;
    private static final double OF_RARE_AMOUNT = 0.3;
    private static final int RUN = 6;
    private static final int RAREST = 4;
    private static final int MOST_OF_A_WORD = 60;
    private static final int FEWEST_WORDS = 2;
    private static final int DOZEN = 12;
    private static final int DIGITS_OF_RARE = 3;
    private static final double MOST_OF_IT = 0.6;

    private final Map<String, AnnotatedDocument> documents = new HashMap<>();
    private final List<Clause> clauses;
    private final Statements statements;
    private final Origins origins;
    private final TermWeights weights;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, BitSet> cues = new HashMap<>();

    private ClaimFinder(List<Clause> clauses, Statements statements, Origins origins) {
        clauses.forEach(clause -> documents.put(clause.doc(), clause.document()));
        this.clauses = clauses;
        this.statements = statements;
        this.origins = origins;
        this.weights = new TermWeights(clauses);
    }

    /// A clause that tells something.
    ///
    /// @param own families of its words, and its amounts
    /// @param weight how much all of these say
    /// @param core what it tells of: its predicate, or what a predicate without a meaning of its
    ///   own is joined to
    /// @param names those of its words that are names
    /// @param amounts its amounts
    /// @param days its dates, in EDTF
    private record Told(
            Clause clause,
            Set<String> own,
            double weight,
            Set<String> core,
            Set<String> names,
            Set<String> amounts,
            Set<String> days,
            Telling telling) {}

    /// The claims of a case: first the events, then what statements and clauses tell besides.
    public static List<Claim> find(
            List<AnnotatedDocument> documents,
            Actors actors,
            Events events,
            List<Account> accounts,
            Statements statements,
            Origins origins) {
        List<Clause> clauses = new ArrayList<>();
        documents.forEach(document -> clauses.addAll(ClauseFinder.find(document, actors)));
        ClaimFinder finder = new ClaimFinder(clauses, statements, origins);
        List<Claim> ofEvents = ofEvents(events, accounts);
        List<Claim> ofClauses = finder.ofClauses(ofEvents);
        List<Claim> all = new ArrayList<>();
        Set<String> better = ofClauses.stream().map(Claim::about).collect(Collectors.toSet());
        ofEvents.stream().filter(claim -> !better.contains(claim.about())).forEach(all::add);
        all.addAll(ofClauses);
        List<Claim> ofQuotations = finder.ofQuotations(all);
        all.addAll(ofQuotations);
        all.addAll(finder.ofSayings(ofClauses));
        all.addAll(finder.ofSayings(ofQuotations));
        all.addAll(finder.onNobodysAuthority(all));
        all.addAll(finder.ofStatements(all));
        return all;
    }

    // ------------------------------------------------------------------ events

    private static List<Claim> ofEvents(Events events, List<Account> accounts) {
        Map<Event.Id, List<Account>> byEvent = new HashMap<>();
        accounts.stream()
                .filter(account ->
                        account.kind() == Factuality.Kind.ACTUAL && isAffirmed(account.value()))
                .forEach(account ->
                        byEvent.computeIfAbsent(account.event(), key -> new ArrayList<>())
                                .add(account));
        List<Claim> claims = new ArrayList<>();
        for (Event event : events.all()) {
            List<Account> affirming = byEvent.getOrDefault(event.id(), List.of());
            if (!affirming.isEmpty()) {
                List<Telling> tellings = new ArrayList<>();
                for (Account account : affirming) {
                    account.passages()
                            .forEach(passage ->
                                    tellings.add(
                                            new Telling(
                                                    account.voice(),
                                                    Telling.before(account.chain()),
                                                    account.statement(),
                                                    passage)));
                }
                claims.add(
                        new Claim(
                                event.id().value(),
                                event.label(),
                                event.participants().stream()
                                        .map(one -> one.actor().value())
                                        .collect(Collectors.toSet()),
                                tellings));
            }
        }
        return claims;
    }

    private static boolean isAffirmed(Value value) {
        return value == Value.CT_PLUS || value == Value.PR_PLUS || value == Value.PS_PLUS;
    }

    // ------------------------------------------------------------------ clauses

    private List<Claim> ofClauses(List<Claim> ofEvents) {
        for (Clause clause : clauses) {
            boolean isTold = !clause.isUnreal() || clause.within() != null;
            if (!clause.isAsked() && isTold && !isFrame(clause)) {
                read(clause).ifPresent(told::add);
            }
        }
        List<List<Told>> groups = distinct(groups());
        Map<String, List<Claim>> byDoc = new HashMap<>();
        ofEvents.forEach(claim ->
                claim.tellings().stream()
                        .map(Telling::doc)
                        .distinct()
                        .forEach(doc ->
                                byDoc.computeIfAbsent(doc, key -> new ArrayList<>()).add(claim)));
        Set<String> taken = new HashSet<>();
        List<Claim> claims = new ArrayList<>();
        for (List<Told> group : groups) {
            List<Telling> tellings = group.stream().map(Told::telling).toList();
            Optional<Claim> event =
                    byDoc.getOrDefault(tellings.getFirst().doc(), List.of()).stream()
                            .filter(claim -> isTheSame(claim.tellings(), tellings))
                            .filter(claim -> !taken.contains(claim.about()))
                            .findFirst();
            String about =
                    event.map(Claim::about)
                            .orElseGet(() ->
                                    tellings.stream()
                                            .map(Telling::statement)
                                            .filter(Objects::nonNull)
                                            .map(Statement.Id::value)
                                            .filter(id -> !taken.contains(id))
                                            .findFirst()
                                            .orElse(
                                                    free(
                                                            "claim-"
                                                                    + Slug.of(
                                                                            words(
                                                                                    group.getFirst()
                                                                                            .clause())),
                                                            taken)));
            taken.add(about);
            claims.add(
                    new Claim(
                            about,
                            event.map(Claim::words).orElse(words(group.getFirst().clause())),
                            event.map(Claim::participants).orElse(Set.of()),
                            tellings));
        }
        return claims;
    }

    /// "She said": that she did is told of the telling, and not of the matter.
    private boolean isFrame(Clause clause) {
        return cues.computeIfAbsent(clause.doc(), doc -> cues(clause.document()))
                .get(clause.head());
    }

    private static BitSet cues(AnnotatedDocument document) {
        Tokens tokens = document.parsed().tokens();
        BitSet cues = new BitSet();
        for (Attribution attribution : document.attributions()) {
            for (Span cue : attribution.cue()) {
                for (int i = tokens.wordAt(cue.start());
                        i < tokens.size() && tokens.start(i) < cue.end();
                        i++) {
                    cues.set(i);
                }
            }
        }
        return cues;
    }

    /// Without mere repetitions, and without the parts of a sentence that is a claim as a whole.
    private List<List<Told>> distinct(List<List<Told>> groups) {
        Map<String, List<Integer>> byDoc = new HashMap<>();
        List<List<Told>> distinct = new ArrayList<>();
        List<List<Told>> bySize =
                groups.stream()
                        .filter(group -> !isMereRepetition(group))
                        .sorted(
                                Comparator.comparingInt((List<Told> group) ->
                                                -group.stream()
                                                        .mapToInt(each ->
                                                                each.telling()
                                                                        .passage()
                                                                        .span()
                                                                        .length())
                                                        .sum())
                                        .thenComparing(
                                                group -> group.getFirst().telling().passage()))
                        .toList();
        for (List<Told> group : bySize) {
            boolean isPart =
                    byDoc.getOrDefault(group.getFirst().clause().doc(), List.of()).stream()
                            .anyMatch(larger -> isWithin(group, distinct.get(larger)));
            if (!isPart) {
                group.stream()
                        .map(each -> each.clause().doc())
                        .distinct()
                        .forEach(doc ->
                                byDoc.computeIfAbsent(doc, key -> new ArrayList<>())
                                        .add(distinct.size()));
                distinct.add(group);
            }
        }
        return distinct;
    }

    private static boolean isWithin(List<Told> group, List<Told> larger) {
        return group.stream()
                .allMatch(one ->
                        larger.stream()
                                .anyMatch(other ->
                                        one.clause().doc().equals(other.clause().doc())
                                                && other.telling()
                                                        .passage()
                                                        .span()
                                                        .covers(one.telling().passage().span())));
    }

    /// What writers tell in documents that repeat one another: that they do is said once, of the
    /// documents.
    private boolean isMereRepetition(List<Told> group) {
        return group.stream()
                        .map(Told::telling)
                        .allMatch(telling -> telling.voice() instanceof Voice.Author)
                && group.stream().map(each -> origins.root(each.clause().doc())).distinct().count()
                        == 1;
    }

    private static String free(String id, Set<String> taken) {
        String free = id;
        for (int i = 2; taken.contains(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    /// Does each of some tellings stand on nearly the same words as one of others?
    private static boolean isTheSame(List<Telling> some, List<Telling> others) {
        return some.stream()
                .allMatch(one -> others.stream().anyMatch(other -> isTheSame(one, other)));
    }

    private static boolean isTheSame(Telling one, Telling other) {
        Span first = one.passage().span();
        Span second = other.passage().span();
        int common = Math.min(first.end(), second.end()) - Math.max(first.start(), second.start());
        return one.doc().equals(other.doc())
                && common >= MOST_OF_IT * Math.max(first.length(), second.length());
    }

    private Optional<Told> read(Clause clause) {
        Set<String> own = new TreeSet<>(clause.terms());
        own.removeAll(DenialDisputes.COMMON);
        addHeads(own);
        addDescribed(clause, own);
        Set<String> amounts = amounts(clause);
        if (own.isEmpty() && amounts.stream().anyMatch(ClaimFinder::isLarge)) {
            // "There were twenty-six": what they are stands in the sentence before.
            own.addAll(clause.wider());
            own.removeAll(DenialDisputes.COMMON);
        }
        own.addAll(amounts);
        boolean isTold =
                !amounts.isEmpty()
                        || clause.document().parsed().tokens().upos(clause.head()) == Upos.VERB
                        || hasSubject(clause);
        boolean isLargeAmount = amounts.stream().anyMatch(ClaimFinder::isRareAmount);
        if (!isTold
                || own.isEmpty()
                || own.size() + clause.actors().size() < FEWEST_WORDS && !isLargeAmount) {
            return Optional.empty();
        }
        Set<String> days =
                clause.document().times().stream()
                        .filter(time ->
                                time.type() == TimeMention.Type.DATE
                                        && clause.span().covers(time.span())
                                        && isFull(clause.document(), time))
                        .map(time -> time.time().edtf())
                        .filter(edtf -> edtf.matches("\\d{4}-\\d\\d(-\\d\\d)?"))
                        .collect(Collectors.toCollection(TreeSet::new));
        return Optional.of(
                new Told(
                        clause,
                        own,
                        weights.sum(own),
                        core(clause),
                        names(clause),
                        amounts,
                        days,
                        telling(clause)));
    }

    /// An amount that two who count different things will not come to by chance: 312, 3.8.
    private static boolean isRareAmount(String amount) {
        String digits =
                !amount.startsWith("#")
                        ? ""
                        : amount.replaceAll("^#|\\.0$", "").replaceAll("0+$", "");
        return digits.replace(".", "").length() >= DIGITS_OF_RARE;
    }

    /// More than people count things in by chance: the dozen.
    private static boolean isLarge(String amount) {
        return Double.parseDouble(amount.substring(1)) > DOZEN || isRareAmount(amount);
    }

    private static boolean hasSubject(Clause clause) {
        Tokens tokens = clause.document().parsed().tokens();
        for (int below : tokens.dependents(clause.head())) {
            if (tokens.relation(below).startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    /// "the man who lives next door": it is told of the man.
    private static void addDescribed(Clause clause, Set<String> own) {
        Tokens tokens = clause.document().parsed().tokens();
        int described = tokens.head(clause.head());
        if (described >= 0 && tokens.relation(clause.head()).equals("acl:relcl")) {
            String family = WordFamilies.of(tokens, described);
            if (!family.isEmpty() && !DenialDisputes.COMMON.contains(family)) {
                own.add(family);
            }
        }
    }

    /// "hand-cart" is a cart.
    private static void addHeads(Set<String> own) {
        List.copyOf(own).stream()
                .filter(term -> term.indexOf('-') > 0 && term.indexOf('-') < term.length() - 1)
                .map(term -> WordFamilies.of(term.substring(term.lastIndexOf('-') + 1)))
                .filter(head -> !head.isEmpty())
                .forEach(own::add);
    }

    /// "On Saturday" and "the 13th" have their month from elsewhere, and may have it wrongly.
    private static boolean isFull(AnnotatedDocument document, TimeMention time) {
        String words = time.span().of(document.text().text());
        return words.matches("(?s).*\\d.*")
                && words.matches("(?s).*(?:\\p{L}{3}.*|\\d\\D+\\d.*)")
                && !words.matches("(?is)(?:the )?\\d+(?:st|nd|rd|th)");
    }

    private static Set<String> names(Clause clause) {
        Tokens tokens = clause.document().parsed().tokens();
        Set<String> names = new HashSet<>();
        for (int i = tokens.wordAt(clause.span().start());
                i < tokens.size() && tokens.start(i) < clause.span().end();
                i++) {
            if (tokens.upos(i) == Upos.PROPN) {
                names.add(WordFamilies.of(tokens, i));
            }
        }
        return names;
    }

    private static Set<String> core(Clause clause) {
        Tokens tokens = clause.document().parsed().tokens();
        String predicate = WordFamilies.of(tokens, clause.head());
        Set<String> core = new TreeSet<>();
        if (!predicate.isEmpty() && !DenialDisputes.COMMON.contains(predicate)) {
            core.add(predicate);
            return core;
        }
        for (int below : tokens.dependents(clause.head())) {
            String family = WordFamilies.of(tokens, below);
            boolean isObject =
                    switch (tokens.relation(below)) {
                        case "obj", "nsubj:pass", "xcomp", "obl" -> true;
                        default -> false;
                    };
            if (isObject && !family.isEmpty() && !DenialDisputes.COMMON.contains(family)) {
                core.add(family);
            }
        }
        return core;
    }

    private Telling telling(Clause clause) {
        AnnotatedDocument document = clause.document();
        Passage passage = document.passage(clause.span());
        Optional<Statement> statement = statements.of(document.id(), clause.within());
        boolean isUnknown =
                Unattributed.isTold(document, clause.span())
                        || statement.isPresent() && statement.get().speaker() == null;
        return new Telling(
                isUnknown ? null : statements.voice(document, clause.within()),
                statement.map(Statement::chain).map(Telling::before).orElse(List.of()),
                statement.map(Statement::id).orElse(null),
                passage);
    }

    /// The amounts in a clause, without those of the clauses under it.
    private static Set<String> amounts(Clause clause) {
        Set<String> amounts = new TreeSet<>();
        AnnotatedDocument document = clause.document();
        Tokens tokens = document.parsed().tokens();
        int last = tokens.sentenceEnd(clause.sentence());
        for (int i = tokens.sentenceStart(clause.sentence()); i < last; i++) {
            boolean mayBe =
                    tokens.upos(i) == Upos.NUM || Character.isDigit(tokens.word(i).charAt(0));
            int end = mayBe ? NumberDisputes.numberEnd(tokens, i, last) : i;
            if (end == i) {
                continue;
            }
            Span at = tokens.span(i, end);
            Optional<Double> value = NumberDisputes.value(tokens, i, end);
            boolean isTime = document.times().stream().anyMatch(time -> time.span().overlaps(at));
            if (value.isPresent()
                    && clause.span().covers(at)
                    && !isTime
                    && !NumberDisputes.isListNumber(tokens, i, end)) {
                amounts.add("#" + value.get());
            }
            i = end - 1;
        }
        return amounts;
    }

    private List<List<Told>> groups() {
        Map<String, Integer> count = new HashMap<>();
        told.forEach(each -> each.own().forEach(term -> count.merge(term, 1, Integer::sum)));
        Map<String, List<Integer>> postings = new HashMap<>();
        List<List<Integer>> groups = new ArrayList<>();
        Map<Integer, List<Integer>> groupOf = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            List<String> rarest =
                    told.get(i).own().stream()
                            .filter(term ->
                                    count.getOrDefault(term, 0) > 1
                                            && count.getOrDefault(term, 0) <= MOST_OF_A_WORD)
                            .sorted(
                                    Comparator.comparing(
                                                    (String term) -> count.getOrDefault(term, 0))
                                            .thenComparing(Comparator.naturalOrder()))
                            .limit(RAREST)
                            .toList();
            TreeSet<Integer> candidates = new TreeSet<>();
            rarest.forEach(term -> candidates.addAll(postings.getOrDefault(term, List.of())));
            List<Integer> best = null;
            double bestLikeness = 0;
            for (int j : candidates) {
                double likeness =
                        likeness(told.get(i), told.get(j), ENOUGH + Chance.of(candidates.size()));
                if (likeness > bestLikeness && fits(i, groupOf.getOrDefault(j, List.of(j)))) {
                    bestLikeness = likeness;
                    best = groupOf.computeIfAbsent(j, key -> start(groups, key));
                }
            }
            if (best != null) {
                best.add(i);
                groupOf.put(i, best);
            }
            for (String term : rarest) {
                postings.computeIfAbsent(term, key -> new ArrayList<>()).add(i);
            }
        }
        return groups.stream().map(group -> group.stream().map(told::get).toList()).toList();
    }

    private static List<Integer> start(List<List<Integer>> groups, int first) {
        List<Integer> group = new ArrayList<>(List.of(first));
        groups.add(group);
        return group;
    }

    /// Nothing in the group speaks against the clause, and it is like most of them.
    private boolean fits(int i, Collection<Integer> group) {
        long like =
                group.stream()
                        .filter(j -> likeness(told.get(i), told.get(j), ENOUGH / 2) > 0)
                        .count();
        return 2 * like >= group.size()
                && group.stream().noneMatch(j -> isContrary(told.get(i), told.get(j)));
    }

    /// How much two clauses have in common; 0 when it is not enough.
    private double likeness(Told one, Told other, double enough) {
        double shared = 0;
        int count = 0;
        boolean isOfNames = true;
        boolean isOfRareAmount = false;
        for (String term : one.own()) {
            if (other.own().contains(term)) {
                shared += weights.of(term);
                count++;
                isOfNames &= one.names().contains(term) && other.names().contains(term);
                isOfRareAmount |= isRareAmount(term);
            }
        }
        double dice = 2 * shared / (one.weight() + other.weight());
        if (dice < ALIKE_IN_ACT || isOfNames || isContrary(one, other) || isSamePlace(one, other)) {
            return 0;
        }
        boolean isOfOneAct =
                one.core().stream().anyMatch(other.own()::contains)
                        && other.core().stream().anyMatch(one.own()::contains);
        boolean isOfOneAmount =
                one.amounts().stream()
                                .anyMatch(amount ->
                                        other.amounts().contains(amount) && isLarge(amount))
                        && (count > 1 || isOfRareAmount);
        boolean isSame =
                dice >= ALIKE
                        || dice >= ALIKE_IN_MUCH && count >= MUCH
                        || isOfOneAct
                        || isOfOneAmount;
        if (!isSame) {
            return 0;
        }
        double likeness =
                shared
                        + OF_SENTENCE * ofSentences(one, other)
                        + OF_ACTORS * ofActors(one, other)
                        + (isOfRareAmount ? OF_RARE_AMOUNT : 0);
        return likeness >= enough ? likeness : 0;
    }

    /// What their sentences have in common besides their own words.
    private double ofSentences(Told one, Told other) {
        Set<String> wider = new TreeSet<>(one.clause().wider());
        wider.retainAll(other.clause().wider());
        wider.removeIf(term -> one.own().contains(term) && other.own().contains(term));
        wider.removeAll(DenialDisputes.COMMON);
        return weights.sum(wider);
    }

    private double ofActors(Told one, Told other) {
        Set<String> actors = new TreeSet<>(one.clause().actors());
        actors.retainAll(other.clause().actors());
        return weights.sum(actors);
    }

    private static boolean isSamePlace(Told one, Told other) {
        return one.telling().overlaps(other.telling())
                || one.clause().doc().equals(other.clause().doc())
                        && Objects.equals(one.telling().voice(), other.telling().voice());
    }

    private static boolean isContrary(Told one, Told other) {
        long common = one.amounts().stream().filter(other.amounts()::contains).count();
        boolean isOtherAmount = 2 * common < Math.min(one.amounts().size(), other.amounts().size());
        boolean isOtherDay =
                !one.days().isEmpty()
                        && !other.days().isEmpty()
                        && one.days().stream()
                                .noneMatch(day ->
                                        other.days().stream()
                                                .anyMatch(its ->
                                                        its.startsWith(day)
                                                                || day.startsWith(its)));
        return isOtherAmount || isOtherDay || one.clause().denies() != other.clause().denies();
    }

    /// What is said in several documents in the very same words, though the words are everyday ones
    /// and no clause of them is rare: "I would sooner see it in the pond".
    private List<Claim> ofQuotations(List<Claim> known) {
        Set<Statement.Id> told = new HashSet<>();
        known.forEach(claim -> {
            if (claim.tellings().stream().map(Telling::doc).distinct().count() > 1) {
                claim.tellings().stream()
                        .map(Telling::statement)
                        .filter(Objects::nonNull)
                        .forEach(told::add);
            }
        });
        Map<String, Statement> firstOfRun = new HashMap<>();
        Map<Statement.Id, List<Statement>> groups = new LinkedHashMap<>();
        for (Statement statement : statements.all()) {
            if (told.contains(statement.id()) || !isTold(statement)) {
                continue;
            }
            List<String> words =
                    List.of(words(statement).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
            Statement first = null;
            for (int i = 0; i + RUN <= words.size(); i++) {
                String run = String.join(" ", words.subList(i, i + RUN));
                Statement before = firstOfRun.putIfAbsent(run, statement);
                boolean isElsewhere =
                        before != null
                                && !origins.root(before.doc())
                                        .equals(origins.root(statement.doc()));
                first = first == null && isElsewhere ? before : first;
            }
            if (first != null) {
                Statement seed = first;
                groups.computeIfAbsent(seed.id(), key -> new ArrayList<>(List.of(seed)))
                        .add(statement);
            }
        }
        return groups.values().stream().map(ClaimFinder::together).toList();
    }

    private static Claim together(List<Statement> same) {
        List<Telling> tellings = new ArrayList<>();
        same.forEach(statement -> tellings.addAll(claim(statement).tellings()));
        Statement shortest =
                same.stream()
                        .min(Comparator.comparingInt(statement -> words(statement).length()))
                        .orElseThrow();
        return new Claim(shortest.id().value(), words(shortest), Set.of(), tellings);
    }

    /// That somebody said it is a claim of its own where one tells it of himself and another of
    /// him: what he said has one origin, that he said it has two.
    private List<Claim> ofSayings(List<Claim> claims) {
        Map<Statement.Id, Statement> byId = new HashMap<>();
        statements.all().forEach(statement -> byId.put(statement.id(), statement));
        List<Claim> sayings = new ArrayList<>();
        for (Claim claim : claims) {
            List<Telling> reports = new ArrayList<>();
            Set<String> speakers = new HashSet<>();
            for (Telling telling : claim.tellings()) {
                Statement statement =
                        telling.statement() == null ? null : byId.get(telling.statement());
                if (statement == null || telling.voice() == null) {
                    speakers.add("");
                } else {
                    speakers.add(origins.of(telling.voice()));
                    Voice reporter =
                            telling.through().isEmpty()
                                    ? new Voice.Author(telling.doc())
                                    : telling.through().getLast();
                    reports.add(
                            new Telling(
                                    reporter,
                                    Telling.before(telling.through()),
                                    telling.statement(),
                                    telling.passage()));
                }
            }
            boolean isHearsay =
                    reports.stream()
                            .map(Telling::statement)
                            .map(byId::get)
                            .anyMatch(
                                    statement -> statement != null && statement.chain().size() > 1);
            long reporters =
                    reports.stream()
                            .map(Telling::voice)
                            .filter(Objects::nonNull)
                            .map(origins::of)
                            .distinct()
                            .count();
            if (speakers.size() == 1 && !speakers.contains("") && isHearsay && reporters > 1) {
                String who = origins.nameOf(speakers.iterator().next());
                sayings.add(
                        new Claim(
                                "said-" + claim.about(),
                                who + " said: " + claim.words(),
                                Set.of(),
                                reports));
            }
        }
        return sayings;
    }

    /// What is told on nobody's authority, and nowhere else.
    private List<Claim> onNobodysAuthority(List<Claim> known) {
        Set<Passage> told = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (Claim claim : known) {
            taken.add(claim.about());
            claim.tellings().forEach(telling -> told.add(telling.passage()));
        }
        List<Claim> claims = new ArrayList<>();
        for (Told each : this.told) {
            if (each.telling().voice() == null
                    && Unattributed.isTold(each.clause().document(), each.clause().span())
                    && told.add(each.telling().passage())) {
                String words = words(each.clause());
                String about = free("claim-" + Slug.of(words), taken);
                taken.add(about);
                claims.add(new Claim(about, words, Set.of(), List.of(each.telling())));
            }
        }
        return claims;
    }

    // ------------------------------------------------------------------ statements

    /// What statements say that is no claim yet.
    private List<Claim> ofStatements(List<Claim> known) {
        Map<String, List<Telling>> byStatement = new HashMap<>();
        known.forEach(claim ->
                claim.tellings()
                        .forEach(telling -> {
                            if (telling.statement() != null) {
                                byStatement
                                        .computeIfAbsent(
                                                telling.statement().value(),
                                                key -> new ArrayList<>())
                                        .add(telling);
                            }
                        }));
        Map<String, Integer> clausesOf = new HashMap<>();
        for (Told each : told) {
            Statement.Id statement = each.telling().statement();
            if (statement != null) {
                clausesOf.merge(statement.value(), 1, Integer::sum);
            }
        }
        return statements.all().stream()
                .filter(this::isTold)
                .filter(statement ->
                        !isCovered(
                                statement,
                                byStatement.getOrDefault(statement.id().value(), List.of()),
                                clausesOf.getOrDefault(statement.id().value(), 1)))
                .map(ClaimFinder::claim)
                .toList();
    }

    /// Do claims stand on half of its words, or on each of its clauses?
    private static boolean isCovered(Statement statement, List<Telling> known, int clauses) {
        int said = 0;
        for (Passage content : statement.content()) {
            said += content.span().length();
        }
        int covered = 0;
        for (Telling telling : known) {
            covered += telling.passage().span().length();
        }
        return 2 * covered >= said || known.size() >= clauses;
    }

    /// A question, a wish and a word or two claim nothing. What has no speaker is a claim where it
    /// is told as a whole sentence.
    private boolean isTold(Statement statement) {
        String words = words(statement);
        boolean isLong =
                words.indexOf(' ', words.indexOf(' ') + 1) > 0
                        || Stream.of(words.split("\\W+"))
                                .anyMatch(word -> NumberDisputes.value(word) > 0);
        boolean isWhole =
                statement.speaker() != null
                        || statement.mode() != Attribution.Mode.INDIRECT
                        || words.startsWith("that ")
                        || isOnNobodysAuthority(statement);
        return isLong && isWhole && !words.endsWith("?") && !ASKED.matcher(words).find();
    }

    private boolean isOnNobodysAuthority(Statement statement) {
        AnnotatedDocument document = documents.get(statement.doc());
        return document != null
                && statement.content().stream()
                        .anyMatch(content -> Unattributed.isTold(document, content.span()));
    }

    private static String words(Statement statement) {
        return oneLine(
                statement.content().stream()
                        .map(Passage::words)
                        .collect(Collectors.joining(" … ")));
    }

    private static Claim claim(Statement statement) {
        Voice voice = statement.speaker() != null ? new Voice.Speaker(statement.speaker()) : null;
        List<Telling> tellings =
                statement.content().stream()
                        .map(passage ->
                                new Telling(
                                        voice,
                                        Telling.before(statement.chain()),
                                        statement.id(),
                                        passage))
                        .toList();
        return new Claim(statement.id().value(), words(statement), Set.of(), tellings);
    }

    private static String words(Clause clause) {
        return oneLine(clause.span().of(clause.document().text().text()))
                .replaceFirst("^(that|and|but|or|so|yet) (?=\\S)", "");
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
