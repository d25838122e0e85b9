package org.hearsay.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The files in a zip archive, one after the other; nothing is written to disk. Members whose path
/// leads out of the archive are left out, and an archive that unpacks to far more than it should is
/// read no further.
final class ArchiveReader implements FormatReader {
    private static final int BUFFER = 1 << 16;
    private static final long HARMLESS = 1L << 20;

    private final Limits limits;

    ArchiveReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, Trouble {
        Unpacking unpacking = new Unpacking(source, shelf);
        try {
            unpacking.read(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Names written by old DOS programs.
            new Unpacking(source, shelf).read(Charset.forName("IBM437"));
        }
    }

    /// One pass over an archive, counting.
    private final class Unpacking {
        private final Source source;
        private final Shelf shelf;
        private int members;
        private int files;
        private long unpacked;

        Unpacking(Source source, Shelf shelf) {
            this.source = source;
            this.shelf = shelf;
        }

        void read(Charset names) throws IOException, Trouble {
            try (ZipInputStream zip =
                    new ZipInputStream(new ByteArrayInputStream(source.bytes()), names)) {
                for (ZipEntry entry = zip.getNextEntry();
                        entry != null;
                        entry = zip.getNextEntry()) {
                    member(entry, zip);
                }
            } catch (ZipException e) {
                stop(e);
            } catch (EOFException e) {
                stop(e);
            }
            if (members == 0) {
                boolean isEmptyArchive = source.startsWith('P', 'K', 5, 6);
                throw new Trouble(
                        isEmptyArchive ? Problem.Kind.NO_MEMBERS : Problem.Kind.DAMAGED,
                        "no file could be unpacked");
            }
            if (files == 0) {
                shelf.note(Problem.Kind.NO_MEMBERS, "");
            }
        }

        private void stop(IOException e) throws Trouble {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("encrypted")) {
                throw new Trouble(Problem.Kind.PASSWORD);
            }
            if (files == 0) {
                throw new Trouble(Problem.Kind.DAMAGED, "it does not unpack");
            }
            shelf.note(Problem.Kind.PARTLY_READ, "it does not unpack to its end");
        }

        private void member(ZipEntry entry, ZipInputStream zip) throws IOException, Trouble {
            members++;
            if (members > limits.memberCount()) {
                throw new Trouble(
                        Problem.Kind.ARCHIVE_BOMB, "more than " + limits.memberCount() + " files");
            }
            String name = entry.getName().replace('\\', '/');
            if (leadsOut(name)) {
                shelf.note(Problem.Kind.ARCHIVE_PATH, name);
                skip(zip);
            } else if (entry.isDirectory() || isHidden(name)) {
                skip(zip);
            } else {
                file(name, bytes(zip));
            }
        }

        private void file(String name, byte[] bytes) {
            files++;
            String id = source.depth() == 0 ? name : source.id() + "/" + name;
            shelf.unpack(source.member(id, name, bytes));
        }

        private byte[] bytes(ZipInputStream zip) throws IOException, Trouble {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                count(read);
                if (out.size() + (long) read > limits.fileBytes()) {
                    throw new Trouble(
                            Problem.Kind.ARCHIVE_BOMB,
                            "one file is larger than " + Limits.size(limits.fileBytes()));
                }
                out.write(buffer, 0, read);
            }
            return out.toByteArray();
        }

        private void skip(ZipInputStream zip) throws IOException, Trouble {
            byte[] buffer = new byte[BUFFER];
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                count(read);
            }
        }

        private void count(int bytes) throws Trouble {
            unpacked += bytes;
            boolean isTooMuch = unpacked > limits.unpackedBytes();
            boolean isTooDense =
                    unpacked > HARMLESS
                            && unpacked / limits.unpackedRatio() > source.bytes().length;
            if (isTooMuch || isTooDense) {
                throw new Trouble(Problem.Kind.ARCHIVE_BOMB, "more than " + Limits.size(unpacked));
            }
        }
    }

    private static boolean leadsOut(String name) {
        boolean isAbsolute = name.startsWith("/") || name.matches("^[A-Za-z]:.*");
        return isAbsolute
                || Arrays.asList(name.split("/")).contains("..")
                || name.indexOf('\0') >= 0;
    }

    private static boolean isHidden(String name) {
        return Arrays.stream(name.split("/"))
                .anyMatch(part ->
                        part.startsWith(".") || part.equals("__MACOSX") || part.startsWith("~$"));
    }
}
