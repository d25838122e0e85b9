package org.hearsay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private static final String CARD =
            """
            title: "Ferries"
            about: |
              Which ferry left.
            corpus: "Ten harbours"
            licence: "free"
            expected:
              F1: {value: 80, tolerance: 1.5}
            peers:
              - {system: "the harbour master", figure: "F1 75", source: "his log"}
            """;

    @Test
    void aPageSaysWhatTheCardSaysAndWhatTheRunFound(@TempDir Path folder) throws IOException {
        assertThat(String.join("\n", page(folder, 81.2, "2026-11-23", List.of())))
                .isEqualTo(
                        """
                        # Ferries

                        <!-- Written by `benchmarks/run ferries … --page`. To change it, change benchmarks/corpora/ferries.yaml or the benchmark. -->

                        Which ferry left.

                        | | |
                        |---|---|
                        | corpus | Ten harbours |
                        | licence | free |
                        | command | `benchmarks/run ferries ../shared/corpora/harbours dev` |
                        | machine | an abacus |
                        | date | 2026-11-23 |

                        ## Figures

                        | harbours | F1 |
                        |---|---|
                        | all | 81.2 |

                        ## Beside others

                        | system | figure | source |
                        |---|---|---|
                        | the harbour master | F1 75 | his log |

                        ## Over time

                        | date | F1 |
                        |---|---|
                        | 2026-11-23 | 81.2 |\
                        """);
    }

    @Test
    void earlierFiguresStayAndTheSameFigureIsNotSaidTwice(@TempDir Path folder) throws IOException {
        List<String> first = page(folder, 70, "2026-11-22", List.of());
        List<String> second = page(folder, 81.2, "2026-11-23", first);
        List<String> third = page(folder, 81.2, "2026-11-23", second);
        assertThat(third).isEqualTo(second);
        assertThat(second.subList(second.size() - 4, second.size()))
                .containsExactly(
                        "| date | F1 |",
                        "|---|---|",
                        "| 2026-11-22 | 70.0 |",
                        "| 2026-11-23 | 81.2 |");
    }

    @Test
    void aCardTellsWhatIsExpected(@TempDir Path folder) throws IOException {
        assertThat(card(folder).expected()).containsEntry("F1", new Card.Expected(80, 1.5));
    }

    private static List<String> page(Path folder, double figure, String day, List<String> old)
            throws IOException {
        Report report = new Report();
        report.table("", List.of("harbours", "F1"), List.of(List.of("all", "81.2")));
        report.figure("F1", figure);
        Command command =
                Command.parse(
                        "ferries",
                        new String[] {"/far/shared/corpora/harbours", "dev", "--date", day},
                        2,
                        "ferries FOLDER SPLIT");
        return Page.lines(card(folder), command, report, "an abacus", old);
    }

    private static Card card(Path folder) throws IOException {
        Path file = folder.resolve("ferries.yaml");
        Files.writeString(file, CARD);
        return Card.read(file);
    }
}
