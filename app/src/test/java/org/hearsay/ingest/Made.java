package org.hearsay.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Makes files for the tests.
final class Made {
    private Made() {}

    /// A zip of members in the order given.
    static byte[] zip(Map<String, byte[]> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A Word document with this body.
    static byte[] word(String body) {
        String open =
                "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
        return zip(Map.of("word/document.xml", bytes(open + body + "</w:body></w:document>")));
    }

    /// A PDF: pages of lines, each line at its own height; a line may begin with `#` for large
    /// type, ` ` for an indent.
    static byte[] pdf(List<List<String>> pages) {
        return pdf(pages, "");
    }

    /// A PDF that asks for a password, unless that is empty.
    static byte[] pdf(List<List<String>> pages, String password) {
        try (PDDocument pdf = new PDDocument()) {
            for (List<String> lines : pages) {
                PDPage page = new PDPage(PDRectangle.A5);
                pdf.addPage(page);
                write(pdf, page, lines);
            }
            if (!password.isEmpty()) {
                StandardProtectionPolicy policy =
                        new StandardProtectionPolicy(password, password, new AccessPermission());
                policy.setEncryptionKeyLength(128);
                pdf.protect(policy);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument pdf, PDPage page, List<String> lines) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            float y = 550;
            for (String line : lines) {
                boolean isLarge = line.startsWith("#");
                boolean isIndented = line.startsWith("  ");
                content.beginText();
                content.setFont(new PDType1Font(FontName.TIMES_ROMAN), isLarge ? 18 : 10);
                content.newLineAtOffset(isIndented ? 64 : 50, y);
                content.showText(line.replaceFirst("^#", "").strip());
                content.endText();
                y -= isLarge ? 40 : 13;
            }
        }
    }
}
