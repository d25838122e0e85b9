package org.hearsay.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.event.EventMention;
import org.hearsay.text.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Quoted alone, the words that tell an event are a whole clause of the same voice.
class ToldClauseTest {
    private static final DocumentAnnotator ANNOTATOR = DocumentAnnotator.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # an infinitive takes the clause that it hangs on
                    Brandt ordered his clerk to burn the letters. | burn | Brandt ordered his clerk to burn the letters
                    # and so does a relative clause, and a shared subject
                    The engineer, who inspected the bridge in May, left the town. | inspected | The engineer, who inspected the bridge in May, left the town
                    # a clause with its own subject stands alone, without the word that joins it
                    Anna left the hall, but Brandt attacked the mayor. | attacked | Brandt attacked the mayor
                    # a condition stays
                    Brandt would visit the mayor if the council paid him. | visit | Brandt would visit the mayor if the council paid him
                    """)
    void aClauseWithoutSubjectIsWidened(String text, String trigger, String told) {
        assertThat(telling(text, trigger)).containsExactly(told);
    }

    @Test
    void neverWiderThanWhatTheSourceSays() {
        assertThat(telling("Brandt said he had met the mayor. Anna denied it.", "met"))
                .containsExactly("he had met the mayor");
    }

    private static List<String> telling(String text, String trigger) {
        AnnotatedDocument document = ANNOTATOR.annotate(DocumentText.of("one", text));
        return document.events().stream()
                .filter(event -> event.trigger().of(text).equals(trigger))
                .map((EventMention event) -> document.telling(event).words())
                .toList();
    }
}
