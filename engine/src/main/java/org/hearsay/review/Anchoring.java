package org.hearsay.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;

/// Finds quoted words again in a text that may have been extracted anew.
///
/// The words must stand there exactly, but for white space: a new extraction joins lines that the
/// old one broke. Words at their old place between their old neighbours are found at once. Words
/// that moved are found when they stand there once, or when one place has clearly more of the old
/// neighbours around it than any other. All else is not found: a review that lost its place is
/// shown to a person, a review at the wrong place misleads.
public final class Anchoring {
    /// Words so short need an old neighbour even where they stand only once.
    private static final int SHORT = 12;

    /// So many units of old neighbourhood make a place credible.
    private static final int ENOUGH_CONTEXT = 6;

    private final Squeezed text;
    private final DocumentText document;

    private Anchoring(DocumentText document) {
        this.document = document;
        this.text = Squeezed.of(document.text());
    }

    /// Where the quoted words stand in the document, if they can be found.
    public static Optional<Passage> find(Quote quote, DocumentText document) {
        if (!quote.doc().equals(document.id()) || quote.exact().isBlank()) {
            return Optional.empty();
        }
        if (standsUnmoved(quote, document.text())) {
            return Optional.of(quote.passage());
        }
        return new Anchoring(document).search(quote);
    }

    private static boolean standsUnmoved(Quote quote, String text) {
        int from = quote.start() - quote.prefix().length();
        return from >= 0 && text.startsWith(quote.prefix() + quote.exact() + quote.suffix(), from);
    }

    private Optional<Passage> search(Quote quote) {
        String words = Squeezed.of(quote.exact()).trimmed();
        String prefix = Squeezed.of(quote.prefix() + "|").withoutLast();
        String suffix = Squeezed.of("|" + quote.suffix()).withoutFirst();
        List<Place> places = new ArrayList<>();
        for (int at = text.indexOf(words, 0); at >= 0; at = text.indexOf(words, at + 1)) {
            places.add(
                    new Place(
                            at,
                            commonBefore(at, prefix) + commonAfter(at + words.length(), suffix)));
        }
        return best(places, words)
                .map(place -> text.span(place.at(), place.at() + words.length()))
                .map(span -> Passage.of(document, span));
    }

    private static Optional<Place> best(List<Place> places, String words) {
        Place best = null;
        int second = -1;
        for (Place place : places) {
            if (best == null || place.context() > best.context()) {
                second = best == null ? -1 : best.context();
                best = place;
            } else {
                second = Math.max(second, place.context());
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        boolean isAlone = places.size() == 1;
        boolean isCredible =
                isAlone
                        ? words.length() >= SHORT || best.context() >= ENOUGH_CONTEXT
                        : best.context() >= second + ENOUGH_CONTEXT;
        return isCredible ? Optional.of(best) : Optional.empty();
    }

    private int commonBefore(int at, String prefix) {
        int common = 0;
        while (common < prefix.length()
                && at - common > 0
                && text.unit(at - common - 1) == prefix.charAt(prefix.length() - common - 1)) {
            common++;
        }
        return common;
    }

    private int commonAfter(int at, String suffix) {
        int common = 0;
        while (common < suffix.length()
                && at + common < text.length()
                && text.unit(at + common) == suffix.charAt(common)) {
            common++;
        }
        return common;
    }

    /// A place where the words stand, and how many units around it are as they were.
    private record Place(int at, int context) {}

    /// A text in which each run of white space is one space, with the way back to its offsets.
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Squeezed(String units, int[] offsets) {
        static Squeezed of(String text) {
            StringBuilder units = new StringBuilder(text.length());
            int[] offsets = new int[text.length() + 1];
            boolean afterSpace = false;
            for (int i = 0; i < text.length(); i++) {
                boolean isSpace = isSpace(text.charAt(i));
                if (!isSpace || !afterSpace) {
                    offsets[units.length()] = i;
                    units.append(isSpace ? ' ' : text.charAt(i));
                }
                afterSpace = isSpace;
            }
            offsets[units.length()] = text.length();
            return new Squeezed(units.toString(), offsets);
        }

        private static boolean isSpace(char unit) {
            return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
        }

        int length() {
            return units.length();
        }

        char unit(int i) {
            return units.charAt(i);
        }

        int indexOf(String words, int from) {
            return units.indexOf(words, from);
        }

        /// The last unit is a word's, so its end is one after its start.
        Span span(int from, int to) {
            return new Span(offsets[from], offsets[to - 1] + 1);
        }

        String trimmed() {
            return units.strip();
        }

        String withoutLast() {
            return units.substring(0, units.length() - 1);
        }

        String withoutFirst() {
            return units.substring(1);
        }
    }
}
