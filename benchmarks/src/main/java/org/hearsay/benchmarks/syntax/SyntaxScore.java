package org.hearsay.benchmarks.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.language.Tokens;

/// The measures of the CoNLL 2018 shared task, added up over documents: a word counts when it has
/// the same first and last letter as a gold word; its tag, head and relation when the words they
/// belong to are the same. Relations are compared without subtype, as there.
final class SyntaxScore {
    private int gold;
    private int found;
    private int same;
    private int upos;
    private int heads;
    private int labelled;
    private int goldSentences;
    private int foundSentences;
    private int sameSentences;

    void add(Conllu.Document document, Tokens tokens) {
        Map<Long, Integer> goldAt = new HashMap<>();
        List<Conllu.Word> words = document.words();
        for (int i = 0; i < words.size(); i++) {
            goldAt.put(key(words.get(i).start(), words.get(i).end()), i);
        }
        int[] goldOf = new int[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            goldOf[i] = goldAt.getOrDefault(key(tokens.start(i), tokens.end(i)), -1);
        }
        gold += words.size();
        found += tokens.size();
        for (int i = 0; i < tokens.size(); i++) {
            if (goldOf[i] < 0) {
                continue;
            }
            Conllu.Word word = words.get(goldOf[i]);
            same++;
            upos += tokens.upos(i).name().equals(word.upos()) ? 1 : 0;
            boolean rightHead =
                    tokens.head(i) < 0
                            ? word.head() < 0
                            : goldOf[tokens.head(i)] == word.head() && word.head() >= 0;
            heads += rightHead ? 1 : 0;
            labelled +=
                    rightHead && universal(tokens.relation(i)).equals(universal(word.relation()))
                            ? 1
                            : 0;
        }
        sentences(words, tokens);
    }

    private static long key(int start, int end) {
        return ((long) start << 32) | end;
    }

    private static String universal(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    private void sentences(List<Conllu.Word> words, Tokens tokens) {
        Map<Long, Boolean> spans = new HashMap<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || words.get(i).sentence() != words.get(from).sentence()) {
                spans.put(key(words.get(from).start(), words.get(i - 1).end()), true);
                from = i;
            }
        }
        goldSentences += spans.size();
        foundSentences += tokens.sentenceCount();
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            long span =
                    key(
                            tokens.start(tokens.sentenceStart(s)),
                            tokens.end(tokens.sentenceEnd(s) - 1));
            sameSentences += spans.containsKey(span) ? 1 : 0;
        }
    }

    double f1(String measure) {
        int right =
                switch (measure) {
                    case "words" -> same;
                    case "UPOS" -> upos;
                    case "UAS" -> heads;
                    case "LAS" -> labelled;
                    case "sentences" -> sameSentences;
                    default -> throw new IllegalArgumentException("Not a measure: " + measure);
                };
        boolean ofSentences = measure.equals("sentences");
        int all = ofSentences ? goldSentences + foundSentences : gold + found;
        return all == 0 ? 0 : 2.0 * right / all;
    }
}
