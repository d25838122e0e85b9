package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.language.Tokens;
import org.junit.jupiter.api.Test;

/// How firmly an act is told, on trees written by hand, so that no parser stands between rule and
/// example.
class FactualityReaderTest {
    @Test
    void plainPastIsFact() {
        check(
                "Ilic/NNP/2/nsubj signed/VBD/0/root/sign the/DT/4/det treaty/NN/2/obj",
                "signed",
                "CT+ actual");
    }

    @Test
    void failingAndRefusingDeny() {
        check(
                "Ilic/NNP/2/nsubj failed/VBD/0/root/fail to/TO/4/mark sign/VB/2/xcomp it/PRP/4/obj",
                "sign",
                "CT- actual");
        check(
                "Ilic/NNP/2/nsubj refused/VBD/0/root/refuse to/TO/4/mark let/VB/2/xcomp them/PRP/4/obj go/VB/4/xcomp",
                "go",
                "CT- actual");
    }

    @Test
    void managingKeepsAndNegatedManagingDenies() {
        check(
                "Ilic/NNP/2/nsubj managed/VBD/0/root/manage to/TO/4/mark sign/VB/2/xcomp",
                "sign",
                "CT+ actual");
        check(
                "Ilic/NNP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod bother/VB/0/root to/TO/6/mark sign/VB/4/xcomp",
                "sign",
                "CT- actual");
    }

    @Test
    void purposeIsAPlanAndStoppingFromDenies() {
        check(
                "They/PRP/2/nsubj tried/VBD/0/root/try to/TO/4/mark stop/VB/2/xcomp it/PRP/4/obj from/IN/7/mark selling/VBG/4/advcl/sell arms/NNS/7/obj",
                "stop",
                "Uu hypothetical");
        check(
                "They/PRP/2/nsubj stopped/VBD/0/root/stop it/PRP/2/obj from/IN/5/mark selling/VBG/2/advcl/sell arms/NNS/5/obj",
                "selling",
                "CT- actual");
        check(
                "They/PRP/2/nsubj flew/VBD/0/root/fly home/RB/2/advmod to/TO/5/mark sign/VB/2/advcl it/PRP/5/obj",
                "sign",
                "Uu planned");
    }

    @Test
    void whatWasToBeOrWouldBeIsAPlan() {
        check(
                "It/PRP/5/nsubj:pass was/VBD/5/aux/be to/TO/5/mark be/VB/5/aux:pass signed/VBN/0/root/sign",
                "signed",
                "Uu planned");
        check(
                "It/PRP/3/nsubj would/MD/3/aux open/VB/0/root in/IN/5/case June/NNP/3/obl",
                "open",
                "Uu planned");
    }

    @Test
    void whatCouldHaveBeenIsCounterfactualToItsLastVerb() {
        String tree =
                "They/PRP/4/nsubj could/MD/4/aux have/VB/4/aux forged/VBN/0/root/forge ties/NNS/4/obj ,/,/8/punct and/CC/8/cc"
                        + " changed/VBD/4/conj/change history/NN/8/obj";
        check(tree, "forged", "CT- counterfactual");
        check(tree, "changed", "CT- counterfactual");
    }

    @Test
    void hadBeforeItsSubjectIsCounterfactual() {
        check(
                "Had/VBD/6/aux/have the/DT/3/det effort/NN/6/nsubj:pass not/RB/6/advmod been/VBN/6/aux:pass/be"
                        + " scuttled/VBN/0/root/scuttle by/IN/8/case them/PRP/6/obl",
                "scuttled",
                "CT+ counterfactual");
    }

    @Test
    void ifMakesHypothetical() {
        check(
                "If/IN/3/mark they/PRP/3/nsubj sell/VBP/5/advcl we/PRP/5/nsubj leave/VBP/0/root",
                "sell",
                "Uu hypothetical");
    }

    @Test
    void adverbsHedgeWhatTheyStandWithAndWhatItGoverns() {
        check(
                "It/PRP/3/nsubj allegedly/RB/3/advmod paid/VBD/0/root/pay him/PRP/3/obj",
                "paid",
                "Uu actual");
        check(
                "He/PRP/3/nsubj apparently/RB/3/advmod managed/VBD/0/root/manage to/TO/5/mark leave/VB/3/xcomp",
                "leave",
                "PR+ actual");
    }

    @Test
    void withoutDenies() {
        check(
                "She/PRP/2/nsubj left/VBD/0/root/leave without/IN/4/mark telling/VBG/2/advcl/tell him/PRP/4/obj",
                "telling",
                "CT- actual");
    }

    @Test
    void notUntilHappened() {
        check(
                "She/PRP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod learn/VB/0/root of/IN/6/case it/PRP/4/obl until/IN/8/case"
                        + " Friday/NNP/4/obl",
                "learn",
                "CT+ actual");
    }

    @Test
    void aPlannedVisitIsNoVisit() {
        check(
                "They/PRP/2/nsubj planned/VBD/0/root/plan a/DT/4/det visit/NN/2/obj",
                "visit",
                "Uu planned");
        check(
                "They/PRP/2/nsubj cancelled/VBD/0/root/cancel the/DT/4/det visit/NN/2/obj",
                "visit",
                "CT- actual");
        check(
                "They/PRP/2/nsubj held/VBD/0/root/hold no/DT/4/det talks/NNS/2/obj/talk",
                "talks",
                "CT- actual");
        check(
                "They/PRP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod pay/VB/0/root a/DT/6/det visit/NN/4/obj",
                "visit",
                "CT- actual");
    }

    @Test
    void theTalksThatWereEndedHappened() {
        check(
                "They/PRP/2/nsubj stopped/VBD/0/root/stop the/DT/4/det talks/NNS/2/obj/talk",
                "talks",
                "CT+ actual");
    }

    @Test
    void whatIsPretendedIsNotDone() {
        check(
                "Ilic/NNP/2/nsubj pretended/VBD/0/root/pretend to/TO/4/mark sign/VB/2/xcomp it/PRP/4/obj",
                "sign",
                "CT- actual");
    }

    @Test
    void aSourceMayStandBehindTheAct() {
        assertThat(
                        List.of(
                                "vela sold the lamp, a jury found in 1999.",
                                "vela sold the lamp, internal letters show.",
                                "vela sold the lamp, or so she told us at every feast.",
                                "vela sold the lamp, we were told by the sexton."))
                .allMatch(Lexicon.STANDARD::namesSource);
        assertThat(
                        List.of(
                                "vela burned the letters, the ones the police found in may.",
                                "the police found the box, a chest made in italy.",
                                "vela was arrested, three days after a jury found her guilty."))
                .noneMatch(Lexicon.STANDARD::namesSource);
    }

    private static void check(String tree, String act, String expected) {
        Tokens tokens = Trees.of(tree);
        FactualityReader reader =
                new FactualityReader(tokens, new Arguments(tokens), Lexicon.STANDARD);
        Telling telling = reader.read(Trees.word(tokens, act), word -> true);
        String value = telling.certainty() == 0 ? "Uu" : telling.value().label();
        assertThat(value + " " + telling.kind().label()).as(tokens.text()).isEqualTo(expected);
    }
}
