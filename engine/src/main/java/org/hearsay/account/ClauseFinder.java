package org.hearsay.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.actor.Actors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Block;
import org.hearsay.text.Span;

/// Cuts the sentences of a document into clauses, and reads in each what is denied: "was **not**
/// informed", "**no** gale", "**never** did", "recommended **nothing**", "**denied** any meeting",
/// "that he had examined them is **untrue**".
final class ClauseFinder {
    private static final Set<String> ONLY = Set.of("only", "merely", "just", "alone");
    private static final Set<String> NOT =
            Set.of("not", "n't", "n’t", "never", "neither", "nor", "hardly", "scarcely");
    private static final Set<String> NOBODY =
            Set.of("nobody", "nothing", "none", "neither", "no-one", "nowhere");
    private static final Set<String> DENYING =
            Set.of("deny", "refute", "dispute", "contradict", "disclaim", "disavow");
    private static final Set<String> UNTRUE =
            Set.of("untrue", "false", "wrong", "incorrect", "invented", "baseless", "unfounded");
    private static final Set<String> UNREAL =
            Set.of(
                    "would", "should", "might", "may", "must", "if", "will", "wo", "shall", "until",
                    "unless", "whether");
    private static final Set<String> POSSIBLE = Set.of("could", "can", "ca", "cannot");
    private static final Set<String> EVIDENCE =
            Set.of("evidence", "proof", "indication", "sign", "reason", "doubt", "suggestion");
    private static final Set<String> DENYING_THAT_IT_WAS = Set.of("deny", "disclaim", "disavow");
    private static final int FEW_WORDS = 8;

    private final AnnotatedDocument document;
    private final Tokens tokens;
    private final List<TreeSet<String>> actorsOfSentences = new ArrayList<>();

    private ClauseFinder(AnnotatedDocument document, Actors actors) {
        this.document = document;
        this.tokens = document.parsed().tokens();
        for (int i = 0; i < tokens.sentenceCount(); i++) {
            actorsOfSentences.add(new TreeSet<>());
        }
        for (EntityMention mention : document.mentions().mentions()) {
            int word = tokens.wordAt(mention.head().start());
            if (word < tokens.size()) {
                actors.ofMention(document, mention.id())
                        .ifPresent(
                                id -> actorsOfSentences.get(tokens.sentence(word)).add(id.value()));
            }
        }
    }

    /// The clauses of all that is read of a document, in reading order.
    static List<Clause> find(AnnotatedDocument document, Actors actors) {
        return new ClauseFinder(document, actors).find();
    }

