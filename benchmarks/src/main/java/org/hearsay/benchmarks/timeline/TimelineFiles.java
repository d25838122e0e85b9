package org.hearsay.benchmarks.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads and writes timelines as SemEval-2015 task 4 has them: the entity, then `order TAB anchor
/// TAB event [TAB event]…`, where events of one line are one event.
final class TimelineFiles {
    private static final Pattern NUMBER = Pattern.compile("\\d+|\\D+");

    private TimelineFiles() {}

    /// An entity and its timeline.
    ///
    /// @param entity the first line: `Steve Jobs`
    /// @param rows what can be ordered, in order
    record Timeline(String entity, List<Row> rows) {
        Timeline {
            rows = List.copyOf(rows);
        }
    }

    /// The timelines of a folder by file name.
    static Map<String, Timeline> read(Path folder) throws IOException {
        Map<String, Timeline> timelines = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                timelines.put(String.valueOf(file.getFileName()), parse(Files.readAllLines(file)));
            }
        }
        return timelines;
    }

    static Timeline parse(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        lines.stream()
                .skip(1)
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .sorted(TimelineFiles::byNumbers)
                .forEach(line -> {
                    String[] cells = line.split("\t");
                    int order = cells.length < 3 ? 0 : Integer.parseInt(cells[0].strip());
                    for (int i = 2; order > 0 && i < cells.length; i++) {
                        rows.add(new Row(order, cells[1], cells[i]));
                    }
                });
        return new Timeline(lines.getFirst().strip(), rows);
    }

    /// The order of the official scorer: numbers by their size, all else by its letters.
    private static int byNumbers(String one, String other) {
        Matcher first = NUMBER.matcher(one);
        Matcher second = NUMBER.matcher(other);
        while (first.find()) {
            if (!second.find()) {
                return 1;
            }
            String a = first.group();
            String b = second.group();
            boolean areNumbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
            int byPart =
                    areNumbers
                            ? Long.compare(Long.parseLong(a), Long.parseLong(b))
                            : a.compareTo(b);
            if (byPart != 0) {
                return byPart;
            }
        }
        return second.find() ? -1 : 0;
    }

    /// The lines of a timeline as the task has them.
    static List<String> lines(Timeline timeline) {
        List<String> lines = new ArrayList<>(List.of(timeline.entity()));
        timeline.rows()
                .forEach(row -> lines.add(row.order() + "\t" + row.anchor() + "\t" + row.event()));
        return lines;
    }

    /// Writes timelines for an outside scorer.
    static void write(Path folder, Map<String, Timeline> timelines) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, Timeline> timeline : timelines.entrySet()) {
            Files.write(folder.resolve(timeline.getKey()), lines(timeline.getValue()));
        }
    }
}
