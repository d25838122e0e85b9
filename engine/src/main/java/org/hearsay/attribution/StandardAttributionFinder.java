package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.language.Layers;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Quotations;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.Mentions;
import org.hearsay.time.TimeMention;
import org.jspecify.annotations.Nullable;

/// Attributions by the encoder's layers and rules.
final class StandardAttributionFinder implements AttributionFinder {
    private static final int ENOUGH = 2;

    @Override
    public List<Attribution> find(ParsedText parsed, Mentions mentions, List<TimeMention> times) {
        return parsed.layers()
                .filter(layers -> layers.layer(Layers.Name.ATTR.output()).isPresent())
                .map(layers ->
                        find(parsed, layers, mentions, times, LayerDecoder.Settings.STANDARD))
                .orElseGet(List::of);
    }

    static List<Attribution> find(
            ParsedText parsed,
            Layers layers,
            Mentions mentions,
            List<TimeMention> times,
            LayerDecoder.Settings settings) {
        Tokens tokens = parsed.tokens();
        QuotationRules quotations = new QuotationRules(tokens, Quotations.of(parsed.text()));
        List<Found> found =
                new LayerDecoder(parsed, layers, quotations.quotations(), settings).decode();
        found = quotations.withNeighbours(quotations.filled(found));
        found = found.stream().map(one -> one.withTidyCue(tokens)).toList();
        found = found.stream().map(one -> withoutScraps(one, tokens, quotations)).toList();
        found = new Silences(tokens).marked(found);
        TreeFinder tree = new TreeFinder(tokens);
        found = tree.withMore(found);
        NestedFinder nested = new NestedFinder(tokens, quotations);
        found = nested.withNested(found);
        found = nested.withNested(new Turns(parsed.text(), tokens).withTurns(found));
        found = found.stream().map(tree::withTeller).toList();
        List<Found> all = found;
        found =
                new ArrayList<>(
                        all.stream()
                                .filter(one -> !isEmpty(one, all, tokens, quotations))
                                .toList());
        found.sort(
                Comparator.comparingInt(Found::place)
                        .thenComparing(Found::last, Comparator.reverseOrder()));
        return attributions(found, new Circumstances(tokens, quotations, mentions, times));
    }

    /// No part of a content are an article alone beside a fragment that says something, and words
    /// of another paragraph that are not quoted, a heading's, beside some of the cue's own.
    private static Found withoutScraps(Found found, Tokens tokens, QuotationRules quotations) {
        List<Words> kept =
                found.content().stream()
                        .filter(run -> run.size() > 1 || tokens.upos(run.from()) != Upos.DET)
                        .toList();
        Words cue = found.cue();
        List<Words> near =
                cue == null
                        ? kept
                        : kept.stream()
                                .filter(run ->
                                        quotations.isQuoted(run.from())
                                                || quotations.isQuoted(run.to() - 1)
                                                || quotations.isSameParagraph(
                                                        cue.from(), run.from()))
                                .toList();
        List<Words> best = near.isEmpty() ? kept : near;
        return best.isEmpty() ? found : found.withContent(best);
    }

    /// A content of a small word or two, "The", "if anything", says nothing unless it is quoted, a
    /// number or denied: "denied it", "ordered secrecy", "says 26,500" say enough.
    private static boolean isEmpty(
            Found found, List<Found> all, Tokens tokens, QuotationRules quotations) {
        if (found.own() || found.act() != null || found.content().isEmpty()) {
            return false;
        }
        int words = 0;
        for (Words run : found.content()) {
            words += weight(run, tokens, quotations);
        }
        int cue = found.cueHead(tokens);
        Attribution.Act act =
                cue < 0
                        ? null
                        : CueLexicon.of(tokens.lemma(cue)).map(CueLexicon.Cue::act).orElse(null);
        if (act == Attribution.Act.DENYING) {
            return words < ENOUGH && !TreeFinder.isDeniable(found.content().getFirst(), tokens);
        }
        if (words >= ENOUGH) {
            return false;
        }
        boolean isNegated = cue >= 0 && new Phrases(tokens).isNegated(cue, found.cue());
        boolean isEnough =
                isNegated
                        || act == Attribution.Act.ORDERING
                                && all.stream().anyMatch(found::isWithin);
        return !isEnough || words < 1;
    }

    /// Words with a meaning of their own; enough of them when something is quoted or counted.
    private static int weight(Words run, Tokens tokens, QuotationRules quotations) {
        int words = 0;
        for (int i = run.from(); i < run.to(); i++) {
            words += isContentWord(tokens.upos(i)) ? 1 : 0;
            boolean isWholeNumber =
                    tokens.upos(i) == Upos.NUM
                            && (run.covers(tokens.head(i)) || tokens.head(i) < i);
            if (quotations.isQuoted(i) || isWholeNumber) {
                return ENOUGH;
            }
        }
        return words;
    }

    private static boolean isContentWord(Upos upos) {
        return switch (upos) {
            case NOUN, PROPN, VERB, ADJ, NUM, AUX, ADV, SYM, X -> true;
            case PRON, DET, ADP, SCONJ, CCONJ, PART, INTJ, PUNCT -> false;
        };
    }

    private static List<Attribution> attributions(List<Found> found, Circumstances circumstances) {
        List<List<Found>> nested = new ArrayList<>();
        found.forEach(_ -> nested.add(new ArrayList<>()));
        @Nullable Integer[] within = new Integer[found.size()];
        for (int outer = 0; outer < found.size(); outer++) {
            Found one = found.get(outer);
            for (int i = outer + 1; i < found.size() && found.get(i).first() < one.last(); i++) {
                if (found.get(i).isWithin(one)) {
                    nested.get(outer).add(found.get(i));
                    // Outer ones come first, so the last that holds it is the innermost.
                    within[i] = outer;
                }
            }
        }
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            attributions.add(circumstances.attribution(i, found.get(i), nested.get(i), within[i]));
        }
        return attributions;
    }
}
