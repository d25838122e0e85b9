package org.hearsay.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of a text in somebody's own words without quotation marks, as the layout tells: a turn
/// of an interview, a hearing or a chat, an earlier message that an e-mail repeats, or a telegram
/// in a log.
///
/// @param sort question, answer, other turn, or message
/// @param label the words right before it that say who speaks: `A`, `HOST`, `Ana Kovac`; the
///   signature right behind a telegram
/// @param cue the word that says it was written, `wrote`; null for a turn
/// @param who the name of the one who speaks: the label itself, or for `A` the witness named at the
///   top; null when no name is there
/// @param words the words, in fragments in reading order
public record OwnWords(
        Sort sort, Span label, @Nullable Span cue, @Nullable Span who, List<Span> words) {
    public OwnWords {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("Own words without words: " + label);
        }
    }

    /// What the stretch is.
    public enum Sort {
        QUESTION,
        ANSWER,
        TURN,
        MESSAGE
    }

    /// All stretches of a text, in reading order.
    public static List<OwnWords> in(DocumentText text) {
        List<OwnWords> all = new ArrayList<>(Turns.in(text));
        all.addAll(Messages.in(text));
        all.addAll(Telegrams.in(text));
        all.sort(Comparator.comparing(own -> own.words().getFirst()));
        return all;
    }

    /// The stretch in which an offset lies; the innermost one.
    public static @Nullable OwnWords at(int offset, List<OwnWords> all) {
        OwnWords found = null;
        for (OwnWords own : all) {
            for (Span words : own.words()) {
                found = words.covers(offset) ? own : found;
            }
        }
        return found;
    }
}
