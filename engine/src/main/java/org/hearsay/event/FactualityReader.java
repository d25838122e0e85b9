package org.hearsay.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.hearsay.event.Factuality.Kind;
import org.hearsay.event.Governing.Effect;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.jspecify.annotations.Nullable;

/// Reads how firmly an act is told, from the words above and around it: negation, modals, adverbs,
/// conditionals, and the words that govern it.
///
/// The reading climbs from the act to the root of its clause chain. At each step the governing word
/// may turn the telling around ("failed to"), make it a plan ("agreed to") or leave it open ("hoped
/// to"); the classes are in `operators.tsv` [1, 2]. The climb stops where a statement begins,
/// because beyond it another source speaks [3]. An infinitive whose governor is not known is a
/// plan, not a fact: of two errors, the one that invents a fact is worse.
///
/// Trees of odd sentences are often wrong, so [Auxiliaries] also looks at the words left of the
/// act: a "to", "would" or "not" there counts whatever the tree says.
///
/// 1. Karttunen, Implicative verbs, 1971; Simple and phrasal implicatives, 2012.
/// 2. Nairn, Condoravdi and Karttunen, Computing relative polarity for textual inference, 2006.
/// 3. Saurí and Pustejovsky, Are you sure that this happened?, Computational Linguistics 38(2),
///    2012.
final class FactualityReader {
    private static final int DEEPEST = 12;
    private static final Set<String> NOBODY =
            Set.of("nobody", "none", "nothing", "no", "neither", "no-one");
    private static final int WIDEST_CLAIM = 7;
    private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");
    private static final Set<String> TIME_CONJUNCTIONS =
            Set.of("when", "once", "until", "till", "before", "after", "as", "whenever");
    private static final Set<String> SPANS_OF_TIME =
            Set.of(
                    "day",
                    "week",
                    "month",
                    "year",
                    "spring",
                    "summer",
                    "autumn",
                    "fall",
                    "winter",
                    "morning",
                    "evening",
                    "afternoon",
                    "night",
                    "time",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "january",
                    "march",
                    "christmas",
                    "easter",
                    "hour",
                    "season");
    private static final Set<String> RULES =
            Set.of(
                    "statute",
                    "statutes",
                    "law",
                    "laws",
                    "constitution",
                    "treaty",
                    "contract",
                    "rules",
                    "charter",
                    "agreement",
                    "regulations",
                    "decree",
                    "act",
                    "article",
                    "clause",
                    "section",
                    "code",
                    "procedure");
    private static final Set<String> OPENING_CONDITIONS = Set.of("if", "unless", "provided");
    private static final Set<String> GENERIC_HEADS =
            Set.of(
                    "whoever",
                    "whatever",
                    "whichever",
                    "anyone",
                    "anybody",
                    "everyone",
                    "everybody",
                    "those",
                    "anything");
    private static final Set<String> CONJUNCTIONS =
            Set.of("that", "who", "whether", "what", "why", "how", "when", "where");
    private static final Set<String> QUOTES =
            Set.of("\"", "“", "”", "‘", "’", "''", "``", "«", "»");
    private static final Set<String> GERUND_MARKERS =
            Set.of(
                    "of", "about", "in", "on", "against", "for", "at", "with", "from", "into", "to",
                    "toward", "towards");
    private static final Set<String> BRINGING_ABOUT =
            Set.of(
                    "hold",
                    "have",
                    "make",
                    "pay",
                    "give",
                    "conduct",
                    "launch",
                    "stage",
                    "issue",
                    "reach",
                    "sign",
                    "strike",
                    "send",
                    "set+up",
                    "carry+out",
                    "be",
                    "see",
                    "take");

    private final Tokens tokens;
    private final Arguments arguments;
    private final Lexicon lexicon;
    private final Map<Integer, List<Hit>> hits;

    FactualityReader(Tokens tokens, Arguments arguments, Lexicon lexicon) {
        this.tokens = tokens;
        this.arguments = arguments;
        this.lexicon = lexicon;
        this.hits = hits(tokens, lexicon);
    }

    /// How firmly whoever tells the words around an act tells it.
    ///
    /// @param act the act's verb or noun
    /// @param inReach may the climb use this word? Words outside of the content of a statement are
    ///   another source's
    Telling read(int act, IntPredicate inReach) {
        Telling telling = own(act);
        if (telling.certainty() == 3 && !isSpoken(act) && isTimeless(act)) {
            telling = telling.as(Kind.GENERIC);
        }
        int below = act;
        for (int steps = 0; steps < DEEPEST; steps++) {
            int above = governor(below);
            if (above < 0) {
                telling = withoutGovernor(telling, below);
                break;
            }
            boolean heard = inReach.test(above);
            if (heard && sharesMood(below, above)) {
                telling = under(own(above), telling);
            } else {
                Effect effect = effect(below, above);
                boolean reaches = effect != null && effect.reachesOut() && !isDenial(above);
                if (effect == null || (!heard && !reaches)) {
                    telling =
                            !heard
                                    ? withoutGovernor(telling, below)
                                    : isAwaited(below, above)
                                            ? telling.atMost(0).as(Kind.HYPOTHETICAL)
                                            : telling;
                    break;
                }
                telling = effect.on(telling, isNegatedAbove(above, below));
                boolean claimed = effect == Effect.CLAIMED && !isCommanded(above);
                if (heard && effect != Effect.KNOWN && effect != Effect.SETTLED && !claimed) {
                    telling = under(own(above), telling);
                }
            }
            below = phrasal(below, above) == null ? above : tokens.head(above);
        }
        return isAsked(act) && inReach.test(tokens.sentenceEnd(tokens.sentence(act)) - 1)
                ? telling.atMost(0).as(Kind.HYPOTHETICAL)
                : telling;
    }

