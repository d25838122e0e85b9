package org.hearsay.ingest;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Takes the lines of a PDF with their places from PDFBox.
final class PdfLines extends PDFTextStripper {
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<TextPosition> positions = new ArrayList<>();

    private PdfLines() {
        setLineSeparator("\n");
        setSortByPosition(false);
    }

    static List<PdfLine> of(PDDocument pdf) throws IOException {
        PdfLines stripper = new PdfLines();
        stripper.writeText(pdf, new StringWriter());
        return stripper.lines;
    }

    @Override
    protected void writeString(String text, List<TextPosition> textPositions) {
        words.append(text);
        positions.addAll(textPositions);
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        flush();
    }

    @Override
    protected void writePageEnd() {
        flush();
    }

    private void flush() {
        String line = words.toString().strip().replaceAll("[ \\u00A0]+", " ");
        if (!line.isEmpty() && !positions.isEmpty()) {
            lines.add(line(line));
        }
        words.setLength(0);
        positions.clear();
    }

    private PdfLine line(String line) {
        double left = Double.MAX_VALUE;
        double right = 0;
        boolean isBold = true;
        double[] sizes = new double[positions.size()];
        for (int i = 0; i < positions.size(); i++) {
            TextPosition position = positions.get(i);
            left = Math.min(left, position.getXDirAdj());
            right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
            sizes[i] = position.getFontSizeInPt();
            isBold &= isBold(position.getFont());
        }
        Arrays.sort(sizes);
        double size = sizes[sizes.length / 2];
        return new PdfLine(
                line,
                getCurrentPageNo(),
                left,
                right,
                positions.getFirst().getYDirAdj(),
                size,
                isBold);
    }

    private static boolean isBold(@Nullable PDFont font) {
        String name =
                font == null || font.getName() == null
                        ? ""
                        : font.getName().toLowerCase(Locale.ROOT);
        return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }
}
