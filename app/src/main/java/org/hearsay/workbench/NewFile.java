package org.hearsay.workbench;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.export.Table;
import org.jspecify.annotations.Nullable;

/// A file that appears when it is whole. Until then it is written beside its place; when the work
/// fails or is stopped, nothing of it stays and an older file of that name is as it was.
final class NewFile implements AutoCloseable {
    /// A zip holds a time for each member; the same one always, so that the bytes are the same.
    private static final LocalDateTime SAME_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path place;
    private final Path part;
    private final OutputStream out;
    private final Thread onStop;

    private NewFile(Path place) throws IOException {
        this.place = place.toAbsolutePath();
        Path folder = this.place.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path name = this.place.getFileName();
        if (name == null || Files.isDirectory(this.place)) {
            throw new IOException(place + " is a folder; name a file to write to.");
        }
        this.part = partOf(this.place);
        this.out = new BufferedOutputStream(new Telling(Files.newOutputStream(part)), 1 << 16);
        this.onStop = new Thread(this::drop);
        Runtime.getRuntime().addShutdownHook(onStop);
    }

    /// Where a file is written until it is whole.
    static Path partOf(Path place) {
        Path whole = place.toAbsolutePath();
        return whole.resolveSibling(
                "." + whole.getFileName() + "." + ProcessHandle.current().pid());
    }

    static NewFile at(Path place) throws IOException {
        try {
            return new NewFile(place);
        } catch (FileSystemException e) {
            throw cannotWrite(place, e);
        }
    }

    /// Writes a whole file at once.
    static void write(Path place, byte[] bytes) throws IOException {
        try (NewFile file = at(place)) {
            file.out().write(bytes);
            file.keep();
        }
    }

    /// Writes tables into a folder, or into a zip when the name ends so.
    static void writeTables(Path place, List<Table> tables) throws IOException {
        if (!place.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            for (Table table : tables) {
                write(
                        place.resolve(table.file()),
                        table.content().getBytes(StandardCharsets.UTF_8));
            }
            return;
        }
        try (NewFile file = at(place)) {
            try (ZipOutputStream zip = new ZipOutputStream(file.out())) {
                for (Table table : tables) {
                    ZipEntry entry = new ZipEntry(table.file());
                    entry.setTimeLocal(SAME_TIME);
                    zip.putNextEntry(entry);
                    zip.write(table.content().getBytes(StandardCharsets.UTF_8));
                }
            }
            file.keep();
        }
    }

    OutputStream out() {
        return out;
    }

    /// All is written: the file takes its place.
    void keep() throws IOException {
        try {
            out.close();
            try {
                Files.move(
                        part,
                        place,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (FileSystemException e) {
            throw cannotWrite(place, e);
        }
    }

    @Override
    public void close() {
        drop();
        try {
            Runtime.getRuntime().removeShutdownHook(onStop);
        } catch (IllegalStateException e) {
            // The machine is stopping: the hook does the same.
        }
    }

    private void drop() {
        try {
            out.close();
        } catch (IOException e) {
            // What could not be written is thrown away all the same.
        }
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // Nothing more can be done about it.
        }
    }

    /// Says in one sentence what went wrong with the file.
    private final class Telling extends FilterOutputStream {
        Telling(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw cannotWrite(place, e);
            }
        }
    }

    /// One sentence for a file that cannot be written.
    static IOException cannotWrite(Path place, IOException e) {
        @Nullable String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        String reason =
                switch (e) {
                    case java.nio.file.AccessDeniedException _ -> "no permission";
                    case java.nio.file.NoSuchFileException _ -> "no such folder";
                    case java.nio.file.FileAlreadyExistsException _ ->
                            "a part of its path is a file";
                    default -> said == null ? e.getClass().getSimpleName() : said;
                };
        return new IOException(
                place + " cannot be written (" + reason + "); choose another place.", e);
    }
}
