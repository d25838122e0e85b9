package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.DocumentAnnotator;
import org.hearsay.mention.Chain;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

/// One line an attribution, `source > cue > [content]`, those inside another one indented; then,
/// where there is something to tell: the act that is not plain saying, `not` for a denied one,
/// hedges of the source (`~`) and of the writer (`~~`), the medium, the time of telling, `?` for a
/// speaker in doubt, the speaker's name where the source's words do not say it, and those who say
/// it too (`&`).
class AttributionsTest {
    @Test
    void aQuotationAndItsSpeaker() {
        check(
                "“The bridge was never safe,” said Marta Varga, the chief engineer. “We told them so.”",
                """
                Marta Varga, the chief engineer > said > [“The bridge was never safe,” … “We told them so.”]
                """);
    }

    @Test
    void indirectSpeech() {
        check(
                "Varga said that the ministry had known of the cracks since May.",
                """
                Varga > said > [that the ministry had known of the cracks since May]
                """);
    }

    @Test
    void whoIsToldDoesNotSayIt() {
        check(
                "I am told by Mr. Ilic that the bridge will be closed.",
                """
                Mr. Ilic > am told > [that the bridge will be closed]
                """);
    }

    @Test
    void telegramsOfALog() {
        check(
                """
                Wireless log of the Orsova, May 1931

                3 May. 0900. To Harbour Master. Engine stopped off the cape. Send a tug. Varga.

                3 May. 1130. To Varga, Orsova. No tug before Monday. Ilic.
                """,
                """
                Varga >  > [Engine stopped off the cape. Send a tug.]
                Ilic >  > [No tug before Monday.]
                """);
    }

    @Test
    void theSpeakerOfASpeaker() {
        check(
                "Varga said that the minister had ordered the engineers to keep the report secret.",
                """
                Varga > said > [that the minister had ordered the engineers to keep the report secret]
                  the minister > had ordered > [to keep the report secret] ordering
                """);
    }

    @Test
    void aQuotationInsideAQuotation() {
        check(
                "“I showed him the report, and Ilic said, ‘Burn it.’ So I did,” Varga recalled.",
                """
                Varga > recalled > [“I showed him the report, and Ilic said, ‘Burn it.’ So I did,”]
                  Ilic > said > [‘Burn it.’]
                """);
    }

    @Test
    void accordingTo() {
        check(
                "The cracks were found in May, according to two people familiar with the report.",
                """
                two people familiar with the report > according to > [The cracks were found in May]
                """);
    }

    @Test
    void anAnswerIsOneStatementOfTheWitness() {
        check(
                """
                DEPOSITION OF MARTA VARGA
                Examination by Mr. Tolnay

                Q. When did you see the report?

                A. In May. The minister told me that it was secret.

                Q. Did you keep it?

                A. I burned it.
                """,
                """
                Q. >  > [When did you see the report?] asking =Tolnay
                A. >  > [In May. The minister told me that it was secret.] =MARTA VARGA
                  The minister > told me > [that it was secret]
                Q. >  > [Did you keep it?] asking =Tolnay
                A. >  > [I burned it.] =MARTA VARGA
                """);
    }

    /// Missed: that "He said" stands inside the second answer. The sentence before it, "The
    /// minister.", is too short for the model to end it there.
    @Test
    void turnsOfAConversation() {
        check(
                """
                HOST: Who ordered it?

                VARGA: The minister. He said, "Burn it."

                HOST: And you?

                VARGA: I had no choice.
                """,
                """
                HOST >  > [Who ordered it?] asking
                VARGA >  > [The minister. He said, "Burn it."]
                HOST >  > [And you?] asking
                VARGA >  > [I had no choice.]
                """);
    }

    @Test
    void anEMailRepeatsWhatOthersWrote() {
        check(
                """
                From: Marta Varga
                To: Bela Ilic
                Date: Mon, 12 Mar 2001 08:14:00 -0500

                Bela, I told you so.

                On Fri, 9 Mar 2001 at 17:52, Bela Ilic wrote:
                > Marta, keep the report to yourself.
                """,
                """
                Bela Ilic > wrote > [Marta, keep the report to yourself.]
                """);
    }

