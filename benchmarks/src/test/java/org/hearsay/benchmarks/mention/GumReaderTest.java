package org.hearsay.benchmarks.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GumReaderTest {
    private static final String ROWS =
            """
            # newdoc id = ferry
            1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-person-new-cf1-2-coref
            2\tcaptain\tcaptain\tNOUN\tNN\t_\t5\tnsubj\t_\t_
            3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_
            4\tEbba\tEbba\tPROPN\tNNP\t_\t2\tnmod\t_\tEntity=(2-object-new-cf2-1-sgl-Ebba_%28ship%29)1)
            5\twaved\twave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
            6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

            1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-acc-cf1-1-ana)
            2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_

            """;

    @Test
    void bracketsBecomeMentionsWithHeadKindAndChain(@TempDir Path folder) throws IOException {
        GumReader.Document document = document(folder);
        String shown =
                document.mentions().stream()
                        .map(mention ->
                                mention.span().of(document.text())
                                        + " > "
                                        + mention.head().of(document.text())
                                        + " "
                                        + mention.kind().label()
                                        + " "
                                        + mention.chain())
                        .collect(Collectors.joining("\n"));
        assertThat(shown)
                .isEqualTo(
                        """
                        The captain of Ebba > captain person 1
                        Ebba > Ebba other 2
                        He > He person 1\
                        """);
    }

    @Test
    void aFoundMentionFitsByItsHeadWhereTheWordsDiffer(@TempDir Path folder) throws IOException {
        GumReader.Document document = document(folder);
        EntityMention captain =
                new EntityMention(
                        0,
                        new Span(0, 11),
                        new Span(4, 11),
                        EntityKind.PERSON,
                        EntityMention.Form.NOMINAL,
                        0);
        assertThat(MentionScore.fits(document.mentions(), java.util.List.of(captain)))
                .containsExactly(0, -1, -1);
    }

    private static GumReader.Document document(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("dep"));
        Files.writeString(folder.resolve("dep").resolve("ferry.conllu"), ROWS);
        return GumReader.read(folder).get(0);
    }
}
