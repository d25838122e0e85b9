package org.hearsay.actor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of bodies, places and works, brought to a form in which variants are equal.
final class BodyName {
    private static final Pattern BREAKS = Pattern.compile("[\\s\\-–]+");
    private static final Pattern ARTICLE = Pattern.compile("^(the|a|an) ");
    private static final Pattern REALM =
            Pattern.compile(
                    "^(republic|kingdom|state|city|town|village|province|county|district|island|duchy|empire|principality) of"
                            + " (the )?");

    private static final Set<String> HEADS = new HashSet<>();
    private static final Set<String> DROPPED = new HashSet<>();
    private static final Map<String, String> SAME = new HashMap<>();
    private static final Map<String, String> PLACES = new HashMap<>();

    static {
        for (List<String> row : Vocabulary.rows(BodyName.class, "bodies.tsv")) {
            switch (row.get(0)) {
                case "head" -> HEADS.add(row.get(1));
                case "drop" -> DROPPED.add(row.get(1));
                default -> SAME.put(row.get(2), row.get(1));
            }
        }
        for (List<String> row : Vocabulary.rows(BodyName.class, "places.tsv")) {
            row.forEach(name -> PLACES.put(plain(name), plain(row.getFirst())));
        }
    }

    private BodyName() {}

    /// Lower case, no article, no accents, single blanks: `the Kirkhaven Courier` is `kirkhaven
    /// courier`.
    static String plain(String written) {
        String words =
                Arrays.stream(BREAKS.split(PersonName.clean(written)))
                        .map(Spelling::fold)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" "));
        return ARTICLE.matcher(words).replaceFirst("");
    }

    /// The usual name of a place.
    static String place(String written) {
        String plain = plain(written);
        String bare = REALM.matcher(plain).replaceFirst("");
        return PLACES.getOrDefault(plain, PLACES.getOrDefault(bare, bare));
    }

    /// The words that tell a body from others, in alphabetical order: `Ministry of Foreign Affairs`
    /// and `the foreign ministry` are both `foreign ministry`.
    static String body(String written) {
        String key =
                Arrays.stream(plain(written).split(" "))
                        .map(word -> SAME.getOrDefault(word, word))
                        .filter(word -> !DROPPED.contains(word))
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining(" "));
        return key.isEmpty() ? plain(written) : key;
    }

    /// The word in a name that tells the sort of body; empty when there is none.
    static String head(String written) {
        for (String word : body(written).split(" ")) {
            if (HEADS.contains(word)) {
                return word;
            }
        }
        return "";
    }

    /// Is the name nothing but the sort of body: `the Ministry`?
    static boolean isBare(String written) {
        return HEADS.contains(body(written));
    }

    /// Is the name made of nothing but common words, so that every country has one: `the foreign
    /// ministry`?
    static boolean isCommon(String written) {
        return COMMON.containsAll(Arrays.asList(body(written).split(" ")));
    }

    private static final Set<String> COMMON = common();

    private static Set<String> common() {
        Set<String> common = new HashSet<>(HEADS);
        common.addAll(
                Set.of(
                        "foreign",
                        "defence",
                        "defense",
                        "interior",
                        "justice",
                        "finance",
                        "home",
                        "state",
                        "trade",
                        "health",
                        "education",
                        "transport",
                        "national",
                        "central",
                        "supreme",
                        "high",
                        "prime",
                        "ministers",
                        "general",
                        "security",
                        "intelligence",
                        "secret",
                        "labour",
                        "war",
                        "treasury",
                        "royal",
                        "public",
                        "city",
                        "external",
                        "relations"));
        return common;
    }

    /// Could it be an acronym?
    static boolean isAcronym(String written) {
        String letters = PersonName.clean(written).replaceFirst("^the ", "").replace(".", "");
        return letters.length() >= 2
                && letters.length() <= 7
                && letters.matches("[A-Z][A-Z&]*[A-Z]");
    }

    /// The letters of an acronym, in lower case.
    static String letters(String acronym) {
        return PersonName.clean(acronym)
                .replaceFirst("^the ", "")
                .replace(".", "")
                .toLowerCase(Locale.ROOT);
    }

    /// The acronyms that a full name can have: with and without its small words.
    static Set<String> initials(String written) {
        String[] words = plain(written).split(" ");
        if (words.length < 2) {
            return Set.of();
        }
        String all =
                Arrays.stream(words)
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining());
        String great =
                Arrays.stream(words)
                        .filter(word ->
                                !Set.of("of", "the", "for", "and", "in", "on", "to").contains(word))
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining());
        return all.length() == great.length() ? Set.of(all) : Set.of(all, great);
    }
}
