package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class TimeFinderTest {
    private static void check(String published, String text, String expected) {
        assertThat(TimeCases.render(TimeCases.document(text, published))).isEqualTo(expected);
    }

    /// The anchor of the last expression, its reason, and the anchor it might have had.
    private static String anchor(String published, String text) {
        TimeMention mention =
                TimeFinder.standard().find(TimeCases.document(text, published)).getLast();
        TimeMention.Type type = mention.type();
        String at = mention.anchor().at() == null ? "" : " " + mention.anchor().at().of(text);
        String runnerUp =
                mention.runnerUp() == null ? "" : ", else " + mention.runnerUp().kind().label();
        return type
                + " "
                + mention.value()
                + " from "
                + mention.anchor().kind().label()
                + at
                + runnerUp;
    }

    @Test
    void theTieredCasesHold() {
        List<String> broken = new ArrayList<>();
        int medium = 0;
        int mediumRight = 0;
        for (String line : Rules.lines("cases/time.tsv")) {
            String[] cells = line.split("\t");
            String found = TimeCases.render(TimeCases.document(cells[2], cells[1]));
            boolean isRight = found.equals(cells[3]);
            switch (cells[0]) {
                case "STRONG" -> {
                    if (!isRight) {
                        broken.add(
                                cells[2]
                                        + "\n    expected "
                                        + cells[3]
                                        + "\n    found    "
                                        + found);
                    }
                }
                case "MEDIUM" -> {
                    medium++;
                    mediumRight += isRight ? 1 : 0;
                    if (!isRight) {
                        System.out.println("MEDIUM missed: " + cells[2] + " found " + found);
                    }
                }
                default -> assertThat(isRight).as("no longer wrong, move it up: " + line).isFalse();
            }
        }
        assertThat(broken).as(String.join("\n", broken)).isEmpty();
        assertThat(mediumRight * 10).isGreaterThanOrEqualTo(medium * 9);
    }

    @Test
    void theAnchorIsToldWithItsReasonAndTheSecondBest() {
        assertThat(
                        anchor(
                                "2017-08-10",
                                "On November 1, 1992, they flew. \"It failed,\" she said on Wednesday."))
                .isEqualTo("DATE 2017-08-09 from publication, else expression");
        assertThat(anchor("-", "On November 1, 1992, they flew. The next day they landed."))
                .isEqualTo("DATE 1992-11-02 from expression November 1, 1992, else publication");
        assertThat(
                        anchor(
                                "2017-08-10",
                                "In a 2007 article she wrote that \"last year they denied it\"."))
                .isEqualTo("DATE 2006 from quoted-document 2007, else publication");
        assertThat(anchor("-", "They left on 3 November 1992."))
                .isEqualTo("DATE 1992-11-03 from stated");
    }

    @Test
    void boilerplateHasNoTime() {
        String text = "They left in 1992.\nJoin us today, for $6 a month, as you did last year.";
        DocumentText document =
                DocumentText.of("d", text)
                        .withPublished(LocalDate.of(2017, 8, 10))
                        .withBlocks(
                                List.of(
                                        new Block(Block.Kind.PARAGRAPH, new Span(0, 18)),
                                        new Block(
                                                Block.Kind.BOILERPLATE,
                                                new Span(19, text.length()))));
        assertThat(TimeCases.render(document)).isEqualTo("1992=1992");
    }

    @Test
    void anUndatedTextStaysSymbolicUntilItsDateIsKnown() {
        DocumentText undated =
                TimeCases.document(
                        "The envoy left on Wednesday. The next day he was back. He will return next month.",
                        "-");
        List<TimeMention> mentions = TimeFinder.standard().find(undated);
        assertThat(mentions)
                .extracting(TimeMention::time)
                .allMatch(TimeValue.Symbolic.class::isInstance);
        assertThat(mentions.getFirst().time())
                .isEqualTo(new TimeValue.Symbolic("PUBLICATION ~<d3"));
        List<TimeMention> resolved =
                TimeFinder.standard().resolve(mentions, LocalDate.of(2017, 8, 10));
        assertThat(TimeCases.render(undated, resolved))
                .isEqualTo("Wednesday=2017-08-09 ; The next day=2017-08-10 ; next month=2017-09");
    }

    @Test
    void hardWrappedLinesAreOneText() {
        check(
                "-",
                "They left on 3\nNovember 1992 and came back in\nMarch 1993.",
                "3\nNovember 1992=1992-11-03 ; March 1993=1993-03");
    }

    @Test
    void aTimeIsNoFinerThanItsWords() {
        TimeMention early =
                TimeFinder.standard()
                        .find(TimeCases.document("It ended in early 1993.", "-"))
                        .getFirst();
        assertThat(TimePrinter.print(early.time())).isEqualTo("early 1993");
        assertThat(early.time().edtf()).isEqualTo("1993-01/1993-05");
        TimeMention decade =
                TimeFinder.standard()
                        .find(TimeCases.document("It ended in the 1990s.", "-"))
                        .getFirst();
        assertThat(TimePrinter.print(decade.time())).isEqualTo("the 1990s");
        assertThat(decade.time().edtf()).isEqualTo("199X");
    }
}
