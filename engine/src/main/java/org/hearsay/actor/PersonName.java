package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.mention.PetForms;
import org.jspecify.annotations.Nullable;

/// The parts of a person's written name.
///
/// @param given given names and initials, folded; empty when only a family name is written
/// @param family the family name as written, particles apart
/// @param suffix `jr`, `ii`; empty when there is none
/// @param sex `m` or `f` where an honorific tells; else `-`
record PersonName(List<String> given, String family, String suffix, char sex) {
    private static final Map<String, Character> HONORIFICS = honorifics();
    private static final Set<String> PARTICLES =
            new HashSet<>(Vocabulary.words(PersonName.class, "particles.tsv"));
    private static final Set<String> EPITHETS =
            Set.of(
                    "old",
                    "young",
                    "little",
                    "poor",
                    "dear",
                    "principal",
                    "chief",
                    "deputy",
                    "senior",
                    "junior",
                    "assistant",
                    "acting",
                    "former",
                    "late",
                    "first",
                    "second",
                    "the",
                    "sen.",
                    "rep.",
                    "gov.",
                    "republican",
                    "democrat",
                    "conservative",
                    "liberal",
                    "libertarian",
                    "socialist",
                    "independent");
    private static final Map<String, Character> SEXES = sexes();
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]“”\"()]");
    private static final Pattern POSSESSIVE = Pattern.compile("[’']s?$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[,.;:\\s]+|[,;:\\s]+$");

    private static Map<String, Character> honorifics() {
        Map<String, Character> result = new HashMap<>();
        Vocabulary.rows(PersonName.class, "honorifics.tsv")
                .forEach(row -> result.put(row.get(0), row.get(1).charAt(0)));
        return Map.copyOf(result);
    }

    private static Map<String, Character> sexes() {
        Map<String, Character> result = new HashMap<>();
        for (List<String> row : Vocabulary.rows(PersonName.class, "given-names.tsv")) {
            for (String name : row.get(1).split(",")) {
                result.put(name, row.get(0).charAt(0));
            }
        }
        return Map.copyOf(result);
    }

    /// A name without brackets, possessive and marks of quotation.
    static String clean(String written) {
        if (isClean(written)) {
            return written;
        }
        String plain = BRACKETS.matcher(written).replaceAll("");
        plain = POSSESSIVE.matcher(plain).replaceAll("");
        plain = BLANKS.matcher(plain).replaceAll(" ");
        return EDGES.matcher(plain).replaceAll("").strip();
    }

    /// Letters, with single blanks, hyphens and stops between, and no possessive: most names.
    private static boolean isClean(String written) {
        char last = ' ';
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean isInside = c == ' ' || c == '-' || c == '.' && i < written.length() - 1;
            if (!Character.isLetterOrDigit(c) && !(isInside && last != ' ')) {
                return false;
            }
            last = c;
        }
        return last != ' ' && last != '-';
    }

    /// The parts of a name as it is written; null when nothing but titles is there.
    static @Nullable PersonName parse(String written) {
        List<String> words = new ArrayList<>(Arrays.asList(clean(written).split("[\\s,]+")));
        words.removeIf(word -> Spelling.fold(word).isEmpty());
        char sex = '-';
        while (words.size() > 1 && isTitle(words)) {
            char told = HONORIFICS.getOrDefault(Spelling.fold(words.removeFirst()), '-');
            sex = told == '-' ? sex : told;
        }
        String suffix = "";
        while (words.size() > 1
                && (SUFFIXES.contains(Spelling.fold(words.getLast()))
                        || HONORIFICS.containsKey(Spelling.fold(words.getLast()))
                                && words.getLast().length() <= 4)) {
            String last = Spelling.fold(words.removeLast());
            suffix = SUFFIXES.contains(last) ? last : suffix;
        }
        if (words.isEmpty()) {
            return null;
        }
        int kernel = words.size() - 1;
        int firstOfFamily = kernel;
        while (firstOfFamily > 0
                && PARTICLES.contains(Spelling.fold(words.get(firstOfFamily - 1)))) {
            firstOfFamily--;
        }
        List<String> given =
                words.subList(0, firstOfFamily).stream()
                        .map(Spelling::fold)
                        .filter(word -> !word.isEmpty())
                        .toList();
        char known =
                sex == '-' && !given.isEmpty() ? SEXES.getOrDefault(given.getFirst(), '-') : sex;
        return new PersonName(
                given, family(words.subList(firstOfFamily, words.size())), suffix, known);
    }

    /// Does the name begin with a title, or a word such as "old" before one or a name?
    private static boolean isTitle(List<String> words) {
        String first = words.getFirst();
        return HONORIFICS.containsKey(Spelling.fold(first))
                || Offices.isTitle(first)
                || Offices.isOffice(first.toLowerCase(Locale.ROOT)) && words.size() > 2
                || words.size() > 1 && EPITHETS.contains(first.toLowerCase(Locale.ROOT));
    }

    /// The kernel of the family name; `Ben` and `Bin` of Semitic names belong to it: `Ben Tzvi` is
    /// `bentzvi`.
    private static String family(List<String> words) {
        String kernel = words.getLast();
        String before = words.size() > 1 ? Spelling.fold(words.get(words.size() - 2)) : "";
        if (before.equals("ben") || before.equals("mac") || before.equals("o")) {
            return before + kernel;
        }
        return kernel.replaceFirst("(?i)^(al|el|ad|as)-", "");
    }

    /// The same name of somebody whose sex the text tells in other ways.
    PersonName of(char told) {
        return told == '-' ? this : new PersonName(given, family, suffix, told);
    }

    /// Does the family name, or one half of a double one, look like the other's?
    boolean sharesFamily(PersonName other) {
        return families().stream()
                .anyMatch(one ->
                        other.families().stream().anyMatch(two -> Spelling.isVariant(one, two)));
    }

    /// Is the family name, or one half of a double one, the other's to the letter?
    boolean hasFamilyOf(PersonName other) {
        return families().stream()
                .anyMatch(one ->
                        other.families().stream()
                                .anyMatch(two -> Spelling.fold(one).equals(Spelling.fold(two))));
    }

    /// The family name; of a double name its halves as well.
    List<String> families() {
        String[] halves = family.split("-");
        boolean isDouble = halves.length == 2 && halves[0].length() > 3 && halves[1].length() > 3;
        return isDouble ? List.of(family, halves[0], halves[1]) : List.of(family);
    }

    boolean hasGiven() {
        return !given.isEmpty();
    }

    /// How much the name says: the more and the longer given names, the more.
    int weight() {
        return given.stream().mapToInt(name -> name.length() == 1 ? 1 : 3).sum() + 1;
    }

    /// Can both be the given names of one person? True as well when one of the names has none.
    boolean givenAgree(PersonName other) {
        if (!hasGiven() || !other.hasGiven()) {
            return true;
        }
        return agree(given.getFirst(), other.given.getFirst()) && middlesAgree(other);
    }

    private boolean middlesAgree(PersonName other) {
        return given.size() < 2
                || other.given.size() < 2
                || agree(given.get(1), other.given.get(1))
                || given.size() != other.given.size();
    }

    /// One given name and another: the same, an initial of it, a variant, a pet form.
    static boolean agree(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0);
        }
        return PetForms.areOfOne(one, other)
                || Spelling.sound(one).equals(Spelling.sound(other))
                || Math.min(one.length(), other.length()) >= 6
                        && Spelling.editDistance(one, other, 1) <= 1;
    }

    /// Does anything in the names forbid that they mean one person?
    boolean conflicts(PersonName other) {
        return !givenAgree(other)
                || !suffix.isEmpty() && !other.suffix.isEmpty() && !suffix.equals(other.suffix)
                || sex != '-' && other.sex != '-' && sex != other.sex;
    }

    /// Why two names that do not conflict are taken for one, in plain words.
    String reason(PersonName other) {
        boolean sameFamily = Spelling.fold(family).equals(Spelling.fold(other.family));
        String spelling = sameFamily ? "" : ", the family name in two spellings";
        if (!hasGiven() || !other.hasGiven()) {
            return "same family name"
                    + (sameFamily ? "" : " in two spellings")
                    + ", and nobody else of that name in these documents";
        }
        if (given.equals(other.given)) {
            return "same full name" + spelling;
        }
        String one = given.getFirst();
        String two = other.given.getFirst();
        if (one.equals(two)) {
            return "same given and family name" + spelling;
        }
        if (one.length() == 1 || two.length() == 1) {
            return "same family name, and the initial fits" + spelling;
        }
        return PetForms.areOfOne(one, two)
                ? "same family name, and one given name is a form of the other" + spelling
                : "same family name, and the given name in two spellings" + spelling;
    }
}
