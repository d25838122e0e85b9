package org.hearsay.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.account.Kinship.How;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;

/// Finds which documents repeat which, by the runs of six words they have in common (Broder's
/// containment, counted exactly).
///
/// The whole text the same: a duplicate. Most of it in the other, which holds little else: a
/// reprint; which holds much else: an excerpt. A good part of it, in several places: a digest. The
/// one published first is the source; where dates do not tell, the longer one. Words inside
/// boilerplate count for nothing. A document is compared only with those that share a run of words,
/// and a run that is everywhere (a letterhead) leads to the first few only, so the work grows with
/// the text.
public final class KinshipFinder {
    private static final int RUN = 6;
    private static final int MOST_PER_RUN = 8;
    private static final int FEWEST_RUNS = 12;

    /// Documents that share fewer runs have a turn of phrase in common, such as "I have the honor
    /// to report", and are not compared.
    private static final int FEWEST_SHARED = 3;

    private static final double REPRINT = 0.75;
    private static final double DIGEST = 0.18;
    private static final double MORE_OF_ANOTHER = 0.12;
    private static final int PASSAGES = 5;

    private final Map<String, Words> byDoc = new TreeMap<>();

    /// The words of a document that count, with the hash of the run that begins at each.
    ///
    /// @param sorted the hashes in order, so that one is found quickly
    private record Words(
            DocumentText text, int[] starts, int[] ends, long[] runs, long[] sorted, String whole) {
        boolean has(long run) {
            return Arrays.binarySearch(sorted, run) >= 0;
        }
    }

    private KinshipFinder(List<AnnotatedDocument> documents) {
        for (AnnotatedDocument document : documents) {
            byDoc.put(document.id(), words(document.text()));
        }
    }

    /// Which documents repeat which, by the repeating document.
    public static List<Kinship> find(List<AnnotatedDocument> documents) {
        return new KinshipFinder(documents).find();
    }

