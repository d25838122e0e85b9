package org.hearsay.language;

import java.util.Arrays;
import java.util.List;
import org.hearsay.text.Span;

/// The words of a text, as columns: word `i` stands at `[start(i), end(i))`.
///
/// Syntax is that of Universal Dependencies: `head(i)` is the index of the word that word `i`
/// depends on, in the whole text, or -1 for the root of its sentence. Sentences are numbered from 0
/// and do not cross blocks.
public final class Tokens {
    private final int[] starts;
    private final int[] ends;
    private final int[] sentences;
    private final Upos[] upos;
    private final String[] xpos;
    private final String[] lemmas;
    private final int[] heads;
    private final String[] relations;
    private final int[] sentenceStarts;
    private final String text;
    private final List<int[]> dependents;

    /// Columns of equal length; the arrays are taken over, not copied.
    public Tokens(
            String text,
            int[] starts,
            int[] ends,
            int[] sentences,
            Upos[] upos,
            String[] xpos,
            String[] lemmas,
            int[] heads,
            String[] relations) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.sentences = sentences;
        this.upos = upos;
        this.xpos = xpos;
        this.lemmas = lemmas;
        this.heads = heads;
        this.relations = relations;
        this.sentenceStarts = firstWords(sentences);
        this.dependents = dependents(heads);
    }

    private static int[] firstWords(int[] sentences) {
        int count = sentences.length == 0 ? 0 : sentences[sentences.length - 1] + 1;
        int[] first = new int[count + 1];
        Arrays.fill(first, sentences.length);
        for (int i = sentences.length - 1; i >= 0; i--) {
            first[sentences[i]] = i;
        }
        return first;
    }

    private static List<int[]> dependents(int[] heads) {
        int[] counts = new int[heads.length];
        for (int head : heads) {
            if (head >= 0) {
                counts[head]++;
            }
        }
        int[][] result = new int[heads.length][];
        for (int i = 0; i < heads.length; i++) {
            result[i] = new int[counts[i]];
        }
        int[] filled = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] >= 0) {
                result[heads[i]][filled[heads[i]]++] = i;
            }
        }
        return List.of(result);
    }

    /// How many words there are.
    public int size() {
        return starts.length;
    }

    /// The text whose words these are.
    public String text() {
        return text;
    }

    /// Offset of word `i`.
    public int start(int i) {
        return starts[i];
    }

    /// Offset after word `i`.
    public int end(int i) {
        return ends[i];
    }

    /// Place of word `i` in the text.
    public Span span(int i) {
        return new Span(starts[i], ends[i]);
    }

    /// Place of the words `[from, to)` in the text.
    public Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /// Word `i` as it is written.
    public String word(int i) {
        return text.substring(starts[i], ends[i]);
    }

    /// Dictionary form of word `i`, in lower case but for names.
    public String lemma(int i) {
        return lemmas[i];
    }

    /// Universal part of speech of word `i`.
    public Upos upos(int i) {
        return upos[i];
    }

    /// Penn Treebank tag of word `i` (`VBD`, `NNP`), which tells tense and number.
    public String xpos(int i) {
        return xpos[i];
    }

    /// The word on which word `i` depends; -1 for a root.
    public int head(int i) {
        return heads[i];
    }

    /// The Universal Dependencies relation of word `i` to its head: `nsubj`, `obl`, `root`.
    public String relation(int i) {
        return relations[i];
    }

    /// The words that depend on word `i`, in reading order.
    public int[] dependents(int i) {
        return dependents.get(i).clone();
    }

    /// The sentence of word `i`.
    public int sentence(int i) {
        return sentences[i];
    }

    /// How many sentences there are.
    public int sentenceCount() {
        return sentenceStarts.length - 1;
    }

    /// First word of a sentence.
    public int sentenceStart(int sentence) {
        return sentenceStarts[sentence];
    }

    /// Word after the last of a sentence.
    public int sentenceEnd(int sentence) {
        return sentenceStarts[sentence + 1];
    }

    /// Place of a sentence in the text.
    public Span sentenceSpan(int sentence) {
        return span(sentenceStarts[sentence], sentenceStarts[sentence + 1]);
    }

    /// The first word that ends after an offset: the word at the offset or the next one; [#size()]
    /// when there is none.
    public int wordAt(int offset) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Does word `i` depend on word `ancestor`, over any number of steps, or is it that word?
    public boolean isUnder(int i, int ancestor) {
        for (int steps = 0, at = i; at >= 0 && steps <= starts.length; steps++, at = heads[at]) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }
}
