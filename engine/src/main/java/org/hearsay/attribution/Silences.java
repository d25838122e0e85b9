package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.language.Lexicon;
import org.hearsay.language.Tokens;
import org.jspecify.annotations.Nullable;

/// Finds who declined to speak, who did not answer, and of what there is no record: patterns over
/// dictionary forms.
final class Silences {
    private static final List<Rule> RULES = load();

    private final Tokens tokens;
    private final Phrases phrases;

    Silences(Tokens tokens) {
        this.tokens = tokens;
        this.phrases = new Phrases(tokens);
    }

    private record Rule(Attribution.Act act, Pattern pattern) {}

    /// The attributions with those that are silences marked, and the silences among them that were
    /// not found yet.
    List<Found> marked(List<Found> found) {
        List<Found> marked = new ArrayList<>(found);
        for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
            mark(sentence, marked);
        }
        return marked;
    }

    private void mark(int sentence, List<Found> found) {
        int from = tokens.sentenceStart(sentence);
        int to = tokens.sentenceEnd(sentence);
        int[] ends = new int[to - from];
        StringBuilder lemmas = new StringBuilder();
        for (int i = from; i < to; i++) {
            lemmas.append(i == from ? "" : " ").append(tokens.lemma(i).toLowerCase(Locale.ROOT));
            ends[i - from] = lemmas.length();
        }
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern.matcher(lemmas);
            while (matcher.find()) {
                Words words =
                        new Words(
                                from + wordAt(ends, matcher.start()),
                                from + wordAt(ends, matcher.end() - 1) + 1);
                put(rule.act, words, found);
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

    private void put(Attribution.Act act, Words words, List<Found> found) {
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            if (one.cue() != null && one.cue().overlaps(words)) {
                found.set(i, one.act() == null ? one.withAct(act) : one);
                return;
            }
        }
        found.add(new Found(source(act, words), words, content(words), act, false));
    }

    private @Nullable Words source(Attribution.Act act, Words words) {
        if (act == Attribution.Act.NO_RECORD) {
            return null;
        }
        int subject = phrases.subject(Found.headOf(words, tokens));
        return subject < 0 || words.covers(subject) ? null : phrases.source(subject);
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
                                Pattern.compile("(?<= |^)(?:" + row[1] + ")(?= |$)")))
                .toList();
    }
}
