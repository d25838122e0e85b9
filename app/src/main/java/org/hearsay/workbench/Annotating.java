package org.hearsay.workbench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.export.AnnotationLine;
import org.hearsay.ingest.Duplicate;
import org.hearsay.ingest.Ingestor;
import org.hearsay.ingest.Problem;
import org.hearsay.ingest.PublicationDates;
import org.hearsay.text.DocumentText;
import org.jspecify.annotations.Nullable;

/// Reads documents into JSON Lines, without a case: each document alone, on all cores, in the order
/// of the files.
public final class Annotating {
    private final Reading reading;
    private final Consumer<Tally> watcher;

    /// With a reading, watched.
    public Annotating(Reading reading, Consumer<Tally> watcher) {
        this.reading = reading;
        this.watcher = watcher;
    }

    /// Writes a file that appears when it is whole.
    public Outcome annotate(List<Path> filesOrFolders, Dates dates, Path out) throws IOException {
        try (NewFile file = NewFile.at(out)) {
            Outcome outcome = annotate(filesOrFolders, dates, file.out());
            file.keep();
            return outcome;
        }
    }

    /// Writes to a stream, which stays open.
    public Outcome annotate(List<Path> filesOrFolders, Dates dates, OutputStream out)
            throws IOException {
        PublicationDates published = dates.read();
        Run run = new Run(out);
        try (run.lines) {
            new Ingestor().read(filesOrFolders, published, run);
            run.finish();
        }
        out.flush();
        return new Outcome(run.documents, run.troubles);
    }

    private final class Run implements Ingestor.Listener {
        private final OutputStream out;
        private final InOrder<Line> lines = new InOrder<>(this::write);
        private final List<String> troubles = new ArrayList<>();
        private @Nullable IOException failure;
        private int documents;
        private int filesDone;
        private int filesInAll;

        Run(OutputStream out) {
            this.out = out;
        }

        @Override
        public boolean wants(Path path, String file, String sha256) {
            return failure == null;
        }

        @Override
        public void document(DocumentText document) {
            if (failure == null) {
                attempt(() -> lines.give(() -> line(document)));
            }
        }

        private Line line(DocumentText document) {
            try {
                return new Line(AnnotationLine.of(reading.annotate(WellFormed.of(document))), "");
            } catch (RuntimeException | StackOverflowError e) {
                return new Line("", Refusal.Kind.BUG_IN_READING.sentence(document.id(), e));
            }
        }

        private void write(Line line) throws IOException {
            if (!line.trouble().isEmpty()) {
                troubles.add(line.trouble());
                return;
            }
            out.write(line.json().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            documents++;
            tell();
        }

        void finish() throws IOException {
            if (failure == null) {
                attempt(lines::finish);
            }
            if (failure != null) {
                throw failure;
            }
        }

        private void attempt(InOrder.Step step) {
            try {
                step.run();
            } catch (IOException e) {
                failure = e;
            }
        }

        @Override
        public void duplicate(Duplicate duplicate) {}

        @Override
        public void problem(Problem problem) {
            troubles.add(problem.sentence());
        }

        @Override
        public void progress(int done, int inAll) {
            filesDone = done;
            filesInAll = inAll;
            tell();
        }

        private void tell() {
            watcher.accept(new Tally(documents, filesDone, filesInAll));
        }
    }

    private record Line(String json, String trouble) {}

    /// Where the lines are written until all are there; nothing of it stays when the work is done.
    public static Path unfinished(Path out) {
        return NewFile.partOf(out);
    }
}
