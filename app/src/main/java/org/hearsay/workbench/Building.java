package org.hearsay.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.ingest.Duplicate;
import org.hearsay.ingest.Ingestor;
import org.hearsay.ingest.Problem;
import org.hearsay.ingest.PublicationDates;
import org.hearsay.store.CaseStore;
import org.hearsay.store.SourceFile;
import org.hearsay.store.SqliteStore;
import org.hearsay.store.StoredDocument;
import org.hearsay.text.DocumentText;
import org.hearsay.timeline.Anachronism;
import org.jspecify.annotations.Nullable;

/// Reads documents into a case: what is new or changed, and nothing else.
///
/// A file is known by its path and the SHA-256 of its bytes, and again under another path by its
/// name and bytes. A known file is not opened again unless the reader of files has changed; a known
/// text is not read again unless the engine or its date has. Every document is kept as soon as it
/// is read: a build that is stopped goes on where it was.
final class Building {
    private final CaseStore store;
    private final Reading reading;
    private final Dates dates;
    private final PublicationDates published;
    private final Consumer<Tally> watcher;
    private final String engine = Program.engine();
    private final String extractor = Program.extractor();

    private final Map<String, SourceFile> filesByPath = new HashMap<>();
    private final Map<String, CaseStore.Holding> holdings = new HashMap<>();
    private final Set<String> pathsSeen = new HashSet<>();
    private final Set<String> idsDone = new HashSet<>();
    private final List<String> troubles = new ArrayList<>();
    private int documentsRead;
    private int documentsKnown;
    private int documentsDated;
    private Tally tally = new Tally(0, 0, 0);

    private Building(CaseStore store, Reading reading, Dates dates, Consumer<Tally> watcher)
            throws IOException {
        this.store = store;
        this.reading = reading;
        this.dates = dates;
        this.published = dates.read();
        this.watcher = watcher;
        store.files().forEach(file -> filesByPath.put(file.path(), file));
        store.holdings().forEach(holding -> holdings.put(holding.id(), holding));
    }

    static BuildOutcome build(
            List<Path> filesOrFolders,
            Path caseFile,
            String name,
            Dates dates,
            Reading reading,
            Consumer<Tally> watcher)
            throws IOException {
        boolean isNew = !Files.exists(caseFile) || Files.size(caseFile) == 0;
        BuildOutcome outcome;
        try (CaseStore store = SqliteStore.openOrCreate(caseFile, name)) {
            outcome = new Building(store, reading, dates, watcher).run(filesOrFolders);
        } catch (IOException e) {
            if (isNew) {
                removeIfEmpty(caseFile);
            }
            throw e;
        }
        if (isNew && outcome.inAll() == 0) {
            Files.deleteIfExists(caseFile);
        }
        return outcome;
    }

    /// Reads into a case that is open.
    static BuildOutcome into(
            CaseStore store,
            List<Path> filesOrFolders,
            Dates dates,
            Reading reading,
            Consumer<Tally> watcher)
            throws IOException {
        return new Building(store, reading, dates, watcher).run(filesOrFolders);
    }

    /// A case that could not even be begun leaves no file.
    private static void removeIfEmpty(Path caseFile) throws IOException {
        try (CaseStore store = SqliteStore.openToRead(caseFile)) {
            if (!store.ids().isEmpty()) {
                return;
            }
        } catch (IOException e) {
            return;
        }
        Files.deleteIfExists(caseFile);
    }

    private BuildOutcome run(List<Path> filesOrFolders) throws IOException {
        Listener listener = new Listener();
        try (listener.steps) {
            new Ingestor().read(filesOrFolders, PublicationDates.none(), listener);
            listener.endFile();
            listener.attempt(this::readAgain, listener.steps);
            listener.finish();
        }
        return new BuildOutcome(
                documentsRead, documentsKnown, documentsDated, store.ids().size(), troubles);
    }

