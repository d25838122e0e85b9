package org.hearsay.benchmarks.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntaxScoreTest {
    private static final String ROWS =
            """
            # newdoc id = a
            # text = We don't go.
            1\tWe\twe\tPRON\tPRP\t_\t4\tnsubj\t_\t_
            2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
            2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
            3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
            4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
            5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

            """;

    @Test
    void aMultiwordTokenGivesItsWordsTheirLetters(@TempDir Path folder) throws IOException {
        Conllu.Document document = document(folder);
        assertThat(document.text().strip()).isEqualTo("We don't go.");
        assertThat(document.words())
                .extracting(word -> document.text().substring(word.start(), word.end()))
                .containsExactly("We", "do", "n't", "go", ".");
    }

    @Test
    void eachWrongHeadCosts(@TempDir Path folder) throws IOException {
        Conllu.Document document = document(folder);
        SyntaxScore score = new SyntaxScore();
        score.add(document, tokens(document, new int[] {3, 3, 3, -1, 0}));
        assertThat(score.f1("words")).isEqualTo(1);
        assertThat(score.f1("sentences")).isEqualTo(1);
        assertThat(score.f1("UAS")).isCloseTo(0.8, within(1e-9));
        assertThat(score.f1("LAS")).isCloseTo(0.8, within(1e-9));
    }

    private static Conllu.Document document(Path folder) throws IOException {
        Path file = folder.resolve("a.conllu");
        Files.writeString(file, ROWS);
        return Conllu.read(file).get(0);
    }

    private static Tokens tokens(Conllu.Document document, int[] heads) {
        int n = document.words().size();
        int[] starts = new int[n];
        int[] ends = new int[n];
        Upos[] upos = new Upos[n];
        String[] blank = new String[n];
        String[] relations = new String[n];
        for (int i = 0; i < n; i++) {
            starts[i] = document.words().get(i).start();
            ends[i] = document.words().get(i).end();
            upos[i] = Upos.valueOf(document.words().get(i).upos());
            blank[i] = "";
            relations[i] = document.words().get(i).relation();
        }
        return new Tokens(
                document.text(), starts, ends, new int[n], upos, blank, blank, heads, relations);
    }
}
