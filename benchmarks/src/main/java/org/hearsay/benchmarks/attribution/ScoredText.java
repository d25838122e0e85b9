package org.hearsay.benchmarks.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/// A text cut for scoring: runs of letters, digits and underscores, and every other mark alone; its
/// paragraphs and its quoted stretches.
final class ScoredText {
    private static final Pattern TOKEN =
            Pattern.compile("\\w+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> CUTS =
            Set.of(
                    "who",
                    "which",
                    "whose",
                    "that",
                    "whom",
                    "where",
                    "of",
                    "in",
                    "for",
                    "at",
                    "on",
                    "from",
                    "with",
                    "by",
                    "to",
                    "about",
                    "among",
                    "within",
                    "near",
                    "under",
                    "against",
                    "as",
                    "into",
                    "inside",
                    "over",
                    "behind",
                    "between",
                    "including",
                    "such",
                    "whether",
                    "during",
                    "since",
                    "outside",
                    "across",
                    "around",
                    "when",
                    "than",
                    "familiar",
                    "close",
                    "following",
                    "according",
                    "before",
                    "after");
    private static final Set<String> DETERMINERS =
            Set.of(
                    "a", "an", "the", "some", "many", "most", "several", "few", "all", "both",
                    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "other",
                    "another", "this", "that", "these", "those", "his", "her", "their", "its",
                    "our", "my", "your", "any", "no", "every", "each", "one", "more", "fellow");

    private static final Set<String> SAY_WORDS =
            Set.of(
                    "say",
                    "says",
                    "said",
                    "saying",
                    "tell",
                    "tells",
                    "told",
                    "telling",
                    "add",
                    "adds",
                    "added",
                    "adding",
                    "according");

    private final int[] starts;
    private final int[] ends;
    private final String[] tokens;
    private final BitSet words = new BitSet();
    private final int[] paragraphs;
    private final List<BitSet> quoted;
    private final BitSet insideQuotes = new BitSet();

    ScoredText(String text) {
        List<int[]> places = new ArrayList<>();
        List<String> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
            found.add(matcher.group());
        }
        tokens = found.toArray(String[]::new);
        starts = places.stream().mapToInt(place -> place[0]).toArray();
        ends = places.stream().mapToInt(place -> place[1]).toArray();
        paragraphs = new int[tokens.length];
        int paragraph = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (i > 0 && text.substring(ends[i - 1], starts[i]).indexOf('\n') >= 0) {
                paragraph++;
            }
            paragraphs[i] = paragraph;
            if (tokens[i].codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.set(i);
            }
        }
        quoted = quotedStretches();
        quoted.forEach(insideQuotes::or);
    }

    /// Is a cue there that holds no form of say, tell, add or according?
    boolean isOtherCue(BitSet cue) {
        return !cue.isEmpty()
                && cue.stream()
                        .noneMatch(i -> SAY_WORDS.contains(tokens[i].toLowerCase(Locale.ROOT)));
    }

    /// The tokens that share a character with a span.
    BitSet tokens(List<Span> spans) {
        BitSet covered = new BitSet();
        for (Span span : spans) {
            for (int i = firstEndingAfter(span.start());
                    i < tokens.length && starts[i] < span.end();
                    i++) {
                covered.set(i);
            }
        }
        return covered;
    }

    /// Those tokens that have a letter or digit.
    BitSet words(BitSet covered) {
        BitSet result = (BitSet) covered.clone();
        result.and(words);
        return result;
    }

    /// The stretches between quotation marks, those over several paragraphs cut at each.
    List<BitSet> quoted() {
        return quoted;
    }

    int paragraph(int token) {
        return paragraphs[token];
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private List<BitSet> quotedStretches() {
        List<BitSet> stretches = new ArrayList<>();
        int i = 0;
        while (i < tokens.length) {
            int end = i;
            while (end < tokens.length && paragraphs[end] == paragraphs[i]) {
                end++;
            }
            quotedIn(i, end, stretches);
            i = end;
        }
        stretches.removeIf(stretch -> !stretch.intersects(words));
        return stretches;
    }

    private void quotedIn(int from, int to, List<BitSet> stretches) {
        int open = -1;
        for (int i = from; i < to; i++) {
            String token = tokens[i];
            boolean opens = "“«".contains(token) || (open < 0 && "\"„".contains(token));
            boolean closes = "”»".contains(token) || (open >= 0 && token.equals("\""));
            if (opens && open < 0) {
                open = i;
            } else if (!opens && closes && open >= 0) {
                stretches.add(range(open + 1, i));
                open = -1;
            }
        }
        boolean goesOn = to < tokens.length && "“\"«".contains(tokens[to]);
        if (open >= 0 && goesOn) {
            stretches.add(range(open + 1, to));
        }
    }

    private static BitSet range(int from, int to) {
        BitSet set = new BitSet();
        set.set(from, Math.max(from, to));
        return set;
    }

    /// direct: at least 95 % of the words of a content stand inside quotation marks; mixed: some;
    /// indirect: none.
    String type(BitSet contentWords) {
        if (contentWords.isEmpty()) {
            return "indirect";
        }
        BitSet inside = (BitSet) contentWords.clone();
        inside.and(insideQuotes);
        double share = (double) inside.cardinality() / contentWords.cardinality();
        return share >= 0.95 ? "direct" : share > 0 ? "mixed" : "indirect";
    }

    /// Head words of a source: the last word before a comma, relative pronoun, preposition, dash,
    /// bracket or participle that follows the noun; one for each part of a coordination.
    BitSet heads(BitSet source) {
        BitSet heads = new BitSet();
        List<Integer> sequence = source.stream().boxed().toList();
        List<Integer> current = new ArrayList<>();
        for (int n = 0; n < sequence.size(); n++) {
            int i = sequence.get(n);
            String token = tokens[i];
            String lower = token.toLowerCase(Locale.ROOT);
            if (n > 0 && i - sequence.get(n - 1) > 1 && !current.isEmpty()) {
                break;
            }
            if (!words.get(i)) {
                if (",;:()[]—–-".contains(token) && !current.isEmpty()) {
                    if (isHyphen(sequence, n)) {
                        continue;
                    }
                    break;
                }
                continue;
            }
            if (lower.equals("s") && n > 0 && "'’".contains(tokens[sequence.get(n - 1)])) {
                continue;
            }
            if (!current.isEmpty() && (lower.equals("and") || lower.equals("or"))) {
                heads.set(current.get(current.size() - 1));
                current.clear();
                continue;
            }
            boolean isLower = token.equals(lower);
            if (!current.isEmpty() && isLower && CUTS.contains(lower)) {
                break;
            }
            boolean solid =
                    current.stream()
                            .anyMatch(
                                    k -> !DETERMINERS.contains(tokens[k].toLowerCase(Locale.ROOT)));
            if (solid && isLower && isParticiple(lower) && n + 1 < sequence.size()) {
                break;
            }
            current.add(i);
        }
        if (!current.isEmpty()) {
            heads.set(current.get(current.size() - 1));
        }
        return heads;
    }

    private boolean isHyphen(List<Integer> sequence, int n) {
        int i = sequence.get(n);
        return tokens[i].equals("-")
                && n > 0
                && n + 1 < sequence.size()
                && starts[sequence.get(n + 1)] == ends[i]
                && ends[sequence.get(n - 1)] == starts[i];
    }

    private static boolean isParticiple(String lower) {
        return lower.length() > 4
                && (lower.endsWith("ed") || lower.endsWith("ing"))
                && !lower.equals("king")
                && !lower.equals("being");
    }
}