    /// "The ministry denies it": what is done by saying it is done in the present tense too.
    private boolean isSpoken(int act) {
        Lexicon.Frame frame = lexicon.verb(lemma(act));
        return frame != null
                && switch (frame.type().name()) {
                    case "ACCUSE", "REJECT", "REQUEST", "AGREE", "SUPPORT", "THREATEN" -> true;
                    default -> false;
                };
    }

    /// "The director appoints the keeper": the simple present of an act tells a rule, a habit or a
    /// timetable. Headlines, which have no full stop, and annals ("On 3 May 1951 he meets Orlov")
    /// tell what happened in it.
    private boolean isTimeless(int act) {
        Auxiliaries before = new Auxiliaries(tokens, act);
        boolean active =
                (tokens.xpos(act).equals("VBZ") || tokens.xpos(act).equals("VBP")) && !before.any();
        boolean passive =
                tokens.xpos(act).equals("VBN")
                        && (before.has("is") || before.has("are"))
                        && !before.isPerfect()
                        && !before.isModal();
        if (!(active || passive)) {
            return false;
        }
        int sentence = tokens.sentence(act);
        if (!tokens.word(tokens.sentenceEnd(sentence) - 1).equals(".")) {
            return false;
        }
        for (int i = tokens.sentenceStart(sentence); i < tokens.sentenceEnd(sentence); i++) {
            if (YEAR.matcher(tokens.word(i)).matches()) {
                return false;
            }
        }
        return true;
    }

    /// "Dorn will leave once the king has signed", "would leave when he signed": a clause of time
    /// in the present tense, or beside an act that is to come, tells what is still to come.
    private boolean isAwaited(int below, int above) {
        if (!tokens.relation(below).equals("advcl")) {
            return false;
        }
        Kind kind = own(above).kind();
        boolean toCome = kind == Kind.PLANNED || kind == Kind.HYPOTHETICAL;
        if (!isPresent(below) && !toCome) {
            return false;
        }
        if (isPresent(below)
                && toCome
                && arguments.marker(below, "mark").isEmpty()
                && arguments.marker(below, "advmod").isEmpty()) {
            return true;
        }
        for (int dependent : tokens.dependents(below)) {
            boolean time = TIME_CONJUNCTIONS.contains(lower(dependent));
            if (time && dependent < below && !tokens.relation(dependent).startsWith("nsubj")) {
                return toCome || isNoun(above) || !tokens.xpos(above).equals("VBD");
            }
        }
        return false;
    }

    /// "signs", "has signed", "is signing".
    private boolean isPresent(int verb) {
        Auxiliaries before = new Auxiliaries(tokens, verb);
        boolean past = before.has("had") || before.has("was") || before.has("were");
        return switch (tokens.xpos(verb)) {
            case "VBZ", "VBP" -> true;
            case "VBN", "VBG" -> !past && before.any();
            default -> false;
        };
    }

    private String lower(int word) {
        return tokens.word(word).toLowerCase(Locale.ROOT);
    }

    /// "had no chance to meet": what negates the verb or the noun of a phrase negates both.
    private boolean isNegatedAbove(int above, int below) {
        return phrasal(below, above) == null
                ? isNegated(above, below)
                : isNegated(tokens.head(above), above) || isNegated(above, below);
    }

    /// What a verb with its object does to the clause below the object: "took the trouble to
    /// visit", "broke his promise to pay"; null when the two are no phrase.
    private @Nullable Effect phrasal(int below, int noun) {
        int verb = tokens.head(noun);
        boolean object = verb >= 0 && isNoun(noun) && tokens.relation(noun).equals("obj");
        if (!object || isNoun(below)) {
            return null;
        }
        Governing phrase = lexicon.governing("phrase", lemma(verb) + ":" + lemma(noun));
        if (phrase == null) {
            return null;
        }
        boolean open = phrase.clause() == Effect.WISHED;
        boolean negated = isNegated(verb, noun) || isNegated(noun, below);
        return open && negated ? Effect.DONE : phrase.clause();
    }

    private String lemma(int word) {
        return tokens.lemma(word).toLowerCase(Locale.ROOT);
    }

    /// Does a word above the act say what became of it: "managed to", "knew that", "was held"?
    boolean isSettledAbove(int act) {
        int above = governor(act);
        Effect effect = above < 0 ? null : effect(act, above);
        return effect != null && effect != Effect.NONE;
    }

    /// "denied": what the source denies is turned around where the statement is read.
    private boolean isDenial(int word) {
        return tokens.lemma(word).equalsIgnoreCase("deny");
    }

    /// "Suppose he sold it" as against "he supposed that …".
    private boolean isCommanded(int verb) {
        return isCommand(verb, new Auxiliaries(tokens, verb));
    }

    /// At most as firm as the act above it, whose negation has been taken into account already.
    private static Telling under(Telling above, Telling telling) {
        if (above.kind() == Kind.COUNTERFACTUAL) {
            return new Telling(3, false, Kind.COUNTERFACTUAL);
        }
        return above.kind() == Kind.ACTUAL
                ? telling.atMost(above.certainty())
                : telling.atMost(above.certainty()).as(above.kind());
    }

