package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.event.Factuality.Kind;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;

/// The small words that belong to a verb: auxiliaries, modals, "to", negations, adverbs. Those that
/// the tree gives, and those that stand directly left of it whatever the tree says.
final class Auxiliaries {
    private static final int WIDEST = 7;
    private static final Set<String> BE =
            Set.of(
                    "be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re",
                    "’re");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve", "’ve");
    private static final Set<String> DO = Set.of("do", "does", "did");
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "’ll", "wo");
    private static final Set<String> POSSIBLE = Set.of("may", "might", "can", "could", "ca");
    private static final Set<String> DUE = Set.of("should", "must", "ought", "need");
    private static final Set<String> WOULD = Set.of("would", "'d", "’d");
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "no", "neither", "nor", "cannot");
    private static final Set<String> NOT_NEGATED_BEFORE =
            Set.of("only", "just", "merely", "simply", "least", "until");
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "whether", "lest", "provided", "providing", "supposing");
    private static final Set<String> LEAVING_OUT = Set.of("without", "instead", "than", "except");

    private final Tokens tokens;
    private final int verb;
    private final List<Integer> left = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    Auxiliaries(Tokens tokens, int verb) {
        this.tokens = tokens;
        this.verb = verb;
        boolean noun = tokens.upos(verb) == Upos.NOUN || tokens.upos(verb) == Upos.PROPN;
        if (!noun) {
            lookLeft();
        }
        for (int dependent : tokens.dependents(verb)) {
            String relation = tokens.relation(dependent);
            boolean auxiliary = relation.startsWith("aux") || relation.equals("cop");
            if (!noun && auxiliary && !left.contains(dependent)) {
                words.add(lower(dependent));
            }
        }
        left.forEach(word -> words.add(lower(word)));
    }

    private void lookLeft() {
        int first = tokens.sentenceStart(tokens.sentence(verb));
        for (int i = verb - 1; i >= first && i >= verb - WIDEST; i--) {
            if (!isSmall(i)) {
                return;
            }
            left.add(0, i);
        }
    }

    private boolean isSmall(int word) {
        if (isMonth(word)) {
            return false;
        }
        String form = lower(word);
        return BE.contains(form)
                || HAVE.contains(form)
                || DO.contains(form)
                || FUTURE.contains(form)
                || POSSIBLE.contains(form)
                || WOULD.contains(form)
                || DUE.contains(form)
                || NEGATIONS.contains(form)
                || form.equals("to")
                || (form.endsWith("ly") && tokens.upos(word) != Upos.VERB)
                || tokens.upos(word) == Upos.ADV
                || tokens.upos(word) == Upos.AUX;
    }

    /// "on 9 May caused", "in May left": the month, not the modal.
    private boolean isMonth(int word) {
        return tokens.word(word).equals("May")
                && word > tokens.sentenceStart(tokens.sentence(word));
    }

    private String lower(int word) {
        return tokens.word(word).toLowerCase(Locale.ROOT);
    }

    boolean has(String word) {
        return words.contains(word);
    }

    private boolean hasAny(Set<String> forms) {
        return words.stream().anyMatch(forms::contains);
    }

    /// Has the verb any auxiliary or "to" of its own?
    boolean any() {
        return infinitive() || isModal() || hasAny(BE) || hasAny(HAVE) || hasAny(DO);
    }

    boolean isPerfect() {
        return hasAny(HAVE);
    }

    boolean isModal() {
        return hasAny(FUTURE) || hasAny(POSSIBLE) || hasAny(WOULD) || hasAny(DUE);
    }

    /// Does "to" stand before it, with nothing but adverbs and auxiliaries between?
    boolean infinitive() {
        boolean base = tokens.xpos(verb).equals("VBG") && !hasAny(BE);
        return !base && has("to") && !isPlace();
    }

    /// "to" before a word that is no verb form.
    private boolean isPlace() {
        return tokens.upos(verb) != Upos.VERB && tokens.upos(verb) != Upos.AUX && !hasAny(BE);
    }

    /// The word before all of them; -1 at the beginning of a sentence.
    int wordBefore() {
        int from = left.isEmpty() ? verb : left.get(0);
        int to = from;
        for (int i : left) {
            if (lower(i).equals("to")) {
                to = i;
            }
        }
        int first = tokens.sentenceStart(tokens.sentence(verb));
        for (int i = to - 1; i >= first; i--) {
            Upos upos = tokens.upos(i);
            if (upos == Upos.VERB || upos == Upos.ADJ || upos == Upos.NOUN) {
                return i;
            }
            if (upos == Upos.PUNCT) {
                return -1;
            }
        }
        return -1;
    }

    /// Does one of these words stand directly before it?
    boolean isBehind(Set<String> forms) {
        int before = (left.isEmpty() ? verb : left.get(0)) - 1;
        int first = tokens.sentenceStart(tokens.sentence(verb));
        return before >= first && forms.contains(lower(before));
    }

    /// The same, with the gerund's own subject between: "of Orlov visiting".
    boolean isBehindWithSubject(Set<String> forms) {
        int first = tokens.sentenceStart(tokens.sentence(verb));
        int i = (left.isEmpty() ? verb : left.get(0)) - 1;
        while (i > first && i > verb - 5 && isNominal(i)) {
            i--;
        }
        return i >= first && forms.contains(lower(i));
    }

    private boolean isNominal(int word) {
        return switch (tokens.upos(word)) {
            case PROPN, PRON, NOUN, DET, ADJ -> true;
            default -> false;
        };
    }

    /// The word before the "that" of the act's clause; -1 when there is none.
    int wordBeforeThat() {
        for (int dependent : tokens.dependents(verb)) {
            boolean that =
                    tokens.relation(dependent).equals("mark")
                            && lower(dependent).equals("that")
                            && dependent > tokens.sentenceStart(tokens.sentence(verb));
            if (that) {
                return dependent - 1;
            }
        }
        return -1;
    }

    /// The adverb that opens the sentence: "Presumably, she telephoned."
    String openingAdverb() {
        int sentence = tokens.sentence(verb);
        int first = tokens.sentenceStart(sentence);
        boolean cutOff =
                first >= 2
                        && lower(first - 1).equals(",")
                        && tokens.sentenceStart(sentence - 1) == first - 2;
        return lower(cutOff ? first - 2 : first);
    }

    boolean isClauseInitial() {
        int first = tokens.sentenceStart(tokens.sentence(verb));
        return verb == first
                || tokens.upos(verb - 1) == Upos.PUNCT
                || lower(verb - 1).equals("please");
    }

    boolean isNegation(int word) {
        boolean notOnly = word + 1 < tokens.size() && NOT_NEGATED_BEFORE.contains(lower(word + 1));
        return !notOnly && NEGATIONS.contains(lower(word));
    }

    boolean isNegated() {
        return left.stream().anyMatch(this::isNegation);
    }

    /// The adverbs between auxiliaries and verb: "was allegedly paid".
    List<String> adverbs() {
        return left.stream()
                .filter(word -> tokens.upos(word) != Upos.AUX)
                .map(this::lower)
                .toList();
    }

    /// "If anything they pressed her" sets no condition.
    private boolean hasIfAnything() {
        int sentence = tokens.sentence(verb);
        for (int i = tokens.sentenceStart(sentence); i + 1 < verb; i++) {
            if (lower(i).equals("if") && lower(i + 1).equals("anything")) {
                return i + 2 >= tokens.sentenceEnd(sentence)
                        || !tokens.relation(i + 2).startsWith("aux")
                                && tokens.upos(i + 2) != Upos.VERB;
            }
        }
        return false;
    }

    /// Does the act stand under a condition: a conjunction of its own, or one to its left with no
    /// other verb and no comma between, or "had" before its subject?
    boolean isConditional(String marker) {
        boolean isMarked = CONDITIONS.contains(marker);
        if (isMarked || tokens.upos(verb) == Upos.NOUN) {
            return isMarked && !hasIfAnything();
        }
        int first = tokens.sentenceStart(tokens.sentence(verb));
        for (int i = verb - 1; i >= first && i >= verb - 14; i--) {
            if (left.contains(i)) {
                if (isInvertedHad(i, first)) {
                    return false;
                }
                continue;
            }
            String form = lower(i);
            if (CONDITIONS.contains(form)) {
                return !hasIfAnything();
            }
            if (form.equals("though") && i > first && lower(i - 1).equals("as")) {
                return true;
            }
            if (form.equals("as") && i - 2 >= first && lower(i - 1).equals("long")) {
                return true;
            }
            if (form.equals("case") && i > first && lower(i - 1).equals("in")) {
                return true;
            }
            if (form.equals("condition") && i + 1 < verb && lower(i + 1).equals("that")) {
                return true;
            }
            if (isInvertedHad(i, first)) {
                return true;
            }
            if (tokens.upos(i) == Upos.VERB || tokens.upos(i) == Upos.PUNCT) {
                return false;
            }
        }
        return false;
    }

    /// "Had the effort not been scuttled": no question, "had" opens the clause.
    private boolean isInvertedHad(int word, int first) {
        boolean opens =
                word == first
                        || tokens.upos(word - 1) == Upos.PUNCT
                        || tokens.upos(word - 1) == Upos.CCONJ;
        boolean inverted = lower(word).equals("had") || (lower(word).equals("were") && has("to"));
        if (opens
                && inverted
                && word + 1 < verb
                && tokens.upos(word + 1) != Upos.VERB
                && !left.contains(word)) {
            words.add("had");
            return true;
        }
        return false;
    }

    /// "without telling her", "instead of signing", "rather than sell".
    boolean isLeftOut(String marker) {
        if (LEAVING_OUT.contains(marker)) {
            return !marker.equals("than") || isBehindTwo("rather", "than");
        }
        return isBehind(Set.of("without", "except"))
                || isBehindTwo("instead", "of")
                || isBehindTwo("rather", "than")
                || isBehindTwo("far", "from")
                || isBehindTwo("short", "of")
                || isBehindTwo("all", "but");
    }

    private boolean isBehindTwo(String one, String two) {
        int before = (left.isEmpty() ? verb : left.get(0)) - 1;
        int first = tokens.sentenceStart(tokens.sentence(verb));
        return before - 1 >= first && lower(before).equals(two) && lower(before - 1).equals(one);
    }

    /// What modals and "was to" do to a telling.
    Telling mood(Telling telling) {
        if (isBeTo()) {
            return isPerfect()
                    ? new Telling(3, !telling.happened(), Kind.COUNTERFACTUAL)
                    : telling.atMost(0).as(Kind.PLANNED);
        }
        if (has("better") && has("had")) {
            return telling.atMost(0).as(Kind.HYPOTHETICAL);
        }
        if (isYetTo()) {
            return telling.happened() ? telling.negated() : telling;
        }
        if (hasAny(FUTURE)) {
            return telling.atMost(telling.happened() ? 2 : 3).as(Kind.PLANNED);
        }
        boolean contrary = has("would") || has("could") || has("should");
        if (contrary && isPerfect()) {
            return new Telling(3, !telling.happened(), Kind.COUNTERFACTUAL);
        }
        if (has("would") || (hasAny(WOULD) && isBase())) {
            return telling.atMost(0).as(Kind.PLANNED);
        }
        if (hasAny(POSSIBLE)) {
            // "could not find" is told as not having happened; "may not come" is open.
            boolean unable =
                    !telling.happened()
                            && (has("could") || has("can") || has("cannot") || has("ca"));
            return unable
                    ? telling
                    : telling.atMost(1).as(isPerfect() ? Kind.ACTUAL : Kind.HYPOTHETICAL);
        }
        if (hasAny(DUE)) {
            return isPerfect() && has("must")
                    ? telling.atMost(2)
                    : telling.atMost(0).as(Kind.HYPOTHETICAL);
        }
        return telling;
    }

    /// "will meet", "is to meet", "is going to meet".
    boolean isAnnounced() {
        return hasAny(FUTURE) || isBeTo() || has("going") || (has("would") && !isPerfect());
    }

    private boolean isBase() {
        return tokens.xpos(verb).equals("VB") || has("be") || has("have");
    }

    /// "was to be signed".
    private boolean isBeTo() {
        for (int k = 0; k + 1 < left.size(); k++) {
            boolean beTo = BE.contains(lower(left.get(k))) && lower(left.get(k + 1)).equals("to");
            if (beTo && infinitive()) {
                return true;
            }
        }
        return false;
    }

    /// "used to meet": a custom.
    boolean isCustom() {
        int to = left.isEmpty() ? verb : left.get(0);
        for (int i : left) {
            to = lower(i).equals("to") ? i : to;
        }
        return infinitive()
                && to > tokens.sentenceStart(tokens.sentence(verb))
                && lower(to - 1).equals("used");
    }

    /// "The memoir has Dorn meeting the envoy": so somebody tells it.
    boolean isStaged() {
        if (!tokens.xpos(verb).equals("VBG") || hasAny(BE)) {
            return false;
        }
        int first = tokens.sentenceStart(tokens.sentence(verb));
        int i = verb - 1;
        while (i > first && i > verb - 6 && isNominal(i)) {
            i--;
        }
        return i > first && i < verb - 1 && (lower(i).equals("has") || lower(i).equals("have"));
    }

    /// "has yet to answer", "has still to answer".
    private boolean isYetTo() {
        for (int k = 0; k + 1 < left.size(); k++) {
            if ((lower(left.get(k)).equals("yet") || lower(left.get(k)).equals("still"))
                    && lower(left.get(k + 1)).equals("to")
                    && isPerfect()) {
                return true;
            }
        }
        return false;
    }
}
