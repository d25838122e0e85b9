package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.language.Lexicon;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.jspecify.annotations.Nullable;

/// Finds who declined to speak, who did not answer, of what there is no record, and which saying
/// did not happen ("raised no objections"): patterns over dictionary forms.
final class Silences {
    private static final List<Rule> RULES = load();
    private static final Set<String> KEEPING = Set.of("have", "keep", "hold", "possess");
    private static final Set<String> ANSWERS = Set.of("reply", "answer", "response");

    private final Tokens tokens;
    private final Phrases phrases;

    Silences(Tokens tokens) {
        this.tokens = tokens;
        this.phrases = new Phrases(tokens);
    }

    private static final int LABEL = 3;
    private static final Pattern RECORD_ASKED =
            Pattern.compile(
                    "(?i)\\b(?:is|was|are|were) there (?:a |an |any )?(?:\\w+ ){0,2}(?:record|minute|minutes|note|transcript|file|document|documentation)s?\\b[^?]*\\?\\s*$");
    private static final Pattern NONE_KNOWN =
            Pattern.compile(
                    "(?i)(?:(?:a|answer)[.:] *)?(not? that i (?:know|am aware) of|none(?: that i know of)?|no)\\b");

    /// What is tried on a sentence that has one of some words: expressions are slow, and few
    /// sentences have any.
    private record Rule(Attribution.Act act, Pattern pattern, Set<String> words) {}

