package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.ingest.Shown.check;
import static org.hearsay.ingest.Shown.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestorTest {
    @TempDir Path folder;

    private List<DocumentText> documents(PublicationDates dates) {
        return new Ingestor().read(List.of(folder), dates).documents();
    }

    private DocumentText only() {
        List<DocumentText> documents = documents(PublicationDates.none());
        assertThat(documents).hasSize(1);
        return documents.getFirst();
    }

    // ---------------------------------------------------------------- plain text

    @Test
    void aTextFileIsLeftAsItIs() throws IOException {
        String text =
                "Council sold harbour\r\n\r\n  It was \u00ABnever\u00BB ours, said Kova\u010D.\t\r\n\r\n\r\n";
        file(folder, "a.txt", text);
        assertThat(only().text()).isEqualTo(text);
    }

    @Test
    void theEncodingIsFoundByTheBytes() throws IOException {
        String text = "“Caf\u00E9,” said Ruiz – twice. He did not say why.";
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        Charset.forName("windows-1252"))) {
            file(folder, "a.txt", text.getBytes(charset));
            assertThat(only().text()).as(charset.name()).isEqualTo(text);
        }
        file(folder, "a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(only().text()).isEqualTo(text);
        file(folder, "a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        assertThat(only().text()).isEqualTo(text);
    }

    @Test
    void theHashIsThatOfTheFile() throws IOException {
        file(folder, "a.txt", "abc");
        assertThat(only().sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    // ---------------------------------------------------------------- names and dates

    @Test
    void anIdIsTheNameAndWhereThatClashesThePath() throws IOException {
        file(folder, "memo.txt", "One council.");
        file(folder, "1974/memo.txt", "Two councils.");
        file(folder, "1975/letter.txt", "Three councils.");
        file(folder, "1975/letter.html", "<p>Four councils.</p>");
        file(folder, "notes", "Five councils.");
        assertThat(documents(PublicationDates.none()))
                .extracting(DocumentText::id)
                .containsExactly(
                        "1974/memo", "1975/letter.html", "1975/letter.txt", "memo", "notes");
    }

    @Test
    void theUserKnowsTheDateBestThenTheFileThenTheText() throws IOException {
        file(
                folder,
                "a.txt",
                "Harbour sold\n\nLISBON, 3 May 1974 — The council sold it, Kovac said.\n");
        file(
                folder,
                "b.html",
                "<html><head><meta name=date content=1974-05-04></head><body><p>By Ana Kovac, 5 May 1974</p><p>The council sold it.</p></body></html>");
        file(folder, "c.txt", "The council sold it on 3 May 1974, Kovac said.\n");
        assertThat(documents(PublicationDates.none()))
                .extracting(document ->
                        document.published() + " " + document.metadata().get("dateFrom"))
                .containsExactly("1974-05-03 text", "1974-05-04 file", "null unknown");
        assertThat(documents(PublicationDates.each(Map.of("a", LocalDate.of(1999, 1, 2)))))
                .extracting(document ->
                        document.published() + " " + document.metadata().get("dateFrom"))
                .containsExactly("1999-01-02 user", "1974-05-04 file", "null unknown");
        assertThat(documents(PublicationDates.all(LocalDate.of(2001, 2, 3))))
                .extracting(DocumentText::published)
                .containsOnly(LocalDate.of(2001, 2, 3));
    }

    @Test
    void datesComeFromATableToo() throws IOException {
        Path table = file(folder, "dates.tsv", "doc\tdate\na\t1974-05-03\n\n# b is lost\n");
        PublicationDates dates = PublicationDates.read(table);
        assertThat(dates.of("a")).contains(LocalDate.of(1974, 5, 3));
        assertThat(dates.of("b")).isEmpty();
    }

    @Test
    void aTextThatComesBackInAnotherFormatIsADuplicate() throws IOException {
        file(folder, "a.txt", "“It was never ours,” said Kovac.\n\nRuiz denied it.\n");
        file(folder, "b.html", "<p>\"It was never ours,\" said Kovac.</p><p>Ruiz denied it.</p>");
        check(
                folder,
                """
                a (other) null null
                  dateFrom: unknown
                    paragraph | “It was never ours,” said Kovac.
                    paragraph | Ruiz denied it.
                b (other) null null
                  dateFrom: unknown
                  duplicateOf: a
                    paragraph | "It was never ours," said Kovac.
                    paragraph | Ruiz denied it.
                b repeats a
                """);
    }

    @Test
    void aListenerMayLeaveOutWhatItKnows() throws IOException {
        file(folder, "a.txt", "One council.");
        file(folder, "b.txt", "Two councils.");
        StringBuilder heard = new StringBuilder();
        new Ingestor()
                .read(
                        List.of(folder),
                        PublicationDates.none(),
                        new Ingestor.Listener() {
                            @Override
                            public boolean wants(Path path, String file, String sha256) {
                                return file.equals("b.txt");
                            }

                            @Override
                            public void document(DocumentText document) {
                                heard.append(document.id());
                            }

                            @Override
                            public void duplicate(Duplicate duplicate) {
                                heard.append(duplicate);
                            }

                            @Override
                            public void problem(Problem problem) {
                                heard.append(problem);
                            }

                            @Override
                            public void progress(int filesDone, int filesInAll) {
                                heard.append(" %d/%d ".formatted(filesDone, filesInAll));
                            }
                        });
        assertThat(heard.toString()).isEqualTo(" 1/2 b 2/2 ");
    }

    @Test
    void whatTheListenerThrowsIsNoFaultOfTheFile() throws IOException {
        file(folder, "a.txt", "One council.");
        assertThatThrownBy(() ->
                        new Ingestor()
                                .read(
                                        List.of(folder),
                                        PublicationDates.none(),
                                        new Ingestor.Listener() {
                                            @Override
                                            public void document(DocumentText document) {
                                                throw new IllegalStateException("stopped");
                                            }

                                            @Override
                                            public void duplicate(Duplicate duplicate) {}

                                            @Override
                                            public void problem(Problem problem) {}
                                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stopped");
    }

    // ---------------------------------------------------------------- Markdown and web pages

    @Test
    void markdownIsReadAsPrinted() throws IOException {
        file(
                folder,
                "interview.md",
                """
                ---
                title: The harbour master
                date: 1996-05-06
                author: Ana Kovac
                ---
                # The harbour master

                *He has never spoken of it. Now he does.*

                **Who signed?**

                *I* did not. [Varga](http://varga.example) did,
                on the Monday.

                **Did you see it?**

                No.

                **Then how do you know?**

                - He told me.
                - His wife told me.
                """);
        check(
                folder,
                """
                interview (interview) 1996-05-06 The harbour master
                  author: Ana Kovac
                  dateFrom: file
                    headline | The harbour master
                    standfirst | He has never spoken of it. Now he does.
                    subhead | Who signed?
                    paragraph | I did not. Varga did, on the Monday.
                    subhead | Did you see it?
                    paragraph | No.
                    subhead | Then how do you know?
                    paragraph | - He told me.
                    paragraph | - His wife told me.
                """);
    }

    @Test
    void theArticleOnAPageIsFound() throws IOException {
        file(
                folder,
                "page.html",
                """
                <!doctype html><html lang=en><head><title>Harbour sold | The Courier</title>
                <meta property="article:published_time" content="1996-05-06T23:30:00-05:00">
                <meta name=author content="Ana Kovac"><script>var x = "1997-01-01";</script></head><body>
                <div class="site-nav"><a href=/>Home</a> <a href=/news>News of the harbour and of the town and the county</a></div>
                <div id=page><div class=head><h1>Harbour sold</h1><p class=standfirst>Nobody knows to whom</p></div>
                <div class=story><p>The council sold the <b>old</b> harbour on Monday,&nbsp;papers show.<img alt=x src=http://x.example/y.png></p>
                <p>“It was never ours,” said Kovac.<br>She kept the books.</p>
                <figure><img src=h.jpg><figcaption>The harbour at dawn</figcaption></figure>
                <h2>The buyer</h2><p>The buyer has no address, and the bank has no record of the sum that was paid.</p>
                <div class="newsletter-box"><p>Get the Courier in your inbox every morning before the ships come in.</p></div>
                <blockquote class=pullquote>It was never ours</blockquote>
                <p>Varga did not answer two letters that this paper wrote to him in the spring.</p></div></div>
                <div class=related-stories><h3>Related</h3><p>Ferry runs aground off Lisbon and nobody is hurt, the harbour master says</p></div>
                <div id=comments><p>I have always said that the harbour was sold to the king of Ruritania and his wife.</p></div>
                <div class=footer>© The Courier 1996, all rights reserved, herring quay 2</div></body></html>
                """);
        check(
                folder,
                """
                page (article) 1996-05-06 Harbour sold
                  author: Ana Kovac
                  dateFrom: file
                  language: en
                  publication: The Courier
                    headline | Harbour sold
                    standfirst | Nobody knows to whom
                    paragraph | The council sold the old harbour on Monday,\u00A0papers show.
                    paragraph | “It was never ours,” said Kovac. / She kept the books.
                    caption | The harbour at dawn
                    subhead | The buyer
                    paragraph | The buyer has no address, and the bank has no record of the sum that was paid.
                    pull-quote | It was never ours
                    paragraph | Varga did not answer two letters that this paper wrote to him in the spring.
                """);
    }

    @Test
    void anOldPageLaidOutInATable() throws IOException {
        file(
                folder,
                "old.html",
                """
                <html><body><table><tr><td><a href=1>Home</a><br><a href=2>News</a></td><td><b>Harbour sold</b><br><br>
                The council sold the old harbour to a firm without an address on Monday, papers show.<br><br>
                Varga did not answer two letters that this paper wrote to him in the spring.</td></tr>
                <tr><td colspan=2>All rights reserved</td></tr></table></body></html>
                """);
        check(
                folder,
                """
                old (article) null Harbour sold
                  dateFrom: unknown
                    headline | Harbour sold
                    paragraph | The council sold the old harbour to a firm without an address on Monday, papers show.
                    paragraph | Varga did not answer two letters that this paper wrote to him in the spring.
                """);
    }

    @Test
    void manyCommentsDoNotOutweighAShortArticle() throws IOException {
        String comment =
                "<div class=comment><p>I have always said that the harbour was sold, and that the council knew of it.</p></div>";
        file(
                folder,
                "short.html",
                "<div><h1>Harbour sold</h1><p>The council sold the old harbour to a firm without an address, papers show.</p></div><div id=comments>"
                        + comment.repeat(20)
                        + "</div>");
        check(
                folder,
                """
                short (article) null Harbour sold
                  dateFrom: unknown
                    headline | Harbour sold
                    paragraph | The council sold the old harbour to a firm without an address, papers show.
                """);
    }

    // ---------------------------------------------------------------- e-mail

    @Test
    void anEMailWithItsHistoryAndAttachments() throws IOException {
        file(
                folder,
                "mail.eml",
                """
                From: =?utf-8?Q?Ana_Kova=C4=8D?= <kovac@harbour.example>
                To: Petar Ruiz <ruiz@harbour.example>,
                 "Varga, B." <varga@harbour.example>
                Subject: Re: The books
                Date: Mon, 6 May 1996 23:30:00 -0500 (EST)
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Dear Petar,

                the sum is not in the books. I have looked under =C2=BBH=C2=AB.

                Ana

                On Sun, 5 May 1996, Petar Ruiz wrote:
                > What was the sum?
                --x
                Content-Type: text/plain; name="books.txt"
                Content-Disposition: attachment; filename="../../books.txt"

                Harbour: see Varga.
                --x--
                """);
        check(
                folder,
                """
                mail (e-mail) 1996-05-06 Re: The books
                  attachments: ../../books.txt
                  date: Mon, 6 May 1996 23:30:00 -0500 (EST)
                  dateFrom: file
                  from: Ana Kovač <kovac@harbour.example>
                  subject: Re: The books
                  to: Petar Ruiz <ruiz@harbour.example>, "Varga, B." <varga@harbour.example>
                    header | From: Ana Kovač <kovac@harbour.example>
                    header | To: Petar Ruiz <ruiz@harbour.example>, "Varga, B." <varga@harbour.example>
                    header | Date: Mon, 6 May 1996 23:30:00 -0500 (EST)
                    header | Subject: Re: The books
                    paragraph | Dear Petar,
                    paragraph | the sum is not in the books. I have looked under »H«.
                    paragraph | Ana
                    quoted | On Sun, 5 May 1996, Petar Ruiz wrote:
                    quoted | > What was the sum?
                mail/books.txt (other) null null
                  dateFrom: unknown
                    paragraph | Harbour: see Varga.
                """);
    }

    @Test
    void aMailboxHoldsOneDocumentAMessage() throws IOException {
        file(
                folder,
                "box.mbox",
                """
                From kovac Mon May  6 1996
                From: Kovac <kovac@harbour.example>
                Subject: One
                Date: Mon, 6 May 1996 09:00:00 +0000

                The sum is lost.

                From ruiz Tue May  7 1996
                From: Ruiz <ruiz@harbour.example>
                Subject: Two
                Date: Tue, 7 May 1996 09:00:00 +0000

                From what I know it was found.
                """);
        assertThat(documents(PublicationDates.none()))
                .extracting(document ->
                        document.id() + " " + document.title() + " " + document.published())
                .containsExactly("box/1 One 1996-05-06", "box/2 Two 1996-05-07");
    }

    // ---------------------------------------------------------------- archives' editions

    @Test
    void anEditionInTeiIsReadDocumentByDocument() throws IOException {
        file(
                folder,
                "volume.xml",
                """
                <?xml version="1.0"?>
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="complete">Papers on
                   the Harbour</title></titleStmt><publicationStmt><date>1932</date></publicationStmt></fileDesc></teiHeader>
                <text><body><div type="chapter"><head>Chapter</head><pb n="7"/>
                <div type="document" xml:id="d1"><note rend="inline" type="source">File No. 17</note>
                  <head>The <gloss type="from">Ambassador</gloss> to the Minister (<persName type="to">Ruiz</persName>)</head>
                  <note rend="inline" type="source">[Telegram]</note>
                  <dateline><placeName>Lisbon</placeName>, <date when="1917-04-03T18:00:00">April 3, 1917, 6 p.m.</date><lb/>[Received April 4.]</dateline>
                  <p>1. I saw Varga<note n="1">Boris Varga.</note> today. He was
                     <pb n="8"/>silent.</p>
                  <closer><signed><hi>Kovac</hi></signed></closer></div>
                <div type="document" xml:id="d2"><head>Memorandum on the sale, dated May 5, 1917</head>
                  <list><label>I.</label><item>The sum.</item><item>The buyer.</item></list></div>
                </div></body></text></TEI>
                """);
        check(
                folder,
                """
                volume/d1 (cable) 1917-04-03 The Ambassador to the Minister (Ruiz)
                  dateFrom: file
                  from: Ambassador
                  place: Lisbon
                  publication: Papers on the Harbour
                  published-in: 1932
                  source: File No. 17
                  to: Ruiz
                    header p7 | File No. 17
                    headline p7 | The Ambassador to the Minister (Ruiz)
                    header p7 | [Telegram]
                    dateline p7 | Lisbon, April 3, 1917, 6 p.m. / [Received April 4.]
                    paragraph p7 | 1. I saw Varga today. He was silent.
                    note p8 | Boris Varga.
                    byline p8 | Kovac
                volume/d2 (report) 1917-05-05 Memorandum on the sale, dated May 5, 1917
                  dateFrom: text
                  publication: Papers on the Harbour
                  published-in: 1932
                    headline p8 | Memorandum on the sale, dated May 5, 1917
                    paragraph p8 | I. The sum.
                    paragraph p8 | The buyer.
                """);
        DocumentText cable = documents(PublicationDates.none()).getFirst();
        int silent = cable.text().indexOf("silent");
        assertThat(List.of(cable.pageAt(silent - 1), cable.pageAt(silent))).containsExactly(7, 8);
    }

    // ---------------------------------------------------------------- printed and typed pages

    @Test
    void aPdfIsReadInParagraphsWithItsPages() throws IOException {
        List<String> first =
                List.of(
                        "#The Harbour Master",
                        "  It was the stillest November that I ever knew in that harbour, and two",
                        "ships came in one week. In all my years there had never been more than",
                        "one of them, and they had always been expected and had been well-",
                        "known to us, as Varga said when he came down to have a look at them.",
                        "  He had not been told of the second one. Nobody had, and the coun-",
                        "cil least of all, since it met only twice in the year, as it had always",
                        "1");
        List<String> second =
                List.of(
                        "THE HARBOUR MASTER",
                        "done before. I told him so.",
                        "  He said nothing for a long time. Then he went to the council and told",
                        "them, and they thanked him.",
                        "2");
        List<String> third = List.of("THE HARBOUR MASTER", "  Nothing came of it.", "3");
        file(folder, "memoir.pdf", Made.pdf(List.of(first, second, third)));
        check(
                folder,
                """
                memoir (article) null The Harbour Master
                  dateFrom: unknown
                    headline p1 | The Harbour Master
                    paragraph p1 | It was the stillest November that I ever knew in that harbour, and two ships came in one week. In all my years there had never been more than one of them, and they had always been expected and had been well-known to us, as Varga said when he came down to have a look at them.
                    paragraph p1 | He had not been told of the second one. Nobody had, and the council least of all, since it met only twice in the year, as it had always done before. I told him so.
                    paragraph p2 | He said nothing for a long time. Then he went to the council and told them, and they thanked him.
                    paragraph p3 | Nothing came of it.
                """);
    }

    @Test
    void aWordDocumentIsReadWithTablesAndWithoutWhatWasStruckOut() throws IOException {
        file(
                folder,
                "memo.docx",
                Made.word(
                        """
                        <w:p><w:r><w:t>MEMORANDUM</w:t></w:r></w:p>
                        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>From:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>A. Kovac</w:t></w:r></w:p></w:tc></w:tr>
                        <w:tr><w:tc><w:p><w:r><w:t>Date:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3 May 1974</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                        <w:p><w:r><w:t xml:space="preserve">The sum was </w:t></w:r><w:del><w:r><w:delText>four</w:delText></w:r></w:del><w:ins><w:r><w:t>eleven</w:t></w:r></w:ins><w:r><w:t> million.</w:t></w:r></w:p>
                        """));
        check(
                folder,
                """
                memo (report) 1974-05-03 null
                  date: 3 May 1974
                  dateFrom: text
                  from: A. Kovac
                    header | MEMORANDUM
                    header | From: A. Kovac
                    header | Date: 3 May 1974
                    paragraph | The sum was eleven million.
                """);
    }

    @Test
    void richText() throws IOException {
        file(
                folder,
                "note.rtf",
                "{\\rtf1\\ansi{\\info{\\author Kovac}}\\pard {\\b The harbour}\\par The sum was \\'93eleven\\'94 million.\\par}");
        check(
                folder,
                """
                note (article) null The harbour
                  author: Kovac
                  dateFrom: unknown
                    headline | The harbour
                    paragraph | The sum was “eleven” million.
                """);
    }

    // ---------------------------------------------------------------- archives

    @Test
    void theFilesInAZipAreNamedByTheirPath() throws IOException {
        Map<String, byte[]> inner = new LinkedHashMap<>();
        inner.put("deep.txt", Made.bytes("Three councils."));
        Map<String, byte[]> outer = new LinkedHashMap<>();
        outer.put("1974/a.txt", Made.bytes("One council."));
        outer.put("b.html", Made.bytes("<p>Two councils.</p>"));
        outer.put("__MACOSX/a.txt", Made.bytes("rubbish"));
        outer.put("inner.zip", Made.zip(inner));
        file(folder, "dossier.zip", Made.zip(outer));
        assertThat(documents(PublicationDates.none()))
                .extracting(document -> document.id() + " in " + document.metadata().get("file"))
                .containsExactly(
                        "1974/a.txt in dossier.zip/1974/a.txt",
                        "b.html in dossier.zip/b.html",
                        "inner.zip/deep.txt in dossier.zip/inner.zip/deep.txt");
    }
}
