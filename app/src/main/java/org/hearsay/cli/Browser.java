package org.hearsay.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// The browser of the person at this machine.
final class Browser {
    private Browser() {}

    /// Shows a page, or says that the person has to.
    static void open(Terminal terminal, URI page) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String address = page.toString();
        List<String> command =
                system.contains("win")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                        : List.of(system.contains("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            terminal.warn("hearsay: no browser could be started; open " + page + " yourself.");
        }
    }
}
