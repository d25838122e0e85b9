package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.hearsay.event.Awareness.State;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds who knew, learned, was told, did not know or was kept from something.
final class AwarenessFinder {
    private static final Set<String> SAYING =
            Set.of("say", "tell", "reveal", "mention", "disclose", "breathe");
    private static final Set<String> NOTHING = Set.of("nothing", "nobody", "none", "word");
    private static final Set<String> SPEAKERS = Set.of("i", "we", "you");

    /// "aware of none", "was told nothing".
    private static final Pattern NONE =
            Pattern.compile("(?i)(?:(?:of|about) )?(?:none|nothing|no one|nobody)\\b");

    private final Tokens tokens;
    private final Places places;
    private final Arguments arguments;
    private final FactualityReader firmness;
    private final Lexicon lexicon;
    private final IntFunction<List<Integer>> timesOn;

    AwarenessFinder(
            Places places,
            Arguments arguments,
            FactualityReader firmness,
            Lexicon lexicon,
            IntFunction<List<Integer>> timesOn) {
        this.tokens = places.tokens;
        this.places = places;
        this.arguments = arguments;
        this.firmness = firmness;
        this.lexicon = lexicon;
        this.timesOn = timesOn;
    }

    List<Awareness> find(IntPredicate isRead) {
        List<Awareness> found = new ArrayList<>();
        for (int word = 0; word < tokens.size(); word++) {
            if (isRead.test(word)) {
                add(word, found);
                addHad(word, found);
                addUnbeknownst(word, found);
                addSilenced(word, found);
            }
        }
        return found;
    }

    private void add(int word, List<Awareness> found) {
        for (Lexicon.Knowing knowing : lexicon.knowings(arguments.lemma(word))) {
            boolean adjective = tokens.upos(word) == Upos.ADJ;
            boolean fits =
                    knowing.slot().equals("adj") ? adjective : tokens.upos(word) == Upos.VERB;
            List<EntityMention> knowers =
                    fits ? places.mentionsAt(knowers(knowing, word)) : List.of();
            Span fact = fits ? fact(knowing, word) : null;
            EntityMention informant = fits ? informant(knowing, word) : null;
            State state = fits ? state(knowing, word, fact) : null;
            if (fact == null && isBare(knowing, word, state, informant)) {
                fact = told(word);
            }
            if (fact != null && state != null && !knowers.isEmpty()) {
                if (!isAssertion(knowing, word, state, fact)) {
                    addEach(found, knowers, state, word, fact, informant);
                }
                return;
            }
        }
    }

    /// "He told me, in the park"; "the station was not informed": of what stands before.
    private boolean isBare(
            Lexicon.Knowing knowing,
            int word,
            @Nullable State state,
            @Nullable EntityMention informant) {
        boolean tells = knowing.kind().equals("tell") && knowing.slot().equals("obj");
        boolean isFirm =
                state == State.WAS_KEPT_FROM
                        || state == State.DID_NOT_KNOW && arguments.isPassive(word);
        boolean isFromSomebody =
                state == State.WAS_TOLD
                        && informant != null
                        && informant.kind() == EntityKind.PERSON
                        && arguments.in(word, "iobj").stream().anyMatch(this::isFirstPerson);
        return tells
                && (isFirm || isFromSomebody)
                && !places.isCueOfContent(word)
                && !hasObject(word);
    }

    private boolean isFirstPerson(int word) {
        String form = tokens.word(word).toLowerCase(Locale.ROOT);
        return form.equals("me") || form.equals("us");
    }

    private boolean hasObject(int word) {
        for (int dependent : tokens.dependents(word)) {
            String relation = tokens.relation(dependent);
            if (relation.equals("obj") && !isPerson(dependent)
                    || relation.equals("xcomp")
                    || relation.equals("ccomp")) {
                return true;
            }
        }
        return false;
    }

    /// The words that say so themselves: what was told stands in another sentence, and which one,
    /// is for the reader to see.
    private Span told(int word) {
        return subtree(word);
    }

