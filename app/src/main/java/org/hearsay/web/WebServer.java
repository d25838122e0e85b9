package org.hearsay.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hearsay.workbench.LiveCase;

/// The workbench as a server of HTTP: the JDK's own, each request on its own virtual thread.
public final class WebServer implements AutoCloseable {
    static {
        // Without it, each answer waits 40 ms for the acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int USUAL_PORT = 7417;

    private final HttpServer server;
    private final Site site;
    private final ExecutorService threads;
    private final URI address;
    private final Gate gate;

    private WebServer(
            HttpServer server, Site site, ExecutorService threads, URI address, Gate gate) {
        this.server = server;
        this.site = site;
        this.threads = threads;
        this.address = address;
        this.gate = gate;
    }

    /// Where and for whom.
    ///
    /// @param host the name or address to listen on
    /// @param port 0 for the usual one, or any when that is taken
    /// @param who the person whose decisions are kept
    public record Settings(String host, int port, String who) {
        /// This machine only.
        public static Settings loopback(String who) {
            return new Settings("127.0.0.1", 0, who);
        }
    }

    /// Begins to listen.
    public static WebServer start(LiveCase live, Settings settings) throws IOException {
        HttpServer server = listen(settings);
        int port = server.getAddress().getPort();
        Gate gate = new Gate(port, hosts(settings.host(), port));
        boolean isLoopback = server.getAddress().getAddress().isLoopbackAddress();
        Site site = new Site(live, gate, settings.who(), isLoopback);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(site, exchange));
        server.start();
        String host = isEverywhere(settings.host()) ? "127.0.0.1" : settings.host();
        URI address = URI.create("http://" + bracketed(host) + ":" + port + "/");
        return new WebServer(server, site, threads, address, gate);
    }

    private static HttpServer listen(Settings settings) throws IOException {
        InetAddress address;
        try {
            address = InetAddress.getByName(settings.host());
        } catch (UnknownHostException e) {
            throw new IOException(settings.host() + " is no name or address of this machine.", e);
        }
        int wanted = settings.port() == 0 ? USUAL_PORT : settings.port();
        try {
            return HttpServer.create(new InetSocketAddress(address, wanted), 0);
        } catch (BindException e) {
            if (settings.port() == 0) {
                return HttpServer.create(new InetSocketAddress(address, 0), 0);
            }
            throw new IOException(
                    "Port "
                            + wanted
                            + " of "
                            + settings.host()
                            + " cannot be had; leave out --port and Hearsay takes a free one.",
                    e);
        }
    }

    private static boolean isEverywhere(String host) {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    private static Set<String> hosts(String host, int port) throws UnknownHostException {
        Set<String> hosts = new HashSet<>();
        for (String name : List.of("127.0.0.1", "localhost", "[::1]", bracketed(host))) {
            hosts.add(name + ":" + port);
        }
        if (isEverywhere(host)) {
            InetAddress own = InetAddress.getLocalHost();
            hosts.add(own.getHostName() + ":" + port);
            hosts.add(bracketed(own.getHostAddress()) + ":" + port);
        }
        return hosts;
    }

    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /// Works out beside, with one thread, what the screens need of a large case.
    ///
    /// @return that thread; it ends when all is worked out
    public Thread prepare() {
        return Thread.ofPlatform().daemon().name("preparing the screens").start(site::prepare);
    }

    /// The address with its key: what a person opens.
    public URI entrance() {
        return URI.create(address + "?token=" + gate.token());
    }

    /// The address without a key.
    public URI address() {
        return address;
    }

    private static void answer(Site site, HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request =
                    Request.of(
                            exchange.getRequestMethod(),
                            target(exchange.getRequestURI()),
                            headers(exchange),
                            exchange.getRequestBody());
            send(exchange, site.answer(request));
        }
    }

    private static String target(URI uri) {
        String query = uri.getRawQuery();
        String path = uri.getRawPath();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        headers.put(
                                name.toLowerCase(Locale.ROOT),
                                String.join(
                                        name.equalsIgnoreCase("cookie") ? "; " : ", ", values)));
        return headers;
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        response.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        boolean isBare =
                exchange.getRequestMethod().equals("HEAD")
                        || response.status() == 304
                        || response.status() == 204;
        switch (response.body()) {
            case Response.Body.Bytes(var bytes) -> {
                boolean isEmpty = isBare || bytes.length == 0;
                exchange.sendResponseHeaders(response.status(), isEmpty ? -1 : bytes.length);
                if (!isEmpty) {
                    exchange.getResponseBody().write(bytes);
                }
            }
            case Response.Body.Stream(var writing) -> {
                exchange.sendResponseHeaders(response.status(), isBare ? -1 : 0);
                if (!isBare) {
                    try (OutputStream out =
                            new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
                        writing.to(out);
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
