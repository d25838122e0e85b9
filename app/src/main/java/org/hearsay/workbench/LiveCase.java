package org.hearsay.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.casefile.CaseFile;
import org.hearsay.casefile.HandReadings;
import org.hearsay.casefile.Step;
import org.hearsay.review.ReviewLog;
import org.hearsay.search.CaseIndex;
import org.hearsay.store.CaseStore;
import org.hearsay.store.SqliteStore;
import org.hearsay.text.DocumentText;
import org.jspecify.annotations.Nullable;

/// A case that is looked at, decided on and added to at the same time, from many threads.
///
/// A decision is on the disk when [#decide] returns; what it changes is worked out beside, and
/// shown from the next [Snapshot] on. Readers never wait for that, but for the very first one.
public final class LiveCase implements AutoCloseable {
    /// So long a decision waits for its effect, so that a small case shows it at once.
    private static final Duration PATIENCE = Duration.ofMillis(60);

    /// A large case is put together anew when nobody has decided anything for so long: who answers
    /// one question after the other has the machine alone.
    private static final Duration PAUSE = Duration.ofMillis(1500);

    /// Whoever never pauses sees what the decisions changed after so long all the same.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Path file;
    private final CaseStore store;
    private final Originals originals;
    private final Clock clock;
    private final Object deciding = new Object();

    /// Guards all below.
    private final Object lock = new Object();

    private @Nullable Snapshot shown;
    private @Nullable IOException failure;
    private long wanted = 1;
    private long done;
    private long lastDecided = System.nanoTime();
    private boolean isWorking;
    private boolean areDocumentsStale = true;

    /// The documents as the machine read them; used by the one thread that puts the case together.
    private @Nullable List<AnnotatedDocument> asRead;

    /// Was the case last put together about as fast as somebody is ready to wait?
    private volatile boolean isQuick = true;

    private volatile Consumer<Snapshot> preparation = _ -> {};

    private final long began = System.nanoTime();
    private Opening opening =
            new Opening("taking the documents out of the file", 0, Step.values().length + 1, began);

    /// How far the putting together is.
    ///
    /// @param words what is being done
    /// @param step how many steps are done
    /// @param steps how many there are
    /// @param began when the case was opened, by the clock of [System#nanoTime]
    public record Opening(String words, int step, int steps, long began) {
        /// How long it has taken so far.
        public long seconds() {
            return Duration.ofNanos(System.nanoTime() - began).toSeconds();
        }
    }

    private LiveCase(Path file, CaseStore store, Clock clock) {
        this.file = file;
        this.store = new OneAtATime(store);
        this.originals = new Originals(this.store);
        this.clock = clock;
    }

    /// Opens a case; nobody else can open it meanwhile. Begins at once to put it together.
    public static LiveCase open(Path caseFile) throws IOException {
        LiveCase live = new LiveCase(caseFile, SqliteStore.open(caseFile), Clock.systemUTC());
        live.work();
        return live;
    }

    /// Opens a case, or makes a new one of that name.
    public static LiveCase openOrCreate(Path caseFile, String name) throws IOException {
        LiveCase live =
                new LiveCase(caseFile, SqliteStore.openOrCreate(caseFile, name), Clock.systemUTC());
        live.work();
        return live;
    }

    /// The file that the case is.
    public Path file() {
        return file;
    }

    /// The case's name.
    public String name() {
        return store.name();
    }

    /// The case as it stands, perhaps without the very last decisions; see [#isSettled].
    public Snapshot now() throws IOException {
        synchronized (lock) {
            while (shown == null && failure == null) {
                await();
            }
            if (shown == null) {
                throw new IOException(failure == null ? "" : failure.getMessage(), failure);
            }
            return shown;
        }
    }

