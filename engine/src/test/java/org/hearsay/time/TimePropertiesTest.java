package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hearsay.text.DocumentText;
import org.hearsay.time.TimeComparison.Answer;
import org.hearsay.time.TimeValue.Basis;
import org.hearsay.time.TimeValue.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimePropertiesTest {
    private static final List<String> PARTS =
            List.of(
                    "yesterday",
                    "on Wednesday",
                    "in March",
                    "last month",
                    "in early 1993",
                    "on 3 November 1992",
                    "two weeks ago",
                    "the next day",
                    "at 10:30 a.m.",
                    "for several days",
                    "in the summer",
                    "that year",
                    "a year earlier",
                    "in 480 BC",
                    "in the third quarter",
                    "at the time",
                    "every Tuesday",
                    "around 1950",
                    "by the end of the year",
                    "overnight",
                    "in FY2019",
                    "in the fiscal year 1992/93",
                    "at 10:30 p.m. EST on 3 November 1992",
                    "on 25 October 1917 (Old Style)",
                    "on Easter Monday 1916",
                    "the week before last",
                    "in the winter of 1941-42");

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append("They left ").append(PARTS.get(random.nextInt(PARTS.size()))).append(". ");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyKnownTimeIsEdtfAndLiesInItsBounds(int seed) {
        Random random = new Random(seed);
        DocumentText text =
                DocumentText.of("d", text(random))
                        .withPublished(LocalDate.of(1990 + random.nextInt(30), 5, 17));
        for (TimeMention mention : TimeFinder.standard().find(text)) {
            if (mention.time() instanceof Known known) {
                Edtf value =
                        Edtf.parse(known.edtf())
                                .orElseThrow(() -> new AssertionError(known.edtf()));
                assertThat(value.print()).isEqualTo(known.edtf());
                assertThat(known.earliestStart()).isBeforeOrEqualTo(known.latestEnd());
                assertThat(value.earliest()).as(known.edtf()).isBeforeOrEqualTo(known.latestEnd());
                assertThat(value.latest()).as(known.edtf()).isAfterOrEqualTo(known.earliestStart());
                assertThat(TimePrinter.print(known)).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatCountsFromPublicationMovesWithIt(int seed) {
        Random random = new Random(seed);
        DocumentText text = DocumentText.of("d", text(random));
        LocalDate day = LocalDate.of(2001, 6, 13).plusDays(random.nextInt(3000));
        List<TimeMention> here = TimeFinder.standard().find(text.withPublished(day));
        List<TimeMention> later = TimeFinder.standard().find(text.withPublished(day.plusWeeks(1)));
        assertThat(here).hasSameSizeAs(later);
        for (int i = 0; i < here.size(); i++) {
            TimeMention one = here.get(i);
            TimeMention other = later.get(i);
            boolean isDay =
                    one.anchor().kind() == Anchor.Kind.PUBLICATION
                            && one.time() instanceof Known known
                            && known.precision() == TimeValue.Precision.DAY
                            && one.span().of(text.text()).matches("(?i)yesterday|wednesday");
            if (isDay && one.time() instanceof Known known && other.time() instanceof Known moved) {
                assertThat(moved.earliestStart()).isEqualTo(known.earliestStart().plusWeeks(1));
            }
            if (one.anchor().kind() == Anchor.Kind.STATED) {
                assertThat(other.value()).isEqualTo(one.value());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "last month",
                "two weeks ago",
                "on Wednesday",
                "tomorrow",
                "last year",
                "next spring"
            })
    void anUndatedTextResolvedLaterSaysWhatADatedOneSays(String words) {
        DocumentText text = DocumentText.of("d", "They left " + words + ".");
        LocalDate day = LocalDate.of(2017, 8, 10);
        List<TimeMention> resolved =
                TimeFinder.standard().resolve(TimeFinder.standard().find(text), day);
        assertThat(TimeCases.render(text, resolved))
                .isEqualTo(TimeCases.render(text.withPublished(day)));
    }

    @Test
    void comparisonRespectsImprecision() {
        Known early = known("1993-01/1993-05", "It ended in early 1993.");
        Known march = known("1993-03", "It ended in March 1993.");
        Known before = known("1992", "It ended in 1992.");
        assertThat(TimeComparison.isBefore(before, march)).isEqualTo(Answer.YES);
        assertThat(TimeComparison.isBefore(march, before)).isEqualTo(Answer.NO);
        assertThat(TimeComparison.isBefore(march, early)).isEqualTo(Answer.PERHAPS);
        assertThat(TimeComparison.overlaps(march, early)).isEqualTo(Answer.PERHAPS);
        assertThat(TimeComparison.overlaps(march, before)).isEqualTo(Answer.NO);
        assertThat(TimeComparison.refines(march, early)).isTrue();
        assertThat(TimeComparison.refines(early, march)).isFalse();
        Known stretch = Edtf.parse("1992/1994").orElseThrow().known(Basis.STATED);
        assertThat(TimeComparison.contains(stretch, march)).isEqualTo(Answer.YES);
    }

    private static Known known(String edtf, String text) {
        Known known =
                (Known) TimeFinder.standard().find(DocumentText.of("d", text)).getFirst().time();
        assertThat(known.edtf()).isEqualTo(edtf);
        return known;
    }
}
