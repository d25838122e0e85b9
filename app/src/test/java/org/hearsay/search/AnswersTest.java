package org.hearsay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.casefile.CaseFile;
import org.hearsay.ingest.Ingestor;
import org.hearsay.ingest.PublicationDates;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Questions to the bundled affair. Each names words that the answer must hold, as an investigator
/// who has read the eight documents expects them.
class AnswersTest {
    private static CaseFile caseFile;
    private static final Map<String, String> TEXTS = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        List<DocumentText> texts =
                new Ingestor()
                        .read(
                                List.of(Path.of("..", "examples", "skarn-light")),
                                PublicationDates.none())
                        .documents();
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        caseFile =
                CaseAssembler.assemble(
                        texts.stream().map(annotator::annotate).toList(), ReviewLog.empty());
        texts.forEach(text -> TEXTS.put(text.id(), text.text()));
    }

    @Test
    void when() {
        Answer answer = ask("When was the lens removed?");
        assertThat(answer.lines().getFirst().line()).contains("1988-11-1").contains("lens");
    }

    @Test
    void whereTheAccountsDiffer() {
        assertThat(lines("Where do the accounts differ on the crates?"))
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("twenty-six crates")
                                .contains("twenty-four crates"));
    }

    @Test
    void whoSays() {
        assertThat(lines("Who says that a lighthouse was sold?"))
                .anySatisfy(line -> assertThat(line).contains("said"));
    }

    @Test
    void whatSomebodySays() {
        assertThat(lines("What does Aldane say?")).isNotEmpty();
        assertThat(ask("What does Aldane say?").lines())
                .allSatisfy(line -> assertThat(line.line()).contains("Aldane"));
    }

    @Test
    void whoKnew() {
        assertThat(lines("Did Halvard know?"))
                .anySatisfy(line -> assertThat(line).contains("Halvard learned"));
    }

    @Test
    void whoIsSilent() {
        assertThat(lines("Who declined to comment?"))
                .anySatisfy(line -> assertThat(line).contains("Norling declined"));
        assertThat(lines("Who did not answer?"))
                .anySatisfy(line -> assertThat(line).contains("did not answer"));
    }

    @Test
    void whoPressedWhom() {
        assertThat(lines("Who pressed whom?"))
                .anySatisfy(line -> assertThat(line).contains("→ Joachim Rühde (press)"));
    }

    @Test
    void whatFallsWithASource() {
        assertThat(lines("What rests on Henrik Aldane alone?"))
                .anySatisfy(line -> assertThat(line).contains("Nobody else holds"));
        assertThat(lines("What falls if westerly-interview falls?"))
                .anySatisfy(line -> assertThat(line).contains("independent origins would be left"));
        assertThat(ask("What falls if Zebedee falls?").note())
                .isEqualTo("The case has nobody and no document called “zebedee”.");
    }

    @Test
    void anAccountInOrderOfTelling() {
        List<String> told =
                ask("How did Thorsager's account change?").lines().stream()
                        .filter(line -> line.sort().equals("statement"))
                        .map(Answer.Line::line)
                        .toList();
        assertThat(told).hasSizeGreaterThan(2);
        assertThat(told.stream().map(line -> line.replaceFirst("^by ", "")).toList())
                .isSortedAccordingTo(
                        (one, other) -> one.substring(0, 4).compareTo(other.substring(0, 4)));
    }

    @Test
    void whoWasAtAMeetingThatIsNotCalledOne() {
        assertThat(lines("Who was at the meeting?"))
                .anySatisfy(line -> assertThat(line).contains("Rühde called on"));
    }

    @Test
    void nothingMatches() {
        Answer answer = ask("Who says that the zeppelin exploded over Vladivostok?");
        assertThat(answer.lines()).isEmpty();
        assertThat(ask("What does Zebedee say about the lens?").note())
                .isEqualTo("The case has nobody called “zebedee”.");
    }

    @Test
    void everyLineHasItsWords() {
        for (String shape : Question.SHAPES) {
            for (Answer.Line line : ask(shape).lines()) {
                for (Passage passage : line.passages()) {
                    assertThat(passage.words())
                            .isEqualTo(
                                    passage.span()
                                            .of(Objects.requireNonNull(TEXTS.get(passage.doc()))));
                }
            }
        }
    }

    private static List<String> lines(String question) {
        return ask(question).lines().stream().map(Answer.Line::line).toList();
    }

    private static Answer ask(String question) {
        return Answers.to(Question.read(question).orElseThrow(), caseFile, 10);
    }
}
