package org.hearsay.account;

import java.util.ArrayList;
import java.util.Collection;
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
import java.util.stream.Collectors;
import org.hearsay.actor.Vocabulary;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.timeline.Event;
import org.hearsay.timeline.Events;

/// Finds what one voice denies and another asserts: "The Board did not recommend this" beside "on
/// the recommendation of the Board".
///
/// The denial and the assertion must have the denied word (or its family) and enough further words
/// or actors in common; rare words count more. Questions, wishes and suppositions assert nothing.
final class DenialDisputes {
    static final double ENOUGH = 1.5;
    private static final int DEPTH = 4;
    private static final double RARE = 0.6;
    private static final double COVERED = 0.4;
    private static final int SHORT = 15;
    private static final double NEAR = 0.6;
    private static final double FLAT = 0.8;
    private static final int MOST_OF_A_WORD = 400;
    private static final Set<String> NOTHING =
            Vocabulary.rows(DenialDisputes.class, "plain-verbs.tsv").stream()
                    .filter(row -> row.size() > 1)
                    .map(row -> WordFamilies.of(row.getFirst()))
                    .collect(Collectors.toSet());
    private static final Set<String> SILENCE =
            Set.of("respond", "reply", "comment", "answer", "elaborate", "return");
    private static final Set<String> ME = Set.of("i", "me", "we", "us");
    static final Set<String> COMMON =
            Vocabulary.words(DenialDisputes.class, "plain-verbs.tsv").stream()
                    .map(WordFamilies::of)
                    .collect(Collectors.toSet());

    private final Statements statements;
    private final Origins origins;
    private final TermWeights weights;
    private final Map<String, List<Clause>> affirming = new HashMap<>();

    private DenialDisputes(List<Clause> clauses, Statements statements, Origins origins) {
        this.statements = statements;
        this.origins = origins;
        this.weights = new TermWeights(clauses);
        for (Clause clause : clauses) {
            if (!clause.isAsked()
                    && !clause.isUnreal()
                    && !clause.isPossible()
                    && !clause.denies()
                    && !isMeant(clause)
                    && clause.terms().size() + clause.actors().size() >= 2
                    && isTold(clause)
                    && clause.span().of(clause.document().text().text()).contains(" ")) {
                for (String term : clause.acts()) {
                    if (!clause.denied().contains(term)) {
                        affirming.computeIfAbsent(term, key -> new ArrayList<>()).add(clause);
                    }
                }
            }
        }
    }

