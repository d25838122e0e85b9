package org.hearsay.benchmarks.frus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrusBenchmarkTest {
    @Test
    void namesAreTheSameWhenTheOneHasAllWordsOfTheOther() {
        assertThat(FrusBenchmark.isSame("Mr. Hale", "HALE")).isTrue();
        assertThat(FrusBenchmark.isSame("Hale", "Mr. John Hale")).isTrue();
        assertThat(FrusBenchmark.isSame("Hale", "Wynn")).isFalse();
        assertThat(FrusBenchmark.isSame("Secretary of State", "")).isFalse();
    }

    @Test
    void theMarksOfAnEnclosureAreNotThoseOfTheDocument(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("volume.xml");
        Files.writeString(
                file,
                """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
                  <div type="document" xml:id="d1">
                    <head>Mr. <persName type="from">Hale</persName> to <gloss type="to">the Consul</gloss></head>
                    <quote><dateline><date when="1890-01-01">January 1</date></dateline></quote>
                    <dateline><placeName>Port Regis</placeName>, <date when="1890-03-02T10:00:00">March 2</date></dateline>
                    <p>The ferry left.</p>
                  </div>
                </body></text></TEI>
                """);
        Edition.Marked document = Edition.read(file).get(0);
        assertThat(document.date()).isEqualTo("1890-03-02");
        assertThat(document.place()).isEqualTo("Port Regis");
        assertThat(document.sender()).isEqualTo("Hale");
        assertThat(document.addressee()).isEqualTo("the Consul");
        assertThat(document.plain())
                .startsWith("Mr. Hale to the Consul\n\n")
                .endsWith("The ferry left.\n\n");
    }
}
