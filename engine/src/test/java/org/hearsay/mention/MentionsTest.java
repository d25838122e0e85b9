package org.hearsay.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.text.DocumentText;
import org.junit.jupiter.api.Test;

/// One line a chain that has a name or more than one mention: `kind name: mentions`, then its
/// titles with their tense.
class MentionsTest {
    @Test
    void fullNameAndSurnameAndPronoun() {
        check(
                "Marta Varga built the bridge. In May, Varga warned the ministry, and she kept a copy.",
                """
                person Marta Varga: Marta Varga, Varga, she
                """);
    }

    @Test
    void aTitleInApposition() {
        check(
                "Marta Varga, the chief engineer, left in May.",
                """
                person Marta Varga: Marta Varga, the chief engineer; chief engineer
                """);
    }

    @Test
    void aTitleBeforeTheName() {
        check(
                "Then-deputy minister Pavel Ilic left in May.",
                """
                person Pavel Ilic: Then-deputy minister Pavel Ilic; deputy minister (then)
                """);
    }

    @Test
    void iIsTheSpeaker() {
        check(
                "“I was there,” said Marta Varga.",
                """
                person Marta Varga: I, Marta Varga
                """);
    }

    @Test
    void bracketsInsideAName() {
        check(
                "“They gave it to [then-minister Pavel] Ilic,” said Varga.",
                """
                person Pavel Ilic: [then-minister Pavel] Ilic; minister (then)
                person Varga: Varga
                """);
    }

    /// Known gap: "her chief engineer" is found to mean Varga, but not yet kept as his office.
    @Test
    void aNameInAppositionIsNobodyNamedBefore() {
        check(
                "Director Ana Kovac had not been informed. Her chief engineer, Tomas Varga, went out to"
                        + " the rock. Varga found the lens.",
                """
                person Ana Kovac: Director Ana Kovac, Her; Director
                person Tomas Varga: Her chief engineer, Tomas Varga, Varga; chief engineer
                """);
    }

    private static void check(String text, String expected) {
        AnnotatedDocument document =
                DocumentAnnotator.standard().annotate(DocumentText.of("d", text));
        String found =
                document.mentions().chains().stream()
                        .filter(chain -> chain.named() || chain.mentions().size() > 1)
                        .map(chain -> line(chain, document))
                        .collect(Collectors.joining());
        assertThat(found).isEqualTo(expected);
    }

    private static String line(Chain chain, AnnotatedDocument document) {
        String mentions =
                chain.mentions().stream()
                        .map(id ->
                                document.mentions()
                                        .mentions()
                                        .get(id)
                                        .span()
                                        .of(document.text().text()))
                        .collect(Collectors.joining(", "));
        String titles =
                chain.titles().stream().map(MentionsTest::title).collect(Collectors.joining());
        return chain.kind().label() + " " + chain.name() + ": " + mentions + titles + "\n";
    }

    private static String title(Chain.Title title) {
        boolean stated = title.tense() == Chain.Tense.STATED;
        return "; "
                + title.words()
                + (stated ? "" : " (" + title.tense().name().toLowerCase(Locale.ROOT) + ")");
    }
}
