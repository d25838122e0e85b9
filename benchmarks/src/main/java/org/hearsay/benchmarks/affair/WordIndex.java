package org.hearsay.benchmarks.affair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of a document: runs of letters and digits. White space, marks and the `>` of quoted
/// mail are between them, so that words are found again however lines are broken.
final class WordIndex {
    private final String doc;
    private final List<String> words = new ArrayList<>();
    private final List<String> lower = new ArrayList<>();
    private final List<int[]> spans = new ArrayList<>();

    WordIndex(String doc, String text) {
        this.doc = doc;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean isWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (isWord && start < 0) {
                start = i;
            } else if (!isWord && start >= 0) {
                words.add(text.substring(start, i));
                lower.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                spans.add(new int[] {start, i});
                start = -1;
            }
        }
    }

    /// The words of a text, in small letters.
    static List<String> lowerWords(String text) {
        return new WordIndex("", text).lower;
    }

    /// Everywhere that these words stand.
    List<Place> find(String sought) {
        return find(lower, lowerWords(sought));
    }

    /// Everywhere that these words stand, capitals and all.
    List<Place> findExact(String sought) {
        return find(words, new WordIndex("", sought).words);
    }

    private List<Place> find(List<String> in, List<String> sought) {
        List<Place> places = new ArrayList<>();
        for (int at = 0; !sought.isEmpty() && at + sought.size() <= in.size(); at++) {
            if (in.subList(at, at + sought.size()).equals(sought)) {
                places.add(new Place(doc, at, at + sought.size()));
            }
        }
        return places;
    }

    /// The words between two offsets.
    Place at(int start, int end) {
        int from = 0;
        while (from < spans.size() && spans.get(from)[1] <= start) {
            from++;
        }
        int to = from;
        while (to < spans.size() && spans.get(to)[0] < end) {
            to++;
        }
        return new Place(doc, from, to);
    }

    List<String> words(Place place) {
        return lower.subList(place.from(), place.to());
    }
}