    /// "to sign" that hangs on nothing in reach: what somebody is to do.
    private Telling withoutGovernor(Telling telling, int below) {
        return new Auxiliaries(tokens, below).infinitive()
                ? telling.atMost(0).as(Kind.PLANNED)
                : telling;
    }

    /// The word that governs an act: its head, or for an infinitive that hangs on something else by
    /// the tree, the word before "to".
    private int governor(int below) {
        Auxiliaries before = new Auxiliaries(tokens, below);
        boolean governed =
                switch (tokens.relation(below)) {
                    case "xcomp", "ccomp", "acl", "advcl", "csubj", "conj" -> true;
                    default -> false;
                };
        int beforeThat = before.wordBeforeThat();
        if (beforeThat >= 0 && governing(beforeThat) != null) {
            return beforeThat;
        }
        int claim = claimBefore(below);
        if (claim >= 0) {
            return claim;
        }
        if (!governed && before.infinitive() && before.wordBefore() >= 0) {
            return before.wordBefore();
        }
        return tokens.head(below);
    }

    /// "The story that Vane sold", "unclear who removed it": the noun or adjective before the
    /// conjunction that opens the act's clause, when it leaves the act open; -1 when there is none.
    private int claimBefore(int act) {
        int first = tokens.sentenceStart(tokens.sentence(act));
        for (int i = act - 1; i > first && i >= act - WIDEST_CLAIM; i--) {
            if (tokens.upos(i) == Upos.VERB || tokens.upos(i) == Upos.PUNCT) {
                return -1;
            }
            if (CONJUNCTIONS.contains(tokens.word(i).toLowerCase(Locale.ROOT))) {
                Governing governing = governing(i - 1);
                return governing != null
                                && isOpen(governing.clause())
                                && tokens.upos(i - 1) != Upos.VERB
                        ? i - 1
                        : -1;
            }
        }
        return -1;
    }

    private static boolean isOpen(Effect effect) {
        return switch (effect) {
            case CLAIMED, UNDONE, PROBABLE, WISHED -> true;
            case NONE, DONE, ENABLED, PLANNED, TRIED, POSSIBLE, IMPROBABLE, KNOWN, SETTLED -> false;
        };
    }

    /// What the act's own negation, modals and adverbs say.
    private Telling own(int act) {
        Auxiliaries before = new Auxiliaries(tokens, act);
        Telling telling = isNegated(act) ? Telling.FACT.negated() : Telling.FACT;
        telling = before.mood(telling);
        for (int word : tokens.dependents(act)) {
            String lemma = tokens.lemma(word).toLowerCase(Locale.ROOT);
            switch (tokens.relation(word)) {
                case "advmod" -> telling = adverb(telling, lemma);
                case "acl" -> {
                    if (isNoun(act) && tokens.xpos(word).equals("VBN")) {
                        telling = describing(telling, lower(word));
                    }
                }
                case "amod", "det" ->
                        telling =
                                describing(
                                        describing(telling, lemma),
                                        tokens.word(word).toLowerCase(Locale.ROOT));
                default -> {}
            }
        }
        if (isNoun(act) && act > 0 && tokens.upos(act - 1) != Upos.ADJ) {
            // "the planned visit": a participle that the tree does not hang on its noun
            boolean participle =
                    tokens.relation(act - 1).equals("amod") && tokens.head(act - 1) == act;
            telling =
                    participle
                            ? telling
                            : describing(telling, tokens.word(act - 1).toLowerCase(Locale.ROOT));
        }
        telling = adverb(telling, before.openingAdverb());
        for (String adverb : before.adverbs()) {
            telling = adverb(telling, adverb);
        }
        telling = inSituation(act, before, telling);
        if (before.isConditional(arguments.marker(act, "mark"))) {
            telling =
                    before.isPerfect() && before.has("had") && isIrrealis(act)
                            ? new Telling(3, !telling.happened(), Kind.COUNTERFACTUAL)
                            : telling.atMost(0).as(Kind.HYPOTHETICAL);
        }
        if (hasCondition(act)) {
            telling = telling.atMost(0).as(Kind.HYPOTHETICAL);
        }
        if (before.isLeftOut(arguments.marker(act, "mark"))) {
            telling = telling.negated();
        }
        if (isTimetabled(act, before)) {
            telling = telling.atMost(0).as(Kind.PLANNED);
        }
        if (before.isStaged()) {
            telling = telling.atMost(0);
        }
        if (before.isCustom()) {
            telling = telling.as(Kind.GENERIC);
        }
        if (isSubjunctive(act, before)) {
            telling = telling.atMost(0).as(Kind.PLANNED);
        }
        return isCommand(act, before) || isOfAnybody(act)
                ? telling.atMost(0).as(Kind.HYPOTHETICAL)
                : telling;
    }

    /// "If he goes, the treaty goes": what hangs on a condition. What is told as counterfactual or
    /// denied, and what a clause in commas or brackets doubts ("the letter, if it came, was not
    /// read"), stands.
    private boolean hasCondition(int act) {
        if (tokens.upos(act) != Upos.VERB) {
            return false;
        }
        for (int clause : tokens.dependents(act)) {
            boolean condition =
                    tokens.relation(clause).equals("advcl")
                            && OPENING_CONDITIONS.contains(arguments.marker(clause, "mark"));
            int first = tokens.sentenceStart(tokens.sentence(act));
            boolean opens =
                    condition && (clause > act || OPENING_CONDITIONS.contains(lower(first)));
            if (opens && !new Auxiliaries(tokens, clause).isPerfect()) {
                return true;
            }
        }
        return false;
    }

