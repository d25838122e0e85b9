package org.hearsay.event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hearsay.language.Layers;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;

/// How firmly an act is told, as one number: what the rules say, what the reading model says, and
/// the words around, each with a weight (`firmness.tsv`, learnt from annotated news by
/// `training/firmness.py`).
///
/// The rules name a value and a kind and can show the words they rest on; the number says how such
/// words were judged by readers. Where the number speaks against a plain fact, the fact is held
/// back; no number makes a fact.
final class Firmness {
    /// Above this readers mostly said "certainly".
    private static final String CERTAIN = "certain above";

    private static final Map<String, Double> WEIGHTS = new HashMap<>();

    static {
        for (String[] row : WordLists.rows("firmness.tsv")) {
            WEIGHTS.put(row[0], Double.parseDouble(row[1]));
        }
    }

    private final Tokens tokens;
    private final float @org.jspecify.annotations.Nullable [][] model;

    Firmness(ParsedText parsed) {
        this.tokens = parsed.tokens();
        Layers layers = parsed.encoded();
        this.model =
                layers == null ? null : layers.layer(Layers.Name.FACTUALITY.output()).orElse(null);
    }

    /// Is the reading model among the evidence?
    boolean hearsModel() {
        return model != null;
    }

    /// From -3 (certainly did not happen) to +3 (certainly did), as the words around were judged.
    double score(int act, Telling told) {
        if (WEIGHTS.isEmpty()) {
            return told.score();
        }
        double score = 0;
        for (Map.Entry<String, Double> one : evidence(act, told).entrySet()) {
            score += WEIGHTS.getOrDefault(one.getKey(), 0.0) * one.getValue();
        }
        boolean certain = score > WEIGHTS.getOrDefault(CERTAIN, 3.0);
        return certain ? 3 : Math.clamp(Math.round(score * 100) / 100.0, -3.0, 3.0);
    }

    /// What is weighed: names of features with their values.
    Map<String, Double> evidence(int act, Telling told) {
        Map<String, Double> evidence = new LinkedHashMap<>();
        String rules = told.value().label() + " " + told.kind().label();
        evidence.put("always", 1.0);
        evidence.put("rules " + rules, 1.0);
        if (model != null) {
            double of = Math.clamp((double) model[act][0], -3, 3);
            evidence.put("model", of / 3);
            evidence.put("model above 1", Math.max(0, of - 1) / 3);
            evidence.put("model above 2", Math.max(0, of - 2) / 3);
            evidence.put("model below 0", Math.max(0, -of) / 3);
            evidence.put("model, rules " + told.value().label(), of / 3);
        }
        addWords(act, evidence);
        return evidence;
    }

    private void addWords(int act, Map<String, Double> evidence) {
        evidence.put("word " + lemma(act), 1.0);
        evidence.put("tag " + tokens.xpos(act), 1.0);
        int above = tokens.head(act);
        String relation = tokens.relation(act);
        evidence.put("relation " + relation, 1.0);
        if (above >= 0) {
            evidence.put("under " + relation + " " + lemma(above), 1.0);
            evidence.put("under " + lemma(above), 1.0);
            int higher = tokens.head(above);
            if (higher >= 0) {
                evidence.put("below " + tokens.relation(above) + " " + lemma(higher), 1.0);
            }
            addSmall("above ", above, evidence);
        }
        addSmall("", act, evidence);
        if (tokens.upos(act) != Upos.NOUN) {
            Auxiliaries before = new Auxiliaries(tokens, act);
            evidence.put(before.infinitive() ? "infinitive" : "finite", 1.0);
        }
        int first = tokens.sentenceStart(tokens.sentence(act));
        if (act > first) {
            evidence.put("left " + lower(act - 1), 1.0);
        }
        if (act > first + 1) {
            evidence.put("left " + lower(act - 2) + " " + lower(act - 1), 1.0);
        }
        int last = tokens.sentenceEnd(tokens.sentence(act)) - 1;
        if (act < last) {
            evidence.put("right " + lower(act + 1), 1.0);
        }
        evidence.put("end " + tokens.word(last), 1.0);
    }

    /// Auxiliaries, markers, negations, adverbs, determiners, adjectives.
    private void addSmall(String where, int word, Map<String, Double> evidence) {
        for (int below : tokens.dependents(word)) {
            switch (tokens.relation(below)) {
                case "aux", "aux:pass", "cop", "mark", "advmod", "det", "amod", "case", "cc" ->
                        evidence.put(where + tokens.relation(below) + " " + lower(below), 1.0);
                case "nsubj", "nsubj:pass" ->
                        evidence.put(
                                where
                                        + "subject "
                                        + (tokens.upos(below) == Upos.PRON
                                                ? lower(below)
                                                : tokens.upos(below)),
                                1.0);
                default -> {}
            }
        }
    }

    private String lemma(int word) {
        return tokens.lemma(word).toLowerCase(Locale.ROOT);
    }

    private String lower(int word) {
        return tokens.word(word).toLowerCase(Locale.ROOT);
    }
}
