package org.hearsay.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The machine that a figure was taken on, in words.
public final class Machine {
    private Machine() {}

    /// CPU, cores, JDK, and how busy it was.
    public static String shown() {
        int cores = Runtime.getRuntime().availableProcessors();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        String busy = load < 0 ? "" : String.format(Locale.ROOT, "; load average %.1f", load);
        return String.format(
                Locale.ROOT,
                "%s, %d cores; JDK %s; %s%s",
                cpu(),
                cores,
                Runtime.version().toString().replaceAll("\\+.*", ""),
                System.getProperty("os.name"),
                busy);
    }

    private static String cpu() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(System.getProperty("os.arch", "unknown CPU"));
        } catch (IOException e) {
            return System.getProperty("os.arch", "unknown CPU");
        }
    }
}
