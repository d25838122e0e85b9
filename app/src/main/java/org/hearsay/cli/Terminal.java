package org.hearsay.cli;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Where a command writes, and whether a person watches.
///
/// @param out results
/// @param err progress and troubles
/// @param isWatched is there a person at a terminal?
record Terminal(OutputStream out, PrintWriter err, boolean isWatched, PrintWriter lines) {
    Terminal(OutputStream out, PrintWriter err, boolean isWatched) {
        this(out, err, isWatched, new PrintWriter(out, false, charset("stdout.encoding")));
    }

    /// The terminal or pipe of this process.
    static Terminal ofProcess() {
        return new Terminal(
                System.out,
                new PrintWriter(System.err, true, charset("stderr.encoding")),
                isTerminal());
    }

    @SuppressWarnings("SystemConsoleNull") // NullAway still thinks it may be.
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static Charset charset(String property) {
        return Charset.forName(System.getProperty(property, StandardCharsets.UTF_8.name()));
    }

    /// A line of result.
    void say(String line) {
        lines.println(line);
    }

    /// A line of trouble.
    void warn(String line) {
        err.println(line);
        err.flush();
    }

    void flush() {
        lines.flush();
        err.flush();
    }
}
