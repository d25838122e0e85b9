package org.hearsay.benchmarks.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.benchmarks.Command;
import org.hearsay.benchmarks.Report;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.casefile.CaseFile;
import org.hearsay.review.ReviewLog;
import org.hearsay.store.SqliteStore;
import org.hearsay.store.StoredCase;

/// Measures how a large case is put together: `ScaleBenchmark CASE.hearsay… COUNT`.
///
/// The documents of the given cases are copied with other names ([AlteredCopy]) until there are
/// COUNT. Said of each size, a tenth, three tenths and all: time and heap of the assembly, and time
/// to open the case again when nobody changed it, from its file to the whole record.
public final class ScaleBenchmark {
    private ScaleBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        Command command = Command.parse("scale", args, 2, "scale CASE.hearsay… COUNT");
        List<AnnotatedDocument> given = new ArrayList<>();
        List<String> arguments = command.arguments();
        for (String file : arguments.subList(0, arguments.size() - 1)) {
            if (!Files.exists(Path.of(file))) {
                System.out.println("absent, skipped: " + file);
                continue;
            }
            try (SqliteStore store = SqliteStore.openToRead(Path.of(file))) {
                given.addAll(store.documents());
            }
        }
        if (given.isEmpty()) {
            return;
        }
        int count = Integer.parseInt(arguments.getLast());
        Report report = new Report();
        List<List<String>> rows = new ArrayList<>();
        for (int size : new int[] {count / 10, 3 * count / 10, count}) {
            rows.add(row(copies(given, size), report, size == count));
        }
        report.table(
                "",
                List.of(
                        "documents",
                        "words",
                        "actors",
                        "events",
                        "assembled in s",
                        "most heap in MiB",
                        "record in MiB",
                        "opened again in s"),
                rows);
        report.finish(command);
    }

    private static List<AnnotatedDocument> copies(List<AnnotatedDocument> given, int count) {
        List<AnnotatedDocument> copies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            copies.add(AlteredCopy.of(given.get(i % given.size()), 1 + i / given.size()));
        }
        return copies;
    }

    private static List<String> row(List<AnnotatedDocument> documents, Report report, boolean isAll)
            throws IOException {
        resetPeaks();
        long start = System.nanoTime();
        CaseFile assembled = CaseAssembler.assemble(documents, ReviewLog.empty());
        double seconds = (System.nanoTime() - start) / 1e9;
        long heap = peakBytes() >> 20;
        Kept kept = openedAgain(assembled);
        long words =
                documents.stream().mapToLong(document -> document.parsed().tokens().size()).sum();
        if (isAll) {
            report.figure("assembled in s", seconds);
            report.figure("most heap in MiB", (double) heap);
            report.figure("opened again in s", kept.seconds());
        }
        List<String> row =
                List.of(
                        String.valueOf(documents.size()),
                        String.valueOf(words),
                        String.valueOf(assembled.actors().size()),
                        String.valueOf(assembled.events().size()),
                        "%.1f".formatted(seconds),
                        String.valueOf(heap),
                        "%.1f".formatted(kept.bytes() / (double) (1 << 20)),
                        "%.1f".formatted(kept.seconds()));
        System.out.println(row);
        return row;
    }

    private record Kept(long bytes, double seconds) {}

    /// Keeps a record in a case file, and opens that anew.
    private static Kept openedAgain(CaseFile assembled) throws IOException {
        Path folder = Files.createTempDirectory("hearsay-scale");
        Path file = folder.resolve("scale.hearsay");
        try (SqliteStore store = SqliteStore.openOrCreate(file, "scale")) {
            store.keep("benchmark", StoredCase.pack(assembled));
        }
        long bytes = Files.size(file);
        long start = System.nanoTime();
        try (SqliteStore store = SqliteStore.openToRead(file)) {
            CaseFile back = StoredCase.unpack(store.kept("benchmark").orElseThrow());
            if (back.documents().size() != assembled.documents().size()) {
                throw new IllegalStateException("Not all documents came back");
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
        return new Kept(bytes, seconds);
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
