package org.hearsay.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {
    @ParameterizedTest
    @CsvSource({
        "said, VERB, VBD, say",
        "told, VERB, VBD, tell",
        "denied, VERB, VBD, deny",
        "denies, VERB, VBZ, deny",
        "made, VERB, VBD, make",
        "pressured, VERB, VBD, pressure",
        "announced, VERB, VBD, announce",
        "visited, VERB, VBD, visit",
        "planned, VERB, VBN, plan",
        "planning, VERB, VBG, plan",
        "believing, VERB, VBG, believe",
        "refused, VERB, VBD, refuse",
        "flew, VERB, VBD, fly",
        "was, AUX, VBD, be",
        "n't, PART, RB, not",
        "women, NOUN, NNS, woman",
        "ministries, NOUN, NNS, ministry",
        "buses, NOUN, NNS, bus",
        "boxes, NOUN, NNS, box",
        "talks, NOUN, NNS, talk",
        "better, ADJ, JJR, good",
        "uglier, ADJ, JJR, ugly",
        "biggest, ADJ, JJS, big",
        "Varga, PROPN, NNP, Varga",
    })
    void theDictionaryForm(String word, Upos upos, String xpos, String lemma) {
        assertThat(Lemmatizer.standard().lemma(word, upos, xpos)).isEqualTo(lemma);
    }
}
