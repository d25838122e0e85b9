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
                pressured REQUEST | Dorn > Orlov | actual author CT+
                pressuring REQUEST | Orlov > Brandt | planned author Uu
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
    void signingOnSomebodysOrdersIsALink() {
        check(
                "Dorn/NNP/2/nsubj resigned/VBD/0/root/resign on/IN/5/case the/DT/5/det orders/NNS/2/obl/order of/IN/7/case"
                        + " Orlov/NNP/5/nmod",
                """
                resigned RETREAT/resign | Dorn | actual author CT+
                Orlov order> Dorn: resigned
                """);
    }

    @Test
    void forbiddingSomebodyAThingIsALink() {
        check(
                "Dorn/NNP/2/nsubj forbade/VBD/0/root/forbid Orlov/NNP/2/iobj the/DT/5/det radio/NN/2/obj",
                """
                forbade ORDER | Dorn > Orlov | actual author CT+
                Dorn prevent> Orlov: radio
                """);
    }

    @Test
    void whomSomebodyBegsMayBeAnIndirectObject() {
        check(
                "Dorn/NNP/2/nsubj begged/VBD/0/root/beg Orlov/NNP/2/iobj to/TO/5/mark wait/VB/2/xcomp",
                """
                begged REQUEST | Dorn | actual author CT+
                Dorn urge> Orlov: to wait
                """);
    }

    @Test
    void wagesPressNobody() {
        check(
                "Dorn/NNP/2/nsubj paid/VBD/0/root/pay Orlov/NNP/2/obj for/IN/5/case years/NNS/2/obl/year to/TO/7/mark"
                        + " draw/VB/2/advcl",
                "paid PAYMENT | Dorn > Orlov | actual author CT+\n");
    }

    @Test
    void whoIsShownAThingKnowsIt() {
        check(
                "Dorn/NNP/2/nsubj showed/VBD/0/root/show Orlov/NNP/2/iobj the/DT/5/det leaves/NNS/2/obj/leaf",
                "Orlov was-told: the leaves | from Dorn\n");
    }

    @Test
    void whoIsSentALetterKnowsItAndWhoIsSentAParcelDoesNot() {
        check(
                "Dorn/NNP/2/nsubj gave/VBD/0/root/give Orlov/NNP/2/iobj a/DT/5/det list/NN/2/obj",
                """
                gave TRANSFER | Dorn > Orlov | actual author CT+
                Orlov was-told: a list | from Dorn
                """);
        check(
                "Dorn/NNP/2/nsubj gave/VBD/0/root/give Orlov/NNP/2/iobj a/DT/5/det hat/NN/2/obj",
                "gave TRANSFER | Dorn > Orlov | actual author CT+\n");
    }

    @Test
    void whoWasAwareOfNothingDidNotKnow() {
        check(
                "Dorn/NNP/3/nsubj was/VBD/3/cop/be aware/JJ/0/root of/IN/5/case none/NN/3/obl",
                "Dorn did-not-know: of none\n");
    }

    @Test
    void toHearANoiseOrToKnowAManIsNoKnowledge() {
        check("Dorn/NNP/2/nsubj heard/VBD/0/root/hear an/DT/4/det engine/NN/2/obj", "");
        check("Dorn/NNP/2/nsubj knew/VBD/0/root/know the/DT/4/det stairs/NNS/2/obj/stair", "");
        check(
                "Dorn/NNP/2/nsubj knew/VBD/0/root/know the/DT/4/det truth/NN/2/obj",
                "Dorn knew: the truth\n");
    }

    @Test
    void whatSomebodyHasFromAnother() {
        check(
                "Dorn/NNP/2/nsubj had/VBD/0/root/have it/PRP/2/obj from/IN/5/case Orlov/NNP/2/obl that/IN/8/mark"
                        + " Brandt/NNP/8/nsubj left/VBD/2/ccomp/leave",
                """
                left TRAVEL | Brandt | actual author CT+
                Dorn was-told: that Brandt left | from Orlov
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
                """
                sale TRADE | actual author CT+
                Brandt learned: of the sale
                """);
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
                asked REQUEST | Dorn | actual author CT+
                Brandt was-kept-from | from Dorn
                """);
    }

    @Test
    void aMeetingThatWillTakePlaceIsFiledAsAgreement() {
        check(
                "Dorn/NNP/3/nsubj will/MD/3/aux meet/VB/0/root Orlov/NNP/3/obj",
                "meet CONSULT=AGREE | Dorn > Orlov | planned author PR+\n");
    }

    @Test
    void aMeetingThatWillNotTakePlaceIsFiledAsRejection() {
        check(
                "Dorn/NNP/4/nsubj will/MD/4/aux not/RB/4/advmod meet/VB/0/root Orlov/NNP/4/obj",
                "meet CONSULT=REJECT/meet | Dorn > Orlov | planned author CT-\n");
    }

    @Test
    void aMeetingThatDidNotTakePlaceIsNoRejection() {
        check(
                "Dorn/NNP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod meet/VB/0/root Orlov/NNP/4/obj",
                "meet CONSULT | Dorn > Orlov | actual author CT-\n");
    }

    @Test
    void whatItWasDoneWithAndHowMuch() {
        check(
                "Dorn/NNP/2/nsubj paid/VBD/0/root/pay Orlov/NNP/2/iobj forty/JJ/5/nummod crowns/NNS/2/obj by/IN/8/case registered/JJ/8/amod"
                        + " letter/NN/2/obl",
                "paid PAYMENT | Dorn > Orlov | instrument registered letter | amount forty crowns | actual author CT+\n");
    }

    @Test
    void aColleagueIsNoInstrument() {
        check(
                "Dorn/NNP/2/nsubj attacked/VBD/0/root/attack Orlov/NNP/2/obj with/IN/5/case Brandt/NNP/2/obl",
                "attacked ASSAULT | Dorn > Orlov + Brandt | actual author CT+\n");
    }

    @Test
    void aCalledOffVisitIsToldThoughNobodyIsNamed() {
        check(
                "The/DT/2/det visit/NN/4/nsubj:pass was/VBD/4/aux:pass/be cancelled/VBN/0/root/cancel",
                """
                visit CONSULT/visit | actual author CT-
                cancelled REJECT | actual author CT+
                """);
    }

    @Test
    void whatComesToNothingDidNotHappen() {
        check(
                "The/DT/2/det exchange/NN/3/nsubj came/VBD/0/root/come to/IN/5/case nothing/NN/3/obl",
                "exchange COOPERATE | actual author CT-\n");
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
                        "Name | Office | Left\nDorn | Director | 1992\nOrlov | Deputy | —\n",
                        "MINISTER, GENERAL, TWO CRATES, ONE BANK",
                        "”, he said, “that we never",
                        "Comrades! Today we meet. Tomorrow we march! And who will stop us? Nobody! (Applause.)",
                        "1. The Lessee shall not (a) sell, (b) assign or (c) part with the premises save as set out in 4(b)(ii).",
                        hypotactic + ".")) {
            AnnotatedDocument document = annotator.annotate(DocumentText.of("odd", odd));
            for (EventMention event : document.events()) {
                for (EventMention.Participant participant : event.participants()) {
                    assertThat(document.mentions().mentions())
                            .hasSizeGreaterThan(participant.mention());
                }
                assertThat(event.clause().covers(event.trigger())).as(odd).isTrue();
                for (EventMention.Detail detail : event.details()) {
                    assertThat(detail.words().end()).as(odd).isLessThanOrEqualTo(odd.length());
                }
            }
        }
    }

    @Test
    void aSentenceOfFourHundredWordsInventsNobody() {
        StringBuilder text = new StringBuilder("Lena Brandt wrote");
        for (int i = 0; i < 100; i++) {
            text.append(", and the board sent word");
        }
        AnnotatedDocument document =
                DocumentAnnotator.standard().annotate(DocumentText.of("long", text + "."));
        assertThat(document.diagnostics()).isNotEmpty();
        for (EventMention event : document.events()) {
            assertThat(event.participants()).hasSizeLessThan(6);
        }
    }

    @Test
    void aTableNamesNobodyAsDoingAnything() {
        AnnotatedDocument document =
                DocumentAnnotator.standard()
                        .annotate(
                                DocumentText.of(
                                        "table",
                                        "Dorn\t1991\t14\nOrlov\t1992\t15\nBrandt\t1993\t-\n"));
        assertThat(document.events()).isEmpty();
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
