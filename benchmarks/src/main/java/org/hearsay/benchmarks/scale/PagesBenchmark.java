package org.hearsay.benchmarks.scale;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.account.Dispute;
import org.hearsay.actor.Actor;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.benchmarks.Command;
import org.hearsay.benchmarks.Report;
import org.hearsay.casefile.CaseFile;
import org.hearsay.review.Proposal;
import org.hearsay.store.SqliteStore;
import org.hearsay.store.StoredDocument;
import org.hearsay.web.WebServer;
import org.hearsay.workbench.LiveCase;

/// Measures how fast the workbench answers on a large case: `PagesBenchmark CASE.hearsay… COUNT`.
///
/// The documents of the given cases are copied with other names ([AlteredCopy]) until there are
/// COUNT; 0 takes the first case as it is. Every screen is asked for over HTTP on loopback, as a
/// browser does, and so are answers at the review desk.
public final class PagesBenchmark {
    private static final int WARM = 3;
    private static final int TIMES = 20;
    private static final int ANSWERS = 60;

    /// So long somebody thinks who answers while the case is put together anew.
    private static final Duration THINKING = Duration.ofMillis(2500);

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String token;

    private PagesBenchmark(WebServer server) {
        this.address = server.address();
        this.token = server.entrance().getQuery().substring("token=".length());
    }