    @Test
    void whoDeclinedIsASilence() {
        check(
                "The ministry declined to comment on the report.",
                """
                The ministry > declined > [to comment on the report] declined
                """);
    }

    @Test
    void whoDidNotAnswerIsASilence() {
        check(
                "Ilic did not respond to several requests for comment.",
                """
                Ilic > did not respond > [to several requests for comment] no-answer
                """);
    }

    @Test
    void whoHeadsTheSourceSpeaks() {
        check(
                "“It was a fiasco,” said Marta Varga, who headed the ministry’s large new department at the time.",
                """
                Marta Varga, who headed the ministry’s large new department at the time > said > [“It was a fiasco,”]
                """);
    }

    @Test
    void waysNotToAnswer() {
        check("Ilic hung up.", "Ilic > hung up > [] declined\n");
        check("Ilic replied to none of them.", "Ilic > replied to > [none of them] no-answer\n");
        check(
                "The clerk, being called, did not appear.",
                "The clerk > did not appear > [] no-answer\n");
        check(
                "Ilic did not wish to add to the report.",
                "Ilic > did not wish > [to add to the report] declined\n");
        check("Ilic appeared on Monday.", "");
    }

    @Test
    void whoWasAskedGaveNoAnswer() {
        check(
                "I asked Ilic twice and have had no answer.",
                "Ilic > have had no answer > [] no-answer\n");
        check(
                "There has been no reply from Ilic.",
                "Ilic > There has been no reply > [from Ilic] no-answer\n");
    }

    @Test
    void whatNoRecordIsOf() {
        check(
                "The contract is not in the public register.",
                " > is not in the public register > [The contract] no-record\n");
        check("The log could not be found.", " > log could not be found > [] no-record\n");
        check(
                "The ministry has no record of the payment.",
                "The ministry > has no record > [of the payment] no-record in “no record”\n");
        check(
                "Is there a record of the conversation? Not that I know of.",
                " > Not that I know of > [] no-record\n");
        check("The body could not be found.", "");
    }

    @Test
    void aDeniedSaying() {
        check(
                "Ilic did not say who had paid for the bridge.",
                """
                Ilic > did not say > [who had paid for the bridge] not
                """);
    }

    @Test
    void hedgesOfTheSourceAndOfTheWriter() {
        check(
                "The engineers claimed that the minister had probably seen the report.",
                """
                The engineers > claimed > [that the minister had probably seen the report] ~probably ~~claimed
                """);
    }

    @Test
    void mediumAndTimeOfTelling() {
        check(
                "“We were never asked,” Varga wrote in a 2007 article.",
                """
                Varga > wrote in > [“We were never asked,”] in “in a 2007 article” told 2007
                """);
    }

    @Test
    void aQuotationOverParagraphs() {
        check(
                """
                “We were never asked,” Varga said. “Nobody came to see the bridge.
                “When it fell, they came.”
                The town has not rebuilt it.\
                """,
                """
                Varga > said > [“We were never asked,” … “Nobody came to see the bridge. … “When it fell, they came.”]
                """);
    }

    @Test
    void somethingToBeDoneToAThingIsOrdered() {
        check(
                "Varga said that Ilic had ordered the archive closed on Monday.",
                """
                Varga > said > [that Ilic had ordered the archive closed on Monday]
                  Ilic > had ordered > [the archive closed] ordering told Monday
                """);
    }

    /// Wrong: what he thought ends before "and"; the tree hangs the second clause on it.
    @Test
    void anAsideSaysWhatTheClauseAroundItSays() {
        check(
                "The chairman said he thought the letter may have been lost, and that the clerk, "
                        + "as she later admitted in an e-mail to colleagues, had burned the copy.",
                """
                The chairman > said > [he thought the letter may have been lost, and that the clerk, … had burned the copy]
                  he > thought > [the letter may have been lost, and that the clerk,] thinking ~may
                she > later admitted > [the clerk … had burned the copy] in “in an e-mail to colleagues”
                """);
    }

