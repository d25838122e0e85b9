package org.hearsay.benchmarks.mention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.benchmarks.syntax.Conllu;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Reads names of Universal NER (`.iob2`), whose words are those of a Universal Dependencies file.
final class NameReader {
    /// A word of the other release is looked for so many letters on.
    private static final int FARTHEST = 40;

    private NameReader() {}

    /// A gold name: its place in a document, and person, organization or place.
    record Name(Span span, EntityKind kind) {}

    /// A raw document with its names.
    record Document(String name, String text, List<Name> names) {}

    /// A word with its tag.
    private record Tagged(String form, String tag) {}

    /// The documents of a treebank file with the names of the other file. The releases differ in a
    /// few words, so each word is looked for a little way on.
    static List<Document> read(Path iob2, Path conllu) throws IOException {
        Map<String, List<Tagged>> tagged = tagged(iob2);
        List<Document> documents = new ArrayList<>();
        for (Conllu.Document document : Conllu.read(conllu)) {
            documents.add(
                    new Document(
                            document.name(),
                            document.text(),
                            names(
                                    document.text(),
                                    tagged.getOrDefault(document.name(), List.of()))));
        }
        return documents;
    }

    private static Map<String, List<Tagged>> tagged(Path iob2) throws IOException {
        Map<String, List<Tagged>> tagged = new HashMap<>();
        List<Tagged> current = new ArrayList<>();
        for (String line : Files.readAllLines(iob2)) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("# newdoc")) {
                current = new ArrayList<>();
                tagged.put(line.substring(line.indexOf('=') + 1).strip(), current);
            } else if (!line.startsWith("#") && cells.length > 2) {
                current.add(new Tagged(cells[1], cells[2]));
            }
        }
        return tagged;
    }

    private static List<Name> names(String text, List<Tagged> words) {
        List<Name> names = new ArrayList<>();
        int at = 0;
        EntityKind kind = null;
        int start = 0;
        int end = 0;
        for (Tagged word : words) {
            int found = text.indexOf(word.form(), at);
            if (found < 0 || found > at + FARTHEST) {
                continue;
            }
            if (!word.tag().startsWith("I-")) {
                add(names, kind, start, end);
                kind = word.tag().startsWith("B-") ? kind(word.tag()) : null;
                start = found;
            }
            end = found + word.form().length();
            at = end;
        }
        add(names, kind, start, end);
        return names;
    }

    private static void add(List<Name> names, @Nullable EntityKind kind, int start, int end) {
        if (kind != null) {
            names.add(new Name(new Span(start, end), kind));
        }
    }

    private static @Nullable EntityKind kind(String tag) {
        return switch (tag.substring(2)) {
            case "PER" -> EntityKind.PERSON;
            case "ORG" -> EntityKind.ORGANIZATION;
            case "LOC" -> EntityKind.PLACE;
            default -> null;
        };
    }
}
