package org.hearsay.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.web.screens.Screens;
import org.hearsay.workbench.LiveCase;
import org.hearsay.workbench.Refusal;

/// All of the workbench without a network: a request in, an answer out.
public final class Site {
    /// Nothing of a document may run, load or send anything, whatever is in it.
    private static final Map<String, String> SAFETY =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                            + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                            + " frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin");

    /// So long a page waits for a case that is just being opened before it says so.
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private static final Duration LONGEST_OPENING = Duration.ofHours(1);

    /// Those that take longest first.
    private static final List<String> FIRST_VISITS =
            List.of(
                    "/search?q=hearsay",
                    "/timeline",
                    "/accounts",
                    "/accounts?by=voices",
                    "/network",
                    "/people",
                    "/knowledge",
                    "/review");

    private static final int WORTH_ZIPPING = 1024;

    private final Gate gate;
    private final Workplace place;
    private final Router router = new Router();

    Site(LiveCase live, Gate gate, String who, boolean isOnThisMachineOnly) {
        this.gate = gate;
        this.place = new Workplace(live, gate.csrf(), who, isOnThisMachineOnly);
        router.get("/assets/{file}", Assets::answer);
        router.get("/opening", _ -> place.openingPart());
        Screens.of(place).forEach(screen -> screen.routes(router));
    }

    /// All routes.
    public Router router() {
        return router;
    }

    /// Works out once what the screens need of a large case, as soon as it is there, so that the
    /// first visit of each is as fast as the next.
    void prepare() {
        place.live().prepareWith(CaseIndex::of);
        if (place.live().isReady(LONGEST_OPENING)) {
            FIRST_VISITS.forEach(this::visit);
        }
    }

    private void visit(String target) {
        try {
            Request request = Request.get(target, Map.of());
            router.find(request.method(), request.path()).route().handler().handle(request);
        } catch (HttpTrouble | Refusal | IOException | RuntimeException | StackOverflowError e) {
            // Whoever really goes there is told.
            return;
        }
    }

    /// Answers; never fails.
    Response answer(Request request) {
        return safe(zipped(request, found(request)));
    }

    private Response found(Request request) {
        try {
            Optional<Response> stopped = gate.stop(request);
            if (stopped.isPresent()) {
                return stopped.get();
            }
            Router.Match match = router.find(request.method(), request.path());
            if (isTooEarly(request)) {
                return place.opening();
            }
            return match.route().handler().handle(request.with(match.names()));
        } catch (HttpTrouble trouble) {
            return error(request, trouble.status(), trouble.sentence(), "");
        } catch (Refusal refusal) {
            return error(request, 422, String.valueOf(refusal.getMessage()), "");
        } catch (IOException e) {
            return error(request, 500, String.valueOf(e.getMessage()), "");
        } catch (RuntimeException | StackOverflowError e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace, true));
            String sentence = "A fault in Hearsay; please report it with these lines.";
            return error(request, 500, sentence, trace.toString());
        }
    }

    /// A large case takes a while to be put together; a person sees so at once.
    private boolean isTooEarly(Request request) {
        return request.method().equals("GET")
                && !request.isForApi()
                && !request.isForPart()
                && !request.path().startsWith("/assets/")
                && !place.live().isReady(PATIENCE);
    }

    /// What went wrong, for a program.
    ///
    /// @param status of HTTP
    /// @param error one sentence
    public record Trouble(int status, String error) {}

    /// What went wrong, for a person.
    ///
    /// @param status of HTTP
    /// @param sentence what happened and what to do
    /// @param trace where our own fault lies; empty when it is none
    public record Sorry(int status, String sentence, String trace) {}

    private Response error(Request request, int status, String sentence, String trace) {
        if (request.isForApi()) {
            return Response.json(new Trouble(status, sentence)).withStatus(status);
        }
        Sorry sorry = new Sorry(status, sentence, trace);
        if (request.isForPart()) {
            return place.part("sorry", sorry).withStatus(status);
        }
        return place.stranger(sorry).withStatus(status);
    }

    private static Response zipped(Request request, Response response) {
        boolean isWanted =
                response.body() instanceof Response.Body.Bytes(var bytes)
                        && bytes.length > WORTH_ZIPPING
                        && !response.headers().containsKey("Content-Encoding")
                        && isWords(response.headers().getOrDefault("Content-Type", ""))
                        && request.header("accept-encoding").orElse("").contains("gzip");
        if (!isWanted || !(response.body() instanceof Response.Body.Bytes(var plain))) {
            return response;
        }
        try {
            Response.Body body = new Response.Body.Bytes(Assets.zipped(plain));
            return new Response(response.status(), response.headers(), body)
                    .with("Content-Encoding", "gzip")
                    .with("Vary", "Accept-Encoding");
        } catch (IOException e) {
            return response;
        }
    }

    private static boolean isWords(String type) {
        return type.startsWith("text/") || type.startsWith("application/json");
    }

    private static Response safe(Response response) {
        Map<String, String> headers = new LinkedHashMap<>(SAFETY);
        headers.put("Cache-Control", "no-store");
        headers.putAll(response.headers());
        return new Response(response.status(), headers, response.body());
    }
}
