package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Visitor VISITOR = Visitor.atSkarnLight();

    @AfterAll
    static void close() {
        VISITOR.close();
    }

    @Test
    void theAddressWithItsTokenGivesACookieForThisSiteAlone() {
        Response response =
                VISITOR.ask(
                        Request.get(
                                "/?token=" + VISITOR.token(), Map.of("host", "127.0.0.1:7417")));
        assertThat(response.status()).isEqualTo(303);
        assertThat(response.headers().get("Location")).isEqualTo("/");
        assertThat(response.headers().get("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Strict");
    }

    @Test
    void withoutTheTokenNothingOfTheCaseIsTold() {
        for (String path : new String[] {"/", "/api/case", "/read", "/?token=wrong"}) {
            Response response = VISITOR.ask(Request.get(path, Map.of("host", "127.0.0.1:7417")));
            assertThat(response.status()).as(path).isEqualTo(401);
            assertThat(response.words()).as(path).doesNotContain("Skarn");
        }
    }

    @Test
    void aNameThatSomebodyPointsAtThisMachineGetsNothing() {
        Map<String, String> headers = VISITOR.headers();
        headers.put("host", "evil.example:7417");
        assertThat(VISITOR.ask(Request.get("/", headers)).status()).isEqualTo(421);
    }

    @Test
    void aFormWithoutItsTokenOrFromAnotherSiteDoesNothing() {
        assertThat(VISITOR.ask(Request.post("/", VISITOR.headers(), "a=b")).status())
                .isEqualTo(403);
        Map<String, String> headers = new HashMap<>(VISITOR.headers());
        headers.put("origin", "http://evil.example");
        assertThat(VISITOR.ask(Request.post("/", headers, "a=b")).status()).isEqualTo(403);
    }

    @Test
    void aScriptSendsTheTokenAsBearer() {
        Map<String, String> headers =
                Map.of("host", "127.0.0.1:7417", "authorization", "Bearer " + VISITOR.token());
        Response response = VISITOR.ask(Request.get("/api/case", headers));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.words()).contains("Skarn");
    }

    @Test
    void everyAnswerForbidsScriptsOfOthers() {
        for (String path : new String[] {"/", "/nowhere", "/assets/hearsay.css"}) {
            assertThat(VISITOR.get(path).headers())
                    .as(path)
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .containsEntry("Referrer-Policy", "no-referrer")
                    .doesNotContainKey("Access-Control-Allow-Origin")
                    .hasEntrySatisfying(
                            "Content-Security-Policy",
                            policy -> assertThat(policy).startsWith("default-src 'none'"));
        }
    }

    @Test
    void whatIsNotThereIsSaidInASentence() {
        assertThat(VISITOR.get("/nowhere").status()).isEqualTo(404);
        assertThat(VISITOR.get("/nowhere").words()).contains("There is no page at this address.");
        assertThat(VISITOR.get("/api/nowhere").words()).contains("\"status\" : 404");
    }

    @Test
    void aFileWithItsHashIsKeptForEver() {
        String address = Assets.url("hearsay.css");
        assertThat(VISITOR.get(address).headers().get("Cache-Control")).contains("immutable");
        assertThat(VISITOR.get("/assets/hearsay.css").headers().get("Cache-Control"))
                .isEqualTo("no-cache");
        assertThat(VISITOR.get("/assets/..%2Fsecret").status()).isEqualTo(404);
    }
}
