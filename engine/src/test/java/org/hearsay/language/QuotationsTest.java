package org.hearsay.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.hearsay.text.DocumentText;
import org.junit.jupiter.api.Test;

/// One line a quotation, those inside others indented: `+` goes on from the paragraph before, `…`
/// has no closing mark.
class QuotationsTest {
    @Test
    void curlyMarksPairUp() {
        check(
                "“It failed,” she said, “and badly.”",
                """
                “It failed,”
                “and badly.”
                """);
    }

    @Test
    void straightMarksPairUp() {
        check(
                "\"It failed,\" she said, \"and badly.\"",
                """
                "It failed,"
                "and badly."
                """);
    }

    @Test
    void guillemetsPairUp() {
        check("«It failed», she said.", "«It failed»\n");
    }

    @Test
    void aQuotationInsideAnother() {
        check(
                "“He said, ‘Go ahead.’ So I went.”",
                """
                “He said, ‘Go ahead.’ So I went.”
                  ‘Go ahead.’
                """);
    }

    @Test
    void aQuotationInsideSingleMarks() {
        check(
                "‘He said “go ahead” twice,’ she wrote.",
                """
                ‘He said “go ahead” twice,’
                  “go ahead”
                """);
    }

    @Test
    void apostrophesAreNoMarks() {
        check("The boss’s men didn’t ask the workers’ union in the ’90s. 'Tis so.", "");
    }

    @Test
    void anApostropheInsideSingleMarksClosesNothing() {
        check("‘It wasn’t the boys’ idea,’ he wrote.", "‘It wasn’t the boys’ idea,’\n");
    }

    @Test
    void aQuotationGoesOnOverParagraphs() {
        check(
                "“It failed.\n“It failed badly.”\nHe left.",
                """
                “It failed. …
                + “It failed badly.”
                """);
    }

    @Test
    void aMarkThatIsNeverClosedIsStray() {
        check("She said “it failed and left.\nNobody knew.", "stray “\n");
    }

    @Test
    void aParagraphThatOpensWithAMarkAndHasNoOtherIsAQuotation() {
        check(
                "“It failed, and nobody knew.\nHe left.",
                """
                “It failed, and nobody knew. …
                stray “
                """);
    }

    @Test
    void aClosingMarkAloneIsStray() {
        check("It failed,” she said.", "stray ”\n");
    }

    @Test
    void nothingButMarks() {
        check(
                "“”\"\"''’’»«“",
                """
                stray »
                stray «
                stray “
                """);
    }

    private static void check(String text, String expected) {
        Quotations quotations = Quotations.of(DocumentText.of("d", text));
        String found =
                quotations.all().stream().map(q -> line(q, text)).collect(Collectors.joining());
        String strays =
                quotations.strays().stream()
                        .map(s -> "stray " + s.of(text) + "\n")
                        .collect(Collectors.joining());
        assertThat(found + strays).isEqualTo(expected);
    }

    private static String line(Quotation q, String text) {
        return "  ".repeat(q.depth())
                + (q.continued() ? "+ " : "")
                + q.span().of(text)
                + (q.closed() ? "" : " …")
                + "\n";
    }
}
