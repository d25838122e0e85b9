package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
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
            Span fact = fact(word);
            if (fits && fact != null) {
                State state = state(knowing, word);
                List<Integer> knowers = knowers(knowing, word);
                if (state != null) {
                    addEach(
                            found,
                            places.mentionsAt(knowers),
                            state,
                            word,
                            fact,
                            informant(knowing, word));
                }
                return;
            }
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
            default -> arguments.in(word, "subj");
        };
    }

    /// What the word says under its own negation; null where it only supposes or asks.
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
            case "keep" -> so ? State.WAS_KEPT_FROM : State.KNEW;
            default -> null;
        };
    }

    private @Nullable EntityMention informant(Lexicon.Knowing knowing, int word) {
        List<Integer> words =
                switch (knowing.kind()) {
                    case "tell", "keep" -> arguments.in(word, "subj");
                    case "learn" -> arguments.in(word, "from");
                    default -> List.of();
                };
        List<EntityMention> mentions = places.mentionsAt(words);
        return mentions.isEmpty() ? null : mentions.get(0);
    }

    /// What was known: the governed clause, the object, or what stands after "of" or "about".
    private @Nullable Span fact(int word) {
        Span best = null;
        for (int dependent : tokens.dependents(word)) {
            String relation = tokens.relation(dependent);
            boolean clause = relation.equals("ccomp") || relation.equals("xcomp");
            boolean about =
                    (relation.equals("obl") || relation.equals("nmod"))
                            && isAbout(arguments.marker(dependent, "case"));
            boolean object = relation.equals("obj") && !isPerson(dependent);
            Span ofPerson = relation.equals("obj") && isPerson(dependent) ? fact(dependent) : null;
            if (ofPerson != null) {
                best = best == null ? ofPerson : best;
            }
            if (dependent > word && (clause || about || object)) {
                Span words = subtree(dependent);
                best = best == null || clause ? words : best;
            }
        }
        return best;
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
        return tokens.span(bounds[0], bounds[1] + 1);
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
