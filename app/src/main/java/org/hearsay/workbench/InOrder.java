package org.hearsay.workbench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Does work on all cores and hands the results over in the order in which the work was given, on
/// the giver's thread. Whoever gives work faster than it is done waits, so that few pieces are in
/// memory at a time.
final class InOrder<R> implements AutoCloseable {
    /// Takes the results.
    interface Taker<R> {
        void take(R result) throws IOException;
    }

    /// A step that may fail at the edge.
    interface Step {
        void run() throws IOException;
    }

    private final Taker<R> taker;
    private final ExecutorService workers;
    private final int mostInFlight;
    private final Deque<Future<R>> inFlight = new ArrayDeque<>();

    InOrder(Taker<R> taker) {
        this(taker, Runtime.getRuntime().availableProcessors());
    }

    InOrder(Taker<R> taker, int threads) {
        this.taker = taker;
        this.workers = Executors.newFixedThreadPool(threads, InOrder::worker);
        this.mostInFlight = 3 * threads;
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "hearsay-reader");
        thread.setDaemon(true);
        return thread;
    }

    /// Gives a piece of work, and takes what is done by now.
    void give(Supplier<R> work) throws IOException {
        inFlight.add(workers.submit(work::get));
        while (!inFlight.isEmpty()
                && (inFlight.size() > mostInFlight || inFlight.getFirst().isDone())) {
            takeFirst();
        }
    }

    /// Takes all that is left.
    void finish() throws IOException {
        while (!inFlight.isEmpty()) {
            takeFirst();
        }
    }

    private void takeFirst() throws IOException {
        try {
            taker.take(inFlight.removeFirst().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped.");
        }
    }

    /// Stops; what has not been taken is dropped.
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
