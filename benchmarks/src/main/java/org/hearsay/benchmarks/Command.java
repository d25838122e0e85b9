package org.hearsay.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a benchmark was called: `NAME ARGUMENT… [--page FILE --date DAY] [--check] [--errors FILE]`.
///
/// @param name the benchmark
/// @param arguments corpus folders, splits, counts, in order
/// @param pageFile where the page goes; null when none is wanted
/// @param day the date that the page shows; benchmarks do not ask the clock
/// @param check does a figure below its card's expectation end the program with 1?
/// @param errorFile where errors go, one a line; null when they are not wanted
public record Command(
        String name,
        List<String> arguments,
        @Nullable Path pageFile,
        String day,
        boolean check,
        @Nullable Path errorFile) {
    public Command {
        arguments = List.copyOf(arguments);
    }

    /// Reads the arguments; says the usage and ends the program with 2 when there are too few.
    public static Command parse(String name, String[] args, int least, String usage) {
        List<String> arguments = new ArrayList<>();
        Path page = null;
        Path errors = null;
        String day = "undated";
        boolean check = false;
        for (int i = 0; i < args.length; i++) {
            boolean hasValue = i + 1 < args.length;
            switch (args[i]) {
                case "--page" -> page = hasValue ? Path.of(args[++i]) : null;
                case "--date" -> day = hasValue ? args[++i] : day;
                case "--errors" -> errors = hasValue ? Path.of(args[++i]) : null;
                case "--check" -> check = true;
                default -> arguments.add(args[i]);
            }
        }
        if (arguments.size() < least) {
            System.err.println(
                    "usage: benchmarks/run "
                            + usage
                            + " [--page FILE --date DAY] [--check] [--errors FILE]");
            System.exit(2);
        }
        return new Command(name, arguments, page, day, check, errors);
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
