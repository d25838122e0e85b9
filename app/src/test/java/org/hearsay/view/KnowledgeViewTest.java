package org.hearsay.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.hearsay.event.Awareness.State;
import org.hearsay.view.KnowledgeView.Person;
import org.hearsay.view.KnowledgeView.Query;
import org.hearsay.view.KnowledgeView.Thing;
import org.junit.jupiter.api.Test;

class KnowledgeViewTest {
    private static final String WORDS =
            "Ilic knew that the ferry leaked badly. Varga was told that the ferry leaked badly. Kosta"
                    + " knew it. Kosta never learned that the owner had sold.";

    private static CaseIndex ferry() {
        return new Affair()
                .document("ferry", "1975-01-01", WORDS)
                .knows("ferry", "Ilic", State.KNEW, "that the ferry leaked badly", "1974-03")
                .knows(
                        "ferry",
                        "Varga",
                        State.WAS_TOLD,
                        "that the ferry leaked badly",
                        "1974-05-01")
                .knows("ferry", "Kosta", State.KNEW, "it", "")
                .knows("ferry", "Kosta", State.DID_NOT_KNOW, "that the owner had sold", "")
                .index();
    }

    @Test
    void oneThingIsOneRowWhoeverKnewIt() {
        KnowledgeView view = KnowledgeView.of(ferry(), Query.all());
        Thing leak = view.things().items().getFirst();
        assertThat(leak.label()).isEqualTo("That the ferry leaked badly");
        List<String> people = view.people().stream().map(Person::name).toList();
        assertThat(leak.cells().get(people.indexOf("Ilic"))).hasSize(1);
        assertThat(leak.cells().get(people.indexOf("Varga")).getFirst().words())
                .isEqualTo("was told");
        assertThat(leak.cells().get(people.indexOf("Kosta"))).isEmpty();
    }

    @Test
    void aThingCalledItIsShownByItsSentence() {
        assertThat(KnowledgeView.of(ferry(), Query.all()).things().items())
                .extracting(Thing::label)
                .contains("Kosta knew it.");
    }

    @Test
    void onADayItTellsWhoKnewWhoMayHaveAndWhoNotYet() {
        Query midMarch = new Query("1974-03-15", List.of(), "", 1, 1);
        assertThat(KnowledgeView.of(ferry(), midMarch).onDay())
                .extracting(on -> on.item().knower(), KnowledgeView.OnDay::verdict)
                .contains(tuple("Ilic", "perhaps"), tuple("Varga", "not-yet"));
        Query june = new Query("1974-06", List.of(), "", 1, 1);
        assertThat(KnowledgeView.of(ferry(), june).onDay())
                .extracting(on -> on.item().knower(), KnowledgeView.OnDay::verdict)
                .contains(tuple("Ilic", "knew"), tuple("Varga", "knew"), tuple("Kosta", "no-day"));
    }

    @Test
    void whatIsNoDayAsksNothing() {
        Query nonsense = new Query("yesterday", List.of(), "", 1, 1);
        assertThat(KnowledgeView.of(ferry(), nonsense).onDay()).isEmpty();
        assertThat(KnowledgeView.of(ferry(), nonsense).day()).isEmpty();
    }

    @Test
    void somebodyMayBeAskedFor() {
        KnowledgeView view =
                KnowledgeView.of(ferry(), new Query("", List.of("person-kosta"), "", 1, 1));
        assertThat(view.people()).extracting(Person::name).containsExactly("Kosta");
        assertThat(view.things().total()).isEqualTo(2);
    }
}
