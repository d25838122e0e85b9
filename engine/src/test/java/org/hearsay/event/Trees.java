package org.hearsay.event;

import java.util.Map;
import java.util.Objects;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;

/// Sentences with trees written by hand: `word/TAG/head/relation`, a space between, heads counted
/// from 1. The lemma is the word in lower case unless a fifth part gives it.
final class Trees {
    private static final Map<String, Upos> UPOS =
            Map.ofEntries(
                    Map.entry("NN", Upos.NOUN),
                    Map.entry("NNS", Upos.NOUN),
                    Map.entry("NNP", Upos.PROPN),
                    Map.entry("VB", Upos.VERB),
                    Map.entry("VBD", Upos.VERB),
                    Map.entry("VBN", Upos.VERB),
                    Map.entry("VBG", Upos.VERB),
                    Map.entry("VBP", Upos.VERB),
                    Map.entry("VBZ", Upos.VERB),
                    Map.entry("MD", Upos.AUX),
                    Map.entry("JJ", Upos.ADJ),
                    Map.entry("RB", Upos.ADV),
                    Map.entry("IN", Upos.ADP),
                    Map.entry("TO", Upos.PART),
                    Map.entry("DT", Upos.DET),
                    Map.entry("PRP", Upos.PRON),
                    Map.entry("CC", Upos.CCONJ),
                    Map.entry(",", Upos.PUNCT),
                    Map.entry(".", Upos.PUNCT));

    private Trees() {}

    static Tokens of(String written) {
        String[] words = written.strip().split("\\s+");
        int size = words.length;
        int[] starts = new int[size];
        int[] ends = new int[size];
        Upos[] upos = new Upos[size];
        String[] xpos = new String[size];
        String[] lemmas = new String[size];
        int[] heads = new int[size];
        String[] relations = new String[size];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            String[] parts = words[i].split("/");
            starts[i] = text.length();
            text.append(parts[0]);
            ends[i] = text.length();
            text.append(' ');
            xpos[i] = parts[1];
            heads[i] = Integer.parseInt(parts[2]) - 1;
            relations[i] = parts[3];
            upos[i] =
                    relations[i].startsWith("aux")
                            ? Upos.AUX
                            : Objects.requireNonNull(UPOS.get(parts[1]), parts[1]);
            lemmas[i] = parts.length > 4 ? parts[4] : parts[0].toLowerCase(java.util.Locale.ROOT);
        }
        return new Tokens(
                text.toString(), starts, ends, new int[size], upos, xpos, lemmas, heads, relations);
    }

    static int word(Tokens tokens, String form) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.word(i).equals(form)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Not in the sentence: " + form);
    }
}
