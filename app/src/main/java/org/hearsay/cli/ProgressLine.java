package org.hearsay.cli;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.hearsay.workbench.Tally;

/// One line at the foot of the terminal that says how far the reading is, and is gone when it is
/// over. Nothing at all when nobody watches.
final class ProgressLine implements Consumer<Tally>, AutoCloseable {
    private static final long REDRAW_NANOS = Duration.ofMillis(200).toNanos();

    private final Terminal terminal;
    private final LongSupplier clock;
    private final long started;
    private long drawn;
    private boolean isShown;

    ProgressLine(Terminal terminal) {
        this(terminal, System::nanoTime);
    }

    ProgressLine(Terminal terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.started = clock.getAsLong();
        this.drawn = started;
    }

    @Override
    public void accept(Tally tally) {
        long now = clock.getAsLong();
        if (!terminal.isWatched() || now - drawn < REDRAW_NANOS) {
            return;
        }
        drawn = now;
        isShown = true;
        terminal.err().print("\r" + line(tally, (now - started) / 1e9) + "\033[K");
        terminal.err().flush();
    }

    /// `Reading: 120 documents (file 7 of 40), 31 a second, 12 s left`.
    static String line(Tally tally, double seconds) {
        StringBuilder line = new StringBuilder("Reading: ");
        line.append(tally.documents()).append(tally.documents() == 1 ? " document" : " documents");
        if (tally.filesInAll() > 0) {
            line.append(" (file ")
                    .append(Math.min(tally.filesDone() + 1, tally.filesInAll()))
                    .append(" of ")
                    .append(tally.filesInAll())
                    .append(')');
        }
        if (tally.documents() > 0 && seconds > 0) {
            double perSecond = tally.documents() / seconds;
            line.append(
                    String.format(
                            java.util.Locale.ROOT,
                            perSecond < 10 ? ", %.1f" : ", %.0f",
                            perSecond));
            line.append(" a second");
        }
        if (tally.filesDone() > 0 && tally.filesDone() < tally.filesInAll()) {
            double left = seconds / tally.filesDone() * (tally.filesInAll() - tally.filesDone());
            line.append(", ").append(duration(Math.round(left))).append(" left");
        }
        return line.toString();
    }

    private static String duration(long seconds) {
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
    }

    /// Wipes the line.
    @Override
    public void close() {
        if (isShown) {
            terminal.err().print("\r\033[K");
            terminal.err().flush();
        }
    }
}
