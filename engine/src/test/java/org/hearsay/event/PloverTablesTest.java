package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hearsay.event.EventType.Code;
import org.junit.jupiter.api.Test;

/// PLOVER's tables agree with each other and with the lists of triggers.
class PloverTablesTest {
    private static final Set<String> CLASSES =
            Set.of(
                    "verbal-cooperation",
                    "material-cooperation",
                    "verbal-conflict",
                    "material-conflict");

    @Test
    void aVisitIsFiledUnderCameo() {
        Code visit = new Code("CONSULT", "visit");
        assertThat(visit.cameo() + " " + visit.quadClass()).isEqualTo("042 verbal-cooperation");
    }

    @Test
    void anUnknownModeIsFiledAsItsEvent() {
        assertThat(new Code("ASSAULT", "pillow").cameo()).isEqualTo("19");
    }

    @Test
    void anEventThatPloverLacksHasNoCode() {
        assertThat(new EventType("LEAK", true, null, List.of()).code()).isNull();
        assertThat(new Code("LEAK", null).cameo()).isEmpty();
    }

    @Test
    void whatIsAnnouncedOrRefusedIsFiledElsewhere() {
        assertThat(PloverTables.announced("CONSULT", false)).isEqualTo(new Code("AGREE", null));
        assertThat(PloverTables.announced("CONSULT", true)).isEqualTo(new Code("REJECT", "meet"));
        assertThat(PloverTables.announced("ACCUSE", false)).isNull();
    }

    @Test
    void theModeOfAThreatIsItsContent() {
        EventType threat = new EventType("THREATEN", false, null, List.of());
        assertThat(PloverTables.mode(threat, Set.of("arrest", "editor"))).isEqualTo("arrest");
        assertThat(PloverTables.mode(threat, Set.of("editor"))).isNull();
    }

    @Test
    void triggersUseEventsAndModesOfTheTables() {
        for (String[] row : WordLists.rows("triggers.tsv")) {
            if (!row[0].startsWith("own:")) {
                assertThat(new Code(row[0], null).quadClass()).as(row[0]).isIn(CLASSES);
                String mode = WordLists.valueOf(row[1]);
                if (mode != null) {
                    assertThat(PloverTables.modes(row[0])).as(row[0]).contains(mode);
                }
            }
        }
    }

    @Test
    void listedModesAndFilingsAreInTheTables() {
        for (String[] row : WordLists.rows("modes.tsv")) {
            assertThat(PloverTables.modes(row[0])).as(row[0]).contains(row[1]);
        }
        for (String[] row : WordLists.rows("filings.tsv")) {
            Code code = new Code(row[2], WordLists.valueOf(row[3]));
            assertThat(code.quadClass()).as(code.toString()).isIn(CLASSES);
        }
        assertThat(WordLists.rows("contexts.tsv")).hasSize(37);
    }
}
