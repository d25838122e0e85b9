package org.hearsay.benchmarks.scale;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.Chain;
import org.hearsay.mention.Mentions;
import org.hearsay.text.DocumentText;

/// The same document with other names: each letter of a longer word with a capital is put by
/// another of its sort (vowel, consonant), and every copy has its own key, so that copies of one
/// key share their names and copies of two keys do not. All places stay where they are.
final class AlteredCopy {
    private static final String VOWELS = "aeiou";
    private static final String CONSONANTS = "bcdfghklmnprstvz";
    private static final int SHORTEST = 4;

    private AlteredCopy() {}

    static AnnotatedDocument of(AnnotatedDocument document, int key) {
        DocumentText old = document.text();
        String words = altered(old.text(), key);
        DocumentText text =
                new DocumentText(
                        old.id() + "-" + key,
                        old.sha256(),
                        words,
                        old.title() == null ? null : altered(old.title(), key),
                        old.published() == null ? null : old.published().plusDays(key),
                        old.kind(),
                        old.blocks(),
                        old.origins(),
                        old.metadata());
        List<Chain> chains = new ArrayList<>();
        for (Chain chain : document.mentions().chains()) {
            chains.add(
                    new Chain(
                            chain.id(),
                            chain.kind(),
                            altered(chain.name(), key),
                            chain.named(),
                            chain.mentions(),
                            chain.titles()));
        }
        return new AnnotatedDocument(
                new ParsedText(text, tokens(document.parsed().tokens(), words), null),
                document.times(),
                new Mentions(document.mentions().mentions(), chains),
                document.attributions(),
                document.events(),
                document.influences(),
                document.awareness(),
                document.diagnostics());
    }

    private static Tokens tokens(Tokens old, String text) {
        int size = old.size();
        int[] starts = new int[size];
        int[] ends = new int[size];
        int[] sentences = new int[size];
        Upos[] upos = new Upos[size];
        String[] xpos = new String[size];
        String[] lemmas = new String[size];
        int[] heads = new int[size];
        String[] relations = new String[size];
        for (int i = 0; i < size; i++) {
            starts[i] = old.start(i);
            ends[i] = old.end(i);
            sentences[i] = old.sentence(i);
            upos[i] = old.upos(i);
            xpos[i] = old.xpos(i);
            lemmas[i] =
                    old.upos(i) == Upos.PROPN ? text.substring(starts[i], ends[i]) : old.lemma(i);
            heads[i] = old.head(i);
            relations[i] = old.relation(i);
        }
        return new Tokens(text, starts, ends, sentences, upos, xpos, lemmas, heads, relations);
    }

    /// Words of four letters or more that begin with a capital, in other letters.
    private static String altered(String text, int key) {
        StringBuilder altered = new StringBuilder(text);
        for (int i = 0; i < text.length(); ) {
            if (!Character.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (Character.isUpperCase(text.charAt(i)) && end - i >= SHORTEST) {
                for (int at = i; at < end; at++) {
                    altered.setCharAt(at, letter(text.charAt(at), key, at - i));
                }
            }
            i = end;
        }
        return altered.toString();
    }

    private static char letter(char c, int key, int place) {
        char small = Character.toLowerCase(c);
        String sort = VOWELS.indexOf(small) >= 0 ? VOWELS : CONSONANTS;
        int number = sort.indexOf(small);
        if (number < 0) {
            return c;
        }
        int digit = place % 2 == 0 ? key : key / CONSONANTS.length();
        char other = sort.charAt(Math.floorMod(number + digit, sort.length()));
        return Character.isUpperCase(c) ? Character.toUpperCase(other) : other;
    }
}
