package org.hearsay.benchmarks.throughput;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.benchmarks.Command;
import org.hearsay.benchmarks.Report;
import org.hearsay.language.Tokens;
import org.hearsay.text.DocumentText;

/// Measures how fast a folder of plain texts is read with all layers, on all cores:
/// `ThroughputBenchmark FOLDER COUNT`. Cold start is from the start of the machine to the first
/// document read; the rate counts the documents after the first.
public final class ThroughputBenchmark {
    private ThroughputBenchmark() {}

    /// Runs the command.
    public static void main(String[] args)
            throws IOException, InterruptedException, ExecutionException {
        Command command = Command.parse("throughput", args, 2, "throughput FOLDER COUNT");
        Path folder = Path.of(command.argument(0));
        if (!Files.isDirectory(folder)) {
            System.out.println("absent, skipped: " + folder);
            return;
        }
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        annotator.annotate(DocumentText.of("first", "Ana Ilic said the ferry left on Monday."));
        double coldSeconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;

        List<DocumentText> texts = texts(folder, Integer.parseInt(command.argument(1)));
        OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpuBefore = system.getProcessCpuTime();
        long before = System.nanoTime();
        Size read = read(annotator, texts);
        double seconds = (System.nanoTime() - before) / 1e9;
        double cpuSeconds = (system.getProcessCpuTime() - cpuBefore) / 1e9;

        Report report = new Report();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("documents", String.valueOf(texts.size())));
        rows.add(List.of("words, sentences", read.words() + ", " + read.sentences()));
        rows.add(List.of("documents a second", one(texts.size() / seconds)));
        rows.add(List.of("words per CPU-second", Report.whole(read.words() / cpuSeconds)));
        rows.add(List.of("sentences per CPU-second", Report.whole(read.sentences() / cpuSeconds)));
        rows.add(List.of("seconds, all cores", one(seconds)));
        rows.add(List.of("peak heap, MB", Report.whole(peakHeapMegabytes())));
        rows.add(List.of("peak resident memory, MB", residentMegabytes()));
        rows.add(List.of("cold start to the first result, seconds", one(coldSeconds)));
        report.table("", List.of("all layers", ""), rows);
        report.figure("documents a second", texts.size() / seconds);
        report.figure("words per CPU-second", read.words() / cpuSeconds);
        report.figure("sentences per CPU-second", read.sentences() / cpuSeconds);
        report.figure("peak heap, MB", peakHeapMegabytes());
        report.figure("cold start, s", coldSeconds);
        report.finish(command);
    }

    private static List<DocumentText> texts(Path folder, int count) throws IOException {
        List<DocumentText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt"))
                            .sorted()
                            .limit(count)
                            .toList()) {
                texts.add(
                        DocumentText.of(
                                String.valueOf(file.getFileName()), Files.readString(file)));
            }
        }
        return texts;
    }

    private static Size read(DocumentAnnotator annotator, List<DocumentText> texts)
            throws InterruptedException, ExecutionException {
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(cores)) {
            List<Future<Size>> sizes = new ArrayList<>();
            for (DocumentText text : texts) {
                sizes.add(pool.submit(() -> Size.of(annotator.annotate(text).parsed().tokens())));
            }
            Size all = new Size(0, 0);
            for (Future<Size> size : sizes) {
                all = all.plus(size.get());
            }
            return all;
        }
    }

    private record Size(long words, long sentences) {
        static Size of(Tokens tokens) {
            return new Size(tokens.size(), tokens.sentenceCount());
        }

        Size plus(Size more) {
            return new Size(words + more.words, sentences + more.sentences);
        }
    }

    private static double peakHeapMegabytes() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                bytes += pool.getPeakUsage().getUsed();
            }
        }
        return bytes / 1048576.0;
    }

    /// What the system counts for the process, where it tells.
    private static String residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "not told by this system";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .map(line -> Report.whole(Double.parseDouble(line.replaceAll("\\D+", "")) / 1024))
                .orElse("not told by this system");
    }

    private static String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