    /// What stands around the act: phrases of several words, its own quotation marks ("lost" the
    /// file), "every Thursday", "a man who sells".
    private Telling inSituation(int act, Auxiliaries before, Telling told) {
        Telling telling = told;
        for (Hit hit : hits.getOrDefault(tokens.sentence(act), List.of())) {
            if (hit.kind().equals("open-act")) {
                boolean behind = isNoun(act) && hit.to() <= act && act <= hit.to() + 3;
                telling = behind && isWithoutVerb(hit.to(), act) ? telling.atMost(0) : telling;
            } else if (hit.from() > act
                    ? isWithoutVerb(act + 1, hit.from())
                    : isWithoutVerb(hit.to(), act)) {
                telling =
                        hit.kind().equals("not")
                                ? (telling.happened() ? telling.negated() : telling)
                                : softened(telling, hit.kind());
            }
        }
        if (isInOwnQuotes(act) || isSoCalled(act)) {
            telling = telling.atMost(0);
        }
        if (isForestalled(act)) {
            telling = telling.atMost(0).as(Kind.HYPOTHETICAL);
        }
        return isHabit(act, before) ? telling.as(Kind.GENERIC) : telling;
    }

    /// "withdrew the article before it was printed".
    private boolean isForestalled(int act) {
        int above = tokens.head(act);
        return above >= 0
                && arguments.marker(act, "mark").equals("before")
                && lexicon.governing("before", arguments.lemma(above)) != null;
    }

    /// A phrase of several words in the text.
    private record Hit(String kind, int from, int to) {}

