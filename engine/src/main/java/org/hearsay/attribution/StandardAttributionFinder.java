package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.language.Layers;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Quotations;
import org.hearsay.language.Tokens;
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
        List<Found> found = new LayerDecoder(parsed, layers, settings).decode();
        found = quotations.withNeighbours(quotations.filled(found));
        found = found.stream().map(Found::withCueOutsideContent).toList();
        found = new Silences(tokens).marked(found);
        found = new NestedFinder(tokens, quotations).withNested(found);
        found = new ArrayList<>(found);
        found.sort(
                Comparator.comparingInt(Found::first)
                        .thenComparing(Found::last, Comparator.reverseOrder()));
        Circumstances circumstances = new Circumstances(tokens, quotations, mentions, times);
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found outer = found.get(i);
            List<Found> nested = found.stream().filter(inner -> inner.isWithin(outer)).toList();
            attributions.add(circumstances.attribution(i, outer, nested, within(i, found)));
        }
        return attributions;
    }

    /// The innermost attribution whose content holds this one.
    private static @Nullable Integer within(int i, List<Found> found) {
        Integer best = null;
        for (int j = 0; j < found.size(); j++) {
            boolean tighter = best == null || size(found.get(j)) < size(found.get(best));
            if (j != i && found.get(i).isWithin(found.get(j)) && tighter) {
                best = j;
            }
        }
        return best;
    }

    private static int size(Found found) {
        return found.last() - found.first();
    }
}
