package org.hearsay.ingest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Pictures of the pages of a PDF, for somebody who wants to see what the text was taken from.
public final class PdfPages {
    private static final float POINTS_PER_INCH = 72;
    private static final int MOST_POINTS = 5_000;

    static {
        // No window is ever opened, also where there is a screen.
        System.setProperty("java.awt.headless", "true");
        PdfReader.useOneFont();
    }

    private PdfPages() {}

    /// A page as PNG.
    ///
    /// @param file the PDF
    /// @param page its number, from 1
    /// @param width of the picture, in pixels
    public static Optional<byte[]> png(Path file, int page, int width) throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(
                        file.toFile(),
                        "",
                        null,
                        null,
                        MemoryUsageSetting.setupMainMemoryOnly().streamCache)) {
            if (page < 1 || page > pdf.getNumberOfPages()) {
                return Optional.empty();
            }
            float points =
                    Math.clamp(pdf.getPage(page - 1).getCropBox().getWidth(), 1, MOST_POINTS);
            float dpi = width * POINTS_PER_INCH / points;
            BufferedImage image =
                    new PDFRenderer(pdf).renderImageWithDPI(page - 1, dpi, ImageType.GRAY);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", png);
            return Optional.of(png.toByteArray());
        } catch (RuntimeException e) {
            throw new IOException(
                    "Page " + page + " of " + file + " cannot be drawn: " + e.getMessage(), e);
        }
    }
}