    private static Words words(DocumentText text) {
        List<int[]> found = new ArrayList<>();
        List<Integer> hashes = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        for (Block block : text.blocks()) {
            if (!block.kind().isRead()) {
                continue;
            }
            String all = text.text();
            int at = block.span().start();
            while (at < block.span().end()) {
                if (!Character.isLetterOrDigit(all.charAt(at))) {
                    at++;
                    continue;
                }
                int end = at;
                while (end < block.span().end() && Character.isLetterOrDigit(all.charAt(end))) {
                    end++;
                }
                String word = all.substring(at, end).toLowerCase(Locale.ROOT);
                found.add(new int[] {at, end});
                hashes.add(word.hashCode());
                whole.append(word).append(' ');
                at = end;
            }
        }
        long[] runs = new long[Math.max(0, found.size() - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            long hash = 1125899906842597L;
            for (int j = i; j < i + RUN; j++) {
                hash = 31 * hash + hashes.get(j) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
            runs[i] = hash;
        }
        return new Words(
                text,
                found.stream().mapToInt(word -> word[0]).toArray(),
                found.stream().mapToInt(word -> word[1]).toArray(),
                runs,
                Arrays.stream(runs).sorted().distinct().toArray(),
                whole.toString());
    }

    private List<Kinship> find() {
        Map<String, Kinship> result = new TreeMap<>();
        List<Words> distinct = setDuplicatesApart(result);
        Map<Long, List<Words>> holders = new HashMap<>();
        Map<String, Map<String, Integer>> neighbours = new TreeMap<>();
        for (Words words : distinct) {
            for (long run : words.sorted()) {
                List<Words> known = holders.computeIfAbsent(run, key -> new ArrayList<>(1));
                for (Words other : known) {
                    neighbours
                            .computeIfAbsent(words.text().id(), key -> new HashMap<>())
                            .merge(other.text().id(), 1, Integer::sum);
                    neighbours
                            .computeIfAbsent(other.text().id(), key -> new HashMap<>())
                            .merge(words.text().id(), 1, Integer::sum);
                }
                if (known.size() < MOST_PER_RUN) {
                    known.add(words);
                }
            }
        }
        for (Words words : distinct) {
            List<Words> sources =
                    neighbours.getOrDefault(words.text().id(), Map.of()).entrySet().stream()
                            .filter(shared -> shared.getValue() >= FEWEST_SHARED)
                            .map(Map.Entry::getKey)
                            .sorted()
                            .map(byDoc::get)
                            .filter(other ->
                                    other != null && SOURCE_FIRST.compare(other, words) < 0)
                            .toList();
            kinship(words, sources).ifPresent(kinship -> result.put(kinship.doc(), kinship));
        }
        return List.copyOf(result.values());
    }

    /// Which of two documents is the source of the other.
    private static final Comparator<Words> SOURCE_FIRST =
            (one, other) -> {
                if (one.text().published() != null
                        && other.text().published() != null
                        && !one.text().published().equals(other.text().published())) {
                    return one.text().published().compareTo(other.text().published());
                }
                int byLength = Integer.compare(other.runs().length, one.runs().length);
                return byLength != 0 ? byLength : one.text().id().compareTo(other.text().id());
            };

    /// Keeps one of each set of equal texts and notes the others.
    private List<Words> setDuplicatesApart(Map<String, Kinship> result) {
        Map<String, List<Words>> byText = new TreeMap<>();
        byDoc.values()
                .forEach(words ->
                        byText.computeIfAbsent(words.whole(), key -> new ArrayList<>()).add(words));
        List<Words> distinct = new ArrayList<>();
        byText.values()
                .forEach(same -> {
                    List<Words> ordered = new ArrayList<>(same);
                    Words first = Collections.min(ordered, SOURCE_FIRST);
                    distinct.add(first);
                    if (first.starts().length == 0) {
                        return;
                    }
                    ordered.stream()
                            .filter(words -> !words.text().id().equals(first.text().id()))
                            .forEach(words ->
                                    result.put(
                                            words.text().id(),
                                            new Kinship(
                                                    words.text().id(),
                                                    List.of(first.text().id()),
                                                    How.DUPLICATE,
                                                    "the same words from first to last",
                                                    List.of(
                                                            Passage.of(
                                                                    words.text(),
                                                                    new Span(
                                                                            words.starts()[0],
                                                                            words.ends()[
                                                                                    Math.min(
                                                                                                    words
                                                                                                            .ends()
                                                                                                            .length,
                                                                                                    30)
                                                                                            - 1]))))));
                });
        distinct.sort(Comparator.comparing(words -> words.text().id()));
        return distinct;
    }

    /// The sources that together hold a good part of a document: the one with most first, another
    /// if it adds enough.
    private Optional<Kinship> kinship(Words words, List<Words> sources) {
        if (words.runs().length == 0) {
            return Optional.empty();
        }
        boolean[] covered = new boolean[words.runs().length];
        List<Words> chosen = new ArrayList<>();
        List<Words> left = new ArrayList<>(sources);
        while (!left.isEmpty()) {
            Words best = null;
            boolean[] bestCovered = covered;
            int bestGain = 0;
            for (Words source : left) {
                boolean[] with = covered(words, source, covered);
                int gain = count(with) - count(covered);
                if (gain > bestGain) {
                    best = source;
                    bestGain = gain;
                    bestCovered = with;
                }
            }
            double share = bestGain / (double) words.runs().length;
            boolean enough = chosen.isEmpty() ? share >= DIGEST : share >= MORE_OF_ANOTHER;
            if (best == null || bestGain < FEWEST_RUNS && share < REPRINT || !enough) {
                break;
            }
            chosen.add(best);
            left.remove(best);
            covered = bestCovered;
        }
        if (chosen.isEmpty()
                || count(covered) < REPRINT * covered.length
                        && stretches(words, covered).size() < 2) {
            return Optional.empty();
        }
        double share = count(covered) / (double) covered.length;
        double shareOfSource =
                count(covered) / (double) Math.max(1, chosen.getFirst().runs().length);
        How how =
                share < REPRINT
                        ? How.DIGEST
                        : shareOfSource >= 0.6 || chosen.size() > 1 ? How.REPRINT : How.EXCERPT;
        return Optional.of(
                new Kinship(
                        words.text().id(),
                        chosen.stream().map(source -> source.text().id()).toList(),
                        how,
                        Math.round(100 * share)
                                + " of 100 runs of six words stand in "
                                + String.join(
                                        " and ",
                                        chosen.stream().map(source -> source.text().id()).toList())
                                + before(words, chosen.getFirst()),
                        stretches(words, covered).stream()
                                .sorted(
                                        Comparator.comparingInt((Span span) -> -span.length())
                                                .thenComparing(Comparator.naturalOrder()))
                                .limit(PASSAGES)
                                .sorted()
                                .map(span -> Passage.of(words.text(), span))
                                .toList()));
    }

    private static String before(Words words, Words source) {
        if (source.text().published() != null && words.text().published() != null) {
            return ", published " + source.text().published();
        }
        return ", which is longer";
    }

    private static boolean[] covered(Words words, Words source, boolean[] before) {
        boolean[] covered = before.clone();
        for (int i = 0; i < covered.length; i++) {
            covered[i] |= source.has(words.runs()[i]);
        }
        return covered;
    }

    private static int count(boolean[] covered) {
        int count = 0;
        for (boolean each : covered) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /// The stretches of text whose runs are covered.
    private static List<Span> stretches(Words words, boolean[] covered) {
        List<Span> stretches = new ArrayList<>();
        for (int i = 0; i < covered.length; ) {
            if (!covered[i]) {
                i++;
                continue;
            }
            int end = i;
            while (end + 1 < covered.length && covered[end + 1]) {
                end++;
            }
            stretches.add(new Span(words.starts()[i], words.ends()[end + RUN - 1]));
            i = end + RUN;
        }
        return stretches;
    }
}
