package org.hearsay.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.jspecify.annotations.Nullable;

/// Where the participants of a verb or an event noun stand in the syntax: active and passive,
/// relative and reduced clauses, control, coordination.
///
/// A slot is `subj`, `obj`, `iobj`, `poss` or a preposition (`to`, `with`). Slots are logical: the
/// subject of a passive is in `obj`, its by-phrase in `subj`. Relations are those of Universal
/// Dependencies 2.
final class Arguments {
    private static final int DEEPEST = 8;
    private static final Set<String> RELATIVE_PRONOUNS = Set.of("who", "which", "that", "whom");

    private final Tokens tokens;

    Arguments(Tokens tokens) {
        this.tokens = tokens;
    }

    /// The head words that stand in a slot of a verb or noun, coordinated ones included, in reading
    /// order.
    List<Integer> in(int predicate, String slot) {
        Set<Integer> words = new LinkedHashSet<>();
        for (int word :
                isNominal(predicate) ? ofNoun(predicate, slot) : ofVerb(predicate, slot, DEEPEST)) {
            words.add(word);
            conjuncts(word, words);
        }
        return List.copyOf(words);
    }

    /// Is the verb passive, with or without an auxiliary?
    boolean isPassive(int verb) {
        for (int word : tokens.dependents(verb)) {
            String relation = tokens.relation(word);
            if (relation.equals("aux:pass")
                    || relation.equals("nsubj:pass")
                    || relation.equals("csubj:pass")) {
                return true;
            }
        }
        return tokens.relation(verb).equals("acl") && tokens.xpos(verb).equals("VBN");
    }

    /// Dictionary form with its particle: `set+up`.
    String lemma(int predicate) {
        String lemma = tokens.lemma(predicate).toLowerCase(Locale.ROOT);
        for (int word : tokens.dependents(predicate)) {
            if (tokens.relation(word).equals("compound:prt")) {
                return lemma + "+" + tokens.lemma(word).toLowerCase(Locale.ROOT);
            }
        }
        return lemma;
    }

    /// The preposition or marker of a word: `to`, `in`, `without`; empty when it has none.
    String marker(int word, String relation) {
        for (int dependent : tokens.dependents(word)) {
            if (tokens.relation(dependent).equals(relation)) {
                return tokens.lemma(dependent).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private boolean isNominal(int predicate) {
        return tokens.upos(predicate) == Upos.NOUN || tokens.upos(predicate) == Upos.PROPN;
    }

    private List<Integer> ofVerb(int verb, String slot, int depth) {
        List<Integer> words = new ArrayList<>();
        boolean passive = isPassive(verb);
        for (int word : tokens.dependents(verb)) {
            if (slot.equals(slotOf(word, passive))) {
                words.add(antecedent(word, verb));
            }
        }
        if (words.isEmpty() && depth > 0) {
            if (slot.equals("subj") && !passive) {
                return understoodSubject(verb, depth);
            }
            if (slot.equals("obj") && passive) {
                return understoodSubject(verb, depth);
            }
        }
        return words;
    }

    private @Nullable String slotOf(int word, boolean passive) {
        return switch (tokens.relation(word)) {
            case "nsubj" -> passive ? "obj" : "subj";
            case "nsubj:pass" -> "obj";
            case "obl:agent" -> "subj";
            case "obj" -> "obj";
            case "iobj" -> "iobj";
            case "obl" -> {
                String preposition = marker(word, "case");
                yield passive && preposition.equals("by") ? "subj" : normalized(preposition);
            }
            case "nmod:poss" -> "poss";
            default -> null;
        };
    }

    private static String normalized(String preposition) {
        return switch (preposition) {
            case "into", "onto", "toward", "towards" ->
                    preposition.startsWith("to") ? "to" : preposition;
            default -> preposition;
        };
    }

    /// A relative pronoun means the noun that its clause describes.
    private int antecedent(int word, int verb) {
        boolean relative =
                tokens.upos(word) == Upos.PRON
                        && RELATIVE_PRONOUNS.contains(tokens.lemma(word).toLowerCase(Locale.ROOT));
        return relative && tokens.relation(verb).equals("acl:relcl") && tokens.head(verb) >= 0
                ? tokens.head(verb)
                : word;
    }

    /// The subject that a clause leaves out: the described noun of a participle, the object or
    /// subject of the governing verb of an infinitive, the subject of a coordinated verb or of the
    /// main clause.
    private List<Integer> understoodSubject(int verb, int depth) {
        int governor = tokens.head(verb);
        if (governor < 0) {
            return List.of();
        }
        return switch (tokens.relation(verb)) {
            case "acl" -> isNominal(governor) ? describedNoun(verb, governor) : List.of();
            case "acl:relcl" -> List.of();
            case "xcomp" -> controller(governor, depth);
            case "advcl", "ccomp" -> {
                boolean controlled = isControlled(verb) && tokens.upos(governor) == Upos.VERB;
                yield controlled
                        ? controller(governor, depth)
                        : tokens.relation(verb).equals("advcl")
                                ? subjectOfVerb(governor, depth)
                                : List.of();
            }
            case "conj", "parataxis" -> subjectOfVerb(governor, depth);
            default -> List.of();
        };
    }

    private List<Integer> subjectOfVerb(int governor, int depth) {
        return tokens.upos(governor) == Upos.VERB ? surfaceSubject(governor, depth - 1) : List.of();
    }

    /// "pressed her into leaving", "stopped her from leaving": she leaves.
    private boolean isControlled(int verb) {
        String marker = marker(verb, "mark") + marker(verb, "case");
        return marker.equals("into") || marker.equals("from");
    }

    /// "the man arrested" and "the man leaving" describe the man; "the plan to leave" does not
    /// describe the plan.
    private List<Integer> describedNoun(int verb, int noun) {
        return tokens.xpos(verb).equals("VB") ? ofNoun(noun, "poss") : List.of(noun);
    }

    /// Who is meant to do what an infinitive says: the object of the governing verb, or its
    /// subject.
    private List<Integer> controller(int governor, int depth) {
        List<Integer> objects = ofVerb(governor, "obj", 0);
        return objects.isEmpty() ? surfaceSubject(governor, depth - 1) : objects;
    }

    private List<Integer> surfaceSubject(int verb, int depth) {
        return ofVerb(verb, isPassive(verb) ? "obj" : "subj", depth);
    }

    private List<Integer> ofNoun(int noun, String slot) {
        List<Integer> words = new ArrayList<>();
        for (int word : tokens.dependents(noun)) {
            String found =
                    switch (tokens.relation(word)) {
                        case "nmod:poss" -> "poss";
                        case "compound" -> tokens.upos(word) == Upos.PROPN ? "poss" : "";
                        case "nmod" -> normalized(marker(word, "case"));
                        default -> "";
                    };
            if (slot.equals(found)) {
                words.add(word);
            }
        }
        return words;
    }

    private void conjuncts(int word, Set<Integer> into) {
        for (int dependent : tokens.dependents(word)) {
            if (tokens.relation(dependent).equals("conj")
                    && tokens.upos(dependent) != Upos.VERB
                    && into.add(dependent)) {
                conjuncts(dependent, into);
            }
        }
    }
}
