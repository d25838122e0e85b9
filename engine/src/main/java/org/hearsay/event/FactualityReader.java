package org.hearsay.event;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.hearsay.event.Factuality.Kind;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.jspecify.annotations.Nullable;

/// Reads how firmly an act is told, from the words above and around it: negation, modals, adverbs,
/// conditionals, and the words that govern it.
///
/// The reading climbs from the act to the root of its clause chain. At each step the governing word
/// may turn the telling around ("failed to"), make it a plan ("agreed to") or leave it open ("hoped
/// to"); the classes are in `operators.tsv` [1, 2]. The climb stops where a statement begins,
/// because beyond it another source speaks [3].
///
/// 1. Karttunen, Implicative verbs, 1971; Simple and phrasal implicatives, 2012.
/// 2. Nairn, Condoravdi and Karttunen, Computing relative polarity for textual inference, 2006.
/// 3. Saurí and Pustejovsky, Are you sure that this happened?, Computational Linguistics 38(2),
///    2012.
final class FactualityReader {
    private static final int DEEPEST = 12;
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "wo");
    private static final Set<String> POSSIBLE = Set.of("may", "might", "can", "could");
    private static final Set<String> CONDITIONAL =
            Set.of("if", "unless", "whether", "lest", "provided");
    private static final Set<String> LEAVING_OUT = Set.of("without", "instead", "than");
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "never", "no", "neither", "nor");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "no");

    private final Tokens tokens;
    private final Arguments arguments;
    private final Lexicon lexicon;

    FactualityReader(Tokens tokens, Arguments arguments, Lexicon lexicon) {
        this.tokens = tokens;
        this.arguments = arguments;
        this.lexicon = lexicon;
    }

    /// How firmly whoever tells the words around an act tells it.
    ///
    /// @param act the act's verb or noun
    /// @param inReach may the climb use this word? Words outside of the content of a statement are
    ///   another source's
    Telling read(int act, IntPredicate inReach) {
        Telling telling = own(act);
        int below = act;
        for (int steps = 0; steps < DEEPEST; steps++) {
            int above = tokens.head(below);
            if (above < 0 || !inReach.test(above)) {
                break;
            }
            telling = under(telling, below, above);
            if (endsClause(below)) {
                break;
            }
            below = above;
        }
        return isQuestion(act) && inReach.test(tokens.sentenceEnd(tokens.sentence(act)) - 1)
                ? telling.atMost(0).as(Kind.HYPOTHETICAL)
                : telling;
    }

    /// What the act's own negation, modals and adverbs say.
    private Telling own(int act) {
        Telling telling = isNegated(act) ? Telling.FACT.negated() : Telling.FACT;
        boolean perfect = hasAuxiliary(act, "have");
        for (int word : tokens.dependents(act)) {
            String lemma = tokens.lemma(word).toLowerCase(Locale.ROOT);
            switch (tokens.relation(word)) {
                case "aux" ->
                        telling =
                                modal(
                                        telling,
                                        lemma,
                                        tokens.word(word).toLowerCase(Locale.ROOT),
                                        perfect);
                case "advmod" -> telling = adverb(telling, lemma);
                case "mark" -> {
                    if (CONDITIONAL.contains(lemma)) {
                        telling = telling.atMost(0).as(Kind.HYPOTHETICAL);
                    } else if (LEAVING_OUT.contains(lemma)) {
                        telling = telling.negated();
                    }
                }
                case "amod" -> telling = describing(telling, lemma);
                default -> {}
            }
        }
        return isCommand(act) ? telling.atMost(0).as(Kind.HYPOTHETICAL) : telling;
    }

    private Telling modal(Telling telling, String lemma, String word, boolean perfect) {
        if (FUTURE.contains(lemma) || FUTURE.contains(word)) {
            return telling.atMost(telling.happened() ? 2 : 3).as(Kind.PLANNED);
        }
        boolean contrary = Set.of("would", "could", "should").contains(word);
        if (contrary && perfect) {
            return new Telling(3, false, Kind.COUNTERFACTUAL);
        }
        if (word.equals("would") || lemma.equals("would") || word.equals("'d")) {
            return word.equals("'d") ? telling : telling.atMost(0).as(Kind.HYPOTHETICAL);
        }
        if (POSSIBLE.contains(word)) {
            // "could not find" is told as not having happened; "may not come" is open.
            boolean unable = !telling.happened() && (word.equals("could") || word.equals("can"));
            return unable
                    ? telling
                    : telling.atMost(1).as(perfect ? Kind.ACTUAL : Kind.HYPOTHETICAL);
        }
        if (Set.of("should", "must", "ought").contains(word)) {
            return perfect && word.equals("must")
                    ? telling.atMost(2)
                    : telling.atMost(0).as(Kind.HYPOTHETICAL);
        }
        return telling;
    }

    private Telling adverb(Telling telling, String lemma) {
        return switch (lexicon.adverb(lemma)) {
            case "probable" -> telling.atMost(2);
            case "possible" -> telling.atMost(1);
            case "hearsay" -> telling.atMost(0);
            case "almost" -> telling.negated();
            case "generic" -> telling.as(Kind.GENERIC);
            default -> telling;
        };
    }

    /// "the alleged payment", "the planned visit", "the cancelled meeting".
    private static Telling describing(Telling telling, String lemma) {
        return switch (lemma) {
            case "alleged", "supposed", "purported", "reported", "rumored", "rumoured" ->
                    telling.atMost(0);
            case "planned",
                    "proposed",
                    "scheduled",
                    "intended",
                    "future",
                    "upcoming",
                    "forthcoming",
                    "prospective" ->
                    telling.atMost(0).as(Kind.PLANNED);
            case "possible", "potential" -> telling.atMost(1).as(Kind.HYPOTHETICAL);
            case "likely", "probable", "apparent" -> telling.atMost(2);
            case "cancelled", "canceled", "aborted", "abortive", "failed", "averted" ->
                    telling.negated();
            default -> telling;
        };
    }

    /// What the governing word does to an act below it.
    private Telling under(Telling telling, int below, int above) {
        String relation = tokens.relation(below);
        boolean complement =
                switch (relation) {
                    case "xcomp", "ccomp", "csubj", "acl" -> true;
                    case "obj", "nsubj:pass", "obl", "nmod" -> isEventNoun(below);
                    case "advcl" -> false;
                    default -> false;
                };
        if (relation.equals("advcl")) {
            boolean purpose = arguments.marker(below, "mark").equals("to");
            return purpose ? telling.atMost(0).as(Kind.PLANNED) : telling;
        }
        if (relation.equals("conj")) {
            return sharedMood(telling, below, above);
        }
        if (!complement) {
            return telling;
        }
        Lexicon.Operator operator = operatorOf(above);
        if (operator == null) {
            boolean infinitive = arguments.marker(below, "mark").equals("to");
            return infinitive && !relation.equals("xcomp")
                    ? telling.atMost(0).as(Kind.PLANNED)
                    : telling;
        }
        boolean nominal = relation.equals("obj") || relation.equals("nsubj:pass");
        boolean negated = isNegated(above);
        return switch (operator) {
            case HAPPENED -> negated && relation.equals("xcomp") ? telling.negated() : telling;
            case NOT -> negated ? telling : telling.negated();
            case PLANNED ->
                    nominal && !isPlanOfNoun(above) ? telling : telling.atMost(0).as(Kind.PLANNED);
            case WISHED -> telling.atMost(0).as(Kind.HYPOTHETICAL);
            case TRIED -> nominal ? telling : telling.atMost(0).as(Kind.HYPOTHETICAL);
            case POSSIBLE -> telling.atMost(1);
            case PROBABLE -> nominal ? telling : telling.atMost(2);
            case FACT -> telling;
        };
    }

    /// Coordinated acts share a modal or an infinitive that stands once, with the first.
    private Telling sharedMood(Telling telling, int below, int above) {
        boolean ownSubject = !arguments.in(below, "subj").equals(arguments.in(above, "subj"));
        boolean bare = tokens.xpos(below).equals("VB");
        if (ownSubject || !bare) {
            return telling;
        }
        Telling first = own(above);
        return first.kind() == Kind.ACTUAL && first.certainty() == 3
                ? (first.happened() ? telling : telling.negated())
                : telling.atMost(first.certainty()).as(first.kind());
    }

    private Lexicon.@Nullable Operator operatorOf(int word) {
        Lexicon.Operator withParticle = lexicon.operator(arguments.lemma(word));
        if (withParticle != null) {
            return withParticle;
        }
        String lemma = tokens.lemma(word).toLowerCase(Locale.ROOT);
        Lexicon.Operator plain = lexicon.operator(lemma);
        return plain != null ? plain : NOUN_OPERATORS.get(lemma);
    }

    private static final Map<String, Lexicon.Operator> NOUN_OPERATORS =
            Map.ofEntries(
                    Map.entry("plan", Lexicon.Operator.PLANNED),
                    Map.entry("decision", Lexicon.Operator.PLANNED),
                    Map.entry("intention", Lexicon.Operator.PLANNED),
                    Map.entry("promise", Lexicon.Operator.PLANNED),
                    Map.entry("proposal", Lexicon.Operator.PLANNED),
                    Map.entry("invitation", Lexicon.Operator.PLANNED),
                    Map.entry("talk", Lexicon.Operator.WISHED),
                    Map.entry("idea", Lexicon.Operator.WISHED),
                    Map.entry("hope", Lexicon.Operator.WISHED),
                    Map.entry("possibility", Lexicon.Operator.WISHED),
                    Map.entry("chance", Lexicon.Operator.WISHED),
                    Map.entry("attempt", Lexicon.Operator.TRIED),
                    Map.entry("effort", Lexicon.Operator.TRIED),
                    Map.entry("refusal", Lexicon.Operator.NOT),
                    Map.entry("failure", Lexicon.Operator.NOT));

    /// "planned a visit" makes the visit a plan; "agreed a deal" does not.
    private boolean isPlanOfNoun(int verb) {
        return Set.of(
                        "plan",
                        "intend",
                        "propose",
                        "suggest",
                        "offer",
                        "schedule",
                        "arrange",
                        "prepare",
                        "promise",
                        "demand",
                        "request",
                        "threaten",
                        "expect",
                        "order",
                        "urge")
                .contains(tokens.lemma(verb).toLowerCase(Locale.ROOT));
    }

    private boolean isEventNoun(int word) {
        return tokens.upos(word) == Upos.NOUN
                && lexicon.noun(tokens.lemma(word).toLowerCase(Locale.ROOT)) != null;
    }

    /// A clause that is not an argument of the one above stands for itself.
    private boolean endsClause(int word) {
        return switch (tokens.relation(word)) {
            case "root", "parataxis", "acl:relcl", "nsubj", "conj" -> true;
            default -> false;
        };
    }

    /// Is a word negated by an adverb, or by a subject or object that names nobody?
    boolean isNegated(int word) {
        for (int dependent : tokens.dependents(word)) {
            String lemma = tokens.lemma(dependent).toLowerCase(Locale.ROOT);
            switch (tokens.relation(dependent)) {
                case "advmod", "det", "cc:preconj" -> {
                    if (NEGATIONS.contains(lemma)
                            || NEGATIONS.contains(tokens.word(dependent).toLowerCase(Locale.ROOT))
                            || lexicon.adverb(lemma).equals("not")) {
                        return true;
                    }
                }
                case "nsubj", "nsubj:pass", "obj" -> {
                    if (NOBODY.contains(lemma)
                            || NOBODY.contains(arguments.marker(dependent, "det"))) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean hasAuxiliary(int word, String lemma) {
        for (int dependent : tokens.dependents(word)) {
            if (tokens.relation(dependent).equals("aux")
                    && tokens.lemma(dependent).equalsIgnoreCase(lemma)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCommand(int act) {
        return tokens.xpos(act).equals("VB")
                && tokens.relation(act).equals("root")
                && arguments.in(act, "subj").isEmpty()
                && arguments.marker(act, "aux").isEmpty()
                && arguments.marker(act, "mark").isEmpty();
    }

    private boolean isQuestion(int act) {
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