    /// "I know that it is late", "you know that it is late" say that it is late.
    private boolean isAssertion(Lexicon.Knowing knowing, int word, State state, Span fact) {
        boolean isPresent = tokens.xpos(word).equals("VBP") || tokens.xpos(word).equals("VB");
        if (!knowing.kind().equals("know") || state != State.KNEW || !isPresent) {
            return false;
        }
        int first = tokens.wordAt(fact.start());
        boolean isQuestion =
                tokens.xpos(first).startsWith("W") && !tokens.relation(first).equals("mark");
        boolean isSpeaker =
                arguments.in(word, "subj").stream()
                        .anyMatch(subject ->
                                SPEAKERS.contains(tokens.word(subject).toLowerCase(Locale.ROOT)));
        return isSpeaker && !isQuestion;
    }

    /// "I have it from Dorn that the ship was sold."
    private void addHad(int word, List<Awareness> found) {
        if (tokens.upos(word) != Upos.VERB || !tokens.lemma(word).equals("have")) {
            return;
        }
        boolean isIt =
                arguments.in(word, "obj").stream()
                        .anyMatch(object -> tokens.word(object).equalsIgnoreCase("it"));
        List<EntityMention> from = places.mentionsAt(arguments.in(word, "from"));
        Span fact = fact(new Lexicon.Knowing("tell", "subj"), word);
        if (isIt && !from.isEmpty() && fact != null && !fact.of(tokens.text()).equals("it")) {
            addEach(
                    found,
                    places.mentionsAt(arguments.in(word, "subj")),
                    State.WAS_TOLD,
                    word,
                    fact,
                    from.get(0));
        }
    }

    /// "Unbeknownst to her, the bank had sold the yard."
    private void addUnbeknownst(int word, List<Awareness> found) {
        String form = tokens.word(word).toLowerCase(Locale.ROOT);
        int last = tokens.sentenceEnd(tokens.sentence(word)) - 1;
        boolean opens = form.startsWith("unbeknown") && word + 2 < last;
        if (!opens || !tokens.word(word + 1).equalsIgnoreCase("to")) {
            return;
        }
        for (int i = word + 2; i < last && i < word + 8; i++) {
            EntityMention knower = places.mentionAt(i);
            if (knower != null) {
                int after = tokens.wordAt(knower.span().end());
                int from = after < last && tokens.word(after).equals(",") ? after + 1 : after;
                Span fact =
                        from < last
                                ? tokens.span(from, last)
                                : tokens.sentenceSpan(tokens.sentence(word));
                addEach(found, List.of(knower), State.DID_NOT_KNOW, word, fact, null);
                return;
            }
        }
    }

    /// "asked that nothing be said to the minister": the minister is kept from it.
    private void addSilenced(int word, List<Awareness> found) {
        int governor = tokens.head(word);
        boolean saying = SAYING.contains(tokens.lemma(word).toLowerCase(Locale.ROOT));
        if (!saying || governor < 0 || !tokens.relation(word).equals("ccomp")) {
            return;
        }
        boolean nothing = false;
        for (int dependent : tokens.dependents(word)) {
            nothing |=
                    tokens.relation(dependent).startsWith("nsubj")
                            && NOTHING.contains(tokens.lemma(dependent).toLowerCase(Locale.ROOT));
        }
        Governing asked =
                lexicon.governing("verb", tokens.lemma(governor).toLowerCase(Locale.ROOT));
        if (nothing && asked != null && asked.clause() == Governing.Effect.PLANNED) {
            List<EntityMention> askers = places.mentionsAt(arguments.in(governor, "subj"));
            addEach(
                    found,
                    places.mentionsAt(arguments.in(word, "to")),
                    State.WAS_KEPT_FROM,
                    word,
                    null,
                    askers.isEmpty() ? null : askers.get(0));
        }
    }

