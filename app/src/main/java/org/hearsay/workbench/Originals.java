package org.hearsay.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.ingest.PdfPages;
import org.hearsay.store.CaseStore;
import org.hearsay.text.DocumentText;
import org.jspecify.annotations.Nullable;

/// The files that documents came from, where they still lie as they were read. The case holds their
/// hashes, not their pages: a page is drawn from the file when somebody asks for it.
final class Originals {
    private static final int MOST_PAGES = 24;
    private static final int WIDTH = 1100;

    private final CaseStore store;
    private @Nullable Map<String, String> paths;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Map<String, byte[]> pages =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                    return size() > MOST_PAGES;
                }
            };

    /// A file as it was when its hash was taken.
    private record Seen(long size, FileTime changed, String sha256) {}

    Originals(CaseStore store) {
        this.store = store;
    }

    /// Other documents may have come from other files.
    synchronized void forget() {
        paths = null;
    }

    /// The PDF that a document is, if it lies where it lay and has not changed since.
    synchronized Optional<Path> pdf(DocumentText text) throws IOException {
        String path = paths().getOrDefault(text.id(), "");
        if (!path.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return Optional.empty();
        }
        Path file = Path.of(path);
        return Files.isReadable(file) && hash(file).equals(text.sha256())
                ? Optional.of(file)
                : Optional.empty();
    }

    /// A page of a document as PNG.
    synchronized Optional<byte[]> page(DocumentText text, int page) throws IOException {
        Optional<Path> file = pdf(text);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String key = text.sha256() + " " + page;
        byte[] known = pages.get(key);
        if (known == null) {
            Optional<byte[]> drawn = PdfPages.png(file.get(), page, WIDTH);
            if (drawn.isEmpty()) {
                return Optional.empty();
            }
            known = drawn.get();
            pages.put(key, known);
        }
        return Optional.of(known);
    }

    private Map<String, String> paths() throws IOException {
        Map<String, String> known = paths;
        if (known == null) {
            known = new HashMap<>();
            for (CaseStore.Holding holding : store.holdings()) {
                known.put(holding.id(), holding.path());
            }
            paths = known;
        }
        return known;
    }

    private String hash(Path file) throws IOException {
        long size = Files.size(file);
        FileTime changed = Files.getLastModifiedTime(file);
        Seen before = seen.get(file);
        if (before != null && before.size() == size && before.changed().equals(changed)) {
            return before.sha256();
        }
        String sha256 = sha256(file);
        seen.put(file, new Seen(size, changed, sha256));
        return sha256;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
