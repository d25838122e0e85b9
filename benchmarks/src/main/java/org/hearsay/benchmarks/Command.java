package org.hearsay.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a benchmark was called: `NAME ARGUMENT… [--page FILE --date DAY] [--check] [--errors FILE]`,
/// and for some `[--export FOLDER]`, `[--peer NAME=FILE]…` and switches of their own.
///
/// @param name the benchmark
/// @param arguments corpus folders, splits, counts, in order
/// @param pageFile where the page goes; null when none is wanted
/// @param day the date that the page shows; benchmarks do not ask the clock
/// @param check does a figure below its card's expectation end the program with 1?
/// @param errorFile where errors go, one a line; null when they are not wanted
/// @param exportFolder where texts go for programs that are not ours; null when none are wanted
/// @param peers what such programs found, by their name
/// @param switches the benchmark's own, such as `--linear`
public record Command(
        String name,
        List<String> arguments,
        @Nullable Path pageFile,
        String day,
        boolean check,
        @Nullable Path errorFile,
        @Nullable Path exportFolder,
        Map<String, Path> peers,
        Set<String> switches) {
    public Command {
        arguments = List.copyOf(arguments);
        peers = Collections.unmodifiableMap(new LinkedHashMap<>(peers));
        switches = Collections.unmodifiableSet(new LinkedHashSet<>(switches));
    }

    /// Reads the arguments; says the usage and ends the program with 2 when there are too few.
    public static Command parse(String name, String[] args, int least, String usage) {
        List<String> arguments = new ArrayList<>();
        Path page = null;
        Path errors = null;
        String day = "undated";
        Path export = null;
        Map<String, Path> peers = new LinkedHashMap<>();
        Set<String> switches = new LinkedHashSet<>();
        boolean check = false;
        for (int i = 0; i < args.length; i++) {
            boolean hasValue = i + 1 < args.length;
            switch (args[i]) {
                case "--page" -> page = hasValue ? Path.of(args[++i]) : null;
                case "--date" -> day = hasValue ? args[++i] : day;
                case "--errors" -> errors = hasValue ? Path.of(args[++i]) : null;
                case "--check" -> check = true;
                case "--export" -> export = hasValue ? Path.of(args[++i]) : null;
                case "--peer" -> {
                    String[] peer = hasValue ? args[++i].split("=", 2) : new String[0];
                    if (peer.length == 2) {
                        peers.put(peer[0], Path.of(peer[1]));
                    }
                }
                default -> (args[i].startsWith("--") ? switches : arguments).add(args[i]);
            }
        }
        if (arguments.size() < least) {
            System.err.println(
                    "usage: benchmarks/run "
                            + usage
                            + " [--page FILE --date DAY] [--check] [--errors FILE]");
            System.exit(2);
        }
        return new Command(name, arguments, page, day, check, errors, export, peers, switches);
    }

    /// An argument.
    public String argument(int index) {
        return arguments.get(index);
    }

    /// An argument that may be left out.
    public String argument(int index, String otherwise) {
        return index < arguments.size() ? arguments.get(index) : otherwise;
    }

    /// Where the page goes.
    public Optional<Path> page() {
        return Optional.ofNullable(pageFile);
    }

    /// Where errors go.
    public Optional<Path> errors() {
        return Optional.ofNullable(errorFile);
    }

    /// Where texts go for programs that are not ours.
    public Optional<Path> export() {
        return Optional.ofNullable(exportFolder);
    }

    /// Was a switch given?
    public boolean has(String name) {
        return switches.contains(name);
    }

    /// Says that a corpus is not here.
    public static void skipped(Object what, Consumer<String> out) {
        out.accept("absent, skipped: " + what);
    }

    /// The call as a stranger would type it: folders of this machine are shown by their last parts.
    public String shown() {
        StringBuilder shown = new StringBuilder("benchmarks/run ").append(name);
        for (String argument : arguments) {
            shown.append(' ')
                    .append(
                            Arrays.stream(argument.split("\\+"))
                                    .map(Command::portable)
                                    .collect(Collectors.joining("+")));
        }
        switches.forEach(name -> shown.append(' ').append(name));
        return shown.toString();
    }

    private static String portable(String argument) {
        int corpora = argument.indexOf("corpora/");
        if (corpora >= 0) {
            return "../shared/" + argument.substring(corpora);
        }
        Path path = Path.of(argument);
        boolean isFar = path.isAbsolute() && path.getNameCount() > 2;
        return isFar
                ? path.subpath(path.getNameCount() - 2, path.getNameCount()).toString()
                : argument;
    }
}