    @Test
    void denialsWithoutAClause() {
        check(
                "The foreign minister denied it. Ilic rejected the claim. The company denied any wrongdoing.",
                """
                The foreign minister > denied > [it] denying
                Ilic > rejected > [the claim] denying
                The company > denied > [any wrongdoing] denying
                """);
    }

    @Test
    void whatIsDismissedNeedBeNoClaim() {
        check("The minister dismissed his deputy.", "");
    }

    @Test
    void sayingsThatDidNotHappen() {
        check(
                "The committee raised no objections. Kovac has never spoken about the matter publicly. "
                        + "No one said that the dam was safe.",
                """
                The committee > raised no objections > [] not
                Kovac > has never spoken about > [the matter] not
                No one > said > [that the dam was safe] not
                """);
    }

    @Test
    void nobodyAnswered() {
        check(
                "Nobody at the ministry returned calls.",
                """
                Nobody at the ministry > returned > [calls] no-answer
                """);
    }

    @Test
    void aSourceAndContentSharedByTwoCues() {
        check(
                "Hale insisted, and later wrote, that the tests were complete.",
                """
                Hale > later wrote > [that the tests were complete]
                Hale > insisted > [that the tests were complete] ~~insisted
                """);
    }

    @Test
    void aSourceSharedByTwoSayings() {
        check(
                "Hale said the bridge was safe and added that nobody had complained.",
                """
                Hale > added > [that nobody had complained]
                Hale > said > [the bridge was safe]
                """);
    }

    @Test
    void askingIsNoOrder() {
        check(
                "Varga asked whether the minister had seen the letter. Varga asked the bank to delay the payment.",
                """
                Varga > asked > [whether the minister had seen the letter] asking
                Varga > asked > [the bank … to delay the payment] ordering
                """);
    }

    @Test
    void papersAreSources() {
        check(
                "According to the 2007 article, the engineers warned the cabinet twice. "
                        + "A leaked cable described the general as unreliable.",
                """
                the 2007 article > According to > [the engineers warned the cabinet twice] telling-of-record
                A leaked cable > described > [the general as unreliable] telling-of-record
                """);
    }

    @Test
    void claimsWithoutASource() {
        check(
                "It was said that the gate had been left open. There were claims that money changed hands.",
                """
                 > It was said > [that the gate had been left open]
                 > claims > [that money changed hands] ~~claims
                """);
    }

    @Test
    void whoIsMeantInsideAQuotation() {
        check(
                "“We told [then-foreign minister Ana] Kovac that the dam was cracked,” Brenn said.",
                """
                Brenn > said > [“We told [then-foreign minister Ana] Kovac that the dam was cracked,”]
                  We > told > [that the dam was cracked] =Brenn
                """);
    }

    /// Missed: that the words of the headline are hers.
    @Test
    void questionsWithoutLabels() {
        check(
                """
                “We were told to look away”

                An interview with Marta Varga

                By Peter Tolnay

                Marta Varga was chief engineer of the Orsova dam from 1984 to 1990.

                When did you first see the cracks?

                In May. The minister told me that it was secret.

                I still have the notebook.

                Did you warn anybody?

                I warned everybody.

                Do you regret it?

                I should have gone to the papers.
                """,
                """
                 >  > [“We were told to look away”] ?
                Peter Tolnay >  > [When did you first see the cracks?] asking
                Marta Varga >  > [In May. The minister told me that it was secret. … I still have the notebook.]
                  The minister > told me > [that it was secret]
                Peter Tolnay >  > [Did you warn anybody?] asking
                Marta Varga >  > [I warned everybody.]
                Peter Tolnay >  > [Do you regret it?] asking
                Marta Varga >  > [I should have gone to the papers.]
                """);
    }

