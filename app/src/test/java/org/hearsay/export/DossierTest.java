package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.account.Dispute;
import org.hearsay.account.Silence;
import org.hearsay.account.Statement;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Standing;
import org.hearsay.attribution.Attribution;
import org.hearsay.casefile.CaseFile;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.Blocks;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.timeline.Deduction;
import org.hearsay.view.Dossier;
import org.hearsay.view.Dossiers;
import org.junit.jupiter.api.Test;

class DossierTest {
    private static final String WORDS =
            "Ilic said the ferry left on Monday. <b>Varga</b> said it left on Tuesday.";
    private static final DocumentText TEXT =
            new DocumentText(
                    "ferry",
                    "00",
                    WORDS,
                    "The <last> ferry",
                    LocalDate.of(1974, 5, 3),
                    DocumentKind.ARTICLE,
                    Blocks.find(WORDS),
                    List.of(),
                    Map.of());
    private static final Actor ILIC = actor("person-ilic", "Ilic");
    private static final Actor VARGA = actor("person-varga", "Varga");

    @Test
    void bothAnswersStandSideBySideWithTheirWords() {
        String page = DossierMarkdown.of(Dossiers.of(aCase(), "The ferry"));
        assertThat(page)
                .contains("### ○ **When did the ferry leave?**")
                .contains("- **Monday**")
                .contains("Ilic: “the ferry left on Monday”")
                .contains("- **Tuesday**")
                .contains("Varga: “it left on Tuesday”");
    }

    /// A volume of cables makes a report of thousands of notes: no browser shows it in one piece.
    @Test
    void aLongDossierIsShownLeafByLeafAndItsNotesKeepTheirNumbers() {
        List<Dossier.Line> lines = new ArrayList<>();
        List<Dossier.Note> notes = new ArrayList<>();
        for (int i = 1; i <= 900; i++) {
            Passage words = Passage.of(TEXT, new Span(0, 4));
            notes.add(new Dossier.Note(i, "The ferry", "", words));
            lines.add(
                    new Dossier.Line(
                            List.of(new Dossier.Plain("line " + i), new Dossier.NoteRef(i))));
        }
        Dossier dossier =
                new Dossier(
                        "Long",
                        "",
                        List.of(
                                new Dossier.Section(
                                        "first",
                                        "First",
                                        List.of(new Dossier.Items(lines.subList(0, 300))),
                                        ""),
                                new Dossier.Section(
                                        "second",
                                        "Second",
                                        List.of(new Dossier.Items(lines.subList(300, 900))),
                                        "")),
                        notes);
        String leaf = DossierHtml.leaf(dossier, 4, "/preview");
        assertThat(leaf)
                .contains("line 301<", "<li value=\"301\" id=\"n301\">", "page 4 of 8")
                .contains("<a href=\"/preview?leaf=3\">← before</a>", "3 pages", "5 pages")
                .doesNotContain("line 300<", "id=\"n300\"", "line 421<");
        assertThat(DossierHtml.of(dossier)).contains("line 1<", "line 900<");
    }

    @Test
    void everyNoteHoldsTheExactWords() {
        Dossier dossier = Dossiers.of(aCase(), "The ferry");
        assertThat(dossier.notes())
                .isNotEmpty()
                .allSatisfy(note ->
                        assertThat(note.passage().words())
                                .isEqualTo(note.passage().span().of(WORDS)));
    }

    @Test
    void everyCallOfANoteHasItsNote() {
        String page = DossierHtml.of(Dossiers.of(aCase(), "The ferry"));
        var calls = java.util.regex.Pattern.compile("href=\"#(n\\d+)\"").matcher(page);
        int found = 0;
        while (calls.find()) {
            found++;
            assertThat(page).contains("id=\"" + calls.group(1) + "\"");
        }
        assertThat(found).isPositive();
    }

    @Test
    void wordsOfADocumentCannotBecomeMarkup() {
        String page = DossierHtml.of(Dossiers.of(aCase(), "The ferry"));
        assertThat(page)
                .contains("The &lt;last&gt; ferry")
                .doesNotContain("<last>")
                .doesNotContain("<b>");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        String page = DossierHtml.of(Dossiers.of(aCase(), "The ferry"));
        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("src=")
                .doesNotContain("@import")
                .doesNotContain("url(");
    }

    @Test
    void aRefusalIsPrinted() {
        assertThat(DossierMarkdown.of(Dossiers.of(aCase(), "The ferry")))
                .contains("**Varga** declined to speak");
    }

    @Test
    void anEmptyCaseSaysSoInEachSection() {
        CaseFile nothing =
                new CaseFile(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Deduction(List.of(), List.of()),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(DossierMarkdown.of(Dossiers.of(nothing, "Nothing")))
                .contains("Nothing was read.")
                .contains("No two accounts were found to disagree.")
                .contains("No refusal, missing answer or missing record was found.");
    }

    private static CaseFile aCase() {
        Statement monday = statement("s1", ILIC, "the ferry left on Monday");
        Statement tuesday = statement("s2", VARGA, "it left on Tuesday");
        Dispute dispute =
                new Dispute(
                        new Dispute.Id("d1"),
                        "When did the ferry leave?",
                        Dispute.Type.TIME,
                        List.of(),
                        List.of(
                                position("Monday", monday, ILIC),
                                position("Tuesday", tuesday, VARGA)),
                        "the two dates cannot both be right",
                        Standing.PROPOSED);
        Silence silence =
                new Silence(
                        Silence.Kind.DECLINED,
                        VARGA.id(),
                        "",
                        new Voice.Author("ferry"),
                        List.of(passage("Varga")));
        return new CaseFile(
                List.of(TEXT),
                List.of(),
                List.of(ILIC, VARGA),
                List.of(),
                List.of(monday, tuesday),
                List.of(),
                List.of(dispute),
                List.of(),
                List.of(),
                List.of(),
                List.of(silence),
                List.of(),
                new Deduction(List.of(), List.of()),
                List.of(),
                List.of(),
                List.of());
    }

    private static Dispute.Position position(String label, Statement statement, Actor holder) {
        return new Dispute.Position(
                label,
                List.of(new Voice.Speaker(holder.id())),
                List.of(statement.id()),
                1,
                statement.content());
    }

    private static Statement statement(String id, Actor speaker, String content) {
        return new Statement(
                new Statement.Id(id),
                "ferry",
                0,
                speaker.id(),
                List.of(),
                List.of(new Voice.Speaker(speaker.id())),
                "said",
                Attribution.Mode.INDIRECT,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Attribution.Polarity.AFFIRMED,
                null,
                List.of(),
                List.of(),
                List.of(passage(content)),
                List.of(passage(content)),
                Standing.PROPOSED);
    }

    private static Actor actor(String id, String name) {
        return new Actor(
                new Actor.Id(id),
                name,
                EntityKind.PERSON,
                true,
                List.of(name),
                List.of(),
                List.of(),
                List.of(),
                List.of(passage(name)),
                Standing.PROPOSED);
    }

    private static Passage passage(String words) {
        int start = WORDS.indexOf(words);
        return Passage.of(TEXT, new Span(start, start + words.length()));
    }
}
