package org.hearsay.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The word lists of this package: triggers, operators, adverbs, influence and awareness verbs.
///
/// Each list is a tab-separated file beside this class; its header says what the columns mean.
final class Lexicon {
    /// The lists as shipped.
    static final Lexicon STANDARD = new Lexicon();

    private final Map<String, Frame> verbs = new HashMap<>();
    private final Map<String, Frame> nouns = new HashMap<>();
    private final Map<String, Frame> adjectives = new HashMap<>();
    private final Map<String, Governing> governing = new HashMap<>();
    private final Map<String, String> vouching = new HashMap<>();
    private final Map<String, String> adverbs = new HashMap<>();
    private final Map<String, List<Pressure>> pressures = new HashMap<>();
    private final Set<String> lightVerbs = new HashSet<>();
    private final Map<String, String> pressureNouns = new HashMap<>();
    private final Map<String, List<Knowing>> knowings = new HashMap<>();
    private final Set<String> knowingWords = new HashSet<>();
    private final Set<String> stative = new HashSet<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Set<String> instruments = new HashSet<>();
    private final List<Pattern> sources = new ArrayList<>();

    /// What a trigger word tells, and where its participants stand.
    record Frame(EventType type, List<String> actorSlots, List<String> recipientSlots) {}

    /// A verb of influence.
    ///
    /// @param relation the name under which its links are shown
    /// @param outcome what it commits its teller to about the act: `+`, `-` or `0`
    /// @param build how it is built, as the list says; empty for "urge somebody to"
    record Pressure(String relation, String outcome, String build) {}

    /// Several words that change how firmly an act is told.
    ///
    /// @param kind class as of adverbs
    /// @param words in lower case
    record Phrase(String kind, List<String> words) {}

    /// A word of knowing, and where the knower stands.
    record Knowing(String kind, String slot) {}

    private Lexicon() {
        for (String[] row : WordLists.rows("triggers.tsv")) {
            boolean own = row[0].startsWith("own:");
            String name = own ? row[0].substring("own:".length()) : row[0];
            EventType type =
                    new EventType(name, own, row[1].equals("-") ? null : row[1], List.of());
            Frame frame = new Frame(type, slots(row[3]), slots(row[4]));
            for (String word : row[5].split(",", -1)) {
                framesOf(row[2]).putIfAbsent(word, frame);
            }
        }
        for (String[] row : WordLists.rows("operators.tsv")) {
            Governing effects =
                    new Governing(
                            Governing.Effect.named(row[1]),
                            Governing.Effect.named(row[2]),
                            Governing.Effect.named(row[3]));
            for (String word : row[4].split(",", -1)) {
                governing.putIfAbsent(row[0] + " " + word, effects);
            }
        }
        for (String[] row : WordLists.rows("cues.tsv")) {
            for (String word : row[1].split(",", -1)) {
                vouching.putIfAbsent(word, row[0]);
            }
        }
        for (String[] row : WordLists.rows("adverbs.tsv")) {
            for (String word : row[1].split(",", -1)) {
                adverbs.putIfAbsent(word, row[0]);
            }
        }
        for (String[] row : WordLists.rows("influence.tsv")) {
            for (String word : row[2].split(",", -1)) {
                if (row[1].equals("noun")) {
                    pressureNouns.putIfAbsent(word, row[0]);
                } else if (row[0].equals("-")) {
                    lightVerbs.add(row[1] + " " + word);
                } else {
                    pressures
                            .computeIfAbsent(word, unseen -> new ArrayList<>())
                            .add(new Pressure(row[0], row[1], row.length > 3 ? row[3] : ""));
                }
            }
        }
        for (String[] row : WordLists.rows("awareness.tsv")) {
            for (String word : row[2].split(",", -1)) {
                if (row[1].equals("-") || row[1].equals("any")) {
                    knowingWords.add(row[0] + " " + word);
                } else {
                    knowings.computeIfAbsent(word, unseen -> new ArrayList<>())
                            .add(new Knowing(row[0], row[1]));
                }
            }
        }
        for (String[] row : WordLists.rows("states.tsv")) {
            stative.addAll(List.of(row[0].split(",", -1)));
        }
        for (String[] row : WordLists.rows("phrases.tsv")) {
            for (String phrase : WordLists.words(row[1])) {
                List<String> words = List.of(phrase.split(" "));
                phrases.computeIfAbsent(words.getFirst(), unseen -> new ArrayList<>())
                        .add(new Phrase(row[0], words));
            }
        }
        for (String[] row : WordLists.rows("instruments.tsv")) {
            instruments.addAll(WordLists.words(row[1]));
        }
        for (String[] row : WordLists.rows("sources.tsv")) {
            sources.add(Pattern.compile(row[1]));
        }
    }

