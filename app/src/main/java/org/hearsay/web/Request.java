package org.hearsay.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a browser or a script asks for.
public final class Request {
    private static final int LARGEST_FORM = 4 << 20;

    private final String method;
    private final String path;
    private final Map<String, List<String>> query;
    private final Map<String, String> headers;
    private final InputStream body;
    private final Map<String, String> names;
    private @Nullable Map<String, List<String>> form;

    private Request(
            String method,
            String path,
            Map<String, List<String>> query,
            Map<String, String> headers,
            InputStream body,
            Map<String, String> names) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.names = names;
    }

    /// A request as it came in.
    ///
    /// @param target path and query, still encoded
    /// @param headers names in lower case
    static Request of(String method, String target, Map<String, String> headers, InputStream body) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? "" : target.substring(mark + 1);
        return new Request(method, path, pairs(query), Map.copyOf(headers), body, Map.of());
    }

    /// A request without a body.
    static Request get(String target, Map<String, String> headers) {
        return of("GET", target, headers, InputStream.nullInputStream());
    }

    /// A form that is sent.
    static Request post(String target, Map<String, String> headers, String form) {
        return of(
                "POST",
                target,
                headers,
                new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
    }

    Request with(Map<String, String> found) {
        Request request = new Request(method, path, query, headers, body, Map.copyOf(found));
        request.form = form;
        return request;
    }

    /// `GET`, `POST`, `HEAD`.
    public String method() {
        return method;
    }

    /// The path, still encoded.
    public String path() {
        return path;
    }

    /// What stands for a name of the route's pattern.
    public String name(String name) {
        String found = names.get(name);
        if (found == null) {
            throw new IllegalArgumentException("The route has no {" + name + "}");
        }
        return found;
    }

    /// A value of the query; empty ones count as not given.
    public Optional<String> query(String name) {
        return first(query, name);
    }

    /// All values of a name in the query.
    public List<String> queries(String name) {
        return query.getOrDefault(name, List.of());
    }

    /// A whole number of the query, or what holds when it is not given or none.
    public int number(String name, int otherwise) {
        try {
            return query(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /// A value of the form that was sent; empty ones count as not given.
    public Optional<String> form(String name) throws IOException, HttpTrouble {
        return first(form(), name);
    }

    /// A whole number of the form, or what holds when it is not given or none.
    public int formNumber(String name, int otherwise) throws IOException, HttpTrouble {
        try {
            return form(name).map(String::strip).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /// All values of a name in the form.
    public List<String> forms(String name) throws IOException, HttpTrouble {
        return form().getOrDefault(name, List.of());
    }

    /// A value of the form without which nothing can be done.
    public String needed(String name) throws IOException, HttpTrouble {
        return form(name)
                .orElseThrow(() -> HttpTrouble.badRequest("The form lacks “" + name + "”."));
    }

    private Map<String, List<String>> form() throws IOException, HttpTrouble {
        Map<String, List<String>> known = form;
        if (known != null) {
            return known;
        }
        boolean isForm =
                header("content-type").orElse("").startsWith("application/x-www-form-urlencoded");
        byte[] bytes = isForm ? body.readNBytes(LARGEST_FORM + 1) : new byte[0];
        if (bytes.length > LARGEST_FORM) {
            throw new HttpTrouble(413, "The form is larger than 4 MB.");
        }
        known = pairs(new String(bytes, StandardCharsets.UTF_8));
        form = known;
        return known;
    }

    /// What was sent, as it came.
    public InputStream body() {
        return body;
    }

    /// A header.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /// A cookie.
    public Optional<String> cookie(String name) {
        for (String pair : header("cookie").orElse("").split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                return Optional.of(pair.substring(equals + 1).strip());
            }
        }
        return Optional.empty();
    }

    /// Does htmx ask, for a part of a page?
    public boolean isForPart() {
        return headers.containsKey("hx-request");
    }

    /// Is the answer for a program?
    public boolean isForApi() {
        return path.startsWith("/api/");
    }

    private static Optional<String> first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static Map<String, List<String>> pairs(String encoded) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                pairs.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
            }
        }
        return pairs;
    }

    private static String decoded(String words) {
        try {
            return URLDecoder.decode(words, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return words;
        }
    }
}
