package org.hearsay.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.hearsay.view.Dossier;
import org.hearsay.view.Dossier.Line;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// A dossier as a Word document, with headings and live footnotes, so that an editor can go on
/// writing in it.
public final class DossierWord {
    private static final String FONT = "Georgia";
    private static final String SOFT = "5d564b";

    private final Dossier dossier;
    private final XWPFDocument document = new XWPFDocument();

    private DossierWord(Dossier dossier) {
        this.dossier = dossier;
    }

    /// The whole document.
    public static byte[] of(Dossier dossier) {
        DossierWord word = new DossierWord(dossier);
        try (word.document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.write();
            word.document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        styles();
        document.createFootnotes();
        document.getProperties().getCoreProperties().setTitle(dossier.title());
        document.getProperties().getCoreProperties().setCreator("Hearsay");
        document.getProperties()
                .getCoreProperties()
                .setCreated(java.util.Optional.of(java.util.Date.from(java.time.Instant.EPOCH)));
        XWPFParagraph title = document.createParagraph();
        title.setStyle("Title");
        run(title, dossier.title());
        XWPFParagraph subtitle = document.createParagraph();
        XWPFRun words = run(subtitle, dossier.subtitle());
        words.setItalic(true);
        words.setColor(SOFT);
        dossier.sections().forEach(this::section);
    }

    private void styles() {
        XWPFStyles styles = document.createStyles();
        styles.addStyle(style("Title", "Title", -1, 44));
        styles.addStyle(style("Heading1", "heading 1", 0, 30));
        styles.addStyle(style("Heading2", "heading 2", 1, 24));
        CTStyle call = CTStyle.Factory.newInstance();
        call.setStyleId("FootnoteReference");
        call.addNewName().setVal("footnote reference");
        call.addNewRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
        XWPFStyle made = new XWPFStyle(call);
        made.setType(STStyleType.CHARACTER);
        styles.addStyle(made);
    }

    private static XWPFStyle style(String id, String name, int level, int halfPoints) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        if (level >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(240));
        spacing.setAfter(BigInteger.valueOf(100));
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        var fonts = run.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        XWPFStyle made = new XWPFStyle(style);
        made.setType(STStyleType.PARAGRAPH);
        return made;
    }

    private void section(Dossier.Section section) {
        if (!section.heading().isBlank()) {
            XWPFParagraph heading = document.createParagraph();
            heading.setStyle("Heading1");
            run(heading, section.heading());
        }
        if (section.parts().isEmpty() && !section.empty().isBlank()) {
            run(document.createParagraph(), section.empty()).setItalic(true);
        }
        section.parts().forEach(this::part);
    }

    private void part(Dossier.Part part) {
        switch (part) {
            case Dossier.Paragraph(Line line) -> paragraph(line, 0);
            case Dossier.Items(List<Line> lines) -> lines.forEach(this::item);
            case Dossier.Table table -> table(table);
            case Dossier.Sides sides -> sides(sides);
            case Dossier.Entry(String _, Line head, List<Line> lines) -> {
                paragraph(head, 0);
                lines.forEach(this::item);
            }
        }
    }

    private XWPFParagraph paragraph(Line line, int indent) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(120);
        paragraph.setIndentationLeft(indent);
        words(paragraph, line);
        return paragraph;
    }

    private void item(Line line) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationLeft(400);
        paragraph.setIndentationHanging(200);
        paragraph.setSpacingAfter(60);
        run(paragraph, "• ");
        words(paragraph, line);
    }

    private void sides(Dossier.Sides sides) {
        XWPFParagraph question = document.createParagraph();
        question.setStyle("Heading2");
        words(question, sides.question());
        paragraph(sides.why(), 0);
        for (Dossier.Side side : sides.sides()) {
            XWPFParagraph answer = paragraph(side.answer(), 0);
            answer.setKeepNext(true);
            side.words().forEach(this::item);
        }
    }

    private void table(Dossier.Table table) {
        if (table.rows().isEmpty()) {
            return;
        }
        XWPFTable made = document.createTable(table.rows().size() + 1, table.heads().size());
        made.setWidth("100%");
        XWPFTableRow head = made.getRow(0);
        head.setRepeatHeader(true);
        for (int i = 0; i < table.heads().size(); i++) {
            XWPFRun run = run(first(head.getCell(i)), table.heads().get(i));
            run.setBold(true);
            run.setFontSize(9);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            List<List<Line>> cells = table.rows().get(row);
            for (int i = 0; i < cells.size(); i++) {
                XWPFTableCell cell = made.getRow(row + 1).getCell(i);
                XWPFParagraph paragraph = first(cell);
                for (int line = 0; line < cells.get(i).size(); line++) {
                    words(line == 0 ? paragraph : cell.addParagraph(), cells.get(i).get(line));
                }
            }
        }
        document.createParagraph();
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().getFirst();
    }

    private void words(XWPFParagraph paragraph, Line line) {
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        for (Dossier.Run run : line.runs()) {
            switch (run) {
                case Dossier.Plain(String text) -> run(paragraph, text);
                case Dossier.Strong(String text) -> run(paragraph, text).setBold(true);
                case Dossier.Quoted(String text) -> run(paragraph, "“" + text + "”");
                case Dossier.Aside(String text) -> run(paragraph, text).setColor(SOFT);
                case Dossier.Mark(var standing) ->
                        run(paragraph, Marks.of(standing) + " ").setColor(SOFT);
                case Dossier.NoteRef(int number) -> note(paragraph, number);
            }
        }
    }

    /// Word numbers its notes itself; a note called twice stands twice.
    private void note(XWPFParagraph paragraph, int number) {
        Dossier.Note note = dossier.notes().get(number - 1);
        XWPFFootnote footnote = document.createFootnote();
        XWPFParagraph words = footnote.createParagraph();
        XWPFRun title = run(words, " " + note.document());
        title.setItalic(true);
        title.setFontSize(8);
        String place = note.place().isEmpty() ? "" : ", " + note.place();
        run(words, " (" + note.passage().doc() + place + "): “" + note.words() + "”")
                .setFontSize(8);
        paragraph.addFootnoteReference(footnote);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(10.5);
        run.setText(clean(text));
        return run;
    }

    /// XML has no place for control characters and halves of surrogate pairs.
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(unit ->
                        unit < ' ' && unit != '\t'
                                        || unit >= 0xD800 && unit <= 0xDFFF
                                        || unit == 0xFFFE
                                        || unit == 0xFFFF
                                ? unit == '\n' ? ' ' : 0xFFFD
                                : unit)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
