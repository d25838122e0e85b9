package org.hearsay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.actor.Actor;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.casefile.CaseFile;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.DocumentText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who moved whom, in sentences read by the product's own annotator.
class InfluenceTest {
    private static final DocumentAnnotator ANNOTATOR = DocumentAnnotator.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The governor pressured the harbour master into closing the port. | governor > harbour-master press
                    Bishop Moreau urged the king to pardon the weavers. | moreau > king urge
                    The bank paid Inspector Holt to lose the file. | bank > holt pay
                    The bank offered Inspector Holt ten thousand crowns to lose the file. | bank > holt pay
                    The minister came under pressure from the railway union. | railway-union > minister press
                    At the insistence of Baron Falk, the notary signed the deed. | falk > notary urge
                    The clerk destroyed the register on the orders of Commissioner Duval. | duval > clerk order
                    Commissioner Duval had the clerk destroy the register. | duval > clerk force
                    Commissioner Duval made the clerk destroy the register. | duval > clerk force
                    Mrs. Okafor got the foreman to open the gate. | okafor > foreman persuade
                    Inspector Holt was pressured by the bank to drop the case. | bank > holt press
                    Superintendent Gray told Inspector Holt that he must drop the case. | gray > holt order
                    Superintendent Gray gave Inspector Holt orders to drop the case. | gray > holt order
                    Inspector Holt received orders from Superintendent Gray to drop the case. | gray > holt order
                    Superintendent Gray insisted that Inspector Holt drop the case. | gray > holt urge
                    The union leant on the minister to withdraw the bill. | union > minister press
                    The chancellor talked the king into abdicating. | chancellor > king persuade
                    The commissioner ordered the archive closed. | commissioner > nobody order
                    Major Thorne was under orders from Delhi to hold the bridge. | delhi > major-thorne order
                    The company's threats forced the union to withdraw. | company > union force
                    The dismissal of Harcourt was ordered by Crane. | crane > nobody order
                    Captain Reyes was ordered to burn the bridge. | nobody > reyes order
                    The minister resigned under pressure. | nobody > minister press
                    Editor Lamb gave in to the demands of the ministry. | ministry > lamb ask
                    """)
    void whoMovedWhom(String text, String link) {
        assertThat(links(text)).contains(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Superintendent Gray told Inspector Holt that the case was closed.",
                "Dr. Lindgren warned the council that the dam was cracked.",
                "The general threatened Mayor Sand.",
                "Nobody pressed Consul Webb to leave.",
                "I have no reason to think that Superintendent Gray pressed Inspector Holt.",
                "Captain Reyes was forced to step down.",
                "The president told the voters that we must do more.",
                "Consul Webb refused to press the governor for an answer.",
                "At the request of the abbot, Prince Karl called on the bishop.",
                "Mr. Adams told Miss Bligh of it when he was dying.",
                "The editor was a man who could be bribed by the ministry."
            })
    void nobodyIsSaidToHaveMovedAnybody(String text) {
        assertThat(links(text)).isEmpty();
    }

    /// `bank > holt pay`, by the ends of the ids.
    private static List<String> links(String text) {
        CaseFile file =
                CaseAssembler.assemble(
                        List.of(ANNOTATOR.annotate(DocumentText.of("a", text))), ReviewLog.empty());
        return file.influence().stream()
                .map(link -> end(link.from()) + " > " + end(link.to()) + " " + link.relation())
                .toList();
    }

    private static String end(Actor.@Nullable Id id) {
        return id == null ? "nobody" : end(id.value());
    }

    private static String end(String id) {
        return id.replaceFirst("^(?:person|organization|place)-(?:the-|baron-)?", "");
    }
}
