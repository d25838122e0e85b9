package org.hearsay.mention;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hearsay.language.Lexicon;
import org.jspecify.annotations.Nullable;

/// What pronouns tell of those they stand for.
final class Pronouns {
    private static final Map<String, Pronoun> ALL = load();

    private Pronouns() {}

    /// A pronoun.
    record Pronoun(Person person, GrammaticalNumber number, Gender gender, Sort sort) {}

    enum Person {
        FIRST,
        SECOND,
        THIRD,
        RELATIVE
    }

    enum GrammaticalNumber {
        SINGULAR,
        PLURAL,
        ANY
    }

    enum Gender {
        MALE,
        FEMALE,
        ANY;

        boolean agrees(Gender other) {
            return this == ANY || other == ANY || this == other;
        }
    }

    enum Sort {
        PERSON,
        THING,
        ANY
    }

    /// The pronoun that a word is; null when it is none.
    static @Nullable Pronoun of(String word) {
        return ALL.get(word.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Pronoun> load() {
        Map<String, Pronoun> all = new HashMap<>();
        for (String[] row : Lexicon.rows(Pronouns.class, "pronouns.tsv")) {
            all.put(
                    row[0],
                    new Pronoun(person(row[1]), number(row[2]), gender(row[3]), sort(row[4])));
        }
        return Map.copyOf(all);
    }

    private static Person person(String cell) {
        return switch (cell) {
            case "1" -> Person.FIRST;
            case "2" -> Person.SECOND;
            case "3" -> Person.THIRD;
            default -> Person.RELATIVE;
        };
    }

    private static GrammaticalNumber number(String cell) {
        return switch (cell) {
            case "sg" -> GrammaticalNumber.SINGULAR;
            case "pl" -> GrammaticalNumber.PLURAL;
            default -> GrammaticalNumber.ANY;
        };
    }

    static Gender gender(String cell) {
        return switch (cell) {
            case "male" -> Gender.MALE;
            case "female" -> Gender.FEMALE;
            default -> Gender.ANY;
        };
    }

    private static Sort sort(String cell) {
        return switch (cell) {
            case "person" -> Sort.PERSON;
            case "thing" -> Sort.THING;
            default -> Sort.ANY;
        };
    }
}