    /// Is there something to show, at the latest after so long?
    public boolean isReady(Duration most) {
        long until = System.nanoTime() + most.toNanos();
        synchronized (lock) {
            while (shown == null && failure == null) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                await(left);
            }
        }
        return true;
    }

    /// How far the putting together is, while there is nothing to show.
    public Opening opening() {
        synchronized (lock) {
            return opening;
        }
    }

    /// Are all decisions and documents worked into what [#now] gives?
    public boolean isSettled() {
        synchronized (lock) {
            return done >= wanted;
        }
    }

    /// Is a decision worked in about as fast as somebody is ready to wait?
    public boolean isQuick() {
        return isQuick;
    }

    /// Waits until all is worked in, at most so long.
    public boolean settle(Duration most) {
        long until = System.nanoTime() + most.toNanos();
        synchronized (lock) {
            while (done < wanted) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                await(left);
            }
        }
        return true;
    }

    /// What people decided, up to this moment.
    public ReviewLog reviews() throws IOException {
        return store.reviews();
    }

    /// The case as other shells see it: dossier, exports, search.
    public OpenCase view() throws IOException {
        Snapshot now = now();
        return OpenCase.frozen(store, now);
    }

    /// Looks for words in items of some sorts and in paragraphs; see [OpenCase#search].
    ///
    /// @param isUnfinished is somebody still typing?
    public Finds search(String typed, Set<String> sorts, int most, boolean isUnfinished)
            throws IOException, Refusal {
        Snapshot now = now();
        return new Searching(store, () -> indexForSearch(now))
                .find(typed, sorts, most, isUnfinished);
    }

    private static CaseIndex indexForSearch(Snapshot now) {
        return now.derived(CaseIndex.class, snapshot -> CaseIndex.of(snapshot.caseFile()));
    }

    /// From now on a large case is shown anew only with all that its screens need worked out, so
    /// that nobody waits for that after a decision.
    ///
    /// @param work what the screens need
    public void prepareWith(Consumer<Snapshot> work) {
        preparation =
                snapshot -> {
                    indexForSearch(snapshot);
                    work.accept(snapshot);
                };
    }

    /// The log of decisions as it is on the disk, oldest first.
    public List<LogLine> log() throws IOException {
        return LogLine.of(store.reviews(), now().caseFile().unplaced());
    }

    /// The last lines of that log, oldest first.
    public List<LogLine> lastOfLog(int most) throws IOException {
        return LogLine.last(store.reviews(), now().caseFile().unplaced(), most);
    }

    /// The draft of the report, in Markdown; empty when none was begun.
    public String report() throws IOException {
        return store.report();
    }

    /// Keeps the draft of the report. When this returns, it survives a crash.
    public void keepReport(String markdown) throws IOException {
        store.keepReport(markdown);
    }

    /// Can pages of the document be shown as they were printed: was it a PDF, and does the file
    /// still lie where it lay, unchanged?
    public boolean hasPages(DocumentText text) throws IOException {
        return originals.pdf(text).isPresent();
    }

    /// A page of a document as it was printed, as PNG.
    public Optional<byte[]> page(DocumentText text, int page) throws IOException {
        return originals.page(text, page);
    }

    /// Something that a person does with the means of [Reviewing].
    @FunctionalInterface
    public interface Act<T> {
        /// Does it.
        T on(Reviewing reviewing) throws IOException, Refusal;
    }

    /// Decides. When this returns, the decision survives a crash.
    public <T> T decide(String who, Act<T> act) throws IOException, Refusal {
        T done;
        synchronized (deciding) {
            done = act.on(new Reviewing(view(), store, who, clock));
        }
        changed(false);
        if (isQuick) {
            settle(PATIENCE);
        }
        return done;
    }

    /// Reads documents into the case: what is new or changed.
    public BuildOutcome build(
            List<Path> filesOrFolders, Dates dates, Reading reading, Consumer<Tally> watcher)
            throws IOException {
        try {
            return Building.into(store, filesOrFolders, dates, reading, watcher);
        } finally {
            originals.forget();
            changed(true);
        }
    }

    // --- Keeping up -------------------------------------------------------------------------

    private void changed(boolean documentsToo) {
        synchronized (lock) {
            wanted++;
            areDocumentsStale |= documentsToo;
            lastDecided = System.nanoTime();
        }
        work();
    }

    private void work() {
        synchronized (lock) {
            if (isWorking) {
                return;
            }
            isWorking = true;
        }
        Thread.ofPlatform().daemon().name("putting the case together").start(this::keepUp);
    }

    private void keepUp() {
        while (true) {
            long target;
            List<AnnotatedDocument> documents;
            awaitPause();
            synchronized (lock) {
                if (done >= wanted) {
                    isWorking = false;
                    return;
                }
                target = wanted;
                documents = areDocumentsStale || shown == null ? null : asRead;
                areDocumentsStale = false;
            }
            try {
                long start = System.nanoTime();
                Snapshot next = assemble(documents);
                isQuick = System.nanoTime() - start < 4 * PATIENCE.toNanos();
                if (!isQuick && isShown()) {
                    preparation.accept(next);
                }
                show(next, null, target);
            } catch (IOException e) {
                show(null, e, target);
            } catch (OutOfMemoryError e) {
                String sentence =
                        "The case is too large for the memory that Java may take; start Hearsay"
                                + " with more, for example HEARSAY_OPTS=-Xmx6g.";
                show(null, new IOException(sentence, e), target);
            } catch (RuntimeException | StackOverflowError e) {
                show(null, new IOException("The case cannot be put together: " + e, e), target);
            }
        }
    }

    /// In a large case, waits until whoever decides pauses.
    private void awaitPause() {
        long longest = System.nanoTime() + LONGEST_WAIT.toNanos();
        synchronized (lock) {
            while (!isQuick && shown != null && !areDocumentsStale && done < wanted) {
                long until = Math.min(longest, lastDecided + PAUSE.toNanos());
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                await(left);
            }
        }
    }

    private void tell(Step step) {
        synchronized (lock) {
            step(step.words(), step.ordinal() + 1);
        }
    }

    private void step(String words, int number) {
        opening = new Opening(words, number, Step.values().length + 1, began);
    }

    private Snapshot assemble(@Nullable List<AnnotatedDocument> known) throws IOException {
        String key = Assembled.key(store);
        ReviewLog reviews = store.reviews();
        Optional<CaseFile> kept = known == null ? Assembled.find(store) : Optional.empty();
        if (kept.isPresent()) {
            List<AnnotatedDocument> lazily =
                    new LazyDocuments(store, kept.get().documents(), reviews);
            asRead = lazily;
            return new Snapshot(store.name(), kept.get(), lazily, reviews, store.troubles());
        }
        List<AnnotatedDocument> read =
                known == null || known instanceof LazyDocuments ? store.documents() : known;
        asRead = read;
        List<AnnotatedDocument> documents = HandReadings.into(read, reviews);
        return new Snapshot(
                store.name(),
                // After a decision the record is kept when the case is closed, not each time.
                Assembled.make(store, documents, reviews, known == null ? key : "", this::tell),
                documents,
                reviews,
                store.troubles());
    }

    private boolean isShown() {
        synchronized (lock) {
            return shown != null;
        }
    }

    private void show(@Nullable Snapshot next, @Nullable IOException trouble, long target) {
        synchronized (lock) {
            if (next != null) {
                shown = next;
            }
            failure = trouble;
            done = target;
            lock.notifyAll();
        }
    }

    /// Waits once; its callers look again in a loop.
    @SuppressWarnings("WaitNotInLoop")
    private void await() throws IOException {
        try {
            lock.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the case was put together.", e);
        }
    }

    /// Waits once; its callers look again in a loop.
    @SuppressWarnings("WaitNotInLoop")
    private void await(long millis) {
        try {
            lock.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        Snapshot last;
        synchronized (lock) {
            last = done >= wanted ? shown : null;
        }
        if (last != null) {
            Assembled.keep(store, last.caseFile());
        }
        store.close();
    }
}
