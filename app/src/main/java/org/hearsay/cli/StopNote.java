package org.hearsay.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;

/// Says, when somebody stops a build with Ctrl-C, that nothing is lost, and ends at once.
///
/// The inference runtime closes itself when the Java machine shuts down in order, and crashes when
/// a document is still being read. So the signal is caught and the machine halts: all that was kept
/// is on the disk. `sun.misc.Signal` is reached by reflection because javac warns of it whatever
/// one says; where it is missing, Ctrl-C does what it always does.
final class StopNote implements AutoCloseable {
    private static final int STOPPED_BY_CTRL_C = 130;

    private volatile boolean isOver;

    StopNote(Terminal terminal, Path caseFile) {
        Runnable stop =
                () -> {
                    if (!isOver) {
                        terminal.warn(
                                "hearsay: stopped; what was read is kept in "
                                        + caseFile
                                        + ". Run the same command again to go on.");
                    }
                    Runtime.getRuntime().halt(STOPPED_BY_CTRL_C);
                };
        onInterrupt(stop);
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

    /// The build is over.
    @Override
    public void close() {
        isOver = true;
    }
}
