package org.hearsay.export;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as Hearsay writes it: UTF-8, members in the order of the record, absent values as null.
final class Json {
    /// One object a line.
    static final JsonMapper LINES = builder().build();

    /// One object a file, indented for people.
    static final JsonMapper PRETTY = builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
    }
}