    /// Runs the command.
    public static void main(String[] args) throws Exception {
        Command command = Command.parse("pages", args, 2, "pages CASE.hearsay… COUNT");
        List<Path> cases = new ArrayList<>();
        List<String> arguments = command.arguments();
        for (String file : arguments.subList(0, arguments.size() - 1)) {
            if (Files.exists(Path.of(file))) {
                cases.add(Path.of(file));
            } else {
                System.out.println("absent, skipped: " + file);
            }
        }
        if (cases.isEmpty()) {
            return;
        }
        int count = Integer.parseInt(arguments.getLast());
        Path folder = Files.createTempDirectory("hearsay-pages");
        try {
            Path file = folder.resolve("large.hearsay");
            if (count == 0) {
                Files.copy(cases.getFirst(), file);
            } else {
                write(file, cases, count);
            }
            Report report = new Report();
            measure(file, report);
            report.finish(command);
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void write(Path file, List<Path> cases, int count) throws IOException {
        List<AnnotatedDocument> given = new ArrayList<>();
        for (Path each : cases) {
            try (SqliteStore store = SqliteStore.openToRead(each)) {
                given.addAll(store.documents());
            }
        }
        try (SqliteStore store = SqliteStore.openOrCreate(file, "A large case")) {
            for (int i = 0; i < count; i++) {
                AnnotatedDocument copy =
                        AlteredCopy.of(given.get(i % given.size()), 1 + i / given.size());
                store.put(new StoredDocument(copy, copy.id() + ".txt", "benchmark", null, null));
            }
        }
    }

    private static void measure(Path file, Report report) throws Exception {
        long start = System.nanoTime();
        try (LiveCase live = LiveCase.open(file);
                WebServer server = WebServer.start(live, WebServer.Settings.loopback("bench"))) {
            PagesBenchmark pages = new PagesBenchmark(server);
            byte[] first = pages.get("/");
            double answered = seconds(start);
            live.isReady(Duration.ofHours(1));
            double opened = seconds(start);
            server.prepare().join();
            double prepared = seconds(start);
            CaseFile caseFile = live.now().caseFile();
            report.table(
                    "The case",
                    List.of("", ""),
                    List.of(
                            List.of("documents", "" + caseFile.documents().size()),
                            List.of("people and bodies", "" + caseFile.actors().size()),
                            List.of("events", "" + caseFile.events().size()),
                            List.of("statements", "" + caseFile.statements().size()),
                            List.of("disputes", "" + caseFile.disputes().size()),
                            List.of("open questions", "" + caseFile.proposals().size())));
            report.table(
                    "Opening",
                    List.of("", ""),
                    List.of(
                            List.of("the first page after, in s", decimal(answered)),
                            List.of("the whole case after, in s", decimal(opened)),
                            List.of("all screens worked out after, in s", decimal(prepared)),
                            List.of(
                                    "the first page with all its files, gzipped, in KB",
                                    "" + pages.weight(first) / 1000)));
            report.figure("first page in s", answered);
            report.figure("opened in s", opened);
            List<List<String>> rows = new ArrayList<>();
            double worst = 0;
            for (Map.Entry<String, String> screen : screens(caseFile).entrySet()) {
                Times times = pages.times(screen.getValue());
                System.out.println(screen.getKey() + " " + times.row());
                rows.add(row(screen.getKey(), times));
                worst = Math.max(worst, times.at(0.95));
            }
            report.table(
                    "Screens",
                    List.of(
                            "screen",
                            "first, ms",
                            "p50, ms",
                            "p95, ms",
                            "CPU, ms",
                            "KB",
                            "KB gzipped"),
                    rows);
            report.figure("p95 of the slowest screen in ms", worst);
            List<Proposal> open = caseFile.proposals();
            int apart = Math.min(1 + ANSWERS, open.size());
            Times answers = pages.answers(open.subList(0, apart), Duration.ZERO);
            System.out.println("answers " + answers.row());
            int last = Math.min(apart + TIMES, open.size());
            Times thoughtful = pages.answers(open.subList(apart, last), THINKING);
            report.table(
                    "Review desk",
                    List.of("", "first, ms", "p50, ms", "p95, ms", "CPU, ms", "KB", "KB gzipped"),
                    List.of(
                            row("an answer", answers),
                            row("an answer, the case put together beside", thoughtful)));
            report.figure("p95 of an answer in ms", answers.at(0.95));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static String decimal(double number) {
        return String.format(java.util.Locale.ROOT, "%.1f", number);
    }

    /// The screens with their usual questions, by name.
    private static Map<String, String> screens(CaseFile caseFile) {
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("case", "/");
        screens.put("documents", "/read");
        screens.put("read", "/read/" + encoded(caseFile.documents().getFirst().id()) + "?at=10-60");
        screens.put("timeline", "/timeline");
        screens.put("timeline, a month", "/timeline?from=1988-11&to=1988-12");
        screens.put("timeline, lanes", "/timeline?lanes=person");
        screens.put("timeline, table", "/timeline?view=table&page=7");
        screens.put("timeline, words", "/timeline?q=lens");
        screens.put("people", "/people");
        screens.put("people, words", "/people?q=min");
        screens.put("dossier", "/people/" + encoded(mostNamed(caseFile)));
        screens.put("network", "/network");
        screens.put("network of one", "/network?who=" + encoded(mostNamed(caseFile)));
        screens.put("accounts", "/accounts");
        screens.put("accounts, voices", "/accounts?by=voices");
        screens.put("accounts, words", "/accounts?q=order");
        Dispute dispute = caseFile.disputes().getFirst();
        screens.put("dispute", "/disputes/" + encoded(dispute.id().value()));
        screens.put("hypotheses", "/disputes/" + encoded(dispute.id().value()) + "/hypotheses");
        screens.put("who knew", "/knowledge");
        screens.put("who knew, a day", "/knowledge?day=1988-11-14");
        screens.put("review", "/review");
        screens.put("log", "/review/log");
        screens.put("search, a word", "/search?q=lens");
        screens.put("search, operators", "/search?q=" + encoded("lens AND order date:1988..2012"));
        screens.put("report", "/report");
        return screens;
    }

    private static String mostNamed(CaseFile caseFile) {
        return caseFile.actors().stream()
                .max(Comparator.comparingInt((Actor actor) -> actor.passages().size()))
                .orElseThrow()
                .id()
                .value();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// How long answers took, in milliseconds, the first apart, and how long the last one was.
    private record Times(double first, List<Double> others, double cpu, int bytes, int zipped) {
        double at(double share) {
            List<Double> sorted = others.stream().sorted().toList();
            return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        }

        List<String> row() {
            return List.of(
                    decimal(first),
                    decimal(at(0.5)),
                    decimal(at(0.95)),
                    decimal(cpu),
                    "" + bytes / 1000,
                    "" + zipped / 1000);
        }
    }

    private Times times(String path) {
        long start = System.nanoTime();
        byte[] body = get(path);
        double first = 1000 * seconds(start);
        List<Double> others = new ArrayList<>();
        long busy = 0;
        for (int i = 0; i < WARM + TIMES; i++) {
            busy = i == WARM ? cpuNanos() : busy;
            start = System.nanoTime();
            body = get(path);
            if (i >= WARM) {
                others.add(1000 * seconds(start));
            }
        }
        double cpu = (cpuNanos() - busy) / 1e6 / TIMES;
        return new Times(first, others, cpu, body.length, zipped(body));
    }

    /// What the whole process has used, client and server: other work of the machine is none of it.
    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static List<String> row(String name, Times times) {
        return Stream.concat(Stream.of(name), times.row().stream()).toList();
    }

    private Times answers(List<Proposal> open, Duration thinking) throws InterruptedException {
        List<Double> times = new ArrayList<>();
        int bytes = 0;
        long busy = cpuNanos();
        for (Proposal proposal : open) {
            Thread.sleep(thinking);
            String act = times.size() % 2 == 0 ? "accept" : "dismiss";
            HttpRequest request =
                    asking("/review/" + act)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("HX-Request", "true")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "id=" + encoded(proposal.id()) + "&n=0&kind="))
                            .build();
            long start = System.nanoTime();
            bytes = send(request).length;
            times.add(1000 * seconds(start));
        }
        double cpu = (cpuNanos() - busy) / 1e6 / times.size();
        return new Times(times.getFirst(), times.subList(1, times.size()), cpu, bytes, 0);
    }

    private HttpRequest.Builder asking(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token);
    }

    private byte[] get(String path) {
        return send(asking(path).build());
    }

    private byte[] send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(
                        request.uri() + " was answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A page and the files that it names, gzipped.
    private int weight(byte[] page) {
        int bytes = zipped(page);
        Matcher assets = ASSET.matcher(new String(page, StandardCharsets.UTF_8));
        while (assets.find()) {
            bytes += zipped(get(assets.group(1)));
        }
        return bytes;
    }

    private static int zipped(byte[] bytes) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
            zip.finish();
            return out.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