    private void addEach(
            List<Awareness> found,
            List<EntityMention> knowers,
            State state,
            int word,
            @Nullable Span fact,
            @Nullable EntityMention informant) {
        int within = places.statementAt(word);
        List<Integer> times = timesOn.apply(word);
        for (EntityMention knower : knowers) {
            if (knower.kind() == EntityKind.PERSON || knower.kind() == EntityKind.ORGANIZATION) {
                found.add(
                        new Awareness(
                                knower.id(),
                                state,
                                tokens.span(word),
                                fact,
                                informant == null || informant.chain() == knower.chain()
                                        ? null
                                        : informant.id(),
                                times.isEmpty() ? null : times.get(0),
                                within < 0 ? null : within));
            }
        }
    }

    private List<Integer> knowers(Lexicon.Knowing knowing, int word) {
        return switch (knowing.slot()) {
            case "obj" -> {
                List<Integer> objects = arguments.in(word, "iobj");
                yield objects.isEmpty() ? arguments.in(word, "obj") : objects;
            }
            case "from" -> arguments.in(word, "from");
            case "to" -> arguments.in(word, "to");
            case "iobj" -> receivers(word);
            default -> arguments.in(word, "subj");
        };
    }

    /// "showed her the letter", "gave it to her", "she was shown the letter".
    private List<Integer> receivers(int word) {
        List<Integer> receivers = new ArrayList<>(arguments.in(word, "iobj"));
        receivers.addAll(arguments.in(word, "to"));
        if (receivers.isEmpty() && arguments.isPassive(word)) {
            for (int dependent : tokens.dependents(word)) {
                if (tokens.relation(dependent).equals("nsubj:pass")) {
                    receivers.add(dependent);
                }
            }
        }
        return receivers;
    }

    /// What the word says under its own negation; null where it only supposes or asks.
    private @Nullable State state(Lexicon.Knowing knowing, int word, @Nullable Span fact) {
        State state = state(knowing, word);
        boolean isNothing = fact != null && NONE.matcher(fact.of(tokens.text())).lookingAt();
        boolean knows = state == State.KNEW || state == State.LEARNED || state == State.WAS_TOLD;
        return isNothing && knows ? State.DID_NOT_KNOW : state;
    }

    private @Nullable State state(Lexicon.Knowing knowing, int word) {
        Telling telling =
                firmness.read(word, other -> places.statementAt(other) == places.statementAt(word));
        boolean ordered = telling.kind() == Factuality.Kind.PLANNED && !telling.happened();
        if (ordered && knowing.kind().equals("tell")) {
            return State.WAS_KEPT_FROM;
        }
        if (telling.certainty() == 0 || telling.kind() != Factuality.Kind.ACTUAL) {
            return null;
        }
        boolean so = telling.happened();
        return switch (knowing.kind()) {
            case "know" -> so ? State.KNEW : State.DID_NOT_KNOW;
            case "unaware" -> so ? State.DID_NOT_KNOW : State.KNEW;
            case "learn" -> so ? State.LEARNED : State.DID_NOT_KNOW;
            case "tell" -> so ? State.WAS_TOLD : State.DID_NOT_KNOW;
            case "show" -> so ? State.WAS_TOLD : isAnythingShown(word) ? State.DID_NOT_KNOW : null;
            case "keep" -> so ? State.WAS_KEPT_FROM : State.KNEW;
            default -> null;
        };
    }

    private @Nullable EntityMention informant(Lexicon.Knowing knowing, int word) {
        List<Integer> words =
                switch (knowing.kind()) {
                    case "tell", "keep", "show" -> arguments.in(word, "subj");
                    case "learn" -> arguments.in(word, "from");
                    default -> List.of();
                };
        List<EntityMention> mentions = places.mentionsAt(words);
        return mentions.isEmpty() ? null : mentions.get(0);
    }