    private List<Clause> find() {
        List<Clause> clauses = new ArrayList<>();
        for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
            int first = tokens.sentenceStart(sentence);
            boolean isRead =
                    document.text()
                            .blockAt(tokens.start(first))
                            .map(Block::kind)
                            .map(kind -> kind.isRead() && kind != Block.Kind.HEADER)
                            .orElse(true);
            if (isRead) {
                ofSentence(sentence, clauses);
            }
        }
        return clauses;
    }

    private void ofSentence(int sentence, List<Clause> clauses) {
        int from = tokens.sentenceStart(sentence);
        int to = tokens.sentenceEnd(sentence);
        TreeMap<Integer, List<Integer>> own = new TreeMap<>();
        for (int i = from; i < to; i++) {
            own.computeIfAbsent(headOf(i, from, to), key -> new ArrayList<>()).add(i);
        }
        boolean isAsked =
                tokens.word(to - 1).equals("?") || to - from > 1 && tokens.word(to - 2).equals("?");
        Set<String> wider = wider(sentence);
        own.forEach((head, words) -> {
            Set<String> terms = terms(words);
            if (words.stream()
                    .anyMatch(i ->
                            lower(i).equals("so")
                                    && tokens.lemma(Math.max(0, tokens.head(i))).equals("do"))) {
                // "that he had already done so": what the sentence said before.
                for (int i = from; i < head; i++) {
                    if (tokens.upos(i) == Upos.VERB) {
                        terms.add(WordFamilies.of(tokens, i));
                    }
                }
                terms.remove("");
            }
            clauses.add(
                    new Clause(
                            document,
                            head,
                            span(head, from, to),
                            terms,
                            acts(terms, words),
                            wider,
                            actorsOfSentences.get(sentence),
                            denied(head, words, sentence),
                            isFlat(head, words),
                            isAsked,
                            isUnreal(head, words),
                            words.stream().anyMatch(i -> POSSIBLE.contains(lower(i))),
                            isPresent(head, words),
                            Statements.within(document, tokens.span(head))));
        });
    }

    private Set<String> wider(int sentence) {
        Set<String> wider = new HashSet<>();
        int from = tokens.sentenceStart(sentence);
        int to = tokens.sentenceEnd(sentence);
        boolean isShort = to - from <= FEW_WORDS && sentence > 0;
        for (int i = isShort ? tokens.sentenceStart(sentence - 1) : from; i < to; i++) {
            String family = WordFamilies.of(tokens, i);
            if (!family.isEmpty()) {
                wider.add(family);
            }
        }
        return wider;
    }

    private Set<String> terms(List<Integer> words) {
        Set<String> terms = new HashSet<>();
        for (int i : words) {
            String family = WordFamilies.of(tokens, i);
            if (!family.isEmpty()) {
                terms.add(family);
            }
        }
        return terms;
    }

    private Set<String> acts(Set<String> terms, List<Integer> words) {
        Set<String> acts = new HashSet<>(terms);
        for (int i : words) {
            if (tokens.relation(i).equals("amod") || tokens.upos(i) == Upos.ADJ) {
                acts.remove(WordFamilies.of(tokens, i));
            }
        }
        return acts;
    }

    /// The predicate whose clause a word belongs to.
    private int headOf(int word, int from, int to) {
        int at = word;
        for (int steps = 0; steps < to - from; steps++) {
            int head = tokens.head(at);
            if (opensClause(at) || head < from || head >= to) {
                return at;
            }
            at = head;
        }
        return at;
    }

    private boolean opensClause(int word) {
        String relation = tokens.relation(word);
        boolean isVerbal =
                tokens.upos(word) == Upos.VERB
                        || has(word, "cop")
                        || has(word, "nsubj")
                        || has(word, "nsubj:pass");
        return switch (relation) {
            case "ccomp", "advcl", "acl:relcl", "parataxis", "csubj", "advcl:relcl" -> true;
            case "conj", "acl", "appos" -> isVerbal;
            default -> false;
        };
    }

    private boolean hasSubjectIt(int word) {
        for (int dependent : tokens.dependents(word)) {
            if (tokens.relation(dependent).startsWith("nsubj") && lower(dependent).equals("it")) {
                return true;
            }
        }
        return false;
    }

    private boolean has(int word, String relation) {
        for (int dependent : tokens.dependents(word)) {
            if (tokens.relation(dependent).equals(relation)) {
                return true;
            }
        }
        return false;
    }

    private Span span(int head, int from, int to) {
        int first = head;
        int last = head;
        for (int i = from; i < to; i++) {
            if (tokens.isUnder(i, head) && tokens.upos(i) != Upos.PUNCT) {
                first = Math.min(first, i);
                last = Math.max(last, i);
            }
        }
        return tokens.span(first, last + 1);
    }

    /// A word that denies: "not", "never", "no".
    static boolean isNegation(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return NOT.contains(lower) || lower.equals("no");
    }

    private String lower(int word) {
        return tokens.word(word).toLowerCase(Locale.ROOT);
    }

    /// "They were not the only ones", "not only he": that there were others is no denial.
    private boolean isOnly(int not) {
        for (int i = not + 1; i <= not + 2 && i < tokens.size(); i++) {
            if (ONLY.contains(lower(i))) {
                return true;
            }
        }
        return false;
    }

    private Set<String> denied(int head, List<Integer> words, int sentence) {
        Set<String> denied = new TreeSet<>();
        boolean isQualifier = tokens.relation(head).equals("acl:relcl") && !isUnderUntrue(head);
        for (int i : isQualifier ? List.<Integer>of() : words) {
            String word = lower(i);
            String lemma = tokens.lemma(i).toLowerCase(Locale.ROOT);
            boolean isWhyNot = i > 0 && lower(i - 1).equals("why");
            if (NOT.contains(word) && !isWhyNot && !isOnly(i)) {
                int negated = negated(i);
                boolean isOfSubject = tokens.relation(negated).startsWith("nsubj");
                if (!tokens.relation(negated).startsWith("acl") || isUnderUntrue(head)) {
                    addPredicate(denied, isOfSubject ? head : negated, head, sentence);
                }
            } else if (NOBODY.contains(word)
                    || word.equals("no") && i + 1 < tokens.size() && lower(i + 1).equals("one")) {
                addPredicate(denied, head, head, sentence);
            } else if (word.equals("no")
                    && tokens.relation(i).equals("det")
                    && tokens.head(i) >= 0) {
                addWithout(denied, tokens.head(i), head, sentence);
            }
            if (DENYING_THAT_IT_WAS.contains(lemma) && tokens.upos(i) == Upos.VERB) {
                for (int below : tokens.dependents(i)) {
                    if (tokens.relation(below).equals("obj") && !has(below, "acl")) {
                        add(denied, below);
                    }
                }
            }
        }
        int above = tokens.head(head);
        boolean isContentOfDenial =
                above >= 0
                        && tokens.relation(head).equals("ccomp")
                        && DENYING.contains(tokens.lemma(above).toLowerCase(Locale.ROOT));
        boolean isCalledUntrue =
                above >= 0
                        && (tokens.relation(head).startsWith("acl")
                                || tokens.relation(head).equals("csubj"))
                        && isUnderUntrue(head);
        if (isContentOfDenial || isCalledUntrue) {
            addPredicate(denied, head, head, sentence);
            boolean isThere = has(head, "expl") || WordFamilies.of(tokens, head).isEmpty();
            words.forEach(i -> {
                if (isThere && tokens.upos(i) == Upos.NOUN) {
                    add(denied, i);
                }
            });
        }
        return denied;
    }

    /// What a "not" denies: in "his decision not to sell" the selling.
    private int negated(int not) {
        boolean isBeforeTo = not + 2 < tokens.size() && lower(not + 1).equals("to");
        return isBeforeTo && tokens.upos(not + 2) == Upos.VERB
                ? not + 2
                : Math.max(tokens.head(not), 0);
    }

    private boolean isPresent(int head, List<Integer> words) {
        boolean present = tokens.xpos(head).equals("VBZ") || tokens.xpos(head).equals("VBP");
        for (int i : words) {
            String word = lower(i);
            present |= tokens.head(i) == head && (word.equals("do") || word.equals("does"));
        }
        return present;
    }

    private boolean isUnderUntrue(int word) {
        for (int at = tokens.head(word), steps = 0;
                at >= 0 && steps < 6;
                at = tokens.head(at), steps++) {
            if (UNTRUE.contains(tokens.lemma(at).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private void addPredicate(Set<String> denied, int negated, int head, int sentence) {
        int predicate =
                tokens.upos(negated) == Upos.AUX && tokens.relation(negated).startsWith("aux")
                        ? Math.max(tokens.head(negated), 0)
                        : negated;
        String family = WordFamilies.of(tokens, predicate);
        boolean isElliptic =
                tokens.lemma(predicate).equals("do")
                        || family.isEmpty() && predicate == head && sentence > 0;
        if (isElliptic && hasSubjectIt(head)) {
            return;
        }
        if (isElliptic && sentence > 0) {
            // "I never did": the sentence before says what.
            boolean hasContent = false;
            for (int i = tokens.sentenceStart(sentence - 1);
                    i < tokens.sentenceEnd(sentence - 1);
                    i++) {
                if (tokens.upos(i) == Upos.VERB && tokens.relation(i).equals("ccomp")) {
                    add(denied, i);
                    hasContent = true;
                }
            }
            for (int i = tokens.sentenceStart(sentence - 1);
                    !hasContent && i < tokens.sentenceEnd(sentence - 1);
                    i++) {
                if (tokens.upos(i) == Upos.VERB && tokens.relation(i).equals("root")) {
                    add(denied, i);
                }
            }
            return;
        }
        add(denied, predicate);
        for (int below : tokens.dependents(predicate)) {
            boolean isAny =
                    tokens.relation(below).equals("obj")
                            || tokens.relation(below).equals("obl")
                            || tokens.relation(below).equals("xcomp");
            if (isAny && hasAny(below)) {
                add(denied, below);
            }
        }
    }

    /// "not aware of any test": it is the test that is denied.
    private boolean hasAny(int word) {
        for (int below : tokens.dependents(word)) {
            if (lower(below).equals("any") || lower(below).equals("such")) {
                return true;
            }
        }
        return false;
    }

    /// "There was no gale", "no plans": the thing is denied; "no composer wrote it": the act is.
    /// Not "no evidence that they met", which denies what the evidence would be of.
    private void addWithout(Set<String> denied, int noun, int head, int sentence) {
        if (EVIDENCE.contains(tokens.lemma(noun).toLowerCase(Locale.ROOT))) {
            return;
        }
        for (int below : tokens.dependents(noun)) {
            String relation = tokens.relation(below);
            if (relation.equals("acl") || relation.equals("ccomp")) {
                return;
            }
        }
        boolean isThere =
                noun == head || has(head, "expl") || !tokens.relation(noun).startsWith("nsubj");
        if (isThere) {
            add(denied, noun);
        }
        if (noun != head && !has(head, "expl")) {
            addPredicate(denied, head, head, sentence);
        }
    }

    /// A name is nothing that can be denied: in "neither A nor B knew" it is the knowing.
    private void add(Set<String> denied, int word) {
        String family = WordFamilies.of(tokens, word);
        if (!family.isEmpty() && tokens.upos(word) != Upos.PROPN) {
            denied.add(family);
        }
    }

    /// A denial that leaves nothing over: "denied", "untrue", "nothing of the kind", "no such
    /// thing", "nobody pressed anybody", "I have examined nothing".
    private boolean isFlat(int head, List<Integer> words) {
        int above = tokens.head(head);
        boolean isUnderDenial =
                above >= 0 && DENYING.contains(tokens.lemma(above).toLowerCase(Locale.ROOT));
        boolean isFlat =
                isUnderDenial || tokens.relation(head).startsWith("acl") && isUnderUntrue(head);
        for (int i : words) {
            String word = lower(i);
            isFlat |=
                    NOBODY.contains(word)
                                    && !word.equals("none")
                                    && (tokens.relation(i).startsWith("nsubj")
                                            || tokens.relation(i).equals("obj"))
                            || word.equals("such")
                            || word.equals("no") && has(head, "expl")
                            || DENYING.contains(tokens.lemma(i).toLowerCase(Locale.ROOT));
        }
        return isFlat;
    }

    private boolean isUnreal(int head, List<Integer> words) {
        for (int i : words) {
            boolean ofHead = tokens.head(i) == head;
            if (ofHead && UNREAL.contains(lower(i))) {
                return true;
            }
        }
        return false;
    }
}
