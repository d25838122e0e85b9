package org.hearsay.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.DocumentText;

/// Reads files and folders into texts, one document at a time, and goes on whatever happens to a
/// single file.
public final class Ingestor {
    private static final HexFormat HEX = HexFormat.of();

    private final Limits limits;
    private final Map<Format, FormatReader> readers = new EnumMap<>(Format.class);

    public Ingestor() {
        this(Limits.USUAL);
    }

    public Ingestor(Limits limits) {
        this.limits = limits;
        readers.put(Format.TEXT, new PlainTextReader());
        readers.put(Format.MARKDOWN, new MarkdownReader());
        readers.put(Format.HTML, new HtmlReader());
        readers.put(Format.MAIL, new MailReader());
        readers.put(Format.MAILBOX, new MailboxReader());
        readers.put(Format.TEI, new TeiReader());
        readers.put(Format.PDF, new PdfReader(limits));
        readers.put(Format.WORD, new WordReader(limits));
        readers.put(Format.OLD_WORD, new OldWordReader());
        readers.put(Format.RICH_TEXT, new RichTextReader());
        readers.put(Format.ARCHIVE, new ArchiveReader(limits));
    }

    /// Hears of documents and troubles as they are found, so that nothing needs to be kept.
    public interface Listener {
        /// A file is about to be read; false leaves it out, for example because it was read before.
        ///
        /// @param path where it lies
        /// @param file its path below the folder that was given
        /// @param sha256 SHA-256 of its bytes, lower-case hex
        default boolean wants(Path path, String file, String sha256) {
            return true;
        }

        /// A document; its metadata name its `file`.
        void document(DocumentText document);

        void duplicate(Duplicate duplicate);

        void problem(Problem problem);

        /// So many files of so many are done.
        default void progress(int filesDone, int filesInAll) {}
    }

    /// Reads everything and keeps it.
    public Ingestion read(List<Path> filesOrFolders, PublicationDates dates) {
        List<DocumentText> documents = new ArrayList<>();
        List<Duplicate> duplicates = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        read(
                filesOrFolders,
                dates,
                new Listener() {
                    @Override
                    public void document(DocumentText document) {
                        documents.add(document);
                    }

                    @Override
                    public void duplicate(Duplicate duplicate) {
                        duplicates.add(duplicate);
                    }

                    @Override
                    public void problem(Problem problem) {
                        problems.add(problem);
                    }
                });
        return new Ingestion(documents, duplicates, problems);
    }

    /// Reads everything in the order of the files' paths and hands each document over as soon as it
    /// is read. What the listener throws ends the reading and is thrown on.
    public void read(List<Path> filesOrFolders, PublicationDates dates, Listener listener) {
        try {
            readAll(filesOrFolders, dates, new Guarded(listener));
        } catch (Stopped e) {
            switch (e.reason) {
                case RuntimeException reason -> throw reason;
                case Error reason -> throw reason;
                default -> throw e;
            }
        }
    }

    private void readAll(List<Path> filesOrFolders, PublicationDates dates, Listener listener) {
        FileTree tree = FileTree.of(filesOrFolders);
        tree.problems().forEach(listener::problem);
        Map<FileTree.Leaf, String> ids = tree.ids();
        Run run = new Run(dates, listener, new HashSet<>(ids.values()));
        int done = 0;
        for (FileTree.Leaf leaf : tree.leaves()) {
            run.file(leaf, ids.getOrDefault(leaf, leaf.file()));
            done++;
            listener.progress(done, tree.leaves().size());
        }
    }

    /// Carries what a listener threw past everything that looks for faults in files.
    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1;

        private final Throwable reason;

