package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever somebody types into the address or sends in a form, Hearsay has no fault of its own.
class OddAddressTest {
    private static final List<String> ODD =
            List.of("none", "-1", "9999999999999", "%00", "cable-214");

    private static final String ODD_QUERY =
            "?page=-3&n=99999999999&at=9-2&from=12&to=1700-13-45&day=x&q=%22(&by=x&lanes=x&view=x"
                    + "&who=x&kind=x&only=x&doc=x&start=z&end=-1&item=x&number=x&most=-1&format=x";

    private final List<String> faults = new ArrayList<>();

    @Test
    void noAddressIsAnsweredAsAFaultOfOurs() {
        try (Visitor visitor = Visitor.atSkarnLight()) {
            String actor = actor(visitor);
            for (Router.Route route : visitor.routes()) {
                for (String odd : ODD) {
                    ask(visitor, route, odd);
                }
                ask(visitor, route, actor);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static String actor(Visitor visitor) {
        try {
            return visitor.live().now().caseFile().actors().getFirst().id().value();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void ask(Visitor visitor, Router.Route route, String odd) {
        String path = route.pattern().replaceAll("\\{[a-z]+}", odd);
        if (route.method().equals("GET")) {
            note(visitor.get(path), "GET " + path);
            note(visitor.get(path + ODD_QUERY), "GET " + path + ODD_QUERY);
        } else {
            note(visitor.post(path), "POST " + path);
            note(
                    visitor.post(
                            path,
                            "id",
                            odd,
                            "item",
                            odd,
                            "value",
                            odd,
                            "number",
                            odd,
                            "n",
                            odd,
                            "doc",
                            odd,
                            "start",
                            odd,
                            "end",
                            odd,
                            "words",
                            odd,
                            "sign",
                            odd,
                            "hypothesis",
                            odd,
                            "source",
                            odd,
                            "credibility",
                            odd,
                            "opinion",
                            odd,
                            "kind",
                            odd,
                            "speaker",
                            odd,
                            "type",
                            odd,
                            "edtf",
                            odd,
                            "what",
                            odd,
                            "sort",
                            odd,
                            "at",
                            "5-9",
                            "cue",
                            odd,
                            "file",
                            odd,
                            "dispute",
                            odd),
                    "POST " + path + " " + odd);
        }
    }

    private void note(Response response, String asked) {
        if (response.status() >= 500) {
            faults.add(asked + " " + response.status() + " " + response.words());
        }
    }
}
