package org.hearsay.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/// Lets in only the person who started the server.
///
/// The address that the command prints holds a random token; the first visit turns it into a cookie
/// that no script and no other site can use. Against a page of another site that makes the browser
/// ask us: the cookie is `SameSite=Strict`, there are no CORS headers, every form holds a second
/// token, and a request must name us as its host, so that a name which somebody points at this
/// machine (DNS rebinding) gets nothing. A script sends `Authorization: Bearer TOKEN` instead.
final class Gate {
    private final String token = random();
    private final String csrf = random();
    private final String cookie;
    private final Set<String> hosts;

    /// @param port where we listen
    /// @param hosts how we may be called, with the port
    Gate(int port, Set<String> hosts) {
        this.cookie = "hearsay-" + port;
        this.hosts = Set.copyOf(hosts);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The token of the address.
    String token() {
        return token;
    }

    /// The token of the forms.
    String csrf() {
        return csrf;
    }

    /// The header that a browser sends when it was let in.
    String cookieHeader() {
        return cookie + "=" + token;
    }

    /// Lets the request pass (nothing), or answers in its place.
    Optional<Response> stop(Request request) throws IOException, HttpTrouble {
        if (!hosts.contains(request.header("host").orElse(""))) {
            throw new HttpTrouble(421, "This address is not one of Hearsay's own.");
        }
        if (request.path().startsWith("/assets/")) {
            return Optional.empty();
        }
        Optional<String> asked = request.query("token");
        if (asked.isPresent() && request.method().equals("GET") && same(asked.get(), token)) {
            String value = cookieHeader() + "; Path=/; HttpOnly; SameSite=Strict";
            return Optional.of(Response.seeOther(request.path()).with("Set-Cookie", value));
        }
        boolean isScript =
                request.header("authorization")
                        .filter(words -> same(words, "Bearer " + token))
                        .isPresent();
        boolean isLetIn =
                isScript || request.cookie(cookie).filter(value -> same(value, token)).isPresent();
        if (!isLetIn) {
            throw new HttpTrouble(
                    401,
                    "Come in by the address that “hearsay serve” printed; it holds the key to this case.");
        }
        boolean changesNothing = request.method().equals("GET") || request.method().equals("HEAD");
        if (!isScript && !changesNothing) {
            checkItIsOurs(request);
        }
        return Optional.empty();
    }

    private void checkItIsOurs(Request request) throws IOException, HttpTrouble {
        // With “Referrer-Policy: no-referrer” browsers send “Origin: null” for our own forms.
        boolean isFromOutside =
                request.header("origin")
                                .filter(origin -> !origin.equals("null"))
                                .filter(origin -> !hosts.contains(origin.replace("http://", "")))
                                .isPresent()
                        || request.header("sec-fetch-site")
                                .filter(site -> !site.equals("same-origin") && !site.equals("none"))
                                .isPresent();
        Optional<String> sent =
                request.header("x-csrf").isPresent()
                        ? request.header("x-csrf")
                        : request.form("_csrf");
        if (isFromOutside || sent.filter(value -> same(value, csrf)).isEmpty()) {
            throw new HttpTrouble(
                    403, "This form is from another run of Hearsay; load the page again.");
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
