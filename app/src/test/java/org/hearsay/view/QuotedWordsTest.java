package org.hearsay.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words stand in our quotation marks as an editor would set them.
class QuotedWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    “We never met,”                           | We never met
                    “It was a mistake. It is                  | It was a mistake. It is
                    and nobody came.”                         | and nobody came.
                    he had “no idea” of it                    | he had ‘no idea’ of it
                    “No,” he said. “Never.”                   | ‘No,’ he said. ‘Never.’
                    the council’s books                       | the council’s books
                    """)
    void marksArePairedAndNested(String words, String quoted) {
        assertThat(Words.quotable(words)).isEqualTo(quoted);
    }
}
