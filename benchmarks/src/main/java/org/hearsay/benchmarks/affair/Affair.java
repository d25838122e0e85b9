package org.hearsay.benchmarks.affair;

import static org.hearsay.benchmarks.affair.Fields.list;
import static org.hearsay.benchmarks.affair.Fields.text;
import static org.hearsay.benchmarks.affair.Fields.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One affair of the gold: its documents and the record that a careful reader would make of them.
///
/// @param name its folder
/// @param in where its documents lie
/// @param gold the record
/// @param indexes the words of each document
/// @param authors the actor who wrote a document, where the gold knows him
record Affair(
        String name,
        Path in,
        JsonNode gold,
        Map<String, WordIndex> indexes,
        Map<String, String> authors) {
    static final JsonMapper JSON = JsonMapper.builder().build();

    /// An affair by its folder.
    static Affair read(Path folder) throws IOException {
        JsonNode gold = JSON.readTree(Files.readString(folder.resolve("gold.json")));
        Path in = folder.resolve("in");
        Map<String, WordIndex> indexes = new HashMap<>();
        Map<String, String> authors = new HashMap<>();
        for (JsonNode document : list(gold, "documents")) {
            String doc = words(document, "doc");
            indexes.put(doc, new WordIndex(doc, Files.readString(in.resolve(doc + ".txt"))));
            String author = text(document, "author");
            if (author != null) {
                authors.put(doc, author);
            }
        }
        return new Affair(String.valueOf(folder.getFileName()), in, gold, indexes, authors);
    }

    String split() {
        return words(gold, "split");
    }

    List<JsonNode> layer(String name) {
        return list(gold, name);
    }

    JsonNode item(String layer, String id) {
        return layer(layer).stream()
                .filter(item -> Fields.id(item).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + id + " in " + layer));
    }

    /// Everywhere that the words of a gold item's passages stand.
    List<Place> goldPlaces(JsonNode item) {
        List<Place> places = new ArrayList<>();
        for (JsonNode passage : list(item, "passages")) {
            places.addAll(goldPlace(passage));
        }
        return places;
    }

    /// Everywhere that the words of one gold passage stand.
    List<Place> goldPlace(JsonNode passage) {
        WordIndex index = indexes.get(words(passage, "doc"));
        return index == null ? List.of() : index.find(words(passage, "words"));
    }

    /// Where the passages of a found item stand.
    List<Place> places(JsonNode item, String field) {
        List<Place> places = new ArrayList<>();
        for (JsonNode passage : list(item, field)) {
            WordIndex index = indexes.get(words(passage, "doc"));
            if (index != null) {
                Place place = index.at(passage.get("start").asInt(), passage.get("end").asInt());
                if (place.length() > 0) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    /// The actor who speaks as the writer of a document, where the gold knows him.
    @Nullable String voice(@Nullable String label) {
        return label != null && label.startsWith("author:")
                ? authors.getOrDefault(label.substring("author:".length()), label)
                : label;
    }
}
