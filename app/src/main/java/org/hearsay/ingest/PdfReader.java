package org.hearsay.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// A PDF with a text layer. Everything stays in memory: no temporary file, no list of the machine's
/// fonts.
final class PdfReader implements FormatReader {
    private static final int TAIL = 2048;

    static {
        useOneFont();
    }

    /// For every font that a file names and does not hold.
    static void useOneFont() {
        FontMappers.set(new OneFont());
    }

    private final Limits limits;

    PdfReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Source source, Shelf shelf) throws Trouble {
        if (source.indexOf("%PDF-", 1024) < 0) {
            throw new Trouble(Problem.Kind.DAMAGED, "it does not begin like a PDF");
        }
        boolean isComplete = hasEnd(source.bytes());
        try (PDDocument pdf = open(source)) {
            Draft draft = new Draft();
            facts(pdf.getDocumentInformation(), draft);
            List<PdfLine> lines = PdfLines.of(pdf);
            new PdfText(lines).write(draft);
            if (draft.isEmpty() && !isComplete) {
                throw new Trouble(Problem.Kind.DAMAGED, "its end is missing");
            }
            if (!isComplete) {
                shelf.note(Problem.Kind.PARTLY_READ, "its end is missing");
            }
            shelf.add(draft);
        } catch (InvalidPasswordException e) {
            throw new Trouble(Problem.Kind.PASSWORD);
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ClassCastException e) {
            throw new Trouble(
                    Problem.Kind.DAMAGED,
                    isComplete ? "its parts do not fit" : "its end is missing");
        }
    }

    private PDDocument open(Source source) throws IOException {
        return Loader.loadPDF(
                new RandomAccessReadBuffer(source.bytes()),
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(limits.fileBytes()).streamCache);
    }

    private static boolean hasEnd(byte[] bytes) {
        int from = Math.max(0, bytes.length - TAIL);
        String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        return tail.contains("%%EOF") || tail.contains("startxref");
    }

    private static void facts(PDDocumentInformation information, Draft draft) {
        String title = information.getTitle();
        boolean isTitle =
                title != null
                        && title.strip().contains(" ")
                        && !title.matches(
                                "(?i).*\\.(?:docx?|indd|qxd|tex|pdf|rtf|odt)\\s*$|microsoft word.*|untitled.*");
        draft.title(isTitle ? title : null);
        draft.metadata("author", information.getAuthor());
        draft.metadata("subject-of-file", information.getSubject());
        Calendar created = information.getCreationDate();
        if (created != null) {
            LocalDate day =
                    LocalDate.of(
                            created.get(Calendar.YEAR),
                            created.get(Calendar.MONTH) + 1,
                            created.get(Calendar.DAY_OF_MONTH));
            draft.metadata("created", day.toString());
            draft.created(day);
        }
    }

    /// Stands in for every font that a file names and does not hold. The text does not depend on
    /// it; the usual way would look at all fonts of the machine and leave a list of them in the
    /// user's folder.
    private static final class OneFont implements FontMapper {
        private static final String RESOURCE =
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

        private @Nullable TrueTypeFont font;

        private synchronized TrueTypeFont font() {
            if (font == null) {
                try (InputStream in = PDDocument.class.getResourceAsStream(RESOURCE)) {
                    if (in == null) {
                        throw new IllegalStateException("PDFBox without its font");
                    }
                    font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return font;
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(
                String baseFont, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(font(), true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(
                String baseFont, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(font(), true);
        }

        @Override
        public CIDFontMapping getCIDFont(
                String baseFont,
                @Nullable PDFontDescriptor descriptor,
                @Nullable PDCIDSystemInfo cidSystemInfo) {
            return new CIDFontMapping(null, font(), true);
        }
    }
}
