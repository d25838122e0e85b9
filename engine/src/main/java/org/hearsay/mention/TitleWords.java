package org.hearsay.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.language.Lexicon;
import org.jspecify.annotations.Nullable;

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

    /// A word for an office or rank, or for a trade where it is written small.
    static boolean isOffice(String word) {
        Word found = WORDS.get(word.toLowerCase(Locale.ROOT));
        return found == null
                ? TRADES.contains(word)
                : found.sort() == Sort.OFFICE || found.sort() == Sort.RANK;
    }

    private static final Set<String> TRADES =
            Lexicon.rows(TitleWords.class, "trades.tsv").stream()
                    .map(row -> row[0])
                    .collect(Collectors.toUnmodifiableSet());

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
                    "st.",
                    "saint",
                    "king",
                    "queen",
                    "prince",
                    "princess",
                    "general",
                    "private",
                    "major",
                    "officer",
                    "marshal",
                    "admiral",
                    "justice",
                    "judge",
                    "commander",
                    "lord",
                    "lady",
                    "sister",
                    "brother",
                    "father");

    /// A form of address that is an office as well: `Professor`, `Judge`.
    static boolean isOfficeToo(String word) {
        Word found = WORDS.get(word.toLowerCase(Locale.ROOT));
        return found != null
                && found.sort() == Sort.HONORIFIC
                && OFFICES_TOO.contains(word.toLowerCase(Locale.ROOT));
    }

    private static final Set<String> OFFICES_TOO =
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

    /// What a verb tells of the office that it takes: `become` begins it, `resign` ends it; null
    /// when it tells nothing.
    static Chain.@Nullable Tense change(String lemma) {
        Change change = CHANGES.get(lemma);
        return change == null ? null : change.tense();
    }

    /// Does the verb give the office to somebody else: `appoint`?
    static boolean isGivenOffice(String lemma) {
        Change change = CHANGES.get(lemma);
        return change != null && change.isGiven();
    }

    private record Change(Chain.Tense tense, boolean isGiven) {}

    private static final Map<String, Change> CHANGES = changes();

    private static Map<String, Change> changes() {
        Map<String, Change> changes = new HashMap<>();
        for (String[] row : Lexicon.rows(TitleWords.class, "office-verbs.tsv")) {
            changes.put(row[2], new Change(Chain.Tense.valueOf(row[0]), row[1].equals("given")));
        }
        return Map.copyOf(changes);
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
