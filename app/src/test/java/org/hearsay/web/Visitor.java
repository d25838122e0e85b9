package org.hearsay.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.hearsay.workbench.Dates;
import org.hearsay.workbench.LiveCase;
import org.hearsay.workbench.Reading;
import org.hearsay.workbench.Tally;
import org.hearsay.workbench.Workbench;

/// A person at the workbench in a test, let in, without browser and network.
public final class Visitor implements AutoCloseable {
    private static final String HOST = "127.0.0.1:7417";

    private final LiveCase live;
    private final Gate gate = new Gate(7417, Set.of(HOST));
    private final Site site;

    private Visitor(LiveCase live) {
        this.live = live;
        this.site = new Site(live, gate, "A. Tester", true);
    }

    /// At a fresh copy of the bundled example.
    public static Visitor atSkarnLight() {
        return at(Example.copy());
    }

    /// At a case.
    public static Visitor at(Path caseFile) {
        try {
            return new Visitor(LiveCase.openOrCreate(caseFile, "A case"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bundled example, read once for all tests of a run.
    public static final class Example {
        private static final Path CASE = build();

        private Example() {}

        /// A fresh copy of the example's case.
        public static Path copy() {
            try {
                Path copy = newFile();
                return Files.copy(CASE, copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// A name for a case, in a folder that goes when the tests are over.
        public static Path newFile() {
            try {
                Path file = Files.createTempDirectory("hearsay-web").resolve("skarn.hearsay");
                Objects.requireNonNull(file.getParent()).toFile().deleteOnExit();
                for (String ending : List.of("", "-wal", "-shm", "-journal")) {
                    file.resolveSibling(file.getFileName() + ending).toFile().deleteOnExit();
                }
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path build() {
            try {
                Path file = newFile();
                new Workbench(Reading.standard(), Tally.UNWATCHED)
                        .build(
                                List.of(Path.of("..", "examples", "skarn-light")),
                                file,
                                "The Skarn light",
                                new Dates.Unsaid());
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Three short documents of our own that ask for decisions, whatever becomes of the bundled
    /// example: initials that fit two people, a question answered both ways, two numbers.
    public static final class Contract {
        private static final Map<String, String> DOCUMENTS =
                Map.of(
                        "minutes.txt",
                        """
                        Anna Holm met the ministers in Trieste on 3 May 1990. Arne Holm said that \
                        the contract was signed in Trieste on 3 May 1990. Bertil Krog and Birte Krog \
                        saw the contract.
                        """,
                        "letter.txt",
                        """
                        A. Holm left Trieste on 9 May 1990. A. Holm said that Ingeborg Rustad had \
                        read the contract. B. Krog said that the contract was not signed in Trieste.
                        """,
                        "memoir.txt",
                        """
                        Ingeborg Rustad said that 26 crates had been shipped from Trieste in May \
                        1990. Arne Holm said that 40 crates had been shipped from Trieste in May \
                        1990. Bertil Krog learned of it on 12 May 1990 from Arne Holm.
                        """);

        private Contract() {}

        /// A new case of them.
        public static Path newCase() {
            try {
                Path file = Example.newFile();
                List<Path> written = new ArrayList<>();
                for (Map.Entry<String, String> document : DOCUMENTS.entrySet()) {
                    Path path = file.resolveSibling(document.getKey());
                    written.add(Files.writeString(path, document.getValue()));
                    path.toFile().deleteOnExit();
                }
                new Workbench(Reading.standard(), Tally.UNWATCHED)
                        .build(written, file, "The contract", new Dates.Unsaid());
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The case behind the pages.
    public LiveCase live() {
        return live;
    }

    /// All routes.
    public List<Router.Route> routes() {
        return site.router().routes();
    }

    /// Asks for a page, with the cookie.
    public Response get(String target) {
        return site.answer(Request.get(target, headers()));
    }

    /// Asks as htmx does, for a part of a page.
    public Response part(String target) {
        Map<String, String> headers = headers();
        headers.put("hx-request", "true");
        return site.answer(Request.get(target, headers));
    }

    /// Sends a form, with its token, and waits until its effect is shown.
    ///
    /// @param namesAndValues name, value, name, value …
    public Response post(String target, String... namesAndValues) {
        StringJoiner form = new StringJoiner("&");
        form.add("_csrf=" + gate.csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(encoded(namesAndValues[i]) + "=" + encoded(namesAndValues[i + 1]));
        }
        Response response = site.answer(Request.post(target, headers(), form.toString()));
        live.settle(Duration.ofSeconds(30));
        return response;
    }

    /// Sends words as they are, with the token.
    public Response send(String target, String words) {
        Map<String, String> headers = headers();
        headers.put("content-type", "application/octet-stream");
        headers.put("x-csrf", gate.csrf());
        return site.answer(Request.post(target, headers, words));
    }

    /// Asks with headers of one's own.
    Response ask(Request request) {
        return site.answer(request);
    }

    String token() {
        return gate.token();
    }

    /// What a browser that was let in sends.
    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("host", HOST);
        headers.put("cookie", gate.cookieHeader());
        headers.put("content-type", "application/x-www-form-urlencoded");
        return headers;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            live.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
