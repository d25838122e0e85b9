package org.hearsay.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The page of a benchmark, in Markdown: what the card says, what the run found, what others reach,
/// and the figures of earlier runs, which are taken over from the page as it was.
final class Page {
    private static final String HISTORY = "## Over time";

    private Page() {}

    static List<String> lines(
            Card card, Command command, Report report, String machine, List<String> old) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + card.title());
        lines.add("");
        lines.add(
                "<!-- Written by `benchmarks/run "
                        + command.name()
                        + " … --page`. To change it, change benchmarks/corpora/"
                        + command.name()
                        + ".yaml or the benchmark. -->");
        lines.add("");
        card.about().lines().forEach(lines::add);
        lines.add("");
        lines.add("| | |");
        lines.add("|---|---|");
        card.facts()
                .forEach((fact, words) ->
                        lines.add("| " + named(fact) + " | " + words.replace("\n", " ") + " |"));
        lines.add("| command | `" + command.shown() + "` |");
        lines.add("| machine | " + machine + " |");
        lines.add("| date | " + command.day() + " |");
        lines.add("");
        lines.add("## Figures");
        lines.add("");
        lines.addAll(report.lines());
        if (!card.remarks().isEmpty()) {
            card.remarks().forEach(remark -> lines.add("* " + remark.replace("\n", " ")));
            lines.add("");
        }
        peers(card, lines);
        history(command, report, old, lines);
        return lines;
    }

    private static String named(String fact) {
        return fact.equals("get") ? "to be had" : fact;
    }

    private static void peers(Card card, List<String> lines) {
        if (card.peers().isEmpty()) {
            return;
        }
        lines.add("## Beside others");
        lines.add("");
        lines.add("| system | figure | source |");
        lines.add("|---|---|---|");
        for (Card.Peer peer : card.peers()) {
            lines.add("| " + peer.system() + " | " + peer.figure() + " | " + peer.source() + " |");
        }
        lines.add("");
    }

    /// One line a run; a run that gives the same figures as the last one adds none. When the
    /// figures themselves are others than before, a new table begins above the old one.
    private static void history(
            Command command, Report report, List<String> old, List<String> lines) {
        Map<String, Double> figures = report.figures();
        if (figures.isEmpty()) {
            return;
        }
        String header = "| date | " + String.join(" | ", figures.keySet()) + " |";
        String row = "| " + command.day() + " | " + String.join(" | ", shown(figures)) + " |";
        List<String> before = new ArrayList<>();
        int at = old.indexOf(HISTORY);
        if (at >= 0) {
            before.addAll(old.subList(at + 2, old.size()));
        }
        lines.add(HISTORY);
        lines.add("");
        boolean isSameTable = !before.isEmpty() && before.getFirst().equals(header);
        if (!isSameTable) {
            lines.add(header);
            lines.add("|" + "---|".repeat(figures.size() + 1));
            lines.add(row);
            if (!before.isEmpty()) {
                lines.add("");
            }
        }
        lines.addAll(before);
        if (isSameTable) {
            int end = lines.size() - before.size() + rows(before);
            if (!lines.get(end - 1).equals(row)) {
                lines.add(end, row);
            }
        }
    }

    private static int rows(List<String> table) {
        int end = table.indexOf("");
        return end < 0 ? table.size() : end;
    }

    private static List<String> shown(Map<String, Double> figures) {
        return figures.values().stream()
                .map(value ->
                        value >= 1000
                                ? String.format(Locale.ROOT, "%.0f", value)
                                : String.format(Locale.ROOT, "%.1f", value))
                .toList();
    }
}
