package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BlocksTest {
    /// Each block on a line: its kind and its words; a line break inside a block shows as `/`.
    private static void check(String text, String expected) {
        String shown =
                Blocks.find(text).stream()
                        .map(block -> block.kind().label() + " | " + shown(text, block))
                        .collect(Collectors.joining("\n", "", "\n"));
        assertThat(shown).isEqualTo(expected);
    }

    private static String shown(String text, Block block) {
        return block.span().of(text).replaceAll("\\s*\\R\\s*", " / ");
    }

    // ---------------------------------------------------------------- paragraphs

    @Test
    void aLineIsAParagraph() {
        check(
                """
                The council met Varga on Monday.
                It refused the plan, Ilic said.
                """,
                """
                paragraph | The council met Varga on Monday.
                paragraph | It refused the plan, Ilic said.
                """);
    }

    @Test
    void linesBrokenAtAWidthAreOneParagraph() {
        check(
                """
                The council met Varga on Monday and heard him out for the better
                part of an hour. Nobody present remembers that he named the sum
                that the harbour was to be sold for.

                Ilic remembers that nobody asked. He had brought the papers with
                him in a satchel, and he took them home again unopened.
                """,
                """
                paragraph | The council met Varga on Monday and heard him out for the better / part of an hour. Nobody present remembers that he named the sum / that the harbour was to be sold for.
                paragraph | Ilic remembers that nobody asked. He had brought the papers with / him in a satchel, and he took them home again unopened.
                """);
    }

    @Test
    void anIndentBeginsAParagraphWhereLinesAreBroken() {
        check(
                """
                  The council met Varga on Monday and heard him out for the better
                part of an hour. Nobody present remembers that he named the sum.
                  Ilic remembers that nobody asked. He had brought the papers with
                him in a satchel, and he took them home again unopened, as he said
                himself.
                """,
                """
                paragraph | The council met Varga on Monday and heard him out for the better / part of an hour. Nobody present remembers that he named the sum.
                paragraph | Ilic remembers that nobody asked. He had brought the papers with / him in a satchel, and he took them home again unopened, as he said / himself.
                """);
    }

    @Test
    void windowsLineEndsAreNoPartOfABlock() {
        String text = "The council met.\r\n\r\nIt refused.\r\n";
        assertThat(Blocks.find(text))
                .containsExactly(
                        new Block(Block.Kind.PARAGRAPH, new Span(0, 16)),
                        new Block(Block.Kind.PARAGRAPH, new Span(20, 31)));
    }

    @Test
    void anEmptyTextHasNoBlocks() {
        assertThat(Blocks.find("")).isEmpty();
        assertThat(Blocks.find(" \n\t\n")).isEmpty();
    }

    @Test
    void blocksNeverOverlapWhateverTheText() {
        for (String text :
                List.of(
                        "\u200F\u05E9\u05DC\u05D5\u05DD, he said. \u202B\u0645\u0631\u062D\u0628\u0627\u202C\nNext.",
                        "“Unbalanced\n\n\"quotes ‘everywhere\n\n”and” again.",
                        "\n\n---\n\n***\n\n12\n\n",
                        "a".repeat(100_000) + "\n" + "b ".repeat(100_000))) {
            int end = 0;
            for (Block block : Blocks.find(text)) {
                assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
                end = block.span().end();
                assertThat(end).isLessThanOrEqualTo(text.length());
            }
        }
    }

    // ---------------------------------------------------------------- heading

    @Test
    void whatStandsAboveAnArticle() {
        check(
                """
                Council sold harbour for a song
                Papers that were thought lost name the buyer and the sum, and the quarrel over who signed has begun again

                By Ana Kovac and Petar Ruiz

                LISBON, 3 May 1974 — The council sold the old harbour to a firm without an address, papers show.
                """,
                """
                headline | Council sold harbour for a song
                standfirst | Papers that were thought lost name the buyer and the sum, and the quarrel over who signed has begun again
                byline | By Ana Kovac and Petar Ruiz
                dateline | LISBON, 3 May 1974 —
                paragraph | The council sold the old harbour to a firm without an address, papers show.
                """);
    }

    @Test
    void anAgencyPutsDateAndNameBeforeTheFirstSentence() {
        check(
                """
                Harbour sale annulled

                Oct. 3 (Reuters) - The court annulled the sale of the harbour on Tuesday.

                ZAGREB, Oct. 4 (AP) — This second dateline is of another story, and left alone.
                """,
                """
                headline | Harbour sale annulled
                dateline | Oct. 3 (Reuters) -
                paragraph | The court annulled the sale of the harbour on Tuesday.
                paragraph | ZAGREB, Oct. 4 (AP) — This second dateline is of another story, and left alone.
                """);
    }

    @Test
    void aHeadlineMayHaveAStopBehindIt() {
        String body =
                "The court annulled the sale of the old harbour on Tuesday, and Varga was fined on the spot.\n\n";
        assertThat(
                        Blocks.find("Court annuls harbour sale after years.\n\n" + body.repeat(4))
                                .getFirst()
                                .kind())
                .isEqualTo(Block.Kind.HEADLINE);
        assertThat(
                        Blocks.find("It was a quiet spring in Lisbon.\n\n" + body.repeat(4))
                                .getFirst()
                                .kind())
                .isEqualTo(Block.Kind.PARAGRAPH);
    }

    @Test
    void anAgencysDatelineMayStandAloneOrBeLong() {
        check(
                """
                LISBON, Portugal (AP) --

                The court annulled the sale of the harbour on Tuesday.
                """,
                """
                dateline | LISBON, Portugal (AP) --
                paragraph | The court annulled the sale of the harbour on Tuesday.
                """);
        check(
                "LAKE FALLS, Ohio, Aug. 27, 2001 (Tri-State News Service) - The maker knew.\n",
                """
                dateline | LAKE FALLS, Ohio, Aug. 27, 2001 (Tri-State News Service) -
                paragraph | The maker knew.
                """);
    }

    @Test
    void aSentenceWithADashIsNoDateline() {
        check(
                """
                Varga — who had signed — said nothing.
                On 3 May 1974 the council met.
                """,
                """
                paragraph | Varga — who had signed — said nothing.
                paragraph | On 3 May 1974 the council met.
                """);
    }

    @Test
    void theHeadingLinesOfACable() {
        check(
                """
                EMBASSY OF RURITANIA, LISBON

                No. 17       SECRET
                3 May 1974

                FROM: Ambassador Ruiz
                TO: Foreign Ministry
                SUBJECT: Harbour

                1. I saw Varga today.
                """,
                """
                header | EMBASSY OF RURITANIA, LISBON
                header | No. 17       SECRET
                dateline | 3 May 1974
                header | FROM: Ambassador Ruiz
                header | TO: Foreign Ministry
                header | SUBJECT: Harbour
                paragraph | 1. I saw Varga today.
                """);
    }

    @Test
    void aLetterHasPlaceDateAndAddressAboveTheSalutation() {
        check(
                """
                The Close, Lisbon
                3 May 1974

                To the Harbour Committee

                Dear Sirs,

                I saw Varga today.
                """,
                """
                header | The Close, Lisbon
                dateline | 3 May 1974
                header | To the Harbour Committee
                paragraph | Dear Sirs,
                paragraph | I saw Varga today.
                """);
    }

    @Test
    void theNameOfThePaperIsNotTheHeadline() {
        check(
                """
                The Lisbon Sentinel
                Sunday, May 5, 1974

                The harbour that nobody bought
                Kovac knew in March, a memo shows

                By Ana Kovac

                The council sold the harbour to nobody.
                """,
                """
                header | The Lisbon Sentinel
                dateline | Sunday, May 5, 1974
                headline | The harbour that nobody bought
                standfirst | Kovac knew in March, a memo shows
                byline | By Ana Kovac
                paragraph | The council sold the harbour to nobody.
                """);
        check(
                """
                CITY OF LISBON
                HARBOUR OFFICE
                Order No. 17
                5 May 1974

                The harbour is closed.
                """,
                """
                header | CITY OF LISBON
                header | HARBOUR OFFICE
                headline | Order No. 17
                dateline | 5 May 1974
                paragraph | The harbour is closed.
                """);
    }

    @Test
    void theLinesOfAnEMailSavedAsText() {
        check(
                """
                From: Ana Kovac <kovac@harbour.example>
                To: Petar Ruiz <ruiz@harbour.example>
                Date: Mon, 6 May 1974 08:14:00 -0500
                Subject: The books

                Petar, the sum is not in the books.
                """,
                """
                header | From: Ana Kovac <kovac@harbour.example>
                header | To: Petar Ruiz <ruiz@harbour.example>
                header | Date: Mon, 6 May 1974 08:14:00 -0500
                header | Subject: The books
                paragraph | Petar, the sum is not in the books.
                """);
    }

    @Test
    void whatAnEMailRepeatsIsQuoted() {
        check(
                """
                I have looked, and there is nothing.

                On Mon, 6 May 1996 at 09:12, A. Kovac
                <kovac@harbour.example> wrote:
                > Is there a record of the sum?
                >
                > A. K.
                """,
                """
                paragraph | I have looked, and there is nothing.
                quoted | On Mon, 6 May 1996 at 09:12, A. Kovac / <kovac@harbour.example> wrote:
                quoted | > Is there a record of the sum? / > / > A. K.
                """);
    }

    // ---------------------------------------------------------------- body

    @Test
    void aQuotationThatTheBodyRepeatsIsPulled() {
        check(
                """
                “We never saw a single invoice from them,” said Kovac, who kept the books.

                ‘We never saw a single invoice’

                Ruiz remembers it differently. The invoices were in his drawer, he said.

                What the court found

                The court found eleven invoices and believed none of them, Kovac said later.
                """,
                """
                paragraph | “We never saw a single invoice from them,” said Kovac, who kept the books.
                pull-quote | ‘We never saw a single invoice’
                paragraph | Ruiz remembers it differently. The invoices were in his drawer, he said.
                subhead | What the court found
                paragraph | The court found eleven invoices and believed none of them, Kovac said later.
                """);
    }

    // ---------------------------------------------------------------- boilerplate

    @Test
    void anAppealForMembersRunsOnToTheEnd() {
        check(
                """
                The court annulled the sale on Tuesday, and Varga was fined.

                Kovac said that she had expected as much when she opened the books.

                “It was never ours to sell,” she added.

                Are you relying on our reporting? If so, please join the Courier circle. For as little as $4 a month you will:

                - Support our independent journalists

                - Read us without ads

                That is why we began all those years ago.

                Thank you,

                Ana Kovac, Founding Editor
                """,
                """
                paragraph | The court annulled the sale on Tuesday, and Varga was fined.
                paragraph | Kovac said that she had expected as much when she opened the books.
                paragraph | “It was never ours to sell,” she added.
                boilerplate | Are you relying on our reporting? If so, please join the Courier circle. For as little as $4 a month you will:
                boilerplate | - Support our independent journalists
                boilerplate | - Read us without ads
                boilerplate | That is why we began all those years ago.
                boilerplate | Thank you,
                boilerplate | Ana Kovac, Founding Editor
                """);
    }

    @Test
    void afterAnAppealInTheMiddleTheArticleGoesOn() {
        check(
                """
                The court annulled the sale on Tuesday, and Varga was fined.

                Sign up for our morning newsletter

                Kovac said that she had expected as much when she opened the books that spring.

                The council had no comment, and Varga was said to be abroad until the end of the month.
                """,
                """
                paragraph | The court annulled the sale on Tuesday, and Varga was fined.
                boilerplate | Sign up for our morning newsletter
                paragraph | Kovac said that she had expected as much when she opened the books that spring.
                paragraph | The council had no comment, and Varga was said to be abroad until the end of the month.
                """);
    }

    @Test
    void aSubscriptionThatTheStoryIsAboutIsTold() {
        check(
                """
                The paper lost a third of its subscribers after the sale, Kovac said.

                “Join us, they told me, and become rich,” Ruiz recalled. He had paid 40 euros a month for his membership.

                The club charged its members $90 a year and gave them nothing, the court found.
                """,
                """
                paragraph | The paper lost a third of its subscribers after the sale, Kovac said.
                paragraph | “Join us, they told me, and become rich,” Ruiz recalled. He had paid 40 euros a month for his membership.
                paragraph | The club charged its members $90 a year and gave them nothing, the court found.
                """);
    }

    @Test
    void creditsBehindTheLastSentenceAreParted() {
        check(
                """
                The court annulled the sale on Tuesday.

                Varga was fined. (Reporting by Ana Kovac; Editing by Petar Ruiz)
                """,
                """
                paragraph | The court annulled the sale on Tuesday.
                paragraph | Varga was fined.
                boilerplate | (Reporting by Ana Kovac; Editing by Petar Ruiz)
                """);
    }

    @Test
    void whoTheAuthorIsButNotWhoTheStoryIsAbout() {
        check(
                """
                The council sold the harbour, Varga said, because it was empty.

                Petar Ruiz says that the ships had been sent away first.

                Petar Ruiz is director of the harbour museum.

                Ana Kovac is a reporter for this paper.
                """,
                """
                paragraph | The council sold the harbour, Varga said, because it was empty.
                paragraph | Petar Ruiz says that the ships had been sent away first.
                paragraph | Petar Ruiz is director of the harbour museum.
                boilerplate | Ana Kovac is a reporter for this paper.
                """);
    }

    @Test
    void aCorrectionIsANoteAndIsRead() {
        check(
                """
                The court annulled the sale on Tuesday.

                Varga was fined four million.

                Correction: An earlier version of this article misstated the fine. It was eleven million.
                """,
                """
                paragraph | The court annulled the sale on Tuesday.
                paragraph | Varga was fined four million.
                note | Correction: An earlier version of this article misstated the fine. It was eleven million.
                """);
    }

    @Test
    void creditsOfPicturesAreCaptions() {
        check(
                """
                The court annulled the sale on Tuesday, and Varga was fined.

                The old harbour at dawn. (Ana Kovac/AFP via Getty Images)

                Related stories:

                Ferry runs aground off Lisbon

                Kovac said that she had expected as much when she opened the books that spring.
                """,
                """
                paragraph | The court annulled the sale on Tuesday, and Varga was fined.
                caption | The old harbour at dawn. (Ana Kovac/AFP via Getty Images)
                boilerplate | Related stories:
                boilerplate | Ferry runs aground off Lisbon
                paragraph | Kovac said that she had expected as much when she opened the books that spring.
                """);
    }
}
