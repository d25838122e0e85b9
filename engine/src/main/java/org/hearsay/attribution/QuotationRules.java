package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.language.Quotation;
import org.hearsay.language.Quotations;
import org.hearsay.language.Tokens;
import org.jspecify.annotations.Nullable;

/// What quotation marks tell of contents: a quotation that is mostly content is content as a whole;
/// one that no cue claims belongs to a neighbour.
final class QuotationRules {
    private static final int SHORTEST = 5;
    private static final double MOSTLY = 0.5;

    private final List<Words> quotations = new ArrayList<>();
    private final List<Words> innerQuotations = new ArrayList<>();

    QuotationRules(Tokens tokens, Quotations all) {
        for (Quotation quotation : all.all()) {
            int from = tokens.wordAt(quotation.span().start());
            int to = tokens.wordAt(quotation.span().end() - 1) + 1;
            if (from < to && to <= tokens.size()) {
                (quotation.depth() == 0 ? quotations : innerQuotations).add(new Words(from, to));
            }
        }
    }

    /// The outermost quotations of the text, in words.
    List<Words> quotations() {
        return quotations;
    }

    /// Is the word between quotation marks?
    boolean isQuoted(int word) {
        return quotations.stream().anyMatch(q -> q.covers(word));
    }

    /// Contents filled up to the marks of the quotations that they mostly cover.
    List<Found> filled(List<Found> found) {
        List<Found> filled = new ArrayList<>(found);
        for (Words quotation : quotations) {
            if (quotation.size() >= SHORTEST) {
                fill(quotation, filled);
            }
        }
        filled.replaceAll(this::clipped);
        return filled;
    }

    /// Gives a quotation as a whole to the one attribution from outside that has most of it. What
    /// is cued inside the quotation lies within: the speaker reports it.
    private static void fill(Words quotation, List<Found> found) {
        int best = -1;
        int most = 0;
        int fromOutside = 0;
        int covered = 0;
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            int shared = shared(one, quotation);
            covered += shared;
            if (one.cue() == null || !quotation.covers(one.cue())) {
                fromOutside += shared;
                if (shared > most) {
                    most = shared;
                    best = i;
                }
            }
        }
        boolean isMostlySaid = covered >= MOSTLY * quotation.size() && most < quotation.size();
        if (best >= 0
                && most == fromOutside
                && isMostlySaid
                && !touchesOthers(found.get(best), quotation)) {
            List<Words> content = new ArrayList<>(found.get(best).content());
            content.add(quotation);
            found.set(best, found.get(best).withContent(Words.joined(content)));
        }
    }

    /// A saying reported inside a quotation that quotes in its turn holds just what stands between
    /// the inner marks.
    private Found clipped(Found found) {
        boolean isReportedInside =
                found.cue() != null && quotations.stream().anyMatch(q -> q.covers(found.cue()));
        if (!isReportedInside) {
            return found;
        }
        List<Words> inner =
                innerQuotations.stream()
                        .filter(q -> found.content().stream().anyMatch(c -> c.covers(q)))
                        .toList();
        return inner.isEmpty() ? found : found.withContent(inner);
    }

    private static boolean touchesOthers(Found of, Words quotation) {
        return of.cue() != null && of.cue().overlaps(quotation)
                || of.source() != null && of.source().overlaps(quotation);
    }

    private static int shared(Found found, Words quotation) {
        int shared = 0;
        for (Words content : found.content()) {
            shared +=
                    Math.max(
                            0,
                            Math.min(content.to(), quotation.to())
                                    - Math.max(content.from(), quotation.from()));
        }
        return shared;
    }

    /// Contents without a cue: those that are quotations get the source of a neighbour, with a mark
    /// of doubt; others go.
    List<Found> withNeighbours(List<Found> found) {
        List<Found> result = new ArrayList<>();
        for (Found one : found) {
            if (one.cue() != null) {
                result.add(one);
            } else if (isQuotation(one)) {
                result.add(attach(one, found));
            }
        }
        return result;
    }

    private boolean isQuotation(Found one) {
        return one.content().stream()
                .anyMatch(c ->
                        c.size() >= SHORTEST
                                && quotations.stream()
                                        .anyMatch(q ->
                                                q.overlaps(c) && covered(q, c) >= 0.6 * c.size()));
    }

    private static int covered(Words a, Words b) {
        return Math.max(0, Math.min(a.to(), b.to()) - Math.max(a.from(), b.from()));
    }

    private Found attach(Found one, List<Found> all) {
        Found before = nearestBefore(one, all);
        return before == null ? one.withSource(null, true) : one.withSource(before.source(), true);
    }

    private static @Nullable Found nearestBefore(Found one, List<Found> all) {
        Found best = null;
        for (Found other : all) {
            boolean usable =
                    other.source() != null && other.cue() != null && other.first() < one.first();
            if (usable && (best == null || other.last() > best.last())) {
                best = other;
            }
        }
        return best;
    }
}
