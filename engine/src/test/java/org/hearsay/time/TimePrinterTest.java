package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.text.DocumentText;
import org.hearsay.time.TimeValue.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePrinterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on 3 November 1992        | 3 November 1992",
                "in November 1992          | November 1992",
                "in 1992                   | 1992",
                "in early 1993             | early 1993",
                "in mid-1993               | mid-1993",
                "in late March 1993        | late March 1993",
                "around 1993               | about 1993",
                "in the early 1990s        | the early 1990s",
                "in the 1990s              | the 1990s",
                "in the 17th century       | the 17th century",
                "in 480 BC                 | 480 BC",
                "in the summer of 1993     | summer 1993",
                "in the winter of 1993     | winter 1993",
                "in the third quarter of 1989 | the third quarter of 1989",
                "in the first half of 1942 | the first half of 1942",
                "on the night of 3 November 1992 | the night of 3 November 1992",
                "at 10:30 a.m. on 3 November 1992 | 10:30 on 3 November 1992",
                "1995 or later             | 1995 or later",
                "for several days          | several days",
                "for three weeks           | 3 weeks",
                "every Tuesday             | every Tuesday",
                "this week                 | the week of 7 August 2017",
                "yesterday                 | 9 August 2017",
            })
    void aTimeIsPrintedAtItsOwnPrecision(String words, String expected) {
        DocumentText text =
                DocumentText.of("d", "They left " + words + ".")
                        .withPublished(LocalDate.of(2017, 8, 10));
        TimeMention mention = TimeFinder.standard().find(text).getFirst();
        assertThat(TimePrinter.print(mention.time())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1992-11-01/1992-11-03 | 1 November 1992 to 3 November 1992",
                "1992-03/1993          | March 1992 to 1993",
                "1992-03/..            | since March 1992",
                "../1992               | until 1992",
                "1992~                 | about 1992",
            })
    void aPersonsValueIsPrintedToo(String edtf, String expected) {
        assertThat(TimePrinter.print(Edtf.parse(edtf).orElseThrow().known(Basis.STATED)))
                .isEqualTo(expected);
    }

    @Test
    void whatHangsOnAnUnknownDaySaysSo() {
        List<TimeMention> mentions =
                TimeFinder.standard()
                        .find(
                                DocumentText.of(
                                        "d",
                                        "They left yesterday. They left on Wednesday. Last month they came."));
        assertThat(mentions)
                .extracting(mention -> TimePrinter.print(mention.time()))
                .containsExactly(
                        "1 day before the day of writing",
                        "a Wednesday near the day of writing",
                        "1 month before the day of writing");
    }

    @Test
    void rangesHaveBothEnds() {
        DocumentText text =
                DocumentText.of(
                        "d",
                        "It lasted from March to May 1993, and between 1990 and '92 it was quiet.");
        List<TimeRange> ranges = TimeRange.find(text, TimeFinder.standard().find(text));
        assertThat(ranges)
                .extracting(range -> range.span().of(text.text()) + " = " + range.time().edtf())
                .containsExactly("March to May 1993 = 1993-03/1993-05", "1990 and '92 = 1990/1992");
        assertThat(TimePrinter.print(ranges.getFirst().time())).isEqualTo("March 1993 to May 1993");
    }
}
