package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.jspecify.annotations.Nullable;

/// Phrases of a sentence by its tree.
final class Phrases {
    private static final Set<String> NEGATIONS =
            Set.of(
                    "not", "n't", "n’t", "never", "no", "neither", "nor", "none", "nothing",
                    "nobody");
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "nsubj:outer");

    private final Tokens tokens;

    Phrases(Tokens tokens) {
        this.tokens = tokens;
    }

    /// All words under a word, from the first to the last, without punctuation at the ends.
    Words subtree(int word) {
        int from = word;
        int to = word + 1;
        List<Integer> open = new ArrayList<>(List.of(word));
        while (!open.isEmpty()) {
            int at = open.removeLast();
            from = Math.min(from, at);
            to = Math.max(to, at + 1);
            for (int child : tokens.dependents(at)) {
                open.add(child);
            }
        }
        return trimmed(new Words(from, to), word);
    }

    /// A run without punctuation at its ends; it keeps the word.
    Words trimmed(Words run, int keep) {
        int from = run.from();
        int to = run.to();
        while (from < keep && isTrimmed(from)) {
            from++;
        }
        while (to > keep + 1 && isTrimmed(to - 1)) {
            to--;
        }
        return new Words(from, to);
    }

    private boolean isTrimmed(int word) {
        return tokens.upos(word) == Upos.PUNCT
                && "\"'“”‘’".indexOf(tokens.word(word).charAt(0)) < 0;
    }

    /// The subject of a verb; of the verb that it hangs on, when it has none of its own ("opting
    /// not to respond, she left").
    int subject(int verb) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < 4; steps++) {
            int own = child(at, SUBJECTS);
            if (own >= 0) {
                return own;
            }
            boolean shares =
                    switch (tokens.relation(at)) {
                        case "xcomp", "conj", "advcl", "ccomp" -> true;
                        default -> false;
                    };
            at = shares ? tokens.head(at) : -1;
        }
        return -1;
    }

    /// The first word under a word with one of these relations; -1 when there is none.
    int child(int word, Set<String> relations) {
        for (int child : tokens.dependents(word)) {
            if (relations.contains(tokens.relation(child))) {
                return child;
            }
        }
        return -1;
    }

    /// Does a preposition stand before a word: "by the agent"?
    boolean hasCase(int word, String preposition) {
        for (int child : tokens.dependents(word)) {
            if (tokens.relation(child).equals("case")
                    && tokens.word(child).equalsIgnoreCase(preposition)) {
                return true;
            }
        }
        return false;
    }

    /// A noun phrase for a source: all under its head but a clause that follows.
    Words source(int head) {
        Words all = subtree(head);
        int to = all.to();
        for (int child : tokens.dependents(head)) {
            boolean isClause =
                    tokens.relation(child).startsWith("acl")
                            || tokens.relation(child).equals("parataxis");
            if (isClause && child > head) {
                to = Math.min(to, Math.max(head + 1, subtree(child).from()));
            }
        }
        return trimmed(new Words(all.from(), to), head);
    }

    /// A verb with the auxiliaries and negations before it.
    Words verbGroup(int verb) {
        int from = verb;
        while (from > 0 && tokens.head(from - 1) == verb && isAuxiliary(from - 1)) {
            from--;
        }
        return new Words(from, verb + 1);
    }

    private boolean isAuxiliary(int word) {
        return tokens.upos(word) == Upos.AUX || isNegation(word) || tokens.upos(word) == Upos.ADV;
    }

    boolean isNegation(int word) {
        return NEGATIONS.contains(tokens.word(word).toLowerCase(Locale.ROOT));
    }

    /// Is a verb or noun, or what it is about ("raised no objections"), denied?
    boolean isNegated(int word, @Nullable Words cue) {
        for (int child : tokens.dependents(word)) {
            if (isNegation(child) && child < word + 3) {
                return true;
            }
        }
        if (cue != null) {
            for (int i = cue.from(); i < cue.to(); i++) {
                if (isNegation(i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
