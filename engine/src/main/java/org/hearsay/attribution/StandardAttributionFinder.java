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
        found = new Silences(tokens).marked(found);
        found = new NestedFinder(tokens, quotations).withNested(found);
        found = new Turns(parsed.text(), tokens).withTurns(found);
        found =
                new ArrayList<>(
                        found.stream().filter(one -> !isEmpty(one, tokens, quotations)).toList());
        found.sort(
                Comparator.comparingInt(Found::first)
                        .thenComparing(Found::last, Comparator.reverseOrder()));
        return attributions(found, new Circumstances(tokens, quotations, mentions, times));
    }

    /// A content of a small word or two, "The", "if anything", says nothing unless it is quoted.
    private static boolean isEmpty(Found found, Tokens tokens, QuotationRules quotations) {
        int words = 0;
        for (Words run : found.content()) {
            for (int i = run.from(); i < run.to(); i++) {
                words += isContentWord(tokens.upos(i)) ? 1 : 0;
                if (quotations.isQuoted(i)) {
                    return false;
                }
            }
        }
        return words < 2 && !found.own() && found.act() == null;
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