    private Map<String, Frame> framesOf(String pos) {
        return switch (pos) {
            case "verb" -> verbs;
            case "noun" -> nouns;
            default -> adjectives;
        };
    }

    /// Is a dictionary form in any list of verbs or nouns?
    boolean knows(String lemma) {
        return verbs.containsKey(lemma)
                || nouns.containsKey(lemma)
                || stative.contains(lemma)
                || governing.containsKey("verb " + lemma)
                || governing.containsKey("noun " + lemma)
                || !knowings(lemma).isEmpty();
    }

    @Nullable Frame adjective(String lemma) {
        return adjectives.get(lemma);
    }

    @Nullable Frame verb(String lemma) {
        return verbs.get(lemma);
    }

    @Nullable Frame noun(String lemma) {
        return nouns.get(lemma);
    }

    /// What a governing word does to acts below it; null for one that does nothing.
    ///
    /// @param pos `verb`, `adj` or `noun`
    @Nullable Governing governing(String pos, String lemma) {
        return governing.get(pos + " " + lemma);
    }

    /// How far a reporter who uses this cue vouches: `fact`, `likely` or nothing.
    String vouching(String lemma) {
        return vouching.getOrDefault(lemma, "");
    }

    /// The class of an adverb; empty for one that changes nothing.
    String adverb(String lemma) {
        return adverbs.getOrDefault(lemma, "");
    }

    /// The relation that a noun tells behind "on", "at" or "under": "on the orders of".
    @Nullable String pressureNoun(String lemma) {
        return pressureNouns.get(lemma);
    }

    /// Does a verb, with a noun of influence, say who moves whom?
    ///
    /// @param how `give`, `put` or `take`
    boolean isLightVerb(String how, String lemma) {
        return lightVerbs.contains(how + " " + lemma);
    }

    /// The ways in which a verb moves somebody; none for a verb that does not.
    List<Pressure> pressures(String lemma) {
        return pressures.getOrDefault(lemma, List.of());
    }

    List<Knowing> knowings(String lemma) {
        return knowings.getOrDefault(lemma, List.of());
    }

    /// Is a word one of those that the list of knowing names for a use: `paper`, `fact`, `sense`,
    /// or, as `show`, a verb that lets know any thing?
    boolean isOfKnowing(String use, String lemma) {
        return knowingWords.contains(use + " " + lemma);
    }

    /// Does the verb tell a state or a saying, not an act?
    boolean isState(String lemma) {
        return stative.contains(lemma);
    }

    /// The phrases that begin with a word and change how firmly an act beside them is told.
    List<Phrase> phrases(String first) {
        return phrases.getOrDefault(first, List.of());
    }

    /// Can an act be done with it?
    boolean isInstrument(String lemma) {
        return instruments.contains(lemma);
    }

    /// Does a sentence, in lower case, say whose account it gives?
    boolean namesSource(String sentence) {
        return sources.stream().anyMatch(pattern -> pattern.matcher(sentence).find());
    }

    private static List<String> slots(String column) {
        return column.equals("-") ? List.of() : List.of(column.split(",", -1));
    }
}
