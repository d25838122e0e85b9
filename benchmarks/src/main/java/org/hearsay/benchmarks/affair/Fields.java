package org.hearsay.benchmarks.affair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Fields of gold and record, read without ado: what is not there is null or nothing.
final class Fields {
    private Fields() {}

    static @Nullable String text(JsonNode item, String field) {
        JsonNode value = item.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    static String words(JsonNode item, String field) {
        String text = text(item, field);
        return text == null ? "" : text;
    }

    static boolean flag(JsonNode item, String field) {
        JsonNode value = item.get(field);
        return value != null && value.asBoolean();
    }

    static List<JsonNode> list(JsonNode item, String field) {
        JsonNode value = item.get(field);
        List<JsonNode> list = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(list::add);
        }
        return list;
    }

    /// A list of words, or a single one.
    static List<String> strings(JsonNode item, String field) {
        JsonNode value = item.get(field);
        if (value != null && value.isString()) {
            return List.of(value.asString());
        }
        return list(item, field).stream()
                .filter(each -> !each.isNull())
                .map(JsonNode::asString)
                .toList();
    }

    static String id(JsonNode item) {
        return words(item, "id");
    }
}
