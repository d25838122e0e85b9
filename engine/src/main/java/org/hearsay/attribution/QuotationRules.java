package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.language.Quotation;
import org.hearsay.language.Quotations;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.jspecify.annotations.Nullable;

/// What quotation marks tell of contents: a quotation that is mostly content is content as a whole;
/// one that no cue claims belongs to a neighbour.
final class QuotationRules {
    private static final int SHORTEST = 5;
    private static final double MOSTLY = 0.5;
    private static final int FAR = 12;
    private static final int NEAR = 4;

    private final Tokens tokens;
    private final Phrases phrases;
    private final List<Words> quotations = new ArrayList<>();
    private final List<Words> innerQuotations = new ArrayList<>();
    private final BitSet quoted = new BitSet();
    private final Set<Words> continued = new HashSet<>();

    QuotationRules(Tokens tokens, Quotations all) {
        this.tokens = tokens;
        this.phrases = new Phrases(tokens);
        for (Quotation quotation : all.all()) {
            int from = tokens.wordAt(quotation.span().start());
            int to = tokens.wordAt(quotation.span().end() - 1) + 1;
            if (from < to && to <= tokens.size()) {
                quoted.set(from, to);
                (quotation.depth() == 0 ? quotations : innerQuotations).add(new Words(from, to));
                if (quotation.continued()) {
                    continued.add(new Words(from, to));
                }
            }
        }
    }

    /// The outermost quotations of the text, in words.
    List<Words> quotations() {
        return quotations;
    }

    /// The quotations inside quotations, in words.
    List<Words> innerQuotations() {
        return innerQuotations;
    }

    /// Is the word between quotation marks?
    boolean isQuoted(int word) {
        return quoted.get(word);
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
        for (int i = 1; i < quotations.size(); i++) {
            if (continued.contains(quotations.get(i))) {
                giveOn(quotations.get(i - 1), quotations.get(i), filled);
            }
        }
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

    /// A quotation that goes on in the next paragraph keeps its speaker there.
    private static void giveOn(Words before, Words next, List<Found> found) {
        int speaking = -1;
        for (int i = 0; i < found.size(); i++) {
            boolean has =
                    found.get(i).cue() != null
                            && shared(found.get(i), before) >= MOSTLY * before.size();
            speaking = has ? i : speaking;
        }
        if (speaking < 0) {
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            boolean isFromOutside = one.cue() == null || !next.covers(one.cue());
            if (i != speaking && isFromOutside && shared(one, next) > 0) {
                found.set(
                        i,
                        one.withContent(
                                one.content().stream().filter(c -> !c.overlaps(next)).toList()));
            }
        }
        List<Words> content = new ArrayList<>(found.get(speaking).content());
        content.add(next);
        found.set(speaking, found.get(speaking).withContent(Words.joined(content)));
        found.removeIf(one -> one.content().isEmpty() && one.act() == null);
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

    /// Contents without a cue: a quotation goes to the saying beside it in its paragraph, else to a
    /// verb of saying beside it, else gets the source of the attribution before it, with a mark of
    /// doubt. What is no quotation goes.
    List<Found> withNeighbours(List<Found> found) {
        List<Found> result =
                new ArrayList<>(found.stream().filter(one -> one.cue() != null).toList());
        for (Found one : found) {
            if (one.cue() == null && isQuotation(one)) {
                attach(one.content().getFirst(), found, result);
            }
        }
        return result;
    }

    private void attach(Words quotation, List<Found> found, List<Found> result) {
        int beside = beside(quotation, result);
        if (beside >= 0) {
            List<Words> content = new ArrayList<>(result.get(beside).content());
            content.add(quotation);
            result.set(beside, result.get(beside).withContent(Words.joined(content)));
            return;
        }
        Found said = saidAfter(quotation);
        Found before = nearestBefore(quotation, found);
        Words guessed = before == null ? null : before.source();
        result.add(said != null ? said : new Found(guessed, null, List.of(quotation), null, true));
    }

    /// The attribution whose cue stands nearest in the same paragraph, outside of quotations.
    private int beside(Words quotation, List<Found> found) {
        int best = -1;
        int nearest = FAR;
        for (int i = 0; i < found.size(); i++) {
            Words cue = found.get(i).cue();
            if (cue == null
                    || isQuoted(cue.from())
                    || !isSameParagraph(cue.from(), quotation.from())) {
                continue;
            }
            int distance =
                    cue.from() >= quotation.to()
                            ? cue.from() - quotation.to()
                            : quotation.from() - cue.to();
            if (distance < nearest) {
                nearest = distance;
                best = i;
            }
        }
        return best;
    }

    /// Is no end of a line between two words?
    boolean isSameParagraph(int one, int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        return tokens.text().substring(tokens.start(from), tokens.start(to)).indexOf('\n') < 0;
    }

    /// A quotation with the verb of saying beside it: the one before it ("he said, …"), else the
    /// one after it.
    @Nullable Found saidBeside(Words quotation) {
        for (int verb = quotation.from() - 1;
                verb >= Math.max(0, quotation.from() - NEAR);
                verb--) {
            int subject = says(verb) ? phrases.subject(verb) : -1;
            if (subject >= 0 && !quotation.covers(subject)) {
                return new Found(
                        phrases.source(subject),
                        phrases.verbGroup(verb),
                        List.of(quotation),
                        null,
                        false);
            }
        }
        return saidAfter(quotation);
    }

    private boolean says(int verb) {
        return tokens.upos(verb) == Upos.VERB
                && CueLexicon.of(tokens.lemma(verb))
                        .filter(c -> c.act() == Attribution.Act.SAYING)
                        .isPresent();
    }

    /// A verb of saying with its subject right after a quotation: `"…," Ana Kovac told reporters`.
    private @Nullable Found saidAfter(Words quotation) {
        Found signed = signed(quotation);
        if (signed != null) {
            return signed;
        }
        int to = Math.min(tokens.size(), quotation.to() + FAR);
        for (int verb = quotation.to();
                verb < to && isSameParagraph(quotation.from(), verb);
                verb++) {
            int subject = says(verb) ? phrases.subject(verb) : -1;
            if (subject >= 0 && !quotation.covers(subject)) {
                return new Found(
                        phrases.source(subject),
                        phrases.verbGroup(verb),
                        List.of(quotation),
                        null,
                        false);
            }
        }
        return null;
    }

    /// A quotation with a signature behind a dash: `"…" — Ana Kovac`, to the end of the paragraph.
    private @Nullable Found signed(Words quotation) {
        int dash = quotation.to();
        boolean hasDash =
                dash + 1 < tokens.size()
                        && "—–―--".contains(tokens.word(dash))
                        && isSameParagraph(quotation.from(), dash + 1);
        int to = dash + 1;
        while (hasDash && to < tokens.size() && to - dash <= FAR && isSameParagraph(dash, to)) {
            to++;
        }
        boolean endsParagraph = hasDash && (to == tokens.size() || !isSameParagraph(dash, to));
        if (!endsParagraph || tokens.upos(dash + 1) != Upos.PROPN) {
            return null;
        }
        Words name = phrases.trimmed(new Words(dash + 1, to), dash + 1);
        return new Found(name, new Words(dash, dash + 1), List.of(quotation), null, false);
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

    private static @Nullable Found nearestBefore(Words quotation, List<Found> all) {
        Found best = null;
        for (Found other : all) {
            boolean usable =
                    other.source() != null
                            && other.cue() != null
                            && other.first() < quotation.from();
            if (usable && (best == null || other.last() > best.last())) {
                best = other;
            }
        }
        return best;
    }
}
