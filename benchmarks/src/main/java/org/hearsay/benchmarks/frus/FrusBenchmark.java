package org.hearsay.benchmarks.frus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.benchmarks.Command;
import org.hearsay.benchmarks.Report;
import org.hearsay.benchmarks.Tally;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.ingest.Ingestor;
import org.hearsay.ingest.PublicationDates;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.DocumentText;
import org.jspecify.annotations.Nullable;

/// Measures date, place, sender and addressee of documents: `FrusBenchmark FILE.xml…`.
///
/// Tracks: the volume as it is, which tells whether its marks arrive; and each document as plain
/// text without marks, which tells what is read of the words. A figure is right of what the edition
/// marks.
public final class FrusBenchmark {
    private static final List<String> FACTS = List.of("date", "place", "sender", "addressee");

    private final Report report = new Report();
    private final Map<String, Map<String, Tally>> tracks = new LinkedHashMap<>();

    private final Register register = new Register();

    private FrusBenchmark() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        Command command = Command.parse("frus", args, 1, "frus FILE.xml…");
        FrusBenchmark benchmark = new FrusBenchmark();
        int documents = 0;
        for (String argument : command.arguments()) {
            Path file = Path.of(argument);
            if (Files.exists(file)) {
                documents += benchmark.volume(file);
            } else {
                System.out.println("absent, skipped: " + file);
            }
        }
        if (documents > 0) {
            benchmark.report(documents).finish(command);
        }
    }

    private int volume(Path file) throws IOException {
        List<Edition.Marked> gold = Edition.read(file);
        Map<String, DocumentText> marked = new HashMap<>();
        for (DocumentText text : read(file)) {
            marked.put(text.id().substring(text.id().lastIndexOf('/') + 1), text);
        }
        register(gold, List.copyOf(marked.values()));
        Path folder = Files.createTempDirectory("hearsay-frus");
        try {
            for (Edition.Marked document : gold) {
                Files.writeString(folder.resolve(document.id() + ".txt"), document.plain());
            }
            Map<String, DocumentText> plain = new HashMap<>();
            read(folder).forEach(text -> plain.put(text.id(), text));
            for (Edition.Marked document : gold) {
                count("marked up", document, marked.get(document.id()));
                count("plain text", document, plain.get(document.id()));
            }
        } finally {
            delete(folder);
        }
        return gold.size();
    }

    /// A volume with a register is read as a case.
    private void register(List<Edition.Marked> gold, List<DocumentText> texts) {
        Map<String, List<Register.Entry>> entries = new HashMap<>();
        gold.forEach(document -> entries.put(document.id(), document.persons()));
        if (entries.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        List<AnnotatedDocument> documents =
                texts.stream()
                        .sorted(Comparator.comparing(DocumentText::id))
                        .map(annotator::annotate)
                        .toList();
        register.add(entries, documents, CaseAssembler.assemble(documents, ReviewLog.empty()));
    }

    private static List<DocumentText> read(Path path) {
        return new Ingestor().read(List.of(path), PublicationDates.none()).documents();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void count(String track, Edition.Marked gold, @Nullable DocumentText found) {
        count(
                track,
                "date",
                gold,
                gold.date(),
                found,
                text -> text.published() == null ? null : text.published().toString());
        count(track, "place", gold, gold.place(), found, text -> text.metadata().get("place"));
        count(track, "sender", gold, gold.sender(), found, text -> text.metadata().get("from"));
        count(track, "addressee", gold, gold.addressee(), found, text -> text.metadata().get("to"));
    }

    private void count(
            String track,
            String fact,
            Edition.Marked document,
            @Nullable String gold,
            @Nullable DocumentText text,
            Function<DocumentText, @Nullable String> fieldOf) {
        if (gold == null) {
            return;
        }
        String found = text == null ? null : fieldOf.apply(text);
        boolean isRight = found != null && isSame(gold, found);
        tracks.computeIfAbsent(track, key -> new HashMap<>())
                .computeIfAbsent(fact, key -> new Tally())
                .add(1, found == null ? 0 : 1, isRight ? 1 : 0);
        if (!isRight) {
            report.error(
                    String.join("\t", track, fact, document.id(), gold, String.valueOf(found)));
        }
    }

    /// The same words but for capitals and marks, or all words of the one in the other: "Mr. Hay",
    /// "John Hay".
    static boolean isSame(String gold, String found) {
        List<String> theirs = words(gold);
        List<String> ours = words(found);
        return !theirs.isEmpty()
                && !ours.isEmpty()
                && (ours.containsAll(theirs) || theirs.containsAll(ours));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !List.of("mr", "the", "sir").contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private Report report(int documents) {
        List<List<String>> rows = new ArrayList<>();
        tracks.forEach((track, tallies) -> {
            List<String> row = new ArrayList<>(List.of(track));
            for (String fact : FACTS) {
                Tally tally = tallies.getOrDefault(fact, new Tally());
                row.add(
                        Report.percent(tally.recall())
                                + " ("
                                + tally.right()
                                + " of "
                                + tally.gold()
                                + ")");
                report.figure(track + ", " + fact, 100 * tally.recall());
            }
            rows.add(row);
        });
        List<String> header = new ArrayList<>(FACTS);
        header.addFirst(documents + " documents, % right");
        report.table("", header, rows);
        if (!register.isEmpty()) {
            double[] score = register.bCubed();
            report.table(
                    "Persons of the register",
                    List.of("names", "of them found", "persons", "B³ P", "B³ R", "B³ F1"),
                    List.of(
                            List.of(
                                    String.valueOf(register.names()),
                                    String.valueOf(register.found()),
                                    String.valueOf(register.clusters()),
                                    Report.percent(score[0]),
                                    Report.percent(score[1]),
                                    Report.percent(score[2]))));
            report.figure("persons of the register, B³", 100 * score[2]);
        }
        return report;
    }
}
