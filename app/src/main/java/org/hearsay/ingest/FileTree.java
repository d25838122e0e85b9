package org.hearsay.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The files to be read, sorted by path, each with the name users know it by and its document id.
final class FileTree {
    /// A file before it is opened.
    ///
    /// @param path where it lies
    /// @param file its path below the folder that was given, with `/`
    record Leaf(Path path, String file) {
        String name() {
            return file.substring(file.lastIndexOf('/') + 1);
        }
    }

    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    static FileTree of(List<Path> filesOrFolders) {
        FileTree tree = new FileTree();
        filesOrFolders.forEach(tree::add);
        tree.leaves.sort(Comparator.comparing(Leaf::file).thenComparing(Leaf::path));
        return tree;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    List<Problem> problems() {
        return problems;
    }

    /// A document id for each file: its name without ending; where two would be the same, the path
    /// below the folder; where that is still the same, the path with its ending.
    Map<Leaf, String> ids() {
        Map<Leaf, String> ids = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<Function<Leaf, String>> names =
                List.of(
                        leaf -> Source.stem(leaf.name()),
                        leaf -> Source.stem(leaf.file()),
                        Leaf::file);
        List<Leaf> open = leaves;
        for (Function<Leaf, String> name : names) {
            Map<String, Integer> uses = new HashMap<>();
            open.forEach(leaf -> uses.merge(normal(name.apply(leaf)), 1, Integer::sum));
            List<Leaf> clashing = new ArrayList<>();
            for (Leaf leaf : open) {
                String id = normal(name.apply(leaf));
                if (uses.getOrDefault(id, 0) == 1 && taken.add(id)) {
                    ids.put(leaf, id);
                } else {
                    clashing.add(leaf);
                }
            }
            open = clashing;
        }
        open.forEach(leaf -> ids.put(leaf, normal(leaf.path().toString())));
        return ids;
    }

    /// Some file systems take names apart into letters and accents; an id is always put together.
    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private void add(Path given) {
        if (!Files.exists(given)) {
            problems.add(Problem.of(Problem.Kind.NOT_FOUND, given.toString()));
            return;
        }
        try {
            Files.walkFileTree(
                    given,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new Collector(given));
        } catch (IOException e) {
            problems.add(problem(given, given.toString(), e));
        }
    }

    static Problem problem(Path path, String file, IOException e) {
        return switch (e) {
            case FileSystemLoopException _ -> Problem.of(Problem.Kind.LINK_LOOP, file);
            case AccessDeniedException _ -> Problem.of(Problem.Kind.NO_PERMISSION, file);
            case NoSuchFileException _ -> Problem.of(Problem.Kind.NOT_FOUND, file);
            default ->
                    Files.isReadable(path)
                            ? new Problem(Problem.Kind.UNREADABLE, file, reason(e))
                            : Problem.of(Problem.Kind.NO_PERMISSION, file);
        };
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private final class Collector implements FileVisitor<Path> {
        private final Path root;

        Collector(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean isSkipped = !folder.equals(root) && isHidden(folder);
            return isSkipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                    && (file.equals(root) || !isHidden(file) && !isCase(file))) {
                leaves.add(new Leaf(file, below(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.add(problem(file, below(file), e));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                problems.add(problem(folder, below(folder), e));
            }
            return FileVisitResult.CONTINUE;
        }

        private String below(Path file) {
            String relative = root.relativize(file).toString().replace('\\', '/');
            Path name = file.getFileName();
            return relative.isEmpty() ? (name == null ? file : name).toString() : relative;
        }

        /// Files that a system or an open editor leaves behind are nobody's documents. A case that
        /// is kept beside its documents is not one of them, nor what the store keeps beside it
        /// while it is open.
        private static boolean isCase(Path file) {
            Path name = file.getFileName();
            return name != null && name.toString().matches(".*\\.hearsay(-wal|-shm|-journal)?");
        }

        private static boolean isHidden(Path file) {
            Path name = file.getFileName();
            return name != null
                    && (name.toString().startsWith(".")
                            || name.toString().startsWith("~$")
                            || name.toString().equals("Thumbs.db")
                            || name.toString().equals("__MACOSX"));
        }
    }
}
