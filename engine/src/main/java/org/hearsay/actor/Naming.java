package org.hearsay.actor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.hearsay.mention.Chain;

/// What can stand for an actor: a name, or a description that tells somebody from others.
final class Naming {
    private static final Set<String> NOBODY =
            Set.copyOf(Vocabulary.words(Naming.class, "nobody.tsv"));

    private Naming() {}

    /// Has the chain a name that is more than a title or a small word with a capital letter?
    static boolean isName(Chain chain) {
        String name = PersonName.clean(chain.name());
        return chain.named()
                && name.length() > 1
                && name.chars().anyMatch(Character::isUpperCase)
                && !NOBODY.contains(name.toLowerCase(Locale.ROOT))
                && !Arrays.stream(name.split("\\s+"))
                        .allMatch(word -> Offices.isTitle(word) || isSmall(word));
    }

    /// Do the words describe somebody: not "nobody", not "those"?
    static boolean isDescription(String words) {
        String plain =
                PersonName.clean(words).toLowerCase(Locale.ROOT).replaceFirst("^(the|a|an) ", "");
        return plain.length() > 2 && !NOBODY.contains(plain);
    }

    private static boolean isSmall(String word) {
        return NOBODY.contains(word.toLowerCase(Locale.ROOT));
    }
}
