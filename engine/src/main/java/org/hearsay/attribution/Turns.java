package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.language.Tokens;
import org.hearsay.text.DocumentText;
import org.hearsay.text.OwnWords;
import org.hearsay.text.Span;

/// Turns of conversations and repeated messages as attributions: one turn is one saying, whole.
/// What is said inside a turn stays inside it.
final class Turns {
    private static final int BESIDE = 8;

    private final Tokens tokens;
    private final List<OwnWords> all;
    private final int[] turnOf;

    Turns(DocumentText text, Tokens tokens) {
        this.tokens = tokens;
        all = OwnWords.in(text);
        turnOf = new int[tokens.size()];
        Arrays.fill(turnOf, -1);
        for (int i = 0; i < all.size(); i++) {
            for (Span span : all.get(i).words()) {
                Words words = words(span);
                Arrays.fill(turnOf, words.from(), words.to(), i);
            }
        }
    }

    /// What was found without looking at turns, cut to them, and the turns.
    List<Found> withTurns(List<Found> found) {
        if (all.isEmpty()) {
            return found;
        }
        List<Found> result = new ArrayList<>();
        for (Found one : found) {
            Found cut = cut(one);
            if (cut != null) {
                result.add(cut);
            }
        }
        for (OwnWords own : all) {
            Found turn = turn(own);
            if (!turn.content().isEmpty()) {
                result.add(turn);
            }
        }
        return result;
    }

    private Found turn(OwnWords own) {
        List<Words> content =
                own.words().stream().map(this::words).filter(words -> words.size() > 0).toList();
        boolean asks =
                !content.isEmpty()
                        && own.sort() != OwnWords.Sort.ANSWER
                        && tokens.word(content.getLast().to() - 1).equals("?");
        Words cue = own.cue() == null ? null : words(own.cue());
        return new Found(
                words(own.label()),
                cue,
                content,
                asks && cue == null ? Attribution.Act.ASKING : null,
                false,
                true);
    }

    /// A saying whose cue stands in one turn has neither content nor source in another; null when
    /// it comes from the label of a turn.
    private @org.jspecify.annotations.Nullable Found cut(Found found) {
        Words cue = found.cue();
        boolean isLabel =
                cue != null && isLabel(cue)
                        || found.source() != null && isLabel(found.source())
                        || cue == null && turnOf[found.first()] >= 0 && found.doubtful();
        if (isLabel) {
            return null;
        }
        int at = cue == null ? found.first() : cue.from();
        List<Words> content =
                found.content().stream().filter(c -> turnOf[c.from()] == turnOf[at]).toList();
        if (content.isEmpty() && !found.content().isEmpty()) {
            return null;
        }
        Words source = found.source();
        boolean isElsewhere = source != null && turnOf[source.from()] != turnOf[at];
        Found cut = found.withContent(content);
        return isElsewhere ? cut.withSource(null, found.doubtful()) : cut;
    }

    /// Labels stand right before their words; a name in the heading stands for itself too.
    private boolean isLabel(Words words) {
        for (OwnWords own : all) {
            Words label = words(own.label());
            boolean touches = words.from() <= label.to() && words.to() > label.from();
            boolean isBeside = words(own.words().getFirst()).from() - label.to() <= BESIDE;
            if (touches && isBeside && own.cue() == null) {
                return true;
            }
        }
        return false;
    }

    private Words words(Span span) {
        int from = tokens.wordAt(span.start());
        int to = from;
        while (to < tokens.size() && tokens.start(to) < span.end()) {
            to++;
        }
        return new Words(from, to);
    }
}
