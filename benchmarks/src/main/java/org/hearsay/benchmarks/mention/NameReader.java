package org.hearsay.benchmarks.mention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.benchmarks.syntax.Conllu;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Reads names of Universal NER (`.iob2`), whose words are those of a Universal Dependencies file.
final class NameReader {
    private NameReader() {}

    /// A gold name: its place in a document, and person, organization or place.
    record Name(Span span, EntityKind kind) {}

    /// A raw document with its names.
    record Document(String name, String text, List<Name> names) {}

    /// The documents of a treebank file with the names of the other file.
    static List<Document> read(Path iob2, Path conllu) throws IOException {
        List<String> tags = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        for (String line : Files.readAllLines(iob2)) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#") && cells.length > 2) {
                forms.add(cells[1]);
                tags.add(cells[2]);
            }
        }
        List<Document> documents = new ArrayList<>();
        int at = 0;
        for (Conllu.Document document : Conllu.read(conllu)) {
            int size = document.words().size();
            documents.add(
                    new Document(
                            document.name(),
                            document.text(),
                            names(document.words(), tags.subList(at, at + size))));
            at += size;
        }
        if (at != tags.size()) {
            throw new IOException(
                    iob2 + " has " + tags.size() + " words, " + conllu + " has " + at + ".");
        }
        return documents;
    }

    private static List<Name> names(List<Conllu.Word> words, List<String> tags) {
        List<Name> names = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= words.size(); i++) {
            boolean goesOn = i < words.size() && tags.get(i).startsWith("I-");
            if (from >= 0 && !goesOn) {
                EntityKind kind = kind(tags.get(from));
                if (kind != null) {
                    names.add(
                            new Name(
                                    new Span(words.get(from).start(), words.get(i - 1).end()),
                                    kind));
                }
                from = -1;
            }
            if (i < words.size() && tags.get(i).startsWith("B-")) {
                from = i;
            }
        }
        return names;
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
