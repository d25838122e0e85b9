package org.hearsay.benchmarks.event;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.event.EventFinder;
import org.hearsay.text.DocumentText;

/// Writes what is weighed for each annotated predicate, for `training/firmness.py`: `FirmnessCases
/// FOLDER SPLIT OUT.tsv`. Columns: corpus, sentence, gold score, rules' score, features as
/// name=value.
public final class FirmnessCases {
    private FirmnessCases() {}

    /// Runs the command.
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: FirmnessCases FOLDER SPLIT OUT.tsv");
            System.exit(2);
        }
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        EventFinder finder = EventFinder.standard();
        try (PrintWriter out =
                new PrintWriter(
                        Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8))) {
            for (String corpus : List.of("UW", "MEANTIME")) {
                Path file = Path.of(args[0], corpus, args[1] + ".conll");
                int number = 0;
                for (FactualitySentence sentence : FactualitySentence.read(file)) {
                    number++;
                    AnnotatedDocument document =
                            annotator.annotate(DocumentText.of("sentence", sentence.text()));
                    for (int target : sentence.targets()) {
                        int word = document.parsed().tokens().wordAt(sentence.offset(target));
                        if (word < document.parsed().tokens().size()) {
                            EventFinder.Firm firm =
                                    finder.firmness(
                                            document.parsed(), document.attributions(), word);
                            out.println(
                                    corpus
                                            + "\t"
                                            + number
                                            + "\t"
                                            + sentence.scores()[target]
                                            + "\t"
                                            + firm.byRules()
                                            + "\t"
                                            + firm.evidence().entrySet().stream()
                                                    .sorted(java.util.Map.Entry.comparingByKey())
                                                    .map(one ->
                                                            one.getKey().replace('\t', ' ')
                                                                    + "="
                                                                    + String.format(
                                                                            Locale.ROOT,
                                                                            "%.4f",
                                                                            one.getValue()))
                                                    .collect(Collectors.joining("\t")));
                        }
                    }
                }
            }
        }
    }
}