    /// What was known: the governed clause, the object, or what stands after "of" or "about". To
    /// know a man, a song or a corner is to know of no fact; nor is to hear a noise.
    private @Nullable Span fact(Lexicon.Knowing knowing, int word) {
        String lemma = arguments.lemma(word);
        if (knowing.kind().equals("show")) {
            return shown(word);
        }
        boolean isSense = lexicon.isOfKnowing("sense", lemma);
        Span best = null;
        for (int dependent : tokens.dependents(word)) {
            String relation = tokens.relation(dependent);
            boolean clause = relation.equals("ccomp") || !isSense && relation.equals("xcomp");
            boolean about =
                    (relation.equals("obl") || relation.equals("nmod"))
                            && isAbout(arguments.marker(dependent, "case"));
            boolean object =
                    relation.equals("obj")
                            && !isPerson(dependent)
                            && !isSense
                            && (!knowing.kind().equals("know") || isFactNoun(dependent));
            Span ofOther =
                    relation.equals("obj") && isPerson(dependent)
                            ? clauseUnder(dependent)
                            : relation.equals("obl:unmarked") ? clauseUnder(dependent) : null;
            if (ofOther != null) {
                best = best == null ? ofOther : best;
            }
            if (dependent > word && (clause || about || object)) {
                Span words = subtree(dependent);
                best = best == null || clause ? words : best;
            }
        }
        return best;
    }

    /// "told me the same evening that …": the parser hangs the clause on the evening.
    private @Nullable Span clauseUnder(int noun) {
        for (int dependent : tokens.dependents(noun)) {
            if (tokens.relation(dependent).equals("ccomp")) {
                return subtree(dependent);
            }
        }
        return null;
    }

    private boolean isFactNoun(int word) {
        return lexicon.isOfKnowing("fact", tokens.lemma(word).toLowerCase(Locale.ROOT));
    }

    /// Anything that is shown; a paper that is sent, given or handed over.
    private @Nullable Span shown(int word) {
        for (int dependent : tokens.dependents(word)) {
            boolean isThing = tokens.relation(dependent).equals("obj") && !isPerson(dependent);
            boolean isPaper =
                    lexicon.isOfKnowing("paper", tokens.lemma(dependent).toLowerCase(Locale.ROOT));
            if (isThing && (isPaper || isAnythingShown(word)) && isByOrOfSomebody(word)) {
                return subtree(dependent);
            }
        }
        return null;
    }

    private boolean isAnythingShown(int word) {
        return lexicon.isOfKnowing("show", arguments.lemma(word));
    }

    /// A record that shows something to somebody tells no more than itself.
    private boolean isByOrOfSomebody(int word) {
        List<Integer> givers = arguments.in(word, "subj");
        return givers.isEmpty()
                || places.mentionsAt(givers).stream()
                        .anyMatch(giver ->
                                giver.kind() == EntityKind.PERSON
                                        || giver.kind() == EntityKind.ORGANIZATION);
    }

    private static boolean isAbout(String preposition) {
        return switch (preposition.toLowerCase(Locale.ROOT)) {
            case "of", "about", "on", "that" -> true;
            default -> false;
        };
    }

    private boolean isPerson(int word) {
        EntityMention mention = places.mentionAt(word);
        return mention != null
                && (mention.kind() == EntityKind.PERSON
                        || mention.kind() == EntityKind.ORGANIZATION);
    }

    private Span subtree(int word) {
        int[] bounds = {word, word};
        widen(word, bounds, 0);
        // "What they did not know is that …": the copula is no part of it.
        boolean isCopula =
                bounds[0] < bounds[1]
                        && tokens.lemma(bounds[0]).equals("be")
                        && tokens.word(bounds[0] + 1).equalsIgnoreCase("that");
        return tokens.span(bounds[0] + (isCopula ? 1 : 0), bounds[1] + 1);
    }

    private void widen(int word, int[] bounds, int depth) {
        bounds[0] = Math.min(bounds[0], word);
        bounds[1] = Math.max(bounds[1], word);
        for (int dependent : tokens.dependents(word)) {
            if (depth < 30 && !tokens.relation(dependent).equals("punct")) {
                widen(dependent, bounds, depth + 1);
            }
        }
    }
}
