package org.hearsay.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `[ ]` marks the quoted words in the old text and the words found in the new one.
class AnchoringTest {
    @Test
    void unchangedTextKeepsThePlace() {
        check("The ferry [left] at noon.", "The ferry [left] at noon.");
    }

    @Test
    void oneOfManyEqualWordsIsKnownByItsNeighbours() {
        check(
                "She left. He left. The ferry [left] at noon. They left.",
                "A new headline\nShe left. He left. The ferry [left] at noon. They left.");
    }

    @Test
    void longWordsThatMovedAreFound() {
        check(
                "One. [The harbour master kept the log.] Two.",
                "Other words entirely, then [The harbour master kept the log.] and no more.");
    }

    @Test
    void linesJoinedByANewExtractionDoNotHide() {
        check(
                "He said [the harbour\nmaster  kept] the log.",
                "He said [the harbour master kept] the log.");
        check(
                "He said [the harbour master kept] the log.",
                "He said [the harbour\u00a0\nmaster kept] the log.");
    }

    @Test
    void anEqualWordElsewhereIsNotTaken() {
        check("The ferry [left] at noon.", "Nobody knows who left the room.");
    }

    @Test
    void equalWordsAtTheOldPlaceInAnotherSentenceAreNotTaken() {
        check("Then Ilic [came] home.", "When we who [came] in July", Optional.empty());
    }

    @Test
    void twoPlacesAlikeAreNotDecided() {
        check(
                "Yes. [I do not know of any such letter.] No.",
                """
                A. I do not know of any such letter.
                B. I do not know of any such letter.
                """);
    }

    @Test
    void wordsThatAreGoneAreNotFound() {
        check("The ferry [left the northern quay] at noon.", "The ferry sailed at noon.");
    }

    @Test
    void wordsOfAnotherDocumentAreNotFound() {
        Quote quote = new Quote("other", "left", "ferry ", " at", 10);
        assertThat(Anchoring.find(quote, DocumentText.of("doc", "The ferry left at noon.")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverIsPutBeforeLongWordsTheyAreFoundUnderOtherWhiteSpace(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append("word")
                    .append(random.nextInt(60))
                    .append(random.nextInt(5) == 0 ? ". " : " ");
        }
        int start = random.nextInt(text.length() - 80);
        Span span = new Span(start, start + 60);
        Quote quote = Quote.of(DocumentText.of("doc", text.toString()), span);
        String changed = "A new standfirst.\n\n" + text.toString().replace(". ", ".\n");
        Optional<Passage> found = Anchoring.find(quote, DocumentText.of("doc", changed));
        assertThat(found).as("seed %d", seed).isPresent();
        assertThat(found.get().words().replaceAll("\\s+", " ").strip())
                .isEqualTo(quote.exact().strip());
    }

    private static void check(String oldText, String newText) {
        int start = newText.indexOf('[');
        check(
                oldText,
                newText,
                start < 0
                        ? Optional.empty()
                        : Optional.of(new Span(start, newText.indexOf(']') - 1)));
    }

    private static void check(String oldText, String newText, Optional<Span> expected) {
        int start = oldText.indexOf('[');
        Span quoted = new Span(start, oldText.indexOf(']') - 1);
        Quote quote = Quote.of(DocumentText.of("doc", bare(oldText)), quoted);
        DocumentText text = DocumentText.of("doc", bare(newText));
        assertThat(Anchoring.find(quote, text).map(Passage::span)).isEqualTo(expected);
    }

    private static String bare(String marked) {
        return marked.replaceAll("[\\[\\]]", "");
    }
}
