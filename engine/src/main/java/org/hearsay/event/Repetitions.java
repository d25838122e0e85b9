package org.hearsay.event;

import java.util.Locale;
import java.util.Set;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;

/// Whether words say that an act is not the first of its sort: "they met again", "the second
/// meeting", "another letter". Similar is not same, and here the text itself says so.
public final class Repetitions {
    private static final Set<String> ADVERBS = Set.of("again", "anew", "afresh");
    private static final Set<String> ORDINALS =
            Set.of(
                    "second",
                    "third",
                    "fourth",
                    "fifth",
                    "another",
                    "further",
                    "next",
                    "subsequent");

    private Repetitions() {}

    /// Is it told as one more act of a sort that was told before?
    public static boolean isAnother(EventMention event, Tokens tokens) {
        int trigger = tokens.wordAt(event.trigger().start());
        if (trigger >= tokens.size()) {
            return false;
        }
        Set<String> words = tokens.upos(trigger) == Upos.NOUN ? ORDINALS : ADVERBS;
        for (int word : tokens.dependents(trigger)) {
            if (words.contains(tokens.word(word).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
