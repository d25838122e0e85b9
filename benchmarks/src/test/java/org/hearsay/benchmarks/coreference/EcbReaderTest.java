package org.hearsay.benchmarks.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EcbReaderTest {
    @Test
    void onlyValidatedSentencesAreScoredAndEventsAreSharedByTheirNote(@TempDir Path folder)
            throws IOException {
        Files.writeString(
                folder.resolve("ECBplus_coreference_sentences.csv"),
                "Topic,File,Sentence Number\n7,1ecb,1\n");
        Files.createDirectories(folder.resolve("7"));
        Files.writeString(
                folder.resolve("7").resolve("7_1ecb.xml"),
                """
                <Document doc_name="7_1ecb.xml">
                <token t_id="1" sentence="0" number="0">Ferries</token>
                <token t_id="2" sentence="0" number="1">sail</token>
                <token t_id="3" sentence="1" number="0">She</token>
                <token t_id="4" sentence="1" number="1">sailed</token>
                <token t_id="5" sentence="1" number="2">,</token>
                <token t_id="6" sentence="1" number="3">they</token>
                <token t_id="7" sentence="1" number="4">said</token>
                <token t_id="8" sentence="1" number="5">.</token>
                <Markables>
                <ACTION_OCCURRENCE m_id="1"><token_anchor t_id="2"/></ACTION_OCCURRENCE>
                <ACTION_OCCURRENCE m_id="2"><token_anchor t_id="4"/></ACTION_OCCURRENCE>
                <ACTION_REPORTING m_id="3"><token_anchor t_id="7"/></ACTION_REPORTING>
                <HUMAN_PART_PER m_id="4"><token_anchor t_id="3"/></HUMAN_PART_PER>
                <ACTION_OCCURRENCE m_id="9" RELATED_TO="" TAG_DESCRIPTOR="t" instance_id="ACT1"/>
                </Markables>
                <Relations><CROSS_DOC_COREF r_id="1" note="ACT1"><source m_id="2"/><target m_id="9"/></CROSS_DOC_COREF></Relations>
                </Document>
                """);
        EcbReader.Document document = EcbReader.read(folder, List.of("7")).get(0);
        assertThat(document.text()).isEqualTo("Ferries sail\nShe sailed, they said.");
        assertThat(document.events())
                .extracting(event -> event.event() + " " + event.span().of(document.text()))
                .containsExactly("7/ACT1 sailed", "7_1ecb#3 said");
    }
}
