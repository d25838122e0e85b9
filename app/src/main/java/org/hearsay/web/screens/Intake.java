package org.hearsay.web.screens;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.hearsay.workbench.BuildOutcome;
import org.hearsay.workbench.Dates;
import org.hearsay.workbench.LiveCase;
import org.hearsay.workbench.Reading;
import org.hearsay.workbench.Tally;
import org.jspecify.annotations.Nullable;

/// Documents on their way into the case: one reading at a time, watched from the case screen.
///
/// A file that is dropped on the page has no place of its own; it is kept in the folder `X.files`
/// beside the case `X.hearsay` and read from there.
public final class Intake {
    private final LiveCase live;

    /// Guards all below.
    private final Object lock = new Object();

    private @Nullable Reading reading;
    private State state = State.IDLE;
    private long started;

    /// How far the reading is.
    ///
    /// @param isReading is it going on?
    /// @param isOver has one ended, since the program started?
    /// @param documents read so far
    /// @param filesDone files opened and done
    /// @param filesInAll files to open; 0 while nobody has counted
    /// @param perSecond documents a second, in words; empty at the beginning
    /// @param left time left, in words; empty while it is not known
    /// @param sentence how it ended; empty before
    /// @param troubles one sentence for each file that could not be read; while it is being read,
    ///   the last of them
    public record State(
            boolean isReading,
            boolean isOver,
            int documents,
            int filesDone,
            int filesInAll,
            String perSecond,
            String left,
            String sentence,
            List<String> troubles) {
        static final State IDLE = new State(false, false, 0, 0, 0, "", "", "", List.of());

        public State {
            troubles = List.copyOf(troubles);
        }
    }

    Intake(LiveCase live) {
        this.live = live;
    }

    State state() {
        synchronized (lock) {
            return state;
        }
    }

    /// Where dropped files are kept.
    Path folder() {
        Path file = live.file().toAbsolutePath().normalize();
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.hearsay$", "");
        return file.resolveSibling(name + ".files");
    }

    /// Keeps a file that was dropped on the page.
    ///
    /// @param name its name, with the folders that were dropped with it
    Path keep(String name, InputStream body) throws IOException {
        Path file = folder();
        for (String part : name.split("[/\\\\]+")) {
            if (!part.isBlank()) {
                file = file.resolve(safe(part));
            }
        }
        if (file.equals(folder())) {
            file = file.resolve("_");
        }
        Path folder = file.resolveSibling(".");
        Files.createDirectories(folder.normalize());
        Path part = Files.createTempFile(folder.normalize(), ".part", "");
        try {
            Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }

    /// A part of a path that leads nowhere else and is no hidden file.
    private static String safe(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").strip();
        return safe.isEmpty() || safe.startsWith(".") ? "_" + safe : safe;
    }

    /// Begins to read, unless a reading is going on.
    boolean begin(List<Path> files) {
        synchronized (lock) {
            if (state.isReading()) {
                return false;
            }
            state = new State(true, false, 0, 0, 0, "", "", "", List.of());
            started = System.nanoTime();
        }
        Thread.ofPlatform().daemon().name("reading documents").start(() -> read(files));
        return true;
    }

    private void read(List<Path> files) {
        try {
            Reading model = reading;
            if (model == null) {
                model = Reading.standard();
                reading = model;
            }
            BuildOutcome built = live.build(files, new Dates.Unsaid(), model, this::tell);
            end(sentence(built), built.troubles());
        } catch (IOException e) {
            end("The reading stopped: " + e.getMessage(), List.of());
        } catch (RuntimeException | Error e) {
            end("The reading stopped because of a fault in Hearsay: " + e, List.of());
            throw e;
        }
    }

    private static String sentence(BuildOutcome built) {
        String read =
                built.read() == 1 ? "1 document was read" : built.read() + " documents were read";
        return (built.read() == 0 ? "Nothing new was found" : read)
                + "; the case has "
                + built.inAll()
                + ".";
    }

    private void tell(Tally tally) {
        synchronized (lock) {
            double seconds = (System.nanoTime() - started) / 1e9;
            double speed = tally.documents() / Math.max(seconds, 0.001);
            boolean isKnown = tally.filesDone() > 0 && tally.filesDone() < tally.filesInAll();
            long left =
                    Math.round(
                            seconds
                                    / Math.max(1, tally.filesDone())
                                    * (tally.filesInAll() - tally.filesDone()));
            state =
                    new State(
                            true,
                            false,
                            tally.documents(),
                            tally.filesDone(),
                            tally.filesInAll(),
                            tally.documents() == 0
                                    ? ""
                                    : String.format(
                                            Locale.ROOT, speed < 10 ? "%.1f" : "%.0f", speed),
                            !isKnown ? "" : left < 120 ? left + " s" : left / 60 + " min",
                            "",
                            tally.troubles());
        }
    }

    private void end(String sentence, List<String> troubles) {
        synchronized (lock) {
            state =
                    new State(
                            false,
                            true,
                            state.documents(),
                            state.filesDone(),
                            state.filesInAll(),
                            "",
                            "",
                            sentence,
                            troubles);
        }
    }
}
