package org.hearsay.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.casefile.Marked.article;

import java.util.List;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.casefile.CaseText;
import org.hearsay.review.ReviewLog;
import org.junit.jupiter.api.Test;

class EventResolverTest {
    @Test
    void theSameActOfTheSamePeopleOnTheSameDayIsOneEvent() {
        check(
                """
                1992-11-01 Kovac met Ivo Ilic [CONSULT] in a, b
                """,
                "On [t1 1992-11-01: 1 November 1992] [p1: Ana Kovac] [e CONSULT p1>p2 t1: met] [p2: Ivo Ilic].",
                "[p1: Ana Kovac] [e CONSULT p1>p2 t1: met] [p2: Ivo Ilic] on [t1 1992-11-01: that Sunday].");
    }

    @Test
    void twoMissionsToOneCityInOneWeekAreTwo() {
        check(
                """
                1992-11-01 Kovac flew to Lisbon on 1 November [TRAVEL] in a
                1992-11-03 Ilic flew to Lisbon on 3 November [TRAVEL] in b
                """,
                "[p1: Ana Kovac] [e TRAVEL p1 @l1 t1: flew] to [l1: Lisbon] on [t1 1992-11-01: 1 November].",
                "[p1: Ivo Ilic] [e TRAVEL p1 @l1 t1: flew] to [l1: Lisbon] on [t1 1992-11-03: 3 November].");
    }

    @Test
    void twoMeetingsOfTheSamePeopleAreTwo() {
        check(
                """
                1992-11-01 Kovac met Ivo Ilic on 1 November [CONSULT] in a
                1992-11-05 Kovac met Ivo Ilic on 5 November [CONSULT] in b
                """,
                "[p1: Ana Kovac] [e CONSULT p1>p2 t1: met] [p2: Ivo Ilic] on [t1 1992-11-01: 1 November].",
                "[p1: Ana Kovac] [e CONSULT p1>p2 t1: met] [p2: Ivo Ilic] on [t1 1992-11-05: 5 November].");
    }

    @Test
    void whatIsDoneOnceKeepsBothDates() {
        check(
                """
                1989-01-05 contested Dahl resigned on 5 January [RETREAT] in a, b
                """,
                "[p1: Inge Dahl] [e RETREAT/resign p1 t1 lemma=resign: resigned] on [t1 1989-01-05: 5 January].",
                "[p1: Inge Dahl] [e RETREAT/resign p1 t1 lemma=resign: resigned] on [t1 1989-01-09: 9 January].");
    }

    @Test
    void aPlanIsNotTheDeed() {
        check(
                """
                1992-11-01 Kovac flew to Lisbon on 1 November [TRAVEL] in a
                1992-11-01 Kovac will fly to Lisbon on 1 November [TRAVEL] planned in b
                """,
                "[p1: Ana Kovac] [e TRAVEL p1 @l1 t1 lemma=fly: flew] to [l1: Lisbon] on [t1 1992-11-01: 1 November].",
                "[p1: Ana Kovac] [e TRAVEL p1 @l1 t1 planned lemma=fly: will fly] to [l1: Lisbon] on"
                        + " [t1 1992-11-01: 1 November].");
    }

    @Test
    void oneParticipantAndAnActAreNotEnough() {
        check(
                """
                ? Kovac met Ivo Ilic [CONSULT] in a
                ? Kovac met Jan Varga [CONSULT] in b
                """,
                "[p1: Ana Kovac] [e CONSULT p1>p2: met] [p2: Ivo Ilic].",
                "[p1: Ana Kovac] [e CONSULT p1>p2: met] [p2: Jan Varga].");
    }

    @Test
    void aRepeatedSentenceTellsTheSameEvent() {
        String told =
                """
                [p1: Arbitrators] [e TRANSFER p1 lemma=give: gave] the rock and its western bank to the neighbour last year.
                The award ended a quarrel of ninety years that had cost two countries their fishing and three men their lives.
                Nobody in the harbour had expected it, and nobody in the capital had read it before it was sent to the press.\
                """;
        check("? Arbitrators gave the rock and its western bank [TRANSFER] in a, b\n", told, told);
    }

    private static void check(String expected, String... texts) {
        AnnotatedDocument[] documents = new AnnotatedDocument[texts.length];
        for (int i = 0; i < texts.length; i++) {
            documents[i] = article(String.valueOf((char) ('a' + i)), null, texts[i]);
        }
        assertThat(CaseText.events(CaseAssembler.assemble(List.of(documents), ReviewLog.empty())))
                .isEqualTo(expected);
    }
}
