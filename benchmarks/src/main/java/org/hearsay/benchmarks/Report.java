package org.hearsay.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a benchmark found: tables for people, and the few figures that are followed over time.
public final class Report {
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();

    /// A table of the report. Numbers are given as they shall be shown.
    public void table(String title, List<String> header, List<List<String>> rows) {
        if (!title.isEmpty()) {
            lines.add("### " + title);
            lines.add("");
        }
        lines.add("| " + String.join(" | ", header) + " |");
        lines.add("|" + "---|".repeat(header.size()));
        rows.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
        lines.add("");
    }

    /// A sentence of the report.
    public void say(String sentence) {
        lines.add(sentence);
        lines.add("");
    }

    /// A figure that is kept over time and held against the card.
    public void figure(String name, double value) {
        figures.put(name, value);
    }

    /// Something that went wrong, for those who mend it.
    public void error(String line) {
        errors.add(line);
    }

    /// A share as a percentage with one digit.
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /// A whole number.
    public static String whole(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }

    List<String> lines() {
        return lines;
    }

    Map<String, Double> figures() {
        return figures;
    }

    /// Prints the report, writes page and errors where they are wanted, and holds the figures
    /// against the card.
    public void finish(Command command) throws IOException {
        lines.forEach(System.out::println);
        if (command.errors().isPresent()) {
            Files.write(command.errors().get(), errors);
        }
        if (command.page().isPresent() || command.check()) {
            Card card = Card.of(command.name());
            if (command.page().isPresent()) {
                write(command.page().get(), card, command);
            }
            if (command.check() && !check(card)) {
                System.exit(1);
            }
        }
    }

    private void write(Path file, Card card, Command command) throws IOException {
        List<String> old = Files.exists(file) ? Files.readAllLines(file) : List.of();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, Page.lines(card, command, this, Machine.shown(), old));
    }

    private boolean check(Card card) {
        boolean isRight = true;
        for (Map.Entry<String, Card.Expected> entry : card.expected().entrySet()) {
            Double reached = figures.get(entry.getKey());
            Card.Expected expected = entry.getValue();
            if (reached == null || reached < expected.value() - expected.tolerance()) {
                System.out.println(
                        entry.getKey() + " is " + reached + ", expected " + expected.value());
                isRight = false;
            }
        }
        return isRight;
    }
}
