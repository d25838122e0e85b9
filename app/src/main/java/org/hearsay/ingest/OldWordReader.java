package org.hearsay.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.hearsay.text.Block;
import org.jspecify.annotations.Nullable;

/// A document of the Word of the nineties (`.doc`). A `.docx` under a password comes in the same
/// wrapping.
final class OldWordReader implements FormatReader {
    private static final int HEAD = 1 << 16;

    @Override
    public void read(Source source, Shelf shelf) throws IOException, Trouble {
        if (isEncryptedPackage(source)) {
            throw new Trouble(Problem.Kind.PASSWORD);
        }
        try (HWPFDocument word = new HWPFDocument(new ByteArrayInputStream(source.bytes()));
                WordExtractor extractor = new WordExtractor(word)) {
            Draft draft = new Draft();
            facts(word.getSummaryInformation(), draft);
            for (String paragraph : extractor.getParagraphText()) {
                draft.part(
                        Block.Kind.PARAGRAPH,
                        WordExtractor.stripFields(paragraph).replace('\u000B', '\n'));
            }
            shelf.add(draft);
        } catch (EncryptedDocumentException e) {
            throw new Trouble(Problem.Kind.PASSWORD);
        } catch (RuntimeException e) {
            throw new Trouble(Problem.Kind.DAMAGED, "it is no complete Word document");
        }
    }

    private static boolean isEncryptedPackage(Source source) {
        String head =
                new String(
                        source.bytes(),
                        0,
                        Math.min(source.bytes().length, HEAD),
                        StandardCharsets.UTF_16LE);
        return head.contains("EncryptedPackage");
    }

    private static void facts(@Nullable SummaryInformation summary, Draft draft) {
        if (summary == null) {
            return;
        }
        draft.title(summary.getTitle());
        draft.metadata("author", summary.getAuthor());
        Date created = summary.getCreateDateTime();
        if (created != null) {
            LocalDate day = created.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            draft.metadata("created", day.toString());
            draft.created(day);
        }
    }
}
