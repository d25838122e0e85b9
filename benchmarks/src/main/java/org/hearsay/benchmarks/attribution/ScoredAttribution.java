package org.hearsay.benchmarks.attribution;

import java.util.BitSet;
import java.util.List;
import org.hearsay.text.Span;

/// One attribution as token sets, for comparing.
final class ScoredAttribution {
    final BitSet sourceTokens;
    final BitSet contentTokens;
    final BitSet source;
    final BitSet cue;
    final BitSet content;
    final BitSet heads;
    final String type;

    ScoredAttribution(ScoredText text, List<Span> source, List<Span> cue, List<Span> content) {
        this.sourceTokens = text.tokens(source);
        this.contentTokens = text.tokens(content);
        this.source = text.words(sourceTokens);
        this.cue = text.words(text.tokens(cue));
        this.content = text.words(contentTokens);
        this.heads = text.heads(sourceTokens);
        this.type = text.type(this.content);
    }

    /// The tokens by which contents are compared: words, or marks where there are none.
    BitSet comparedContent() {
        return content.isEmpty() ? contentTokens : content;
    }

    BitSet allWords() {
        BitSet all = (BitSet) source.clone();
        all.or(cue);
        all.or(content);
        return all;
    }

    /// Is this source the gold's: a shared head, the same words, or each one's head inside the
    /// other? Both without a source is right too.
    boolean hasSourceOf(ScoredAttribution gold) {
        if (gold.source.isEmpty() || source.isEmpty()) {
            return gold.source.isEmpty() && source.isEmpty();
        }
        return heads.intersects(gold.heads)
                || source.equals(gold.source)
                || (gold.heads.intersects(sourceTokens) && heads.intersects(gold.sourceTokens));
    }

    static double dice(BitSet a, BitSet b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        return 2.0 * common(a, b) / (a.cardinality() + b.cardinality());
    }

    static int common(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }
}
