package org.hearsay.export;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.hearsay.view.Dossier;
import org.hearsay.view.Dossier.Line;

/// A dossier as PDF: A4, set in Times, the notes at its end, an outline for readers on screen.
///
/// Letters that Times has not in PDF's own encoding are set in Liberation Sans, which PDFBox brings
/// along (SIL Open Font License) and which is embedded; letters that neither has become □.
public final class DossierPdf {
    private static final float MARGIN = 62;
    private static final float BODY = 10.5f;
    private static final float SMALL = 8.5f;
    private static final float LEADING = 1.36f;
    private static final Color INK = new Color(0x23201b);
    private static final Color SOFT = new Color(0x5d564b);
    private static final Color LINE = new Color(0xddd5c5);

    private final Dossier dossier;
    private final PDDocument document = new PDDocument();
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final PDFont roman = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);
    private final PDFont italic = new PDType1Font(Standard14Fonts.FontName.TIMES_ITALIC);
    private final PDFont other;
    private final Map<Integer, Boolean> inTimes = new HashMap<>();
    private final Map<Integer, Boolean> inOther = new HashMap<>();
    private PDPage page = new PDPage(PDRectangle.A4);
    private PDPageContentStream content;
    private float y;

    /// Letters of one look.
    private record Style(PDFont font, float size, Color color, float rise) {}

    /// A word, or a part of one: what cannot be parted at the end of a line.
    private record Word(String text, Style style, boolean isGlued) {}

    private DossierPdf(Dossier dossier) throws IOException {
        this.dossier = dossier;
        try (InputStream font =
                PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            if (font == null) {
                throw new IllegalStateException("PDFBox has no Liberation Sans any more");
            }
            other = PDType0Font.load(document, font, true);
        }
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = top();
    }

    /// The whole document.
    public static byte[] of(Dossier dossier) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DossierPdf pdf = new DossierPdf(dossier);
            try (pdf.document) {
                pdf.write();
                pdf.document.save(out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float top() {
        return PDRectangle.A4.getHeight() - MARGIN;
    }

    private static float width() {
        return PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    private void write() throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(dossier.title());
        information.setCreator("Hearsay");
        Calendar same = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        same.setTimeInMillis(0);
        information.setCreationDate(same);
        document.setDocumentId(1L);
        document.getDocumentCatalog().setLanguage("en");
        document.getDocumentCatalog().setDocumentOutline(outline);
        text(words(dossier.title(), new Style(bold, 22, INK, 0)), 0, width());
        text(words(dossier.subtitle(), new Style(italic, BODY, SOFT, 0)), 0, width());
        y -= 10;
        for (Dossier.Section section : dossier.sections()) {
            section(section);
        }
        notes();
        content.close();
        numberPages();
    }

    private void section(Dossier.Section section) throws IOException {
        if (!section.heading().isBlank()) {
            heading(section.heading());
        }
        if (section.parts().isEmpty() && !section.empty().isBlank()) {
            text(words(section.empty(), new Style(italic, BODY, SOFT, 0)), 0, width());
        }
        for (Dossier.Part part : section.parts()) {
            part(part);
        }
    }

    private void heading(String words) throws IOException {
        y -= 12;
        need(70);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(words);
        PDPageFitWidthDestination place = new PDPageFitWidthDestination();
        place.setPage(page);
        place.setTop((int) y + 20);
        item.setDestination(place);
        outline.addLast(item);
        text(words(words, new Style(bold, 15, INK, 0)), 0, width());
        y -= 3;
    }

    private void part(Dossier.Part part) throws IOException {
        switch (part) {
            case Dossier.Paragraph(Line line) -> paragraph(line, 0);
            case Dossier.Items(List<Line> lines) -> items(lines);
            case Dossier.Table table -> table(table);
            case Dossier.Sides sides -> sides(sides);
            case Dossier.Entry(String _, Line head, List<Line> lines) -> {
                need(40);
                paragraph(head, 0);
                items(lines);
            }
        }
    }

    private void paragraph(Line line, float indent) throws IOException {
        text(words(line, BODY), indent, width() - indent);
        y -= 4;
    }

    private void items(List<Line> lines) throws IOException {
        for (Line line : lines) {
            need(BODY * LEADING);
            draw("•", new Style(roman, BODY, SOFT, 0), MARGIN + 4, y - BODY);
            text(words(line, BODY), 16, width() - 16);
            y -= 2;
        }
        y -= 3;
    }

    private void sides(Dossier.Sides sides) throws IOException {
        need(80);
        y -= 4;
        text(words(sides.question(), 12), 0, width());
        paragraph(sides.why(), 0);
        for (Dossier.Side side : sides.sides()) {
            need(40);
            paragraph(side.answer(), 10);
            for (Line line : side.words()) {
                text(words(line, BODY), 22, width() - 22);
                y -= 2;
            }
            y -= 3;
        }
    }

    // Tables.

    private void table(Dossier.Table table) throws IOException {
        int columns = table.heads().size();
        float[] widths = widths(table);
        row(
                table.heads().stream()
                        .map(head -> List.of(words(head, new Style(bold, SMALL, SOFT, 0))))
                        .toList(),
                widths);
        for (List<List<Line>> cells : table.rows()) {
            List<List<List<Word>>> row = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                List<Line> cell = i < cells.size() ? cells.get(i) : List.of();
                row.add(cell.stream().map(line -> words(line, 9.5f)).toList());
            }
            row(row, widths);
        }
        y -= 8;
    }

    /// Columns share the width by the root of how much stands in them.
    private static float[] widths(Dossier.Table table) {
        int columns = table.heads().size();
        double[] weights = new double[columns];
        for (int i = 0; i < columns; i++) {
            weights[i] = table.heads().get(i).length();
        }
        for (List<List<Line>> row : table.rows()) {
            for (int i = 0; i < Math.min(columns, row.size()); i++) {
                int letters = 0;
                for (Line line : row.get(i)) {
                    letters += length(line);
                }
                weights[i] = Math.max(weights[i], Math.min(letters, 400));
            }
        }
        double sum = 0;
        for (int i = 0; i < columns; i++) {
            weights[i] = Math.sqrt(Math.max(weights[i], 9));
            sum += weights[i];
        }
        float[] widths = new float[columns];
        for (int i = 0; i < columns; i++) {
            widths[i] = (float) (width() * weights[i] / sum);
        }
        return widths;
    }

    private static int length(Line line) {
        int letters = 0;
        for (Dossier.Run run : line.runs()) {
            letters +=
                    switch (run) {
                        case Dossier.Plain(String text) -> text.length();
                        case Dossier.Strong(String text) -> text.length();
                        case Dossier.Quoted(String text) -> text.length();
                        case Dossier.Aside(String text) -> text.length();
                        case Dossier.NoteRef _, Dossier.Mark _ -> 2;
                    };
        }
        return letters;
    }

    /// A row goes over to the next page line by line when it does not fit on one.
    private void row(List<List<List<Word>>> cells, float[] widths) throws IOException {
        List<List<List<Word>>> wrapped = new ArrayList<>();
        int most = 0;
        for (int i = 0; i < widths.length; i++) {
            List<List<Word>> lines = new ArrayList<>();
            for (List<Word> line : cells.get(i)) {
                lines.addAll(wrap(line, widths[i] - 8));
            }
            wrapped.add(lines);
            most = Math.max(most, lines.size());
        }
        float leading = 9.5f * LEADING;
        boolean isShort = most * leading < top() - MARGIN;
        need(isShort ? most * leading + 6 : leading);
        for (int line = 0; line < most; line++) {
            need(leading);
            float x = MARGIN;
            for (int i = 0; i < widths.length; i++) {
                if (line < wrapped.get(i).size()) {
                    drawLine(wrapped.get(i).get(line), x, y - 9.5f);
                }
                x += widths[i];
            }
            y -= leading;
        }
        content.setStrokingColor(LINE);
        content.setLineWidth(0.5f);
        content.moveTo(MARGIN, y - 1);
        content.lineTo(MARGIN + width(), y - 1);
        content.stroke();
        y -= 5;
    }

    private void notes() throws IOException {
        if (dossier.notes().isEmpty()) {
            return;
        }
        heading("Notes");
        Style small = new Style(roman, SMALL, INK, 0);
        for (Dossier.Note note : dossier.notes()) {
            String place = note.place().isEmpty() ? "" : ", " + note.place();
            List<Word> words = new ArrayList<>();
            words.addAll(words(note.document(), new Style(italic, SMALL, INK, 0)));
            words.addAll(
                    words("(" + note.passage().doc() + place + "): “" + note.words() + "”", small));
            need(SMALL * LEADING);
            draw(note.number() + "", new Style(roman, SMALL, SOFT, 0), MARGIN, y - SMALL);
            text(words, 22, width() - 22);
        }
    }

    private void numberPages() throws IOException {
        Style style = new Style(roman, SMALL, SOFT, 0);
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            try (PDPageContentStream foot =
                    new PDPageContentStream(
                            document,
                            document.getPage(i),
                            PDPageContentStream.AppendMode.APPEND,
                            true)) {
                content = foot;
                String number = Integer.toString(i + 1);
                draw(
                        number,
                        style,
                        PDRectangle.A4.getWidth() / 2 - width(number, style) / 2,
                        MARGIN / 2);
            }
        }
    }

    // Words and lines.

    private List<Word> words(Line line, float size) {
        List<Word> words = new ArrayList<>();
        boolean isAfterSpace = true;
        for (Dossier.Run run : line.runs()) {
            String text =
                    switch (run) {
                        case Dossier.Plain(String plain) -> plain;
                        case Dossier.Strong(String strong) -> strong;
                        case Dossier.Quoted(String quoted) -> "“" + quoted + "”";
                        case Dossier.Aside(String aside) -> aside;
                        case Dossier.NoteRef(int number) -> Integer.toString(number);
                        case Dossier.Mark(var standing) -> Marks.of(standing) + " ";
                    };
            Style style =
                    switch (run) {
                        case Dossier.Strong _ -> new Style(bold, size, INK, 0);
                        case Dossier.Aside _ -> new Style(italic, size, SOFT, 0);
                        case Dossier.NoteRef _ ->
                                new Style(roman, size * 0.68f, SOFT, size * 0.33f);
                        case Dossier.Mark _ -> new Style(roman, size * 0.8f, SOFT, 0);
                        case Dossier.Plain _, Dossier.Quoted _ -> new Style(roman, size, INK, 0);
                    };
            boolean isNote = run instanceof Dossier.NoteRef;
            boolean isAfterNote = isNote && !words.isEmpty() && words.getLast().style().rise() > 0;
            List<Word> own = words(isAfterNote ? "," + text : text, style);
            boolean startsWithSpace = !text.isEmpty() && Character.isWhitespace(text.charAt(0));
            for (int i = 0; i < own.size(); i++) {
                Word word = own.get(i);
                boolean isGlued = i == 0 && !isAfterSpace && !startsWithSpace;
                words.add(new Word(word.text(), word.style(), isGlued));
            }
            if (!text.isEmpty()) {
                isAfterSpace = Character.isWhitespace(text.charAt(text.length() - 1));
            }
        }
        return words;
    }

    private static List<Word> words(String text, Style style) {
        List<Word> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(new Word(word, style, false));
            }
        }
        return words;
    }

    private void text(List<Word> words, float indent, float width) throws IOException {
        float leading = (words.isEmpty() ? BODY : words.getFirst().style().size()) * LEADING;
        for (Word word : words) {
            leading =
                    Math.max(leading, word.style().rise() > 0 ? 0 : word.style().size() * LEADING);
        }
        for (List<Word> line : wrap(words, width)) {
            need(leading);
            drawLine(line, MARGIN + indent, y - leading / LEADING);
            y -= leading;
        }
    }

    /// Lines that fit; what is glued to a word goes with it, and a word too long for a line is cut.
    private List<List<Word>> wrap(List<Word> words, float width) throws IOException {
        List<List<Word>> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        float used = 0;
        for (int i = 0; i < words.size(); ) {
            int end = i + 1;
            while (end < words.size() && words.get(end).isGlued()) {
                end++;
            }
            float wide = 0;
            for (Word word : words.subList(i, end)) {
                wide += width(word.text(), word.style());
            }
            float space = line.isEmpty() ? 0 : space(words.get(i));
            if (!line.isEmpty() && used + space + wide > width) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
                space = 0;
            }
            if (line.isEmpty() && wide > width && words.get(i).text().length() > 8) {
                Word word = words.get(i);
                int cut = fitting(word, width);
                lines.add(List.of(new Word(word.text().substring(0, cut), word.style(), false)));
                words = new ArrayList<>(words.subList(i, words.size()));
                words.set(0, new Word(word.text().substring(cut), word.style(), false));
                i = 0;
                continue;
            }
            line.addAll(words.subList(i, end));
            used += space + wide;
            i = end;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private int fitting(Word word, float width) throws IOException {
        int cut = word.text().length() - 1;
        while (cut > 4 && width(word.text().substring(0, cut), word.style()) > width) {
            cut--;
        }
        return Character.isHighSurrogate(word.text().charAt(cut - 1)) ? cut - 1 : cut;
    }

    private void drawLine(List<Word> line, float x, float baseline) throws IOException {
        float at = x;
        for (int i = 0; i < line.size(); i++) {
            Word word = line.get(i);
            at += i == 0 || word.isGlued() ? 0 : space(word);
            draw(word.text(), word.style(), at, baseline);
            at += width(word.text(), word.style());
        }
    }

    private float space(Word word) throws IOException {
        return roman.getStringWidth(" ") / 1000 * word.style().size();
    }

    /// A stretch of letters that one font has.
    private record Stretch(String text, PDFont font) {}

    private List<Stretch> stretches(String text, PDFont wanted) {
        List<Stretch> stretches = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        PDFont font = wanted;
        for (int unit : text.codePoints().toArray()) {
            boolean isInTimes = inTimes.computeIfAbsent(unit, each -> has(roman, each));
            boolean isInOther =
                    isInTimes || inOther.computeIfAbsent(unit, each -> has(other, each));
            PDFont own = isInTimes ? wanted : other;
            if (!own.equals(font) && !letters.isEmpty()) {
                stretches.add(new Stretch(letters.toString(), font));
                letters.setLength(0);
            }
            font = own;
            letters.append(isInOther ? Character.toString(unit) : "□");
        }
        if (!letters.isEmpty()) {
            stretches.add(new Stretch(letters.toString(), font));
        }
        return stretches;
    }

    private static boolean has(PDFont font, int unit) {
        try {
            return font.encode(Character.toString(unit)).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private float width(String text, Style style) throws IOException {
        float width = 0;
        for (Stretch stretch : stretches(text, style.font())) {
            width += stretch.font().getStringWidth(stretch.text()) / 1000 * style.size();
        }
        return width;
    }

    private void draw(String text, Style style, float x, float baseline) throws IOException {
        float at = x;
        for (Stretch stretch : stretches(text, style.font())) {
            content.beginText();
            content.setNonStrokingColor(style.color());
            content.setFont(stretch.font(), style.size());
            content.newLineAtOffset(at, baseline + style.rise());
            content.showText(stretch.text());
            content.endText();
            at += stretch.font().getStringWidth(stretch.text()) / 1000 * style.size();
        }
    }

    /// So much room is needed; else a new page begins.
    private void need(float height) throws IOException {
        if (y - height < MARGIN) {
            content.close();
            page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
            y = top();
        }
    }
}
