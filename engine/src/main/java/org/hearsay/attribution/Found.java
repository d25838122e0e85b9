package org.hearsay.attribution;

import java.util.List;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.jspecify.annotations.Nullable;

/// An attribution as found, in words: before its circumstances are read and its speaker is known.
///
/// @param source who says it; null when the text names nobody
/// @param cue what makes it a saying; null for a quotation without a cue
/// @param content what is said, in order
/// @param act a silence that the words make; null for what the cue's verb tells
/// @param doubtful was the source guessed from the neighbours?
/// @param own are they its own words without quotation marks, a turn of an interview?
record Found(
        @Nullable Words source,
        @Nullable Words cue,
        List<Words> content,
        Attribution.@Nullable Act act,
        boolean doubtful,
        boolean own) {
    Found {
        content = List.copyOf(content);
    }

    Found(
            @Nullable Words source,
            @Nullable Words cue,
            List<Words> content,
            Attribution.@Nullable Act act,
            boolean doubtful) {
        this(source, cue, content, act, doubtful, false);
    }

    Found withContent(List<Words> newContent) {
        return new Found(source, cue, newContent, act, doubtful, own);
    }

    /// The same with a cue that ends where content begins, and not in the middle of a phrase
    /// ("wrote in a").
    Found withTidyCue(Tokens tokens) {
        Found outside = withCueOutsideContent();
        Words its = outside.cue;
        if (its == null || its.size() < 2 || tokens.upos(its.to() - 1) != Upos.DET) {
            return outside;
        }
        boolean isPhrase = its.size() > 2 && tokens.upos(its.to() - 2) == Upos.ADP;
        Words tidy = new Words(its.from(), its.to() - (isPhrase ? 2 : 1));
        return new Found(source, tidy, content, act, doubtful, own);
    }

    private Found withCueOutsideContent() {
        if (cue == null) {
            return this;
        }
        int from = cue.from();
        int to = cue.to();
        while (to > from && contentCovers(to - 1)) {
            to--;
        }
        while (from < to && contentCovers(from)) {
            from++;
        }
        return from < to
                ? new Found(source, new Words(from, to), content, act, doubtful, own)
                : this;
    }

    Found withSource(@Nullable Words newSource, boolean isDoubtful) {
        return new Found(newSource, cue, content, act, isDoubtful, own);
    }

    Found withAct(Attribution.Act newAct) {
        return new Found(source, cue, content, newAct, doubtful, own);
    }

    /// The first word of all its parts.
    int first() {
        int first = Integer.MAX_VALUE;
        first = source == null ? first : Math.min(first, source.from());
        first = cue == null ? first : Math.min(first, cue.from());
        return content.isEmpty() ? first : Math.min(first, content.getFirst().from());
    }

    /// Where it stands in reading order: own words where they are, not where their speaker is
    /// named.
    int place() {
        return own && !content.isEmpty() ? content.getFirst().from() : first();
    }

    /// The word after the last of all its parts.
    int last() {
        int last = 0;
        last = source == null ? last : Math.max(last, source.to());
        last = cue == null ? last : Math.max(last, cue.to());
        return content.isEmpty() ? last : Math.max(last, content.getLast().to());
    }

    /// Do all its words lie in the content of another one?
    boolean isWithin(Found outer) {
        return outer.content.stream().anyMatch(c -> c.from() <= first() && last() <= c.to())
                && last() - first() < outer.last() - outer.first();
    }

    boolean contentCovers(int word) {
        return content.stream().anyMatch(c -> c.covers(word));
    }

    /// The word at the head of the cue: its verb or noun.
    int cueHead(Tokens tokens) {
        return cue == null ? -1 : headOf(cue, tokens);
    }

    /// The first word of a run whose head lies outside of it; a verb, noun or adjective is taken
    /// before others.
    static int headOf(Words run, Tokens tokens) {
        int head = run.from();
        boolean found = false;
        for (int i = run.from(); i < run.to(); i++) {
            boolean isTop = !run.covers(tokens.head(i));
            boolean isContentWord =
                    switch (tokens.upos(i)) {
                        case VERB, NOUN, PROPN, PRON, ADJ, NUM -> true;
                        default -> false;
                    };
            if (isTop && isContentWord) {
                return i;
            }
            if (isTop && !found) {
                head = i;
                found = true;
            }
        }
        return head;
    }
}
