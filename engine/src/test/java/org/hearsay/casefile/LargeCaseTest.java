package org.hearsay.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.casefile.Marked.article;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.review.ReviewLog;
import org.junit.jupiter.api.Test;

class LargeCaseTest {
    private static final List<String> GIVEN =
            List.of("Ana", "Ivo", "Jan", "Mira", "Otto", "Inge", "Karl", "Lena");
    private static final List<String> FAMILY =
            List.of(
                    "Kov", "Ili", "Var", "Bran", "Dahl", "Rask", "Mol", "Ters", "Gul", "Fenn",
                    "Horv", "Stav");
    private static final List<String> ENDINGS =
            List.of("ac", "ic", "ga", "dt", "en", "ova", "strom", "berg", "son", "man");
    private static final List<String> ACTS =
            List.of("met", "visited", "paid", "accused", "warned", "helped");

    /// Four times the documents must not take sixteen times as long.
    @Test
    void assemblyGrowsWithTheDocuments() {
        seconds(100);
        double small = seconds(200);
        double large = seconds(800);
        assertThat(large)
                .as("%.2f s for 200 documents, %.2f s for 800", small, large)
                .isLessThan(small * 10 + 1);
    }

    private static double seconds(int count) {
        List<AnnotatedDocument> documents = documents(count, new Random(count));
        long start = cpuNanos();
        CaseFile file = CaseAssembler.assemble(documents, ReviewLog.empty());
        assertThat(file.events()).isNotEmpty();
        return (cpuNanos() - start) / 1e9;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<AnnotatedDocument> documents(int count, Random random) {
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < 12; line++) {
                text.append(sentence(line, random));
            }
            documents.add(article("doc-" + i, "1990-01-" + (10 + i % 20), text.toString()));
        }
        return documents;
    }

    private static String sentence(int line, Random random) {
        String act = ACTS.get(random.nextInt(ACTS.size()));
        int day = 10 + random.nextInt(18);
        return "[s a%d: [p%d: %s]] [c a%d: said] [q a%d: that [p%d: %s] [e %s p%d>p%d t%d: %s] [p%d: %s] on [t%d 1989-%02d-%d: day %d] over %s]. "
                .formatted(
                        line,
                        3 * line,
                        name(random),
                        line,
                        line,
                        3 * line + 1,
                        name(random),
                        "CONSULT",
                        3 * line + 1,
                        3 * line + 2,
                        line,
                        act,
                        3 * line + 2,
                        name(random),
                        line,
                        1 + random.nextInt(12),
                        day,
                        day,
                        Integer.toString(random.nextInt(1_000_000), 36));
    }

    private static String name(Random random) {
        return GIVEN.get(random.nextInt(GIVEN.size()))
                + " "
                + FAMILY.get(random.nextInt(FAMILY.size()))
                + ENDINGS.get(random.nextInt(ENDINGS.size()));
    }
}