    /// The attributions with those that are silences marked, and the silences among them that were
    /// not found yet.
    List<Found> marked(List<Found> found) {
        List<Found> marked = new ArrayList<>(found);
        for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
            mark(sentence, marked);
            markAnswer(sentence, marked);
        }
        return marked;
    }

    /// "Is there a record of it? – Not that I know of."
    private void markAnswer(int sentence, List<Found> found) {
        int next = sentence + 1;
        String question = tokens.sentenceSpan(sentence).of(tokens.text());
        if (next + 1 < tokens.sentenceCount() && tokens.sentenceSpan(next).length() <= LABEL) {
            next++;
        }
        if (next >= tokens.sentenceCount() || !RECORD_ASKED.matcher(question).find()) {
            return;
        }
        String answer = tokens.sentenceSpan(next).of(tokens.text());
        Matcher none = NONE_KNOWN.matcher(answer);
        if (none.lookingAt()) {
            int from = tokens.wordAt(tokens.sentenceSpan(next).start() + none.start(1));
            int to = tokens.wordAt(tokens.sentenceSpan(next).start() + none.end(1) - 1) + 1;
            Words words = new Words(from, to);
            boolean isTold =
                    found.stream().anyMatch(one -> one.cue() != null && one.cue().overlaps(words));
            if (!isTold) {
                found.add(new Found(null, words, List.of(), Attribution.Act.NO_RECORD, false));
            }
        }
    }

    private void mark(int sentence, List<Found> found) {
        int from = tokens.sentenceStart(sentence);
        int to = tokens.sentenceEnd(sentence);
        int[] ends = new int[to - from];
        StringBuilder lemmas = new StringBuilder();
        Set<String> present = new HashSet<>();
        for (int i = from; i < to; i++) {
            String lemma = tokens.lemma(i).toLowerCase(Locale.ROOT);
            present.add(lemma);
            lemmas.append(i == from ? "" : " ").append(lemma);
            ends[i - from] = lemmas.length();
        }
        for (Rule rule : RULES) {
            if (Collections.disjoint(rule.words, present)) {
                continue;
            }
            Matcher matcher = rule.pattern.matcher(lemmas);
            while (matcher.find()) {
                Words words =
                        new Words(
                                from + wordAt(ends, matcher.start()),
                                from + wordAt(ends, matcher.end() - 1) + 1);
                put(rule.act == Attribution.Act.SAYING ? null : rule.act, words, found);
            }
        }
    }

    private static int wordAt(int[] ends, int offset) {
        int i = 0;
        while (ends[i] <= offset) {
            i++;
        }
        return i;
    }

    private void put(Attribution.@Nullable Act act, Words words, List<Found> found) {
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            if (one.cue() != null && one.cue().overlaps(words)) {
                if (act != null && one.act() == null) {
                    Words who = source(act, words);
                    Found silent = one.withAct(act);
                    found.set(i, who == null ? silent : silent.withSource(who, false));
                }
                return;
            }
        }
        boolean isNobodys =
                act == Attribution.Act.NO_ANSWER
                        && tokens.relation(words.from()).startsWith("nsubj");
        Words who = isNobodys ? phrases.source(words.from()) : null;
        if (who != null && who.to() < words.to()) {
            Words rest = new Words(who.to(), words.to());
            found.add(new Found(who, rest, content(rest), act, false));
            return;
        }
        List<Words> content = content(words);
        if (content.isEmpty() && act == Attribution.Act.NO_RECORD) {
            content = missing(words);
        }
        found.add(new Found(source(act, words), words, content, act, false));
    }

    /// "The contract is not in the register": the contract.
    private List<Words> missing(Words words) {
        int subject = phrases.subject(Found.headOf(words, tokens));
        return subject < 0 || words.covers(subject) || tokens.upos(subject) == Upos.PRON
                ? List.of()
                : List.of(phrases.source(subject));
    }

    private @Nullable Words source(Attribution.@Nullable Act act, Words words) {
        int who =
                act == Attribution.Act.NO_RECORD
                        ? keeper(words)
                        : isOfNoun(words)
                                ? asked(words)
                                : phrases.subject(Found.headOf(words, tokens));
        return who < 0 || words.covers(who) ? null : withoutPreposition(phrases.source(who), who);
    }

    private Words withoutPreposition(Words phrase, int head) {
        boolean isMarked = phrase.from() < head && tokens.upos(phrase.from()) == Upos.ADP;
        return isMarked ? new Words(phrase.from() + 1, phrase.to()) : phrase;
    }

    /// "The ministry has no record of it", "no record is known to the ministry": the ministry. Of
    /// "they found no record" nobody keeps it.
    private int keeper(Words words) {
        int head = Found.headOf(words, tokens);
        String lemma = tokens.lemma(head).toLowerCase(Locale.ROOT);
        if (KEEPING.contains(lemma)) {
            return phrases.subject(head);
        }
        return lemma.equals("know") ? under(head, Set.of("to")) : -1;
    }

    /// Is the silence told of an answer ("no reply") rather than of who is silent?
    private boolean isOfNoun(Words words) {
        for (int i = words.from(); i < words.to(); i++) {
            boolean isAnswer = ANSWERS.contains(tokens.lemma(i).toLowerCase(Locale.ROOT));
            if (isAnswer && i > words.from() && tokens.word(i - 1).equalsIgnoreCase("no")) {
                return true;
            }
        }
        return false;
    }

    /// Who gave no answer: "no reply from her"; "I asked him twice and had no answer": the one who
    /// was asked.
    private int asked(Words words) {
        for (int i = words.from(); i < words.to(); i++) {
            int from = under(i, Set.of("from"));
            if (from >= 0) {
                return from;
            }
        }
        int head = Found.headOf(words, tokens);
        int asking = tokens.relation(head).equals("conj") ? tokens.head(head) : -1;
        if (asking < 0) {
            return -1;
        }
        int object = phrases.child(asking, Set.of("obj", "iobj"));
        boolean isPerson = object >= 0 && tokens.upos(object) != Upos.NOUN;
        return isPerson ? object : under(asking, Set.of("to"));
    }

    /// The noun under a word behind one of these prepositions; -1 when there is none.
    private int under(int word, Set<String> prepositions) {
        for (int child : tokens.dependents(word)) {
            boolean isOblique =
                    tokens.relation(child).equals("obl") || tokens.relation(child).equals("nmod");
            int marker = isOblique ? phrases.child(child, Set.of("case")) : -1;
            if (marker >= 0
                    && prepositions.contains(tokens.word(marker).toLowerCase(Locale.ROOT))) {
                return child;
            }
        }
        return -1;
    }

    /// What hangs on the words behind them: "declined to comment [on the sale]".
    private List<Words> content(Words words) {
        for (int i = words.from(); i < words.to(); i++) {
            for (int child : tokens.dependents(i)) {
                boolean isAbout =
                        switch (tokens.relation(child)) {
                            case "obl", "nmod", "ccomp", "xcomp", "obj" -> true;
                            default -> false;
                        };
                if (child >= words.to() && isAbout) {
                    Words about = phrases.subtree(child);
                    return List.of(new Words(Math.max(about.from(), words.to()), about.to()));
                }
            }
        }
        return List.of();
    }

    private static List<Rule> load() {
        return Lexicon.rows(Silences.class, "silences.tsv").stream()
                .map(row ->
                        new Rule(
                                Attribution.Act.valueOf(row[0]),
                                Pattern.compile("(?<= |^)(?:" + row[1] + ")(?= |$)"),
                                Set.of(row[2].split(" "))))
                .toList();
    }
}