    /// Documents whose files were not opened: a date that the user gives now, or a newer engine.
    private void readAgain(InOrder<Step> steps) throws IOException {
        for (CaseStore.Holding holding : List.copyOf(holdings.values())) {
            if (idsDone.contains(holding.id())) {
                continue;
            }
            Optional<LocalDate> given = newDate(holding);
            boolean isAsBefore =
                    holding.engine().equals(engine)
                            && (given.isEmpty() || given.get().equals(holding.givenDate()));
            if (isAsBefore) {
                documentsKnown += pathsSeen.contains(holding.path()) ? 1 : 0;
                continue;
            }
            StoredDocument stored = store.find(holding.id()).orElseThrow();
            LocalDate date = given.orElse(stored.givenDate());
            boolean isOnlyDated =
                    holding.engine().equals(engine)
                            && stored.document().text().published() == null
                            && given.isPresent();
            if (isOnlyDated) {
                StoredDocument dated =
                        new StoredDocument(
                                stored.document().datedByUser(given.get()),
                                stored.path(),
                                engine,
                                stored.ownDate(),
                                date);
                steps.give(() -> new Step.Date(dated));
                continue;
            }
            DocumentText own = stored.document().text();
            DocumentText text =
                    date == null ? own.withPublished(stored.ownDate()) : own.datedByUser(date);
            steps.give(() -> read(text, stored.path(), stored.ownDate(), date));
        }
    }

    /// One day for all is meant for the files of this build, not for what the case held before.
    private Optional<LocalDate> newDate(CaseStore.Holding holding) {
        boolean isMeant = !(dates instanceof Dates.ForAll) || pathsSeen.contains(holding.path());
        return isMeant ? published.of(holding.id(), lastName(holding.path())) : Optional.empty();
    }

    private static String lastName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /// What is done on the builder's thread, in the order of the files.
    private sealed interface Step {
        record Keep(StoredDocument document) implements Step {}

        /// A document that was read before and has a date now.
        record Date(StoredDocument document) implements Step {}

        record Lose(String path, String trouble) implements Step {}

        record End(Source source) implements Step {}
    }

    private Step read(
            DocumentText text, String path, @Nullable LocalDate own, @Nullable LocalDate given) {
        try {
            return new Step.Keep(
                    new StoredDocument(reading.annotate(text), path, engine, own, given));
        } catch (RuntimeException | StackOverflowError e) {
            return new Step.Lose(path, Refusal.Kind.BUG_IN_READING.sentence(text.id(), e));
        }
    }

    /// A file while it is read.
    private static final class Source {
        private final SourceFile file;
        private final Set<String> ids = new HashSet<>();
        private final List<String> troubles = new ArrayList<>();
        private boolean isWhole = true;

        Source(SourceFile file) {
            this.file = file;
        }
    }

    private final class Listener implements Ingestor.Listener {
        private final InOrder<Step> steps = new InOrder<>(this::take);
        private final Set<String> pathsLost = new HashSet<>();
        private @Nullable Source source;
        private @Nullable IOException failure;

        @Override
        public boolean wants(Path path, String name, String sha256) {
            endFile();
            SourceFile found =
                    new SourceFile(
                            path.toAbsolutePath().normalize().toString(), name, sha256, extractor);
            SourceFile file = asKnown(found);
            pathsSeen.add(file.path());
            if (failure != null || file.equals(filesByPath.get(file.path()))) {
                return false;
            }
            source = new Source(file);
            return true;
        }

        /// A file that was moved keeps the path by which the case knows it.
        private SourceFile asKnown(SourceFile found) {
            if (filesByPath.containsKey(found.path())) {
                return found;
            }
            return filesByPath.values().stream()
                    .filter(known -> known.file().equals(found.file()))
                    .filter(known ->
                            known.sha256().equals(found.sha256())
                                    || !Files.exists(Path.of(known.path())))
                    .filter(known -> !pathsSeen.contains(known.path()))
                    .map(known ->
                            new SourceFile(known.path(), found.file(), found.sha256(), extractor))
                    .findFirst()
                    .orElse(found);
        }

        @Override
        public void document(DocumentText found) {
            if (source == null || failure != null) {
                return;
            }
            String path = source.file.path();
            DocumentText own = WellFormed.of(withFreeId(found, path));
            source.ids.add(own.id());
            idsDone.add(own.id());
            attempt(steps -> document(own, path, steps), steps);
        }

