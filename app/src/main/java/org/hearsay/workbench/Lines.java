package org.hearsay.workbench;

import java.util.List;
import java.util.Locale;

/// Words of documents on one line.
final class Lines {
    private static final int WIDTH = 160;

    private Lines() {}

    /// The words with single spaces.
    static String joined(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /// At most a line of the words.
    static String cut(String words) {
        String line = joined(words);
        return line.length() <= WIDTH ? line : line.substring(0, wordEnd(line, WIDTH)) + " …";
    }

    /// About a line of the words, with the first of the terms in it.
    static String around(String words, List<String> terms) {
        String line = joined(words);
        String lower = line.toLowerCase(Locale.ROOT);
        int at =
                terms.stream()
                        .mapToInt(term -> lower.indexOf(term.toLowerCase(Locale.ROOT)))
                        .filter(place -> place >= 0)
                        .min()
                        .orElse(0);
        int from = at <= WIDTH / 2 ? 0 : wordStart(line, at - WIDTH / 2);
        return (from == 0 ? "" : "… ") + cut(line.substring(from));
    }

    private static int wordEnd(String line, int from) {
        int space = line.lastIndexOf(' ', from);
        return space > from / 2 ? space : from;
    }

    private static int wordStart(String line, int from) {
        int space = line.indexOf(' ', from);
        return space < 0 ? from : space + 1;
    }
}
