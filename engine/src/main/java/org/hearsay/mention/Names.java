package org.hearsay.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.language.Lexicon;

/// When two names may mean the same.
final class Names {
    private static final Set<String> CORPORATE =
            Set.of(
                    "inc",
                    "inc.",
                    "corp",
                    "corp.",
                    "co",
                    "co.",
                    "ltd",
                    "ltd.",
                    "llc",
                    "plc",
                    "company",
                    "corporation",
                    "group");
    private static final Set<String> SMALL = Set.of("the", "of", "for", "and", "de", "la", "&");

    private static final Map<String, Pronouns.Gender> GENDERS = genders();

    private Names() {}

    /// What a given name alone tells of the one who bears it.
    static Pronouns.Gender gender(String givenName) {
        return GENDERS.getOrDefault(givenName, Pronouns.Gender.ANY);
    }

    private static Map<String, Pronouns.Gender> genders() {
        Map<String, Pronouns.Gender> genders = new HashMap<>();
        for (String[] row : Lexicon.rows(Names.class, "name-genders.tsv")) {
            for (String name : row[1].split(" ")) {
                genders.put(name, Pronouns.gender(row[0]));
            }
        }
        return Map.copyOf(genders);
    }

    /// The words of a name in lower case, without brackets, honorifics, article and genitive.
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word :
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[\\[\\]“”\"]", " ")
                        .strip()
                        .split("\\s+")) {
            String plain = word.replaceAll("['’]s?$", "");
            boolean isFiller =
                    words.isEmpty() && (plain.equals("the") || TitleWords.isHonorific(plain));
            if (!plain.isEmpty() && !isFiller) {
                words.add(plain);
            }
        }
        return words;
    }

    /// Under what names that may be alike are found together: their words and, for short forms,
    /// their initials.
    static Set<String> keys(List<String> words) {
        Set<String> keys = new TreeSet<>(words);
        keys.removeAll(SMALL);
        if (words.size() == 1) {
            keys.add(words.getFirst().replace(".", ""));
        } else if (!words.isEmpty()) {
            keys.add(initials(words, false));
            keys.add(initials(words, true));
        }
        return keys;
    }

    /// Full name and surname, or full names that differ only in what stands between: "Ana B.
    /// Kovac", "Ana Kovac", "Kovac".
    static boolean samePerson(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty() || !a.getLast().equals(b.getLast())) {
            return false;
        }
        return a.size() == 1 || b.size() == 1 || givenNamesAgree(a.getFirst(), b.getFirst());
    }

    private static boolean givenNamesAgree(String a, String b) {
        boolean initial = a.length() <= 2 || b.length() <= 2;
        return a.equals(b) || initial && a.charAt(0) == b.charAt(0) || PetForms.areOfOne(a, b);
    }

    /// Two of a family: one surname, and given names that cannot be one person's.
    static boolean areRelatives(List<String> a, List<String> b) {
        return a.size() > 1
                && b.size() > 1
                && a.getLast().equals(b.getLast())
                && !givenNamesAgree(a.getFirst(), b.getFirst())
                && !b.contains(a.getFirst())
                && !a.contains(b.getFirst());
    }

    /// A full name and its given name alone.
    static boolean givenNameOf(List<String> given, List<String> full) {
        return given.size() == 1 && full.size() > 1 && full.getFirst().equals(given.getFirst());
    }

    /// One name with more or fewer describing words before it, or a corporate ending after it: "the
    /// Israeli Foreign Ministry", "the Foreign Ministry"; "Acme", "Acme Corp."
    static boolean sameBody(List<String> a, List<String> b) {
        List<String> longer = a.size() >= b.size() ? a : b;
        List<String> shorter = a.size() >= b.size() ? b : a;
        if (shorter.isEmpty() || longer.size() == shorter.size()) {
            return false;
        }
        boolean ends =
                shorter.size() > 1
                        && longer.subList(longer.size() - shorter.size(), longer.size())
                                .equals(shorter);
        boolean begins =
                longer.subList(0, shorter.size()).equals(shorter)
                        && CORPORATE.containsAll(longer.subList(shorter.size(), longer.size()));
        return ends || begins;
    }

    /// "FBI" for "Federal Bureau of Investigation".
    static boolean acronym(String short_, List<String> full) {
        String letters = short_.replace(".", "").toLowerCase(Locale.ROOT);
        if (letters.length() < 2
                || full.size() < 2
                || !short_.replace(".", "")
                        .equals(short_.replace(".", "").toUpperCase(Locale.ROOT))) {
            return false;
        }
        return letters.equals(initials(full, false)) || letters.equals(initials(full, true));
    }

    private static String initials(List<String> words, boolean all) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (all || !SMALL.contains(word)) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }
}
