package org.hearsay.benchmarks.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.benchmarks.Command;
import org.hearsay.benchmarks.CpuClock;
import org.hearsay.benchmarks.Report;
import org.hearsay.benchmarks.Tally;
import org.hearsay.text.Block;
import org.hearsay.text.Blocks;
import org.hearsay.text.Span;

/// Measures which words are read by nobody: `BoilerplateBenchmark POLNEAR-FOLDER SPLIT`. Gold is
/// what the annotators set aside ("Discard"); they did so in some articles and not in others with
/// the same lines, so that precision is a lower bound. The figure that matters is how many words of
/// attributions are lost.
public final class BoilerplateBenchmark {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private BoilerplateBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        Command command = Command.parse("boilerplate", args, 2, "boilerplate POLNEAR-FOLDER SPLIT");
        Path corpus = Path.of(command.argument(0));
        String split = command.argument(1);
        if (!Files.isDirectory(corpus.resolve("data").resolve(split))) {
            Command.skipped(corpus + " " + split, System.out::println);
            return;
        }
        measure(PolnearReader.read(corpus, split), split).finish(command);
    }

    private static Report measure(List<PolnearReader.Article> articles, String split) {
        Tally aside = new Tally();
        Tally told = new Tally();
        CpuClock clock = new CpuClock();
        Report report = new Report();
        for (PolnearReader.Article article : articles) {
            List<Block> blocks =
                    clock.time(
                            () -> Blocks.find(article.text()),
                            _ -> (int) WORD.matcher(article.text()).results().count());
            add(article, blocks, aside, told, report);
        }
        report.table(
                "",
                List.of("PolNeAR " + split + ", " + articles.size() + " articles", "words", "%"),
                List.of(
                        List.of("set aside by the annotators", "" + aside.gold(), ""),
                        List.of("set aside by us", "" + aside.found(), ""),
                        List.of(
                                "ours that are theirs (P)",
                                "" + aside.right(),
                                Report.percent(aside.precision())),
                        List.of(
                                "theirs that are ours (R)",
                                "" + aside.right(),
                                Report.percent(aside.recall())),
                        List.of(
                                "of attributions, lost",
                                "" + told.right(),
                                String.format(Locale.ROOT, "%.3f", 100 * told.recall())),
                        List.of("a CPU-second", Report.whole(clock.wordsPerSecond()), "")));
        report.figure("attribution words kept", 100 - 100 * told.recall());
        report.figure("precision", 100 * aside.precision());
        report.figure("recall", 100 * aside.recall());
        return report;
    }

    private static void add(
            PolnearReader.Article article,
            List<Block> blocks,
            Tally aside,
            Tally told,
            Report report) {
        BitSet discarded = characters(article.discarded());
        BitSet unread = new BitSet();
        for (Block block : blocks) {
            if (!block.kind().isRead()) {
                unread.set(block.span().start(), block.span().end());
                if (!discarded.get(block.span().start())) {
                    report.error(
                            article.name()
                                    + "\t"
                                    + block.kind()
                                    + "\t"
                                    + block.span().of(article.text()).replaceAll("\\s+", " "));
                }
            }
        }
        BitSet content = new BitSet();
        article.attributions().forEach(gold -> content.or(characters(gold.content())));
        content.andNot(discarded);
        Matcher word = WORD.matcher(article.text());
        while (word.find()) {
            int at = word.start();
            boolean isFound = unread.get(at);
            boolean isGold = discarded.get(at);
            aside.add(isGold ? 1 : 0, isFound ? 1 : 0, isGold && isFound ? 1 : 0);
            told.add(content.get(at) ? 1 : 0, isFound ? 1 : 0, content.get(at) && isFound ? 1 : 0);
        }
    }

    private static BitSet characters(List<Span> spans) {
        BitSet characters = new BitSet();
        spans.forEach(span -> characters.set(span.start(), span.end()));
        return characters;
    }
}
