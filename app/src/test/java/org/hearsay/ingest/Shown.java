package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentText;

/// Renders what was ingested as short text.
final class Shown {
    private static final Set<String> UNINTERESTING = Set.of("extractor", "file");

    private Shown() {}

    static void check(Path folder, String expected) {
        assertThat(shown(new Ingestor().read(List.of(folder), PublicationDates.none())))
                .isEqualTo(expected);
    }

    /// Documents with their blocks, then duplicates, then problems.
    static String shown(Ingestion ingestion) {
        StringBuilder shown = new StringBuilder();
        for (DocumentText document : ingestion.documents()) {
            shown.append(
                    "%s (%s) %s %s\n"
                            .formatted(
                                    document.id(),
                                    document.kind().label(),
                                    document.published(),
                                    document.title()));
            document.metadata()
                    .forEach((name, words) -> {
                        if (!UNINTERESTING.contains(name)) {
                            shown.append("  %s: %s\n".formatted(name, words));
                        }
                    });
            for (Block block : document.blocks()) {
                int page = document.pageAt(block.span().start());
                shown.append(
                        "    %s%s | %s\n"
                                .formatted(
                                        block.kind().label(),
                                        page == 0 ? "" : " p" + page,
                                        block.span()
                                                .of(document.text())
                                                .replace("\r", "")
                                                .replace("\n", " / ")));
            }
        }
        ingestion
                .duplicates()
                .forEach(duplicate ->
                        shown.append("%s repeats %s\n".formatted(duplicate.doc(), duplicate.of())));
        ingestion
                .problems()
                .forEach(problem ->
                        shown.append(
                                "%s: %s\n".formatted(problem.kind().code(), problem.sentence())));
        return shown.toString();
    }

    static Path file(Path folder, String name, String text) throws IOException {
        return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }
}
