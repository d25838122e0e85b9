package org.hearsay.benchmarks.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hearsay.benchmarks.ChainScore;
import org.hearsay.benchmarks.Report;
import org.hearsay.benchmarks.Tally;
import org.hearsay.benchmarks.mention.GumReader.GoldMention;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.mention.Mentions;
import org.hearsay.text.Span;

/// Mentions, kinds and coreference of documents, added up.
///
/// Mentions of persons, organizations and places are compared once by all their words and once by
/// their head: a found mention fits a gold one when its head covers the gold head's word; of
/// several that fit, the one with the same words, else the longest in common, one to one.
/// Coreference is scored as OntoNotes does it, without what is mentioned once: on exact words (the
/// official way), and on mentions brought together by head, which tells the quality of the links.
final class MentionScore {
    private final Tally exact = new Tally();
    private final Tally byHead = new Tally();
    private final Map<EntityKind, Tally> kinds = new TreeMap<>();
    private final Map<EntityKind, Tally> kindsByHead = new TreeMap<>();
    private final Map<String, Tally> forms = new TreeMap<>();
    private final ChainScore chains = new ChainScore();
    private final ChainScore chainsByHead = new ChainScore();

    void add(GumReader.Document gold, Mentions found) {
        List<GoldMention> goldOnes =
                gold.mentions().stream().filter(m -> isNamed(m.kind())).toList();
        List<EntityMention> foundOnes =
                found.mentions().stream().filter(m -> isNamed(folded(m.kind()))).toList();
        mentions(goldOnes, foundOnes);
        chains(gold, found);
    }

    private static boolean isNamed(EntityKind kind) {
        return kind == EntityKind.PERSON
                || kind == EntityKind.ORGANIZATION
                || kind == EntityKind.PLACE;
    }

    /// GUM has newspapers among organizations, books among things.
    static EntityKind folded(EntityKind kind) {
        return switch (kind) {
            case PUBLICATION -> EntityKind.ORGANIZATION;
            case WORK -> EntityKind.OTHER;
            case PERSON, ORGANIZATION, PLACE, OTHER -> kind;
        };
    }

    private void mentions(List<GoldMention> gold, List<EntityMention> found) {
        Map<Span, EntityMention> bySpan = new HashMap<>();
        found.forEach(mention -> bySpan.put(mention.span(), mention));
        int[] fits = fits(gold, found);
        int same = 0;
        int heads = 0;
        for (int g = 0; g < gold.size(); g++) {
            GoldMention mention = gold.get(g);
            EntityMention exactOne = bySpan.get(mention.span());
            if (exactOne != null) {
                same++;
                right(kinds, mention.kind(), folded(exactOne.kind()));
            }
            if (fits[g] >= 0) {
                heads++;
                right(kindsByHead, mention.kind(), folded(found.get(fits[g]).kind()));
            }
            tally(kinds, mention.kind()).add(1, 0, 0);
            tally(kindsByHead, mention.kind()).add(1, 0, 0);
        }
        for (EntityMention mention : found) {
            tally(kinds, folded(mention.kind())).add(0, 1, 0);
            tally(kindsByHead, folded(mention.kind())).add(0, 1, 0);
        }
        forms(found, fits);
        exact.add(gold.size(), found.size(), same);
        byHead.add(gold.size(), found.size(), heads);
    }

    /// How many of each form are right by head: names, nominals, pronouns.
    private void forms(List<EntityMention> found, int[] fits) {
        boolean[] isRight = new boolean[found.size()];
        Arrays.stream(fits).filter(f -> f >= 0).forEach(f -> isRight[f] = true);
        for (int f = 0; f < found.size(); f++) {
            forms.computeIfAbsent(found.get(f).form().label(), key -> new Tally())
                    .add(0, 1, isRight[f] ? 1 : 0);
        }
    }

    private static Tally tally(Map<EntityKind, Tally> tallies, EntityKind kind) {
        return tallies.computeIfAbsent(kind, key -> new Tally());
    }

    private static void right(Map<EntityKind, Tally> tallies, EntityKind gold, EntityKind found) {
        if (gold == found) {
            tally(tallies, gold).add(0, 0, 1);
        }
    }

    /// For each gold mention the found one that fits it, or -1.
    static int[] fits(List<GoldMention> gold, List<EntityMention> found) {
        int[] fits = new int[gold.size()];
        Arrays.fill(fits, -1);
        boolean[] taken = new boolean[found.size()];
        pair(gold, found, fits, taken, (g, f) -> f.span().equals(g.span()));
        pair(gold, found, fits, taken, (g, f) -> f.head().covers(g.head()));
        return fits;
    }

    private interface Fit {
        boolean test(GoldMention gold, EntityMention found);
    }

    private static void pair(
            List<GoldMention> gold,
            List<EntityMention> found,
            int[] fits,
            boolean[] taken,
            Fit fit) {
        for (int g = 0; g < gold.size(); g++) {
            int best = -1;
            for (int f = 0; fits[g] < 0 && f < found.size(); f++) {
                boolean isBetter =
                        !taken[f]
                                && fit.test(gold.get(g), found.get(f))
                                && (best < 0
                                        || common(gold.get(g), found.get(f))
                                                > common(gold.get(g), found.get(best)));
                best = isBetter ? f : best;
            }
            if (best >= 0) {
                fits[g] = best;
                taken[best] = true;
            }
        }
    }

    /// Letters in common, those that only one has taken off.
    private static int common(GoldMention gold, EntityMention found) {
        int shared =
                Math.min(gold.span().end(), found.span().end())
                        - Math.max(gold.span().start(), found.span().start());
        return 3 * shared - gold.span().length() - found.span().length();
    }

