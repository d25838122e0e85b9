package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBadInputTest {
    /// The longest pattern has about so many words; no text makes the automaton go further from one
    /// word.
    private static final int MOST_STEPS_PER_WORD = 24;

    private static List<TimeMention> find(String text) {
        return TimeFinder.standard()
                .find(DocumentText.of("d", text).withPublished(LocalDate.of(2017, 8, 10)));
    }

    private static void checkWork(String text) {
        Rules rules = Rules.standard();
        Words words = Words.of(DocumentText.of("d", text), rules.lexicon);
        Automaton.Scan scan = new Automaton.Scan();
        for (int i = 0; i < words.size(); i++) {
            rules.automaton.scan(words, i, scan);
        }
        assertThat(scan.steps).isLessThanOrEqualTo((long) MOST_STEPS_PER_WORD * words.size());
        assertThat(words.size()).isLessThanOrEqualTo(text.length() + 2);
        assertThat(
                        TimeFinder.standard()
                                .recognize(words, DocumentKind.LETTER, new Automaton.Scan())
                                .size())
                .isLessThanOrEqualTo(2 * words.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 February 1992",
                "0000",
                "99999",
                "year 0",
                "-1",
                "45:99",
                "25:00 p.m.",
                "99/99/9999",
                "1/2/3/4/5",
                "0th of May 0",
                "from March to from May to June to",
                "between between 1990 and and 92",
                "the the the 1990",
                "''''92",
                "“”‘’''``",
                "in the 99th century",
                "the 9999999999999s",
                "5 and 6 and 7 and 8 June",
                "30 February",
                "the 31st of June 1990",
                "9999-99-99",
                "2001-02-30",
                "BC BC AD",
                "a a a week week",
                "\u0000\uFFFF\uD800",
                "two hundred thousand million years ago",
                "99999 years ago",
                "999999 days later",
                "9999 centuries ago",
                "in 20 quarters' time",
                "１９９２年",
                "الثلاثاء 1992"
            })
    void oddTextsGiveNoException(String text) {
        for (TimeMention mention : find("They left " + text + " and then the next day.")) {
            assertThat(TimePrinter.print(mention.time())).isNotBlank();
        }
        TimeFinder.standard().find(DocumentText.of("d", text));
        checkWork(text);
    }

    @Test
    void impossibleDaysAreUnknownNotAnotherDay() {
        TimeMention mention = find("They left on 31 February 1992.").getFirst();
        assertThat(mention.time()).isEqualTo(new TimeValue.Unknown());
        assertThat(find("They left on 30 February.").getFirst().time())
                .isEqualTo(new TimeValue.Unknown());
    }

    @Test
    void workGrowsWithTheTextAndNoFaster() {
        checkWork("yesterday ".repeat(10_000));
        checkWork("the next day ".repeat(10_000));
        checkWork("1".repeat(1_000_000));
        checkWork("1 ".repeat(200_000));
        checkWork("the early part of the ".repeat(20_000));
        checkWork("from March to ".repeat(20_000));
        checkWork("twenty-".repeat(20_000));
        checkWork("1992-".repeat(20_000));
        checkWork("a.".repeat(50_000));
        checkWork("'".repeat(100_000));
        checkWork("\"in March ".repeat(20_000));
    }

    @Test
    void tenThousandYesterdaysAreAllTheSameDay() {
        assertThat(find("yesterday ".repeat(10_000)))
                .hasSize(10_000)
                .allMatch(mention -> mention.value().equals("2017-08-09"));
    }

    @Test
    void anUndatedChainIsResolvedLinkByLink() {
        List<TimeMention> chain =
                TimeFinder.standard()
                        .find(
                                DocumentText.of(
                                        "d",
                                        "They left yesterday. "
                                                + "The next day it rained. ".repeat(2_000)));
        List<TimeMention> resolved =
                TimeFinder.standard().resolve(chain, LocalDate.of(2017, 8, 10));
        assertThat(resolved.getLast().value())
                .isEqualTo(LocalDate.of(2017, 8, 9).plusDays(2_000).toString());
    }

    @Test
    void randomWordsOfTimeGiveNoException() {
        List<String> words =
                List.of(
                        "the", "of", "in", "1992", "May", "12", "day", "week", "next", "last",
                        "early", "a", "-", "and", "to", "year", "'92", "third", "quarter", "ago",
                        "later", "Monday", "10:30", "p.m.", ",", ".", "several", "that", "century",
                        "two", "half", "\"", "BC", "summer", "at", "time", "this", "morning", "\n",
                        "earlier");
        for (long seed = 0; seed < 80; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            for (TimeMention mention : find(text.toString())) {
                assertThat(TimePrinter.print(mention.time())).as("seed " + seed).isNotBlank();
                assertThat(mention.span().of(text)).as("seed " + seed).isNotBlank();
            }
            TimeFinder.standard()
                    .resolve(
                            TimeFinder.standard().find(DocumentText.of("d", text.toString())),
                            LocalDate.EPOCH);
        }
    }
}
