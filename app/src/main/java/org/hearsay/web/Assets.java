package org.hearsay.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/// Style sheets, scripts and pictures of the pages: our own, and libraries that came as WebJars.
///
/// Everything lies on the class path; nothing is fetched. An address with the hash of its file may
/// be kept by the browser for ever.
final class Assets {
    /// Libraries by the name that pages use: where they lie on the class path.
    private static final Map<String, String> LIBRARIES =
            Map.of("htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.7/dist/htmx.min.js");

    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "json", "application/json");

    private static final Map<String, Optional<Asset>> KNOWN = new ConcurrentHashMap<>();

    private Assets() {}

    /// A file as it is sent.
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Asset(String type, String hash, byte[] plain, byte[] zipped) {}

    /// The address of a file: `/assets/hearsay.css?v=…`.
    static String url(String file) {
        Asset asset =
                find(file).orElseThrow(() -> new IllegalArgumentException("No asset " + file));
        return "/assets/" + file + "?v=" + asset.hash();
    }

    /// Answers `/assets/{file}`.
    static Response answer(Request request) throws HttpTrouble {
        String file = request.name("file");
        Asset asset = find(file).orElseThrow(() -> HttpTrouble.notFound("There is no such file."));
        String tag = "\"" + asset.hash() + "\"";
        if (request.header("if-none-match").filter(tag::equals).isPresent()) {
            return Response.empty(304).with("ETag", tag);
        }
        boolean isForEver = request.query("v").filter(asset.hash()::equals).isPresent();
        boolean isZipped = request.header("accept-encoding").orElse("").contains("gzip");
        Response response =
                Response.bytes(asset.type(), isZipped ? asset.zipped() : asset.plain())
                        .with("ETag", tag)
                        .with("Vary", "Accept-Encoding")
                        .with(
                                "Cache-Control",
                                isForEver ? "public, max-age=31536000, immutable" : "no-cache");
        return isZipped ? response.with("Content-Encoding", "gzip") : response;
    }

    private static Optional<Asset> find(String file) {
        return KNOWN.computeIfAbsent(file, Assets::read);
    }

    private static Optional<Asset> read(String file) {
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (type == null || !file.matches("[a-z0-9.-]+")) {
            return Optional.empty();
        }
        String place = LIBRARIES.getOrDefault(file, "assets/" + file);
        try (InputStream in = Assets.class.getResourceAsStream(place)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] plain = in.readAllBytes();
            return Optional.of(new Asset(type, hash(plain), plain, zipped(plain)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
