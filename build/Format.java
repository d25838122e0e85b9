import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Checks, or with `apply` restores, the layout of all Java files below some folders: `Format
/// check|apply engine/src,app/src`.
///
/// A program of its own because the formatter needs JDK 25 where Maven may run on an older one.
final class Format {
    private static final Formatter AOSP =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    public static void main(String[] args) {
        boolean apply = args[0].equals("apply");
        List<Path> strays =
                Stream.of(args[1].split(","))
                        .map(Path::of)
                        .filter(Files::exists)
                        .flatMap(Format::javaFiles)
                        .parallel()
                        .filter(file -> !isFormatted(file, apply))
                        .sorted()
                        .toList();
        strays.forEach(
                file -> System.err.println((apply ? "Formatted " : "Not formatted: ") + file));
        if (!apply && !strays.isEmpty()) {
            System.err.println("Format with: ./mvnw -q -N -Pformat process-sources");
            System.exit(1);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFormatted(Path file, boolean apply) {
        try {
            String source = Files.readString(file);
            String formatted = formatted(source);
            if (apply && !formatted.equals(source)) {
                Files.writeString(file, formatted);
            }
            return formatted.equals(source);
        } catch (IOException | FormatterException e) {
            System.err.println(file + ": " + e.getMessage());
            return false;
        }
    }

    private static String formatted(String source) throws FormatterException {
        String ordered = ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE);
        return AOSP.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
    }
}
