package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.mention.Chain;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.mention.Mentions;
import org.hearsay.text.DocumentText;
import org.junit.jupiter.api.Test;

/// Events, influence and awareness on trees written by hand; every name in them is a person.
class EventFinderTest {
    @Test
    void whoMeetsWhom() {
        check(
                "Dorn/NNP/2/nsubj met/VBD/0/root/meet Orlov/NNP/2/obj and/CC/5/cc Brandt/NNP/3/conj",
                "met CONSULT | Dorn > Orlov, Brandt | actual author CT+\n");
    }

    @Test
    void passiveTurnsRolesAround() {
        check(
                "Orlov/NNP/3/nsubj:pass was/VBD/3/aux:pass/be arrested/VBN/0/root/arrest by/IN/5/case Dorn/NNP/3/obl",
                "arrested COERCE/arrest | Dorn > Orlov | actual author CT+\n");
    }

    @Test
    void aVisitIsMadeByTheSubjectOfItsLightVerb() {
        check(
                "Dorn/NNP/2/nsubj paid/VBD/0/root/pay a/DT/4/det visit/NN/2/obj to/IN/6/case Orlov/NNP/4/nmod",
                """
                paid CONSULT/visit | Dorn | actual author CT+
                visit CONSULT/visit | Dorn > Orlov | actual author CT+
                """);
    }

    @Test
    void aVerbOfMotionWithoutSomebodyIsNoEvent() {
        check("Nothing/NN/2/nsubj came/VBD/0/root/come of/IN/4/case it/PRP/2/obl", "");
    }

    @Test
    void lookingLikeIsNoEvent() {
        check("Dorn/NNP/2/nsubj resembled/VBD/0/root/resemble Orlov/NNP/2/obj", "");
    }

    @Test
    void aChainOfPressureGivesTwoLinks() {
        check(
                "Dorn/NNP/2/nsubj pressured/VBD/0/root/pressure Orlov/NNP/2/obj into/IN/5/mark pressuring/VBG/2/advcl/pressure"
                        + " Brandt/NNP/5/obj",
                """
                pressured REQUEST/change | Dorn > Orlov | actual author CT+
                pressuring REQUEST/change | Orlov > Brandt | planned author Uu
                Dorn press> Orlov: into pressuring Brandt
                Orlov press> Brandt
                """);
    }

    @Test
    void persuadingTwoGivesALinkToEach() {
        check(
                "Dorn/NNP/2/nsubj persuaded/VBD/0/root/persuade both/CC/4/cc:preconj Orlov/NNP/2/obj and/CC/6/cc Brandt/NNP/4/conj"
                        + " to/TO/8/mark leave/VB/2/xcomp",
                """
                persuaded ACT | Dorn > Orlov, Brandt | actual author CT+
                leave TRAVEL | Orlov, Brandt | actual author CT+
                Dorn persuade> Orlov: to leave
                Dorn persuade> Brandt: to leave
                """);
    }

    @Test
    void whoHadNotBeenInformedDidNotKnow() {
        check(
                "Brandt/NNP/5/nsubj:pass had/VBD/5/aux/have not/RB/5/advmod been/VBN/5/aux:pass/be informed/VBN/0/root/inform"
                        + " about/IN/8/case the/DT/8/det sale/NN/5/obl",
                "Brandt did-not-know: about the sale\n");
    }

    @Test
    void whatWasLearnedIsNotWhenItWasLearned() {
        check(
                "Brandt/NNP/2/nsubj learned/VBD/0/root/learn of/IN/5/case the/DT/5/det sale/NN/2/obl after/IN/8/mark it/PRP/8/nsubj"
                        + " failed/VBD/2/advcl/fail",
                "Brandt learned: of the sale\n");
    }

    @Test
    void withoutTellingHimIsNotKnowing() {
        check(
                "Dorn/NNP/2/nsubj left/VBD/0/root/leave without/IN/4/mark telling/VBG/2/advcl/tell Brandt/NNP/4/obj about/IN/7/case"
                        + " it/PRP/4/obl",
                """
                left TRAVEL | Dorn | actual author CT+
                Brandt did-not-know: about it | from Dorn
                """);
    }

    @Test
    void askedThatNothingBeSaid() {
        check(
                "Dorn/NNP/2/nsubj asked/VBD/0/root/ask that/IN/6/mark nothing/NN/6/nsubj:pass be/VB/6/aux:pass said/VBN/2/ccomp/say"
                        + " to/IN/8/case Brandt/NNP/6/obl",
                """
                asked REQUEST/assist | Dorn | actual author CT+
                Brandt was-kept-from | from Dorn
                """);
    }

    @Test
    void oddTextsGiveFewEventsAndNoException() {
        StringBuilder hypotactic = new StringBuilder("The board, which had met");
        for (int i = 0; i < 130; i++) {
            hypotactic.append(" and which sent ").append(i);
        }
        DocumentAnnotator annotator = DocumentAnnotator.standard();
        for (String odd :
                List.of(
                        "",
                        "?",
                        "1992\t14\t3.5\n1993\t15\t4.0\n1994\t-\t-\n",
                        "- crates\n- ropes\n- lamps\n",
                        "Minister in crisis talks",
                        "“He went to the",
                        "WHEREAS the Parties, desiring to; HEREBY agree as follows: (a) that; (b) that",
                        hypotactic + ".")) {
            AnnotatedDocument document = annotator.annotate(DocumentText.of("odd", odd));
            for (EventMention event : document.events()) {
                for (EventMention.Participant participant : event.participants()) {
                    assertThat(document.mentions().mentions())
                            .hasSizeGreaterThan(participant.mention());
                }
                assertThat(event.clause().covers(event.trigger())).as(odd).isTrue();
            }
        }
    }

    private static void check(String tree, String expected) {
        Tokens tokens = Trees.of(tree);
        ParsedText parsed = new ParsedText(DocumentText.of("test", tokens.text()), tokens, null);
        Mentions mentions = people(tokens);
        EventReadings readings =
                EventFinder.standard().find(parsed, mentions, List.of(), List.of());
        AnnotatedDocument document =
                new AnnotatedDocument(
                        parsed,
                        List.of(),
                        mentions,
                        List.of(),
                        readings.events(),
                        readings.influences(),
                        readings.awareness(),
                        List.of());
        assertThat(EventText.of(document)).isEqualTo(expected);
    }

    private static Mentions people(Tokens tokens) {
        List<EntityMention> mentions = new ArrayList<>();
        List<Chain> chains = new ArrayList<>();
        Map<String, Integer> chainOf = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.xpos(i).equals("NNP")) {
                int id = mentions.size();
                int chain = chainOf.computeIfAbsent(tokens.word(i), unseen -> chains.size());
                if (chain == chains.size()) {
                    chains.add(
                            new Chain(
                                    chain,
                                    EntityKind.PERSON,
                                    tokens.word(i),
                                    true,
                                    List.of(id),
                                    List.of()));
                }
                mentions.add(
                        new EntityMention(
                                id,
                                tokens.span(i),
                                tokens.span(i),
                                EntityKind.PERSON,
                                EntityMention.Form.NAME,
                                chain));
            }
        }
        return new Mentions(mentions, chains);
    }
}