        private void document(DocumentText own, String path, InOrder<Step> to) throws IOException {
            Optional<StoredDocument> stored = store.find(own.id());
            LocalDate given =
                    published
                            .of(own.id(), lastName(own.metadata().getOrDefault("file", path)))
                            .orElse(stored.map(StoredDocument::givenDate).orElse(null));
            DocumentText text = given == null ? own : own.datedByUser(given);
            boolean isKnown =
                    stored.isPresent()
                            && stored.get().engine().equals(engine)
                            && stored.get().document().text().equals(text);
            if (isKnown) {
                documentsKnown++;
            } else {
                to.give(() -> read(text, path, own.published(), given));
            }
        }

        /// Documents of different files may have one name; the later ones get a number.
        private DocumentText withFreeId(DocumentText found, String path) {
            String id = found.id();
            for (int i = 2; isTaken(id, path); i++) {
                id = found.id() + "~" + i;
            }
            return id.equals(found.id()) ? found : renamed(found, id);
        }

        private boolean isTaken(String id, String path) {
            CaseStore.Holding holding = holdings.get(id);
            boolean isAnothers = holding != null && !holding.path().equals(path);
            return isAnothers || idsDone.contains(id);
        }

        private static DocumentText renamed(DocumentText text, String id) {
            return new DocumentText(
                    id,
                    text.sha256(),
                    text.text(),
                    text.title(),
                    text.published(),
                    text.kind(),
                    text.blocks(),
                    text.origins(),
                    text.metadata());
        }

        @Override
        public void duplicate(Duplicate duplicate) {}

        @Override
        public void problem(Problem problem) {
            String sentence = problem.sentence();
            troubles.add(sentence);
            if (source == null) {
                attempt(_ -> store.fail(problem.file(), List.of(sentence)), steps);
            } else {
                source.troubles.add(sentence);
                source.isWhole &= problem.kind().wasRead() || isOfAMember(problem);
            }
        }

        private boolean isOfAMember(Problem problem) {
            return source != null && !problem.file().equals(source.file.file());
        }

        @Override
        public void progress(int filesDone, int filesInAll) {
            endFile();
            tally = new Tally(documentsRead + documentsKnown, filesDone, filesInAll, troubles);
            watcher.accept(tally);
        }

        void endFile() {
            Source ended = source;
            source = null;
            if (ended != null && failure == null) {
                attempt(steps -> steps.give(() -> new Step.End(ended)), steps);
            }
        }

        private void take(Step step) throws IOException {
            switch (step) {
                case Step.Keep(var document) -> {
                    store.put(document);
                    anachronism(document.document()).ifPresent(troubles::add);
                    documentsRead++;
                    tally =
                            new Tally(
                                    documentsRead + documentsKnown,
                                    tally.filesDone(),
                                    tally.filesInAll(),
                                    troubles);
                    watcher.accept(tally);
                }
                case Step.Date(var document) -> {
                    store.put(document);
                    anachronism(document.document()).ifPresent(troubles::add);
                    documentsKnown++;
                    documentsDated++;
                }
                case Step.Lose(var path, var trouble) -> {
                    troubles.add(trouble);
                    pathsLost.add(path);
                }
                case Step.End(var ended) -> end(ended);
            }
        }

        private static Optional<String> anachronism(AnnotatedDocument document) {
            return Anachronism.in(document).stream()
                    .findFirst()
                    .map(words ->
                            document.id()
                                    + " is dated "
                                    + document.text().published()
                                    + " but tells as done “"
                                    + words.words().replaceAll("\\s+", " ")
                                    + "”; if its date is wrong, give it with --date or --dates.");
        }

        private void end(Source ended) throws IOException {
            if (ended.isWhole && !pathsLost.contains(ended.file.path())) {
                store.complete(ended.file, ended.ids, ended.troubles);
            } else {
                store.fail(ended.file.file(), ended.troubles);
            }
        }

        void finish() throws IOException {
            attempt(InOrder::finish, steps);
            if (failure != null) {
                throw failure;
            }
        }

        /// The reader of files knows no failures of the store: the first one ends the build.
        private void attempt(Attempt attempt, InOrder<Step> to) {
            if (failure == null) {
                try {
                    attempt.make(to);
                } catch (IOException e) {
                    failure = e;
                }
            }
        }
    }

    private interface Attempt {
        void make(InOrder<Step> steps) throws IOException;
    }
}
