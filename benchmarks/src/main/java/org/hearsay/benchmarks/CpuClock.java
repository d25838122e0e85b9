package org.hearsay.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// Counts words and the CPU time that one thread spent on them.
///
/// The first piece of work, which loads the model, is left out of the count.
public final class CpuClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long words;
    private long nanos;
    private boolean isWarm;

    /// Does a piece of work and counts it.
    public <T> T time(Supplier<T> work, ToLongFunction<T> wordsOf) {
        long before = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        if (isWarm) {
            nanos += THREADS.getCurrentThreadCpuTime() - before;
            words += wordsOf.applyAsLong(result);
        }
        isWarm = true;
        return result;
    }

    /// Words per CPU-second; 0 when nothing was counted.
    public double wordsPerSecond() {
        return nanos == 0 ? 0 : words * 1e9 / nanos;
    }
}