    /// Headings that ask are no interview, and no part of what is said under them.
    @Test
    void headingsThatAsk() {
        check(
                """
                The Orsova dam

                By Peter Tolnay

                The dam broke on 3 May.

                What happened?

                Water came through the wall at four, the ministry said.

                Who was warned?

                Marta Varga said she had warned the minister.

                Who pays?

                Nobody will pay, Bela Ilic said.
                """,
                """
                the ministry > said > [Water came through the wall at four]
                Marta Varga > said > [she had warned the minister]
                Bela Ilic > said > [Nobody will pay]
                """);
    }

    /// What two say together, both say.
    @Test
    void severalSpeakers() {
        check(
                """
                Both Marta Varga and Bela Ilic said that the ferry had left. Neither Varga nor Ilic would say who had paid.

                The Ministry of Transport and the Port Authority declined to comment. According to both Varga and the mayor of Orsova, Tomas Kell, the pilot sold the boat.

                Ilic, along with Kell, accused the ministry of hiding the report. Either Varga or Ilic said the boat was overloaded.
                """,
                """
                Both Marta Varga and Bela Ilic > said > [that the ferry had left] & Bela Ilic
                Neither Varga nor Ilic > would say > [who had paid] not & Bela Ilic
                The Ministry of Transport and the Port Authority > declined > [to comment] declined & Port Authority
                both Varga and the mayor of Orsova, Tomas Kell > According to > [the pilot sold the boat] & Tomas Kell
                Ilic > accused > [the ministry of hiding the report] & Tomas Kell
                Either Varga or Ilic > said > [the boat was overloaded]
                """);
    }

    private static void check(String text, String expected) {
        AnnotatedDocument document =
                DocumentAnnotator.standard().annotate(DocumentText.of("d", text));
        String found =
                document.attributions().stream()
                        .map(one -> line(one, document))
                        .collect(Collectors.joining());
        assertThat(found).isEqualTo(expected);
    }

    private static String line(Attribution one, AnnotatedDocument document) {
        StringBuilder line = new StringBuilder();
        for (Integer outer = one.withinId();
                outer != null;
                outer = document.attributions().get(outer).withinId()) {
            line.append("  ");
        }
        line.append(words(one.source(), document)).append(" > ").append(words(one.cue(), document));
        line.append(" > [").append(words(one.content(), document)).append("]");
        if (one.act() != Attribution.Act.SAYING) {
            line.append(" ").append(one.act().label().toLowerCase(Locale.ROOT));
        }
        if (one.polarity() == Attribution.Polarity.NEGATED) {
            line.append(" not");
        }
        one.hedges().forEach(hedge -> line.append(" ~").append(hedge.of(document.text().text())));
        one.writerHedges()
                .forEach(hedge -> line.append(" ~~").append(hedge.of(document.text().text())));
        if (one.medium() != null) {
            line.append(" in “").append(one.medium().of(document.text().text())).append("”");
        }
        if (one.told() != null) {
            line.append(" told ")
                    .append(document.times().get(one.told()).span().of(document.text().text()));
        }
        return line.append(one.doubtful() ? " ?" : "")
                .append(speaker(one, document))
                .append("\n")
                .toString();
    }

    private static String speaker(Attribution one, AnnotatedDocument document) {
        if (one.speakerChain() == null) {
            return "";
        }
        Chain chain = document.mentions().chains().get(one.speakerChain());
        String last = chain.name().substring(chain.name().lastIndexOf(' ') + 1);
        boolean isSaid = words(one.source(), document).contains(last);
        String joint =
                one.jointChains().stream()
                        .map(each -> " & " + document.mentions().chains().get(each).name())
                        .collect(Collectors.joining());
        return (chain.named() && !isSaid ? " =" + chain.name() : "") + joint;
    }

    private static String words(List<Span> spans, AnnotatedDocument document) {
        return spans.stream()
                .map(span -> span.of(document.text().text()))
                .collect(Collectors.joining(" … "));
    }
}
