package org.hearsay.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ferry | ferry",
                "ferry left | (ferry & left)",
                "ferry AND left | (ferry & left)",
                "ferry OR boat left | (ferry / (boat & left))",
                "(ferry OR boat) left | ((ferry / boat) & left)",
                "ferry NOT boat | (ferry & !boat)",
                "ferry -boat | (ferry & !boat)",
                "\"harbour works\" | [harbour works]",
                "“harbour works” | [harbour works]",
                "\"harbour works\"~5 | <harbour works 5>",
                "harbour NEAR/3 works | <harbour works 3>",
                "harbour NEAR works | <harbour works 10>",
                "harb* | harb*",
                "speaker:varga | speaker(varga)",
                "by:\"Jan Varga\" | speaker(Jan Varga)",
                "about:ilic is:denied | (about(ilic) & is(denied))",
                "date:1992 | date(1992-01-01 1992-12-31)",
                "date:1992-02 | date(1992-02-01 1992-02-29)",
                "date:1992..1993 | date(1992-01-01 1993-12-31)",
                "date:..1993-02 | date(- 1993-02-28)",
                "date:1992-11-03.. | date(1992-11-03 -)",
                "kind:Cable in:memo | (kind(cable) & in(memo))",
                "Ben-Tzvi's | Ben-Tzvi's",
                "ferry ... !! | ferry"
            })
    void whatIsTypedIsRead(String typed, String expected) throws BadQuery {
        assertThat(text(Query.parse(typed))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | There is no word to look for in: ",
                "... | There is no word to look for in: ...",
                "\"harbour | A quotation mark is open; close it after the phrase: \"harbour",
                "(ferry | A bracket is open; close it after the words: (ferry",
                "ferry) | There is a closing bracket too many in: ferry)",
                "() | There is nothing within the brackets of: ()",
                "ferry AND | Something is missing after AND in: ferry AND",
                "OR ferry | OR stands between two words; there is none before it in: OR ferry",
                "NOT ferry | Say also what to look for, not only what to leave out: NOT ferry",
                "date:soon | “soon” is not a date; write date:1992, date:1992-11-03, date:1992..1993 or date:..1993-02.",
                "date:1992-13 | “1992-13” is not a date; write date:1992, date:1992-11-03, date:1992..1993 or date:..1993-02.",
                "date:1993..1992 | The dates of date:1993..1992 are the wrong way round.",
                "speaker: | Something is missing after speaker: in: speaker:",
                "colour:red | There is no colour: to search by; there are speaker:, about:, date:, kind:, in: and is:."
            })
    void whatCannotBeReadIsSaidInOneSentence(String typed, String sentence) {
        assertThatThrownBy(() -> Query.parse(typed == null ? "" : typed))
                .isInstanceOf(BadQuery.class)
                .message()
                .isEqualToIgnoringWhitespace(sentence);
    }

    @Test
    void anUnknownStateNamesTheKnownOnes() {
        assertThatThrownBy(() -> Query.parse("is:true"))
                .hasMessageStartingWith("is: knows disputed, denied, hedged")
                .hasMessageEndingWith("not “true”.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fer | fer*",
                "ferry AND | ferry",
                "ferry (boat OR | (ferry & boat)",
                "\"harbour wo | [harbour wo]",
                "is:deni | is(denied)",
                "ferry speaker: | ferry"
            })
    void whatIsBegunIsReadAsFarAsItGoes(String typed, String expected) throws BadQuery {
        assertThat(text(Query.parseUnfinished(typed))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingThatCanBeTypedBreaksTheParser(long seed) {
        Random random = new Random(seed);
        List<String> parts =
                List.of(
                        "(", ")", "\"", "AND ", "OR ", "NOT ", "NEAR/2 ", "-", "is:", "date:", "a ",
                        "b ", ":", "*", "~3", "..", " ", "“", "é", "\uD800");
        for (int i = 0; i < 2000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                typed.append(parts.get(random.nextInt(parts.size())));
            }
            for (boolean unfinished : List.of(true, false)) {
                try {
                    Query query = new QueryParser(typed.toString(), unfinished).parse();
                    assertThat(query).isNotNull();
                } catch (BadQuery e) {
                    assertThat(e.getMessage()).isNotBlank();
                }
            }
        }
    }

    private static String text(Query query) {
        return switch (query) {
            case Query.Word(String word, boolean begins) -> word + (begins ? "*" : "");
            case Query.Phrase(var words) -> "[" + String.join(" ", words) + "]";
            case Query.Near(var words, int most) ->
                    "<" + String.join(" ", words) + " " + most + ">";
            case Query.Speaker(var words) -> "speaker(" + String.join(" ", words) + ")";
            case Query.About(var words) -> "about(" + String.join(" ", words) + ")";
            case Query.Date(var from, var to) ->
                    "date(" + (from == null ? "-" : from) + " " + (to == null ? "-" : to) + ")";
            case Query.Kind(String name) -> "kind(" + name + ")";
            case Query.In(String name) -> "in(" + name + ")";
            case Query.Is(var state) -> "is(" + state.label() + ")";
            case Query.Not(var part) -> "!" + text(part);
            case Query.And(var parts) -> joined(parts, " & ");
            case Query.Or(var parts) -> joined(parts, " / ");
        };
    }

    private static String joined(List<Query> parts, String by) {
        return parts.stream().map(QueryTest::text).collect(Collectors.joining(by, "(", ")"));
    }
}
