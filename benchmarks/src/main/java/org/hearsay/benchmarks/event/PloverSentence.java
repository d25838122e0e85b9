package org.hearsay.benchmarks.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.text.Span;

/// A sentence of PLV with a pair in it and the root that holds between them.
///
/// @param id the corpus's sentence number
/// @param text the raw sentence
/// @param source place of the given source in it
/// @param target place of the given target in it
/// @param root PLOVER root, CONCEDE and RETREAT folded into YIELD
record PloverSentence(int id, String text, Span source, Span target, String root) {
    static List<PloverSentence> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> columns = Arrays.asList(lines.get(0).split("\t", -1));
        List<PloverSentence> sentences = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split("\t", -1);
            String marked = row[columns.indexOf("marked_sentence")];
            sentences.add(
                    new PloverSentence(
                            Integer.parseInt(row[columns.indexOf("sentence_id")]),
                            row[columns.indexOf("sentence")],
                            marked(marked, "s", "t"),
                            marked(marked, "t", "s"),
                            row[columns.indexOf("gold_root")]));
        }
        return sentences;
    }

    /// The place between two marks once all marks are gone.
    private static Span marked(String marked, String mark, String other) {
        String plain = marked.replace("<" + other + ">", "").replace("</" + other + ">", "");
        int start = plain.indexOf("<" + mark + ">");
        int end = plain.indexOf("</" + mark + ">") - mark.length() - 2;
        return start < 0 || end <= start ? new Span(0, 1) : new Span(start, end);
    }

    /// PLOVER's roots as PLV folds them.
    static String folded(String root) {
        return root.equals("CONCEDE") || root.equals("RETREAT") ? "YIELD" : root;
    }
}