    static List<Dispute> find(List<Clause> clauses, Statements statements, Origins origins) {
        DenialDisputes finder = new DenialDisputes(clauses, statements, origins);
        List<Pair> pairs = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause.denies() && !clause.isAsked() && !clause.isUnreal() && !isSilent(clause)) {
                pairs.addAll(finder.against(clause));
            }
        }
        return finder.disputes(pairs);
    }

    /// "Did not respond to a request for comment" is a silence and denies nothing.
    private static boolean isSilent(Clause clause) {
        Tokens tokens = clause.document().parsed().tokens();
        return SILENCE.contains(tokens.lemma(clause.head()).toLowerCase(Locale.ROOT));
    }

    /// A clause, not a heading or an answer of two words.
    private static boolean isTold(Clause clause) {
        var tokens = clause.document().parsed().tokens();
        return tokens.upos(clause.head()) == Upos.VERB || clause.span().length() > SHORT;
    }

    /// An infinitive tells what is to be, or is meant to be: "to leave evidence of it".
    private static boolean isMeant(Clause clause) {
        Tokens tokens = clause.document().parsed().tokens();
        for (int below : tokens.dependents(clause.head())) {
            if (tokens.relation(below).equals("mark") && tokens.lemma(below).equals("to")) {
                return true;
            }
        }
        return false;
    }

    private record Pair(Clause no, Clause yes, String denied, double likeness) {}

    /// The assertions that a denial stands against most clearly.
    private List<Pair> against(Clause no) {
        List<Pair> pairs = new ArrayList<>();
        for (String denied : no.denied()) {
            List<Clause> candidates = affirming.getOrDefault(denied, List.of());
            if (candidates.size() > MOST_OF_A_WORD) {
                continue;
            }
            for (Clause yes : candidates) {
                double likeness = likeness(no, yes, denied);
                boolean isOfTwo = isDoneToMe(no) && isDoneToMe(yes);
                boolean isAnswer = areNear(no, yes);
                double enough = ENOUGH + (isAnswer ? 0 : Chance.of(candidates.size()));
                if (likeness >= enough && voicesDiffer(no, yes) && !isOfTwo) {
                    pairs.add(new Pair(no, yes, denied, likeness));
                }
            }
        }
        double best = pairs.stream().mapToDouble(Pair::likeness).max().orElse(0);
        return pairs.stream().filter(pair -> pair.likeness() >= 0.6 * best).toList();
    }

    /// "Nobody asked me" and, by another, "I was asked": each speaks of himself.
    private static boolean isDoneToMe(Clause clause) {
        var tokens = clause.document().parsed().tokens();
        for (int below : tokens.dependents(clause.head())) {
            boolean isPatient =
                    switch (tokens.relation(below)) {
                        case "obj", "iobj", "nsubj:pass" -> true;
                        default -> false;
                    };
            if (isPatient && ME.contains(tokens.word(below).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /// What they have in common besides the denied word: in the clauses themselves, about them, and
    /// the people. Nothing in the clauses themselves is not enough, but where the denial comes
    /// right after the assertion.
    private double likeness(Clause no, Clause yes, String denied) {
        Set<String> own = new TreeSet<>(no.terms());
        own.retainAll(yes.terms());
        own.remove(denied);
        Set<String> wider = new TreeSet<>(no.wider());
        wider.retainAll(yes.wider());
        wider.removeAll(own);
        wider.remove(denied);
        Set<String> actors = new TreeSet<>(no.actors());
        actors.retainAll(yes.actors());
        boolean isNear = areNear(no, yes);
        boolean isPlain = COMMON.contains(denied);
        double shared = weights.sum(own);
        boolean isPassing =
                !isNear
                        && (no.isPresent() && !no.isFlat() && !yes.isPresent()
                                || yes.isPresent() && !no.isPresent());
        boolean isPredicate =
                WordFamilies.of(yes.document().parsed().tokens(), yes.head()).equals(denied);
        if (isPassing
                || no.isPossible() && !isPredicate
                || NOTHING.contains(denied)
                || own.isEmpty()
                        && !isNear
                        && (isPlain || !no.isFlat() || weights.of(denied) < RARE)
                || isPlain && shared < RARE && !(isNear && no.isFlat())) {
            return 0;
        }
        if (!isNear && (covered(no, own, denied) < COVERED || isNotThere(yes, denied))) {
            return 0;
        }
        return (isPlain ? 0 : weights.of(denied))
                + shared
                + 0.4 * weights.sum(wider)
                + 0.3 * weights.sum(actors)
                + (isNear ? NEAR : 0)
                + (no.isFlat() ? FLAT : 0);
    }

    private static boolean areNear(Clause no, Clause yes) {
        return no.doc().equals(yes.doc()) && Math.abs(no.sentence() - yes.sentence()) <= 1;
    }

    /// How much of the denial the other clause speaks of, rare words counting more: a denial is of
    /// what it says, and not of every sentence that has two words of it.
    private double covered(Clause no, Set<String> own, String denied) {
        Set<String> said = new TreeSet<>(no.terms());
        said.add(denied);
        return (weights.sum(own) + weights.of(denied)) / weights.sum(said);
    }

    private static List<Integer> wordsOf(Clause clause, String family) {
        Tokens tokens = clause.document().parsed().tokens();
        List<Integer> words = new ArrayList<>();
        for (int i = tokens.wordAt(clause.span().start());
                i < tokens.size() && tokens.start(i) < clause.span().end();
                i++) {
            if (WordFamilies.of(tokens, i).equals(family)) {
                words.add(i);
            }
        }
        return words;
    }

    /// "Decision not to indict", "recommended that no charges be filed": the clause affirms, what
    /// its word is about is denied too.
    private static boolean isNotThere(Clause clause, String denied) {
        Tokens tokens = clause.document().parsed().tokens();
        return wordsOf(clause, denied).stream()
                .allMatch(word -> {
                    Set<Integer> under = new TreeSet<>();
                    below(tokens, word, DEPTH, under);
                    return under.stream()
                            .anyMatch(each -> ClauseFinder.isNegation(tokens.word(each)));
                });
    }

    private static void below(Tokens tokens, int word, int steps, Set<Integer> under) {
        for (int each : tokens.dependents(word)) {
            if (under.add(each) && steps > 1) {
                below(tokens, each, steps - 1, under);
            }
        }
    }

    private boolean voicesDiffer(Clause no, Clause yes) {
        if (no.doc().equals(yes.doc())
                && no.sentence() == yes.sentence()
                && Objects.equals(no.within(), yes.within())) {
            return false;
        }
        return !origins.same(
                        statements.voice(no.document(), no.within()),
                        statements.voice(yes.document(), yes.within()))
                || isReported(yes, no);
    }

    /// "He has told the constable that I threatened him. I never did": what is reported stands
    /// against what comes right after it in the reporter's own voice.
    private static boolean isReported(Clause yes, Clause no) {
        var tokens = yes.document().parsed().tokens();
        int above = tokens.head(yes.head());
        boolean isToldBySomebody = false;
        for (int below : above < 0 ? new int[0] : tokens.dependents(above)) {
            isToldBySomebody |=
                    tokens.relation(below).equals("nsubj")
                            && !tokens.word(below).equalsIgnoreCase("I");
        }
        return yes.doc().equals(no.doc())
                && no.sentence() - yes.sentence() == 1
                && tokens.relation(yes.head()).equals("ccomp")
                && isToldBySomebody
                && !tokens.relation(no.head()).equals("ccomp");
    }

    private List<Dispute> disputes(List<Pair> pairs) {
        List<Group> groups = new ArrayList<>();
        for (Pair pair : pairs) {
            Group group = groups.stream().filter(each -> each.has(pair)).findFirst().orElse(null);
            if (group == null) {
                group = new Group();
                groups.add(group);
            }
            group.add(pair);
        }
        for (int i = groups.size() - 1; i > 0; i--) {
            Group later = groups.get(i);
            Optional<Group> same =
                    groups.subList(0, i).stream()
                            .filter(earlier -> later.pairs.stream().anyMatch(earlier::has))
                            .findFirst();
            if (same.isPresent()) {
                later.pairs.forEach(same.get()::add);
                groups.remove(i);
            }
        }
        return groups.stream().map(this::dispute).toList();
    }

    private Dispute dispute(Group group) {
        Pair clearest = group.clearest();
        Set<String> about = new TreeSet<>();
        return DisputeFinder.proposed(
                Dispute.Type.HAPPENED,
                "Is it so: “" + words(clearest.yes()) + "”?",
                List.copyOf(about),
                List.of(
                        Stand.position("yes", stands(group.yes.values()), origins),
                        Stand.position("no", stands(group.no.values()), origins)),
                "“" + words(clearest.no()) + "” denies it");
    }

    private List<Stand> stands(Collection<Clause> clauses) {
        return clauses.stream().map(clause -> clause.stand(statements)).toList();
    }

    /// The words of a clause as a question has them: without what joins it to others.
    private static String words(Clause clause) {
        return clause.span()
                .of(clause.document().text().text())
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^(that|and|but|or|so|yet) (?=\\S)", "");
    }

    /// Denials and assertions that belong together.
    private static final class Group {
        private final Map<String, Clause> yes = new TreeMap<>();
        private final Map<String, Clause> no = new TreeMap<>();
        private final Set<String> denied = new HashSet<>();
        private final List<Pair> pairs = new ArrayList<>();

        boolean has(Pair pair) {
            return denied.contains(pair.denied())
                    && (yes.containsKey(pair.yes().place()) || no.containsKey(pair.no().place()));
        }

        void add(Pair pair) {
            yes.put(pair.yes().place(), pair.yes());
            no.put(pair.no().place(), pair.no());
            denied.add(pair.denied());
            pairs.add(pair);
        }

        Pair clearest() {
            Pair best = pairs.getFirst();
            for (Pair pair : pairs) {
                best = pair.likeness() > best.likeness() ? pair : best;
            }
            return best;
        }
    }

    /// An event of the case that a clause tells, for links.
    static Set<String> events(Clause clause, Events events) {
        Set<String> told = new TreeSet<>();
        clause.document().events().stream()
                .filter(event -> clause.span().covers(event.trigger()))
                .forEach(event ->
                        events.ofMention(clause.doc(), event.id())
                                .map(Event.Id::value)
                                .ifPresent(told::add));
        return told;
    }
}
