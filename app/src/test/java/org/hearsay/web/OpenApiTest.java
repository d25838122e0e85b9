package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    @Test
    void everyRouteIsDescribedAndNothingElse() throws IOException {
        try (Visitor visitor = Visitor.atSkarnLight()) {
            List<String> routes =
                    visitor.routes().stream()
                            .map(route -> route.method() + " " + route.pattern())
                            .toList();
            assertThat(described()).containsExactlyInAnyOrderElementsOf(routes);
        }
    }

    private static List<String> described() throws IOException {
        List<String> described = new ArrayList<>();
        String path = "";
        Path file = Path.of("..", "docs", "formats", "openapi.yaml");
        for (String line : Files.readAllLines(file)) {
            if (line.matches("  /.*:")) {
                path = line.strip().replaceFirst(":$", "");
            } else if (line.matches("    (get|post):")) {
                described.add(
                        line.strip().replace(":", "").toUpperCase(java.util.Locale.ROOT)
                                + " "
                                + path);
            }
        }
        return described;
    }
}
