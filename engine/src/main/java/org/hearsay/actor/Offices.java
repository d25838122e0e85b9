package org.hearsay.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.mention.Chain;

/// Tells titles and offices from other words that stand with a name.
final class Offices {
    private static final Set<String> OFFICES = new HashSet<>();
    private static final Set<String> OTHERS = new HashSet<>();
    private static final Set<String> TRADES = new HashSet<>();

    static {
        for (List<String> row : Vocabulary.rows(Chain.class, "titles.tsv")) {
            boolean isOffice = row.get(0).equals("office") || row.get(0).equals("rank");
            (isOffice ? OFFICES : OTHERS).add(row.getLast().toLowerCase(Locale.ROOT));
        }
        TRADES.addAll(Vocabulary.words(Chain.class, "trades.tsv"));
    }

    private Offices() {}

    /// Does one of the words name an office, rank or trade?
    static boolean isOffice(String title) {
        for (String word : title.split("[\\s-]+")) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (OFFICES.contains(lower) || TRADES.contains(word) || isAgent(word)) {
                return true;
            }
        }
        return false;
    }

    /// Is a word nothing but a title: `Captain`, `Mr`?
    static boolean isTitle(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return OFFICES.contains(lower) || OTHERS.contains(lower) || OTHERS.contains(lower + ".");
    }

    /// Nothing but a form of address or a word for kin: `Mr`, `her sister`?
    static boolean isForm(String words) {
        for (String word : words.split("[\\s-]+")) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (OFFICES.contains(lower) || isAgent(word) || TITLED.contains(lower)) {
                return false;
            }
        }
        return true;
    }

    /// Forms of address that are an office as well.
    private static final Set<String> TITLED =
            Set.of(
                    "professor",
                    "judge",
                    "justice",
                    "rabbi",
                    "imam",
                    "pope",
                    "king",
                    "queen",
                    "emperor");

    /// A word for somebody by what they do: `geologist`, `keeper`.
    private static boolean isAgent(String word) {
        return word.length() >= 6
                && Character.isLowerCase(word.charAt(0))
                && !OTHERS.contains(word)
                && word.matches(".*(er|or|ist|ian|ant|chief|head|master|clerk)")
                && !word.matches(
                        "former|number|member|mother|father|brother|sister|daughter|other|another|senior|junior|elder"
                                + "|younger|older|customer|manner|matter|however|winter|summer|october|september|november|december");
    }
}
