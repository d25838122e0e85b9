package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.review.Proposal;
import org.hearsay.workbench.LiveCase;
import org.hearsay.workbench.Workbench;
import org.junit.jupiter.api.Test;

/// The program is killed, as by a power cut, right after it has answered: no decision is lost.
class CrashTest {
    private static final Pattern ENTRANCE = Pattern.compile("(http://\\S+/)\\?token=(\\S+)");

    @Test
    void aKilledServerHasLostNothingThatItAnswered() throws Exception {
        Path caseFile = Visitor.Contract.newCase();
        List<String> asked = new ArrayList<>();
        try (LiveCase live = LiveCase.open(caseFile)) {
            live.now().caseFile().proposals().stream().map(Proposal::id).forEach(asked::add);
        }
        Process program = serve(caseFile);
        try {
            Matcher entrance = entrance(program);
            URI address = URI.create(entrance.group(1));
            HttpClient client = HttpClient.newHttpClient();
            for (String id : asked) {
                HttpResponse<String> answer =
                        send(client, address, entrance.group(2), "/api/review/dismiss", "id", id);
                assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            }
            HttpResponse<String> kept =
                    send(client, address, entrance.group(2), "/api/report", "draft", "# Kept");
            assertThat(kept.statusCode()).isLessThan(300);
        } finally {
            program.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }

        try (LiveCase live = LiveCase.open(caseFile)) {
            assertThat(live.log()).hasSize(asked.size()).hasSizeGreaterThan(2);
            assertThat(live.log()).allMatch(line -> line.who().equals("A. Tester"));
            assertThat(live.now().caseFile().proposals())
                    .noneMatch(proposal -> asked.contains(proposal.id()));
            assertThat(live.report()).isEqualTo("# Kept");
        }
        try (var open = Workbench.open(caseFile)) {
            assertThat(open.verify().faults()).isEmpty();
        }
    }

    private static Process serve(Path caseFile) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.hearsay.cli.Main",
                        "serve",
                        caseFile.toString(),
                        "--as",
                        "A. Tester")
                .redirectErrorStream(true)
                .start();
    }

    private static Matcher entrance(Process program) throws IOException {
        BufferedReader lines = program.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher matcher = ENTRANCE.matcher(line);
            if (matcher.find()) {
                return matcher;
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("The program did not serve: " + said);
    }

    private static HttpResponse<String> send(
            HttpClient client, URI address, String token, String path, String name, String value)
            throws IOException, InterruptedException {
        String form = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return client.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
