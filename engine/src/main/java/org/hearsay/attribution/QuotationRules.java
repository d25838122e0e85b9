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

    QuotationRules(Tokens tokens, Quotations all) {
        for (Quotation quotation : all.all()) {
            int from = tokens.wordAt(quotation.span().start());
            int to = tokens.wordAt(quotation.span().end() - 1) + 1;
            if (quotation.depth() == 0 && from < to && to <= tokens.size()) {
                quotations.add(new Words(from, to));
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
            if (quotation.size() < SHORTEST) {
                continue;
            }
            int best = -1;
            int most = 0;
            int all = 0;
            for (int i = 0; i < filled.size(); i++) {
                int shared = shared(filled.get(i), quotation);
                all += shared;
                if (shared > most) {
                    most = shared;
                    best = i;
                }
            }
            if (best >= 0
                    && most == all
                    && most >= MOSTLY * quotation.size()
                    && most < quotation.size()) {
                Found of = filled.get(best);
                List<Words> content = new ArrayList<>(of.content());
                content.add(quotation);
                if (!touchesOthers(of, quotation)) {
                    filled.set(best, of.withContent(Words.joined(content)));
                }
            }
        }
        return filled;
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
