package org.hearsay.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// An answer.
///
/// @param status of HTTP
/// @param headers by name
/// @param body what is sent
public record Response(int status, Map<String, String> headers, Body body) {
    /// What is sent: bytes that are there, or bytes that are written while they are made.
    public sealed interface Body {
        /// Bytes that are there.
        @SuppressWarnings("ArrayRecordComponent") // Never compared.
        record Bytes(byte[] bytes) implements Body {}

        /// Bytes that are written while they are made.
        record Stream(Writing writing) implements Body {}
    }

    /// Writes a long answer.
    @FunctionalInterface
    public interface Writing {
        /// Writes it all.
        void to(OutputStream out) throws IOException;
    }

    /// Jackson is loaded when the first JSON is asked for, not at the start.
    private static final class Mapper {
        static final JsonMapper JSON =
                JsonMapper.builder()
                        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build();
    }

    public Response {
        headers = Map.copyOf(headers);
    }

    /// A page or a part of one.
    public static Response html(String page) {
        return text(200, "text/html; charset=utf-8", page);
    }

    /// Records as JSON.
    public static Response json(Object value) {
        return bytes("application/json", Mapper.JSON.writeValueAsBytes(value));
    }

    /// Words in some format.
    public static Response text(int status, String type, String words) {
        return new Response(
                status,
                Map.of("Content-Type", type),
                new Body.Bytes(words.getBytes(StandardCharsets.UTF_8)));
    }

    /// Bytes of some format.
    public static Response bytes(String type, byte[] bytes) {
        return new Response(200, Map.of("Content-Type", type), new Body.Bytes(bytes));
    }

    /// A long answer, written while it is made.
    public static Response stream(String type, Writing writing) {
        return new Response(200, Map.of("Content-Type", type), new Body.Stream(writing));
    }

    /// To another page, after something was done.
    public static Response seeOther(String path) {
        return new Response(303, Map.of("Location", path), new Body.Bytes(new byte[0]));
    }

    /// Nothing more to say.
    public static Response empty(int status) {
        return new Response(status, Map.of(), new Body.Bytes(new byte[0]));
    }

    /// The answer as a file to be kept under a name.
    public Response asFile(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-");
        return with(
                "Content-Disposition",
                "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + Links.segment(name));
    }

    /// With one more header.
    public Response with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body);
    }

    /// With another status.
    public Response withStatus(int other) {
        return new Response(other, headers, body);
    }

    /// The words of an answer whose bytes are there.
    public String words() {
        return switch (body) {
            case Body.Bytes(var bytes) -> new String(bytes, StandardCharsets.UTF_8);
            case Body.Stream(_) -> "";
        };
    }
}