        Stopped(Throwable reason) {
            super(null, reason, false, false);
            this.reason = reason;
        }
    }

    /// A listener whose own troubles are not taken for those of a file.
    private record Guarded(Listener listener) implements Listener {
        @Override
        public boolean wants(Path path, String file, String sha256) {
            try {
                return listener.wants(path, file, sha256);
            } catch (RuntimeException | Error e) {
                throw new Stopped(e);
            }
        }

        @Override
        public void document(DocumentText document) {
            tell(() -> listener.document(document));
        }

        @Override
        public void duplicate(Duplicate duplicate) {
            tell(() -> listener.duplicate(duplicate));
        }

        @Override
        public void problem(Problem problem) {
            tell(() -> listener.problem(problem));
        }

        @Override
        public void progress(int filesDone, int filesInAll) {
            tell(() -> listener.progress(filesDone, filesInAll));
        }

        private static void tell(Runnable news) {
            try {
                news.run();
            } catch (RuntimeException | Error e) {
                throw new Stopped(e);
            }
        }
    }

    /// One reading of some files: the ids given and the texts seen so far.
    private final class Run {
        private final PublicationDates dates;
        private final Listener listener;
        private final Set<String> idsOfFiles;
        private final Set<String> idsGiven = new HashSet<>();
        private final Map<String, String> docByWords = new HashMap<>();

        Run(PublicationDates dates, Listener listener, Set<String> idsOfFiles) {
            this.dates = dates;
            this.listener = listener;
            this.idsOfFiles = idsOfFiles;
        }

        void file(FileTree.Leaf leaf, String id) {
            Source source;
            try {
                source = Source.of(leaf.path(), leaf.file(), id, limits);
            } catch (IOException e) {
                listener.problem(FileTree.problem(leaf.path(), leaf.file(), e));
                return;
            } catch (Trouble e) {
                listener.problem(e.problem(leaf.file()));
                return;
            }
            if (listener.wants(leaf.path(), leaf.file(), sha256(source.bytes()))) {
                source(source);
            }
        }

        void source(Source source) {
            try {
                Format format = Format.of(source);
                check(source, format);
                reader(format, source).read(source, new SourceShelf(source));
            } catch (Trouble e) {
                listener.problem(e.problem(source.file()));
            } catch (IOException e) {
                listener.problem(
                        new Problem(
                                Problem.Kind.DAMAGED,
                                source.file(),
                                String.valueOf(e.getMessage())));
            } catch (RuntimeException | StackOverflowError e) {
                listener.problem(new Problem(Problem.Kind.BUG, source.file(), e.toString()));
            }
        }

        private void check(Source source, Format format) throws Trouble {
            if (source.bytes().length == 0) {
                throw new Trouble(Problem.Kind.EMPTY);
            }
            boolean isAllText = format == Format.TEXT || format == Format.MARKDOWN;
            long most = isAllText ? 2L * limits.documentChars() : limits.textBytes();
            if (format.isWritten() && source.bytes().length > most) {
                throw new Trouble(Problem.Kind.TOO_LARGE, Limits.size(most));
            }
            if (format == Format.ARCHIVE && source.depth() >= limits.depth()) {
                throw new Trouble(Problem.Kind.ARCHIVE_TOO_DEEP);
            }
        }

        private FormatReader reader(Format format, Source source) throws Trouble {
            FormatReader reader = readers.get(format);
            if (reader == null) {
                String extension = source.extension();
                throw new Trouble(
                        Problem.Kind.UNSUPPORTED,
                        extension.isEmpty() ? "unknown" : "." + extension);
            }
            return reader;
        }

        void document(Source source, String wantedId, Draft draft) {
            if (draft.isEmpty()) {
                listener.problem(Problem.of(Problem.Kind.NO_TEXT, source.file()));
                return;
            }
            if (draft.length() > limits.documentChars()) {
                listener.problem(
                        new Problem(
                                Problem.Kind.TOO_LONG,
                                source.file(),
                                millions(limits.documentChars())));
                return;
            }
            String id = unique(wantedId, source);
            draft.metadata("file", source.file());
            String words = sha256(Words.of(draft.text()));
            String first = docByWords.putIfAbsent(words, id);
            if (first != null) {
                draft.metadata("duplicateOf", first);
            }
            listener.document(
                    Finish.document(
                            id, sha256(source.bytes()), draft, dates.of(id, source.name())));
            if (first != null) {
                listener.duplicate(new Duplicate(id, first));
            }
        }

        private static String millions(int chars) {
            return chars >= 1 << 20 ? (chars >> 20) + " million" : String.valueOf(chars);
        }

        /// Ids of files are set beforehand; a member of an archive gives way to them.
        private String unique(String wantedId, Source source) {
            boolean isFree = source.depth() == 0 || !idsOfFiles.contains(wantedId);
            if (isFree && idsGiven.add(wantedId)) {
                return wantedId;
            }
            String base = source.file();
            String id = base;
            for (int i = 2; idsOfFiles.contains(id) || !idsGiven.add(id); i++) {
                id = base + "~" + i;
            }
            return id;
        }

        private final class SourceShelf implements FormatReader.Shelf {
            private final Source source;

            SourceShelf(Source source) {
                this.source = source;
            }

            @Override
            public void add(Draft draft) {
                document(source, source.id(), draft);
            }

            @Override
            public void add(String part, Draft draft) {
                document(source, source.id() + "/" + part, draft);
            }

            @Override
            public void unpack(Source member) {
                source(member);
            }

            @Override
            public void note(Problem.Kind kind, String detail) {
                listener.problem(new Problem(kind, source.file(), detail));
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
