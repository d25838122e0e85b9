package org.hearsay.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.Lexicon;

/// The words for honorifics, ranks, offices and kin, and the marks that say when a title holds.
final class TitleWords {
    private static final Map<String, Word> WORDS = words();
    private static final List<Mark> MARKS = marks();

    private TitleWords() {}

    /// A word that stands with names.
    record Word(Sort sort, Pronouns.Gender gender) {}

    enum Sort {
        HONORIFIC,
        RANK,
        OFFICE,
        KIN
    }

    /// A mark of time at a title.
    record Mark(Chain.Tense tense, String words) {
        /// The mark with a space on the sides on which it is not joined.
        String padded() {
            return (words.startsWith("-") ? "" : " ") + words + (words.endsWith("-") ? "" : " ");
        }
    }

    static boolean isTitle(String lemma) {
        return WORDS.containsKey(lemma.toLowerCase(Locale.ROOT));
    }

    static boolean isHonorific(String word) {
        Word found = WORDS.get(word.toLowerCase(Locale.ROOT));
        return found != null && found.sort() == Sort.HONORIFIC;
    }

    /// Can only a person's name follow: `Mrs`, `Sergeant`? Streets are called after saints, and
    /// `General` begins names of firms.
    static boolean isAddress(String word) {
        Word found =
                Character.isUpperCase(word.charAt(0))
                        ? WORDS.get(word.toLowerCase(Locale.ROOT))
                        : null;
        return found != null
                && (found.sort() == Sort.HONORIFIC || found.sort() == Sort.RANK)
                && !NOT_ONLY_PERSONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static final Set<String> NOT_ONLY_PERSONS =
            Set.of(
                    "st.", "saint", "king", "queen", "prince", "princess", "general", "private",
                    "major", "officer", "marshal", "admiral", "justice", "judge", "commander",
                    "lord", "lady", "sister", "brother", "father");

    static boolean isKin(String word) {
        Word found = WORDS.get(word.toLowerCase(Locale.ROOT));
        return found != null && found.sort() == Sort.KIN;
    }

    static Pronouns.Gender gender(String word) {
        Word found = WORDS.get(word.toLowerCase(Locale.ROOT));
        return found == null ? Pronouns.Gender.ANY : found.gender();
    }

    /// When a title holds, by its marks.
    static Chain.Tense tense(String title) {
        String padded = " " + title.toLowerCase(Locale.ROOT).replace('–', '-') + " ";
        return MARKS.stream()
                .filter(mark -> padded.contains(mark.padded()))
                .map(Mark::tense)
                .findFirst()
                .orElse(Chain.Tense.STATED);
    }

    /// A title without its marks of time.
    static String withoutMarks(String title) {
        String padded = " " + title + " ";
        for (Mark mark : MARKS) {
            int at = padded.toLowerCase(Locale.ROOT).indexOf(mark.padded());
            if (at >= 0) {
                padded =
                        padded.substring(0, at)
                                + " "
                                + padded.substring(at + mark.padded().length());
            }
        }
        return padded.strip().replaceAll("\\s+", " ");
    }

    private static Map<String, Word> words() {
        Map<String, Word> words = new HashMap<>();
        for (String[] row : Lexicon.rows(TitleWords.class, "titles.tsv")) {
            Sort sort = Sort.valueOf(row[0].toUpperCase(Locale.ROOT));
            words.putIfAbsent(
                    row[2].toLowerCase(Locale.ROOT), new Word(sort, Pronouns.gender(row[1])));
        }
        return Map.copyOf(words);
    }

    private static List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (String[] row : Lexicon.rows(TitleWords.class, "title-tenses.tsv")) {
            marks.add(new Mark(Chain.Tense.valueOf(row[0]), row[1]));
        }
        return List.copyOf(marks);
    }
}
