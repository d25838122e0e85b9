package org.hearsay.cli;

import java.nio.file.Path;

/// Says, when somebody stops a build with Ctrl-C, that nothing is lost.
final class StopNote implements AutoCloseable {
    private final Thread onStop;

    StopNote(Terminal terminal, Path caseFile) {
        this.onStop =
                new Thread(() ->
                        terminal.warn(
                                "hearsay: stopped; what was read is kept in "
                                        + caseFile
                                        + ". Run the same command again to go on."));
        Runtime.getRuntime().addShutdownHook(onStop);
    }

    /// The build is over.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onStop);
        } catch (IllegalStateException e) {
            // The machine is stopping: the note is being said.
        }
    }
}
