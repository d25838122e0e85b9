package org.hearsay.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.hearsay.annotation.DocumentAnnotator;
import org.jspecify.annotations.Nullable;

/// Which Hearsay this is.
public final class Program {
    private Program() {}

    /// The version of the release, or `development` outside of one.
    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /// What made the layers of a document: it is read again when this changes.
    static String engine() {
        return stamp(DocumentAnnotator.class);
    }

    /// What made the text of a document: the file is read again when this changes.
    static String extractor() {
        return stamp(Program.class);
    }

    /// The version; between releases with a sum over the code, which changes without it.
    private static String stamp(Class<?> part) {
        boolean isRelease = !version().equals("development") && !version().endsWith("-SNAPSHOT");
        if (isRelease) {
            return version();
        }
        @Nullable CodeSource source = part.getProtectionDomain().getCodeSource();
        if (source == null) {
            return version();
        }
        try {
            Path code = Path.of(source.getLocation().toURI());
            long sum = Files.isDirectory(code) ? sumOfFolder(code) : sumOfJar(code);
            return version() + "+" + Long.toHexString(sum);
        } catch (URISyntaxException | IOException e) {
            return version();
        }
    }

    private static long sumOfJar(Path jar) throws IOException {
        CRC32 sum = new CRC32();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> entry.getName().startsWith("org/"))
                    .map(entry -> entry.getName() + entry.getCrc())
                    .sorted()
                    .forEach(line ->
                            sum.update(line.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return sum.getValue();
    }

    private static long sumOfFolder(Path folder) throws IOException {
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files = paths.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        sum.update(buffer, 0, read);
                    }
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return sum.getValue();
    }
}
