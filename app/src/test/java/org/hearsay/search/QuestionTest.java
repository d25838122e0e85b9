package org.hearsay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionTest {
    @Test
    void whoSaysWhat() {
        check("Who says the mission was leaked?", new Question.WhoSays("the mission was leaked"));
        check("who denied that he was paid", new Question.WhoSays("he was paid"));
        check("Who claimed it?", new Question.WhoSays("it"));
    }

    @Test
    void whatSomebodySays() {
        check("What does Mr Varga say about Ilic?", new Question.Says("varga", "Ilic"));
        check("What did the Ministry write?", new Question.Says("ministry", ""));
    }

    @Test
    void when() {
        check("When was the lens removed?", new Question.When("the lens removed"));
        check("When did the meeting take place?", new Question.When("the meeting"));
    }

    @Test
    void whoWasThere() {
        check("Who was at the meeting?", new Question.WhoWas("the meeting"));
        check("Who met the ambassador?", new Question.WhoWas("the ambassador"));
    }

    @Test
    void whoKnew() {
        check("Who knew of the plan?", new Question.WhoKnew("the plan"));
        check("Who was told about the sale beforehand?", new Question.WhoKnew("the sale"));
        check("Who did not know of the plan?", new Question.WhoKnew("the plan"));
        check("When did Varga learn of the sale?", new Question.Knew("varga", "the sale"));
        check("Did the minister know?", new Question.Knew("minister", ""));
        check("Who told Varga about the sale?", new Question.Knew("varga", "the sale"));
    }

    @Test
    void whereTheAccountsDiffer() {
        check("Where do accounts differ on the crates?", new Question.Differ("the crates"));
        check("Where do the accounts differ?", new Question.Differ(""));
        check("What is in dispute?", new Question.Differ(""));
    }

    @Test
    void whatRestsOnOneAlone() {
        check("What rests on Varga alone?", new Question.RestsOn("varga"));
        check("What depends only on Varga?", new Question.RestsOn("varga"));
    }

    @Test
    void whoIsSilentAndWhoPressed() {
        check("Who declined to comment?", new Question.Silent(""));
        check("Who did not answer?", new Question.Silent(""));
        check("Who refused to speak about the sale?", new Question.Silent("the sale"));
        check("Who pressed whom?", new Question.Pressed(""));
    }

    @Test
    void anythingElseIsNotUnderstood() {
        assertThat(Question.read("How many crates?")).isEmpty();
        assertThat(Question.read("the sale of the lens")).isEmpty();
        assertThat(Question.read("")).isEmpty();
        assertThat(Question.read("?!")).isEmpty();
    }

    @Test
    void theExamplesAreUnderstood() {
        assertThat(Question.SHAPES)
                .allSatisfy(shape -> assertThat(Question.read(shape)).isPresent());
    }

    private static void check(String typed, Question expected) {
        assertThat(Question.read(typed)).isEqualTo(Optional.of(expected));
    }
}