    private static Map<Integer, List<Hit>> hits(Tokens tokens, Lexicon lexicon) {
        Map<Integer, List<Hit>> hits = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            for (Lexicon.Phrase phrase : lexicon.phrases(tokens.word(i).toLowerCase(Locale.ROOT))) {
                if (isAt(tokens, i, phrase.words())) {
                    hits.computeIfAbsent(tokens.sentence(i), unseen -> new ArrayList<>())
                            .add(new Hit(phrase.kind(), i, i + phrase.words().size()));
                }
            }
        }
        return hits;
    }

    private static boolean isAt(Tokens tokens, int word, List<String> phrase) {
        if (word + phrase.size() > tokens.size()) {
            return false;
        }
        for (int k = 0; k < phrase.size(); k++) {
            if (!tokens.word(word + k).equalsIgnoreCase(phrase.get(k))) {
                return false;
            }
        }
        return true;
    }

    private boolean isWithoutVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.upos(i) == Upos.VERB) {
                return false;
            }
        }
        return true;
    }

    /// "lost", between quotation marks of its own: somebody's word, not the writer's.
    private boolean isInOwnQuotes(int act) {
        return act > 0
                && act + 1 < tokens.size()
                && QUOTES.contains(tokens.word(act - 1))
                && QUOTES.contains(tokens.word(act + 1))
                && !tokens.word(act - 1).equals("’");
    }

    private boolean isSoCalled(int act) {
        int first = tokens.sentenceStart(tokens.sentence(act));
        for (int i = act - 1; i >= first && i >= act - 4; i--) {
            String word = tokens.word(i).toLowerCase(Locale.ROOT);
            if (word.equals("so-called") || (word.equals("called") && i > first && isSo(i))) {
                return isNoun(act);
            }
        }
        return false;
    }

    private boolean isSo(int called) {
        return tokens.word(called - 1).equals("-")
                || tokens.word(called - 1).equalsIgnoreCase("so");
    }

    /// "called every Thursday"; "a trustee who sells a picture".
    private boolean isHabit(int act, Auxiliaries before) {
        for (int dependent : tokens.dependents(act)) {
            String relation = tokens.relation(dependent);
            boolean time = relation.startsWith("obl") || relation.equals("nmod");
            String determiner = time ? arguments.marker(dependent, "det") : "";
            boolean each = determiner.equals("every") || determiner.equals("each");
            if (each && dependent > act && arguments.marker(dependent, "case").isEmpty()) {
                return true;
            }
        }
        if (isRule(act) || isInEvery(act) || isByRule(act) || isOnSundays(act)) {
            return true;
        }
        if (tokens.relation(act).equals("conj") && isOnSundays(tokens.head(act))) {
            return true;
        }
        int noun = tokens.head(act);
        boolean present = tokens.xpos(act).equals("VBZ") || tokens.xpos(act).equals("VBP");
        if (isOfOne(act) || (present && isOfWhoever(act))) {
            return true;
        }
        if (!present || before.any()) {
            return false;
        }
        if (noun < 0 || !tokens.relation(act).startsWith("acl")) {
            return false;
        }
        String determiner = arguments.marker(noun, "det");
        boolean ofToCome = tokens.head(noun) >= 0 && isOpenVerb(tokens.head(noun));
        return (determiner.equals("the") && ofToCome)
                || GENERIC_HEADS.contains(lower(noun))
                || determiner.equals("a")
                || determiner.equals("an")
                || determiner.equals("any")
                || determiner.equals("every");
    }

    /// "Every spring he shaved his beard and called on the admiral."
    private boolean isInEvery(int act) {
        int first = tokens.sentenceStart(tokens.sentence(act));
        boolean every = lower(first).equals("every") || lower(first).equals("each");
        return every
                && first + 1 < tokens.size()
                && SPANS_OF_TIME.contains(lower(first + 1))
                && tokens.upos(act) == Upos.VERB;
    }

    /// "On Sundays he wound the clock."
    private boolean isOnSundays(int act) {
        for (int dependent : tokens.dependents(act)) {
            String word = lower(dependent);
            boolean plural =
                    word.endsWith("s")
                            && (tokens.xpos(dependent).endsWith("S") || word.endsWith("days"));
            if (plural
                    && isIndefinite(dependent)
                    && SPANS_OF_TIME.contains(word.substring(0, word.length() - 1))
                    && (arguments.marker(dependent, "case").equals("on")
                            || arguments.marker(dependent, "case").equals("in")
                            || arguments.marker(dependent, "case").equals("at"))) {
                return true;
            }
        }
        return false;
    }

    /// "Under the statute, the director appoints the keeper."
    private boolean isByRule(int act) {
        String tag = tokens.xpos(act);
        int first = tokens.sentenceStart(tokens.sentence(act));
        if (!(tag.equals("VBZ") || tag.equals("VBP")) || !lower(first).equals("under")) {
            return false;
        }
        for (int i = first + 1; i < act && i < first + 5; i++) {
            if (RULES.contains(lower(i))) {
                return true;
            }
        }
        return false;
    }

    /// "She leaves for the coast on Monday": the present tense with a day to come.
    private boolean isTimetabled(int act, Auxiliaries before) {
        String tag = tokens.xpos(act);
        boolean present =
                tag.equals("VBZ")
                        || tag.equals("VBP")
                        || (tag.equals("VBG") && (before.has("is") || before.has("are")));
        if (!present || before.isModal()) {
            return false;
        }
        for (int dependent : tokens.dependents(act)) {
            String word = lower(dependent);
            boolean weekday = word.endsWith("day") && tokens.upos(dependent) == Upos.PROPN;
            boolean next = arguments.marker(dependent, "amod").equals("next");
            if (weekday || next || word.equals("tomorrow") || word.equals("tonight")) {
                return true;
            }
        }
        return false;
    }

    /// "Whoever finds a body", "he who leaves".
    private boolean isOfWhoever(int act) {
        for (int dependent : tokens.dependents(act)) {
            boolean subject = tokens.relation(dependent).startsWith("nsubj");
            if (subject && GENERIC_HEADS.contains(lower(dependent))) {
                return true;
            }
        }
        return false;
    }

    /// "In those years one paid them in tobacco."
    private boolean isOfOne(int act) {
        for (int dependent : tokens.dependents(act)) {
            boolean one =
                    tokens.relation(dependent).equals("nsubj") && lower(dependent).equals("one");
            if (one && dependent < act && tokens.dependents(dependent).length == 0) {
                return true;
            }
        }
        return false;
    }

    /// "Generals meet envoys." The headline "Rebels seize town" has no full stop.
    private boolean isRule(int act) {
        int last = tokens.sentenceEnd(tokens.sentence(act)) - 1;
        if (!tokens.xpos(act).equals("VBP") || !tokens.word(last).equals(".")) {
            return false;
        }
        boolean rule = false;
        for (int dependent : tokens.dependents(act)) {
            String relation = tokens.relation(dependent);
            if (relation.equals("nsubj") || relation.equals("obj")) {
                boolean plural = tokens.xpos(dependent).equals("NNS") && isIndefinite(dependent);
                if (!plural) {
                    return false;
                }
                rule = true;
            }
        }
        return rule;
    }

    /// "If he had paid", "had he paid" as against "asked if he had paid".
    private boolean isIrrealis(int act) {
        return tokens.relation(act).equals("advcl") || arguments.marker(act, "mark").isEmpty();
    }

    private Telling adverb(Telling telling, String lemma) {
        return softened(telling, lexicon.adverb(lemma));
    }

    private static Telling softened(Telling telling, String kind) {
        return switch (kind) {
            case "probable" -> telling.atMost(2);
            case "possible" -> telling.atMost(1);
            case "hearsay" -> telling.atMost(0);
            case "almost" -> telling.happened() ? telling.negated() : telling;
            case "generic" -> telling.as(Kind.GENERIC);
            default -> telling;
        };
    }

    /// "the alleged payment", "the planned visit", "the cancelled meeting".
    private Telling describing(Telling telling, String lemma) {
        return switch (lexicon.adverb(lemma)) {
            case "hearsay-act" -> telling.atMost(0);
            case "planned-act" -> telling.atMost(0).as(Kind.PLANNED);
            case "possible-act" -> telling.atMost(1).as(Kind.HYPOTHETICAL);
            case "probable-act" -> telling.atMost(2);
            case "not-act" -> telling.negated();
            default -> telling;
        };
    }

    /// What the governing word does to the act below it; null when the act stands for itself.
    private @Nullable Effect effect(int below, int above) {
        return isNoun(below) ? effectOnNoun(below, above) : effectOnClause(below, above);
    }

    private @Nullable Effect effectOnClause(int below, int above) {
        Auxiliaries before = new Auxiliaries(tokens, below);
        String relation = tokens.relation(below);
        String marker = arguments.marker(below, "mark");
        boolean gerund = tokens.xpos(below).equals("VBG");
        boolean behindMarker =
                gerund
                        && (GERUND_MARKERS.contains(marker)
                                || before.isBehindWithSubject(GERUND_MARKERS));
        Governing governing = governing(above);
        Effect phrasal = phrasal(below, above);
        if (phrasal != null && (before.infinitive() || gerund)) {
            return phrasal;
        }
        Effect measured = before.infinitive() ? measured(above) : null;
        if (measured != null) {
            return measured;
        }
        if (before.infinitive() || relation.equals("xcomp") || relation.equals("csubj")) {
            if (governing == null) {
                return before.infinitive() ? Effect.PLANNED : Effect.NONE;
            }
            boolean purpose = relation.equals("advcl");
            if (before.infinitive() && before.isPerfect()) {
                return ofPerfect(governing.clause(), above);
            }
            return purpose
                            && governing.clause() != Effect.UNDONE
                            && governing.clause() != Effect.DONE
                    ? Effect.PLANNED
                    : gerund && !before.isBehind(Set.of("into"))
                            ? ofGerund(governing, before, marker, above)
                            : governing.clause();
        }
        if (claimBefore(below) == above) {
            return governing == null ? Effect.CLAIMED : governing.clause();
        }
        if (relation.equals("ccomp") || before.wordBeforeThat() == above) {
            Governing ofThat = lexicon.governing("that", arguments.lemma(above));
            if (ofThat != null) {
                return ofThat.clause();
            }
            boolean past =
                    tokens.xpos(below).equals("VBD") || before.has("had") || before.has("was");
            return governing == null
                    ? Effect.CLAIMED
                    : governing.clause() == Effect.PLANNED && past
                            ? Effect.CLAIMED
                            : governing.clause();
        }
        if (relation.equals("acl:relcl")) {
            return ofDescribed(above);
        }
        if (behindMarker && governing != null) {
            return ofGerund(governing, before, marker, above);
        }
        boolean withTo = marker.equals("to") || before.isBehind(Set.of("to"));
        boolean withFrom = marker.equals("from") || before.isBehind(Set.of("from"));
        return behindMarker && !isNoun(above) && (withFrom || (withTo && isNegated(above)))
                ? ofLooseGerund(withFrom, above)
                : null;
    }

    /// "spoke of men who had unloaded crates": what is told of somebody or something that only the
    /// statement or wish brings up; null for "accused the man who sold it".
    private @Nullable Effect ofDescribed(int described) {
        int noun = described;
        for (int up = 0; up < 3 && tokens.head(noun) >= 0 && isNoun(tokens.head(noun)); up++) {
            noun = tokens.head(noun);
        }
        int verb = tokens.head(noun);
        boolean thing = tokens.upos(noun) == Upos.NOUN && verb >= 0 && !isNoun(verb);
        if (!thing || !isIndefinite(noun) || tokens.relation(noun).startsWith("nsubj")) {
            return null;
        }
        Governing governing = governing(verb);
        if (governing == null) {
            return null;
        }
        return switch (governing.noun()) {
            case CLAIMED -> Effect.CLAIMED;
            default -> null;
        };
    }

    /// "shied away from accusing", "never got round to visiting", as against "returned from
    /// visiting".
    private Effect ofLooseGerund(boolean withFrom, int verb) {
        Governing from = withFrom ? lexicon.governing("from", arguments.lemma(verb)) : null;
        Governing plain = withFrom && from == null ? lexicon.governing("from", lemma(verb)) : from;
        return plain == null ? Effect.CLAIMED : plain.gerund();
    }

    /// "too ill to visit", "brave enough to accuse", "the first to meet", "the only man to vote".
    private @Nullable Effect measured(int above) {
        for (int dependent : tokens.dependents(above)) {
            boolean adverb = tokens.relation(dependent).equals("advmod");
            if (adverb && lower(dependent).equals("too") && dependent < above) {
                return Effect.UNDONE;
            }
            if (adverb && lower(dependent).equals("enough")) {
                return Effect.ENABLED;
            }
            Governing rank = isNoun(above) ? lexicon.governing("adj", lemma(dependent)) : null;
            if (rank != null
                    && rank.clause() == Effect.DONE
                    && tokens.relation(dependent).equals("amod")
                    && !tokens.relation(above).equals("obj")) {
                return Effect.DONE;
            }
        }
        return null;
    }

    /// "is thought to have died", "was to have met", "is not known to have gone": what lies back is
    /// no plan.
    private Effect ofPerfect(Effect effect, int above) {
        return switch (effect) {
            case PLANNED, WISHED -> Effect.CLAIMED;
            case KNOWN -> isNegated(above) ? Effect.CLAIMED : Effect.KNOWN;
            default -> effect;
        };
    }

    private Effect ofGerund(Governing governing, Auxiliaries before, String marker, int above) {
        boolean from = marker.equals("from") || before.isBehind(Set.of("from"));
        Governing behindFrom = from ? lexicon.governing("from", arguments.lemma(above)) : null;
        if (behindFrom != null) {
            return behindFrom.gerund();
        }
        if (from && governing.clause() == Effect.UNDONE) {
            return Effect.UNDONE;
        }
        boolean into = marker.equals("into") || before.isBehind(Set.of("into"));
        return into ? governing.clause() : governing.gerund();
    }

    private @Nullable Effect effectOnNoun(int noun, int above) {
        String relation = tokens.relation(noun);
        boolean object =
                relation.equals("obj")
                        || relation.equals("nsubj:pass")
                        || (relation.equals("nsubj") && !isNoun(above) && isPassiveByForm(above));
        String preposition = arguments.marker(noun, "case");
        boolean about =
                (relation.equals("obl")
                                || relation.equals("nmod")
                                || (relation.equals("nsubj") && isNoun(above)))
                        && GERUND_MARKERS.contains(preposition)
                        && !preposition.equals("in")
                        && !preposition.equals("at");
        boolean subject = relation.equals("nsubj") || relation.equals("nsubj:pass");
        Governing ofSubject = subject ? ofSubject(above) : null;
        if (ofSubject != null) {
            return ofSubject.noun();
        }
        if (about && preposition.equals("from") && isIndefinite(noun)) {
            Governing from = lexicon.governing("from", arguments.lemma(above));
            Governing plain = from == null ? lexicon.governing("from", lemma(above)) : from;
            if (plain != null && plain.clause() == Effect.UNDONE) {
                return Effect.UNDONE;
            }
        }
        if (relation.equals("nsubj") && lemma(above).equals("be") && isStillToBe(above)) {
            return Effect.PLANNED;
        }
        if (!object && !about) {
            return relation.equals("nsubj") && isOpenVerb(above) ? Effect.NONE : null;
        }
        Governing bare =
                isIndefinite(noun) && !isNoun(above)
                        ? lexicon.governing("bare", arguments.lemma(above))
                        : null;
        if (bare != null
                && (bare.noun() != Effect.UNDONE || arguments.marker(noun, "det").isEmpty())) {
            return bare.noun();
        }
        if (about && isNoun(above) && isNegated(above)) {
            return Effect.CLAIMED;
        }
        if (about && NOBODY.contains(lemma(above))) {
            return Effect.CLAIMED;
        }
        Governing governing = governing(above);
        boolean told =
                governing == null
                        || governing.noun() == Effect.NONE
                        || governing.noun() == Effect.DONE;
        Effect ofTeller = told && !isNoun(above) ? ofTeller(above) : null;
        if (ofTeller != null) {
            return ofTeller;
        }
        if (governing != null && governing.noun() != Effect.NONE) {
            boolean unheardOf =
                    governing.noun() == Effect.KNOWN && isIndefinite(noun) && isNegated(above);
            return unheardOf ? Effect.CLAIMED : governing.noun();
        }
        if (about && preposition.equals("for") && isPurpose(noun, above)) {
            return Effect.PLANNED;
        }
        boolean broughtAbout =
                object && (isIndefinite(noun) || BRINGING_ABOUT.contains(arguments.lemma(above)));
        if (!broughtAbout) {
            return null;
        }
        return Effect.DONE;
    }

    /// "There was to be a strike", "there might have been a strike".
    private boolean isStillToBe(int be) {
        Telling existence = own(be);
        if (existence.kind() != Kind.ACTUAL || existence.certainty() < 3) {
            return true;
        }
        for (int dependent : tokens.dependents(be)) {
            if (tokens.relation(dependent).equals("xcomp") && lower(dependent).equals("be")) {
                return true;
            }
        }
        return false;
    }

    /// "The plan foresees the dismissal", "the rumour concerns a sale": what a plan or a claim does
    /// with an act leaves the act as open as plan or claim; null for other subjects.
    private @Nullable Effect ofTeller(int verb) {
        for (int subject : tokens.dependents(verb)) {
            boolean thing = tokens.relation(subject).equals("nsubj") && isNoun(subject);
            Governing governing = thing ? governing(subject) : null;
            if (governing != null) {
                return switch (governing.noun()) {
                    case PLANNED, WISHED, CLAIMED, TRIED -> governing.noun();
                    default -> null;
                };
            }
        }
        return null;
    }

    /// "travelled to Velsk for a meeting", "money for the purchase of the ship", as against
    /// "thanked him for the visit", whose verbs are listed, and "was jailed for the murder".
    private boolean isPurpose(int noun, int above) {
        if (isNoun(above)) {
            return true;
        }
        return lexicon.governing("for", arguments.lemma(above)) != null
                || (isIndefinite(noun) && !arguments.isPassive(above));
    }

    /// "was cancelled", whatever the tree calls its subject.
    private boolean isPassiveByForm(int verb) {
        Auxiliaries before = new Auxiliaries(tokens, verb);
        return tokens.upos(verb) == Upos.VERB
                && (tokens.xpos(verb).equals("VBN") || tokens.xpos(verb).equals("VBD"))
                && (before.has("was") || before.has("were") || before.has("been"));
    }

    /// What a verb tells of its subject, alone or with the noun below it: "fell through", "came to
    /// nothing".
    private @Nullable Governing ofSubject(int verb) {
        for (int word : tokens.dependents(verb)) {
            String relation = tokens.relation(word);
            if (relation.equals("obj") || relation.equals("obl")) {
                Governing together =
                        lexicon.governing(
                                "subj",
                                tokens.lemma(verb).toLowerCase(Locale.ROOT)
                                        + ":"
                                        + tokens.lemma(word).toLowerCase(Locale.ROOT));
                if (together != null) {
                    return together;
                }
            }
        }
        return lexicon.governing("subj", arguments.lemma(verb));
    }

    /// Is a noun's happening told by the word above it: "was cancelled", "took place", "demanded an
    /// inquiry"?
    boolean isTold(int noun, int above) {
        return above >= 0 && effectOnNoun(noun, above) != null;
    }

    /// "The exhibition would open": what a modal leaves open is open for its subject too.
    private boolean isOpenVerb(int verb) {
        return tokens.upos(verb) == Upos.VERB && own(verb).kind() != Kind.ACTUAL;
    }

    private boolean isIndefinite(int noun) {
        String determiner = arguments.marker(noun, "det");
        return (determiner.isEmpty()
                        || determiner.equals("a")
                        || determiner.equals("any")
                        || determiner.equals("another"))
                && arguments.marker(noun, "nmod:poss").isEmpty();
    }

    private @Nullable Governing governing(int word) {
        String pos =
                switch (tokens.upos(word)) {
                    case VERB, AUX -> "verb";
                    case ADJ -> "adj";
                    case NOUN, PROPN -> "noun";
                    default -> "";
                };
        Governing withParticle = lexicon.governing(pos, arguments.lemma(word));
        if (withParticle != null) {
            return withParticle;
        }
        String lemma = tokens.lemma(word).toLowerCase(Locale.ROOT);
        if (tokens.word(word).equalsIgnoreCase("going")) {
            return lexicon.governing("verb", "plan");
        }
        return lexicon.governing(pos, lemma);
    }

    /// Coordinated acts share a modal, an auxiliary or an infinitive that stands once, with the
    /// first: "could have forged ties, and changed history".
    private boolean sharesMood(int below, int above) {
        if (!tokens.relation(below).equals("conj") || isNoun(below) != isNoun(above)) {
            return false;
        }
        if (isNoun(below)) {
            return true;
        }
        Auxiliaries own = new Auxiliaries(tokens, below);
        if (own.any() || hasSubject(below)) {
            return false;
        }
        Auxiliaries first = new Auxiliaries(tokens, above);
        String tag = tokens.xpos(below);
        return switch (tag) {
            case "VB", "VBG" -> true;
            case "VBN" -> first.any();
            case "VBD" -> first.isPerfect() && first.isModal();
            case "VBP" -> first.isModal() || first.infinitive();
            default -> false;
        };
    }

    private boolean hasSubject(int verb) {
        for (int dependent : tokens.dependents(verb)) {
            if (tokens.relation(dependent).startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    private boolean isNoun(int word) {
        return tokens.upos(word) == Upos.NOUN || tokens.upos(word) == Upos.PROPN;
    }

    /// Is a word negated by an adverb, or by a subject or object that names nobody? "Did not learn
    /// it until Friday" is not: on Friday it happened.
    boolean isNegated(int word) {
        return isNegated(word, -1);
    }

    /// The same, a negative word below `except` left out.
    private boolean isNegated(int word, int except) {
        Auxiliaries before = new Auxiliaries(tokens, word);
        boolean negated = before.isNegated();
        for (int dependent : tokens.dependents(word)) {
            if (dependent == except) {
                continue;
            }
            String lemma = tokens.lemma(dependent).toLowerCase(Locale.ROOT);
            switch (tokens.relation(dependent)) {
                case "advmod", "det", "cc:preconj", "cc" ->
                        negated |=
                                before.isNegation(dependent)
                                        || (dependent < word
                                                && lexicon.adverb(lemma).equals("not"));
                case "nsubj", "nsubj:pass", "obj" ->
                        negated |=
                                NOBODY.contains(lemma)
                                        || NOBODY.contains(arguments.marker(dependent, "det"));
                default -> {}
            }
        }
        return negated && !isUntil(word);
    }

    private boolean isUntil(int act) {
        for (int dependent : tokens.dependents(act)) {
            boolean until =
                    arguments.marker(dependent, "case").equals("until")
                            || arguments.marker(dependent, "mark").equals("until");
            if (until && dependent > act) {
                return true;
            }
        }
        return false;
    }

    /// "on condition that she resign".
    private boolean isSubjunctive(int act, Auxiliaries before) {
        int above = tokens.head(act);
        Governing governing = above < 0 ? null : governing(above);
        boolean seen =
                governing != null
                        && (governing.clause() == Effect.SETTLED
                                || governing.clause() == Effect.DONE);
        return tokens.xpos(act).equals("VB")
                && !before.any()
                && !seen
                && (hasSubject(act) || arguments.marker(act, "mark").equals("that"));
    }

    /// A bare verb at the beginning of a clause: "Keep it secret."
    private boolean isCommand(int act, Auxiliaries before) {
        return tokens.xpos(act).equals("VB")
                && !before.any()
                && !hasSubject(act)
                && before.isClauseInitial()
                && !tokens.relation(act).equals("xcomp")
                && !tokens.relation(act).equals("conj");
    }

    /// "When you have such an idea you consult people" tells no act of anybody.
    private boolean isOfAnybody(int act) {
        boolean present = tokens.xpos(act).equals("VBP") || tokens.xpos(act).equals("VB");
        if (!present) {
            return false;
        }
        for (int dependent : tokens.dependents(act)) {
            String word = tokens.word(dependent).toLowerCase(Locale.ROOT);
            if (tokens.relation(dependent).equals("nsubj")
                    && (word.equals("you")
                            || word.equals("one")
                            || word.equals("anyone")
                            || word.equals("anybody"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAsked(int act) {
        int sentence = tokens.sentence(act);
        int last = tokens.sentenceEnd(sentence) - 1;
        for (int i = last; i > last - 3 && i >= tokens.sentenceStart(sentence); i--) {
            if (tokens.word(i).equals("?")) {
                return true;
            }
        }
        return false;
    }
}
