package org.hearsay.benchmarks.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameReaderTest {
    /// The two releases do not split all words alike.
    @Test
    void namesAreFoundAtTheirWords(@TempDir Path folder) throws IOException {
        Path conllu = folder.resolve("a.conllu");
        Files.writeString(
                conllu,
                """
                # newdoc id = a
                1\tAna\tAna\tPROPN\tNNP\t_\t3\tnsubj\t_\t_
                2\tIlic\tIlic\tPROPN\tNNP\t_\t1\tflat\t_\t_
                3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
                4\tNew-\tNew\tPROPN\tNNP\t_\t5\tcompound\t_\tSpaceAfter=No
                5\tHaven\tHaven\tPROPN\tNNP\t_\t3\tobj\t_\t_

                """);
        Path iob2 = folder.resolve("a.iob2");
        Files.writeString(
                iob2,
                """
                # newdoc id = a
                1\tAna\tB-PER\t-
                2\tIlic\tI-PER\t-
                3\tleft\tO\t-
                4\tNew\tB-LOC\t-
                5\t-\tI-LOC\t-
                6\tHaven\tI-LOC\t-
                """);
        NameReader.Document document = NameReader.read(iob2, conllu).get(0);
        assertThat(document.names())
                .extracting(name -> name.kind().label() + " " + name.span().of(document.text()))
                .containsExactly("person Ana Ilic", "place New-Haven");
    }
}
