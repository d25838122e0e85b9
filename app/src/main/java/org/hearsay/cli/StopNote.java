package org.hearsay.cli;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Says, when somebody stops the reading of documents with Ctrl-C, what is kept, and ends at once.
///
/// The inference runtime closes itself when the Java machine shuts down in order, and crashes when
/// a document is still being read. So the signal is caught and the machine halts: all that was kept
/// is on the disk. `sun.misc.Signal` is reached by reflection because javac warns of it whatever
/// one says; where it is missing, Ctrl-C does what it always does.
final class StopNote implements AutoCloseable {
    private static final int STOPPED_BY_CTRL_C = 130;

    private volatile boolean isOver;

    private StopNote(Terminal terminal, String sentence, @Nullable Path unfinished) {
        Runnable stop =
                () -> {
                    if (!isOver) {
                        drop(unfinished);
                        terminal.warn(sentence);
                    }
                    Runtime.getRuntime().halt(STOPPED_BY_CTRL_C);
                };
        onInterrupt(stop);
    }

    /// For a build, which keeps each document as soon as it is read.
    static StopNote ofBuild(Terminal terminal, Path caseFile) {
        return new StopNote(
                terminal,
                "hearsay: stopped; what was read is kept in "
                        + caseFile
                        + ". Run the same command again to go on.",
                null);
    }

    /// For a file that appears when it is whole.
    ///
    /// @param unfinished where it is written until then; null when the lines go to standard output
    static StopNote ofFile(Terminal terminal, @Nullable Path unfinished) {
        return new StopNote(terminal, "hearsay: stopped; no file was written.", unfinished);
    }

    private static void drop(@Nullable Path unfinished) {
        try {
            if (unfinished != null) {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            // The program ends; a part of a file that cannot be removed stays beside its place.
        }
    }

    private static void onInterrupt(Runnable stop) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler stopping =
                    (_, _, _) -> {
                        stop.run();
                        return null;
                    };
            Object handling =
                    Proxy.newProxyInstance(
                            StopNote.class.getClassLoader(), new Class<?>[] {handler}, stopping);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), handling);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // This Java has no such class.
        }
    }

    /// The reading is over.
    @Override
    public void close() {
        isOver = true;
    }
}
