package org.hearsay.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The rules and the words of time, read from `rules.tsv` and `words.tsv` beside this class, and
/// their automaton.
final class Rules {
    final Lexicon lexicon;
    final Automaton automaton;

    private Rules(Lexicon lexicon, Automaton automaton) {
        this.lexicon = lexicon;
        this.automaton = automaton;
    }

    static Rules standard() {
        return parse(lines("words.tsv"), lines("rules.tsv"));
    }

    static Rules parse(List<String> wordLines, List<String> ruleLines) {
        List<String[]> words = wordLines.stream().map(line -> line.split("\t")).toList();
        Map<String, String> macros = new LinkedHashMap<>();
        List<Rule> rules = new ArrayList<>();
        TreeSet<String> literals = new TreeSet<>();
        for (String line : ruleLines) {
            String[] cells = line.split("\t");
            if (cells.length == 2) {
                macros.put(cells[0].substring(1), cells[1]);
                continue;
            }
            if (cells.length < 4) {
                throw new IllegalArgumentException("Not a rule: " + line);
            }
            Pattern pattern = Pattern.parse(cells[0], macros);
            for (Pattern.Place place : pattern.places) {
                if (place.className().startsWith("'")) {
                    literals.add(place.className().substring(1));
                }
            }
            rules.add(
                    new Rule(
                            rules.size(),
                            pattern,
                            cells[1],
                            cells[2],
                            cells[3],
                            cells.length > 4 ? more(cells[4]) : Map.of()));
        }
        Lexicon lexicon = new Lexicon(words, literals);
        return new Rules(lexicon, Automaton.of(rules, lexicon));
    }

    private static Map<String, String> more(String cell) {
        Map<String, String> more = new TreeMap<>();
        for (String pair : cell.split(" ")) {
            int equals = pair.indexOf('=');
            more.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return more;
    }

    /// The lines of a file beside this class that are neither empty nor comments.
    static List<String> lines(String name) {
        try (var in = Rules.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
