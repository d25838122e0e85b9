package org.hearsay.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the handler of a request by its method and path.
///
/// A pattern is a path in which `{name}` stands for one segment, whatever is in it: `/read/{doc}`.
/// A literal segment goes before a name.
public final class Router {
    private final List<Route> routes = new ArrayList<>();

    /// A route, and where its path has names.
    ///
    /// @param method of HTTP
    /// @param pattern the path
    /// @param handler who answers
    public record Route(String method, String pattern, Handler handler) {
        private Optional<Map<String, String>> match(List<String> asked) {
            List<String> own = segments(pattern);
            if (own.size() != asked.size()) {
                return Optional.empty();
            }
            Map<String, String> names = new HashMap<>();
            for (int i = 0; i < own.size(); i++) {
                String segment = own.get(i);
                if (segment.startsWith("{")) {
                    names.put(segment.substring(1, segment.length() - 1), decoded(asked.get(i)));
                } else if (!segment.equals(asked.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(names);
        }

        private long names() {
            return pattern.chars().filter(unit -> unit == '{').count();
        }
    }

    /// A route that fits a request.
    ///
    /// @param route the route
    /// @param names what stands for the names of its pattern
    public record Match(Route route, Map<String, String> names) {}

    /// Answers GET (and HEAD).
    public Router get(String pattern, Handler handler) {
        return add("GET", pattern, handler);
    }

    /// Answers POST.
    public Router post(String pattern, Handler handler) {
        return add("POST", pattern, handler);
    }

    private Router add(String method, String pattern, Handler handler) {
        boolean isThere =
                routes.stream()
                        .anyMatch(route ->
                                route.method().equals(method) && route.pattern().equals(pattern));
        if (isThere) {
            throw new IllegalArgumentException("Two handlers of " + method + " " + pattern);
        }
        routes.add(new Route(method, pattern, handler));
        routes.sort(Comparator.comparingLong(Route::names));
        return this;
    }

    /// All routes.
    public List<Route> routes() {
        return List.copyOf(routes);
    }

    Match find(String method, String path) throws HttpTrouble {
        String wanted = method.equals("HEAD") ? "GET" : method;
        List<String> asked = segments(path);
        boolean isKnown = false;
        for (Route route : routes) {
            Optional<Map<String, String>> names = route.match(asked);
            if (names.isPresent() && route.method().equals(wanted)) {
                return new Match(route, names.get());
            }
            isKnown |= names.isPresent();
        }
        throw isKnown
                ? new HttpTrouble(405, "This address does not take " + method + " requests.")
                : HttpTrouble.notFound("There is no page at this address.");
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