    private void chains(GumReader.Document document, Mentions found) {
        List<GoldMention> gold = document.coreferent();
        List<EntityMention> all = found.mentions();
        Map<Integer, List<Span>> goldChains = new TreeMap<>();
        gold.forEach(mention ->
                goldChains
                        .computeIfAbsent(mention.chain(), key -> new ArrayList<>())
                        .add(withoutPossessive(mention.span(), document.text())));
        chains.add(
                several(goldChains.values()),
                several(
                        found.chains().stream()
                                .map(chain ->
                                        chain.mentions().stream()
                                                .map(id ->
                                                        withoutPossessive(
                                                                all.get(id).span(),
                                                                document.text()))
                                                .toList())
                                .toList()));
        int[] fits = fits(gold, all);
        Map<Integer, Integer> goldOf = new HashMap<>();
        Map<Integer, List<Integer>> goldNumbers = new TreeMap<>();
        for (int g = 0; g < gold.size(); g++) {
            goldNumbers.computeIfAbsent(gold.get(g).chain(), key -> new ArrayList<>()).add(g);
            if (fits[g] >= 0) {
                goldOf.put(fits[g], g);
            }
        }
        chainsByHead.add(
                several(goldNumbers.values()),
                several(
                        found.chains().stream()
                                .map(chain ->
                                        chain.mentions().stream()
                                                .map(id -> goldOf.getOrDefault(id, -1 - id))
                                                .toList())
                                .toList()));
    }

    /// "Byron" of "Byron's": the corpus and some systems take the ending in, others do not.
    private static Span withoutPossessive(Span span, String text) {
        String words = span.of(text);
        boolean hasEnding = words.length() > 2 && (words.endsWith("'s") || words.endsWith("’s"));
        return hasEnding ? new Span(span.start(), span.end() - 2) : span;
    }

    /// Chains of two mentions or more.
    private static <M> List<List<M>> several(Iterable<List<M>> chains) {
        List<List<M>> several = new ArrayList<>();
        Predicate<List<M>> isChain = chain -> new HashSet<>(chain).size() > 1;
        chains.forEach(chain -> {
            if (isChain.test(chain)) {
                several.add(chain);
            }
        });
        return several;
    }

    void report(Report report, String name) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(exact.row("mentions, same words"));
        rows.add(byHead.row("mentions, same head"));
        rows.add(sum(kinds).row("mention and kind, same words"));
        rows.add(sum(kindsByHead).row("mention and kind, same head"));
        kindsByHead.forEach(
                (kind, tally) -> rows.add(tally.row("… " + kind.label() + ", same head")));
        forms.forEach((form, tally) ->
                rows.add(
                        List.of(
                                "… found as " + form + ", same head",
                                Report.percent(tally.precision()),
                                "",
                                "")));
        rows.addAll(chains.rows("coreference, same words"));
        rows.addAll(chainsByHead.rows("coreference, same head"));
        report.table("", List.of(name, "P", "R", "F1"), rows);
        report.figure("mentions", 100 * exact.f1());
        report.figure("mentions by head", 100 * byHead.f1());
        report.figure("kinds", 100 * sum(kinds).f1());
        report.figure("CoNLL", 100 * chains.conll());
        report.figure("CoNLL by head", 100 * chainsByHead.conll());
    }

    /// A system's coreference in one line: F1 of the three measures on the same words, their mean,
    /// their mean by head, speed.
    List<String> row(String system, double wordsPerSecond) {
        return List.of(
                system,
                Report.percent(chains.prf("muc")[2]),
                Report.percent(chains.prf("b3")[2]),
                Report.percent(chains.prf("ceafe")[2]),
                Report.percent(chains.conll()),
                Report.percent(chainsByHead.conll()),
                Report.whole(wordsPerSecond));
    }

    private static Tally sum(Map<EntityKind, Tally> tallies) {
        Tally sum = new Tally();
        tallies.values().forEach(sum::add);
        return sum;
    }

    /// What is missing, added and mistaken, for those who mend it.
    static List<String> errors(GumReader.Document gold, Mentions found) {
        List<String> errors = new ArrayList<>();
        List<GoldMention> goldOnes =
                gold.mentions().stream().filter(m -> isNamed(m.kind())).toList();
        List<EntityMention> foundOnes =
                found.mentions().stream().filter(m -> isNamed(folded(m.kind()))).toList();
        int[] fits = fits(goldOnes, foundOnes);
        Set<Integer> used = new HashSet<>();
        for (int g = 0; g < goldOnes.size(); g++) {
            GoldMention mention = goldOnes.get(g);
            String words = words(gold, mention.span());
            if (fits[g] < 0) {
                errors.add("MISSED\t" + gold.name() + "\t" + mention.kind() + "\t" + words);
                continue;
            }
            EntityMention its = foundOnes.get(fits[g]);
            used.add(fits[g]);
            if (!its.span().equals(mention.span())) {
                errors.add("SPAN\t" + gold.name() + "\t" + words + "\t" + words(gold, its.span()));
            }
            if (folded(its.kind()) != mention.kind()) {
                errors.add(
                        "KIND\t"
                                + gold.name()
                                + "\t"
                                + mention.kind()
                                + "\t"
                                + its.kind()
                                + "\t"
                                + words);
            }
        }
        for (int f = 0; f < foundOnes.size(); f++) {
            if (!used.contains(f)) {
                EntityMention mention = foundOnes.get(f);
                errors.add(
                        "ADDED\t"
                                + gold.name()
                                + "\t"
                                + mention.kind()
                                + "\t"
                                + mention.form()
                                + "\t"
                                + words(gold, mention.span()));
            }
        }
        return errors;
    }

    private static String words(GumReader.Document document, Span span) {
        return span.of(document.text()).replaceAll("\\s+", " ");
    }
}
