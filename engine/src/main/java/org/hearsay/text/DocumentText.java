package org.hearsay.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a person would read of one file, with what the file says about itself.
///
/// @param id name of the document, unique in a case: file name without folder and extension, or
///   path inside an archive
/// @param sha256 SHA-256 of the original file, lower-case hex, as `sha256sum` prints it
/// @param text all the text; every offset in Hearsay counts UTF-16 units of it
/// @param title the document's own title; null when it has none
/// @param published the day it was published, sent or signed; null when unknown
/// @param kind what sort of document it is
/// @param blocks its parts in reading order, not overlapping
/// @param origins where stretches of the text stood in the file, in reading order; empty when the
///   format has no pages
/// @param metadata further words of the file about itself, by lower-case name: `author`, `from`,
///   `to`, `cc`, `subject`, `place`, `publication`, `extractor`; sorted by name
public record DocumentText(
        String id,
        String sha256,
        String text,
        @Nullable String title,
        @Nullable LocalDate published,
        DocumentKind kind,
        List<Block> blocks,
        List<Origin> origins,
        Map<String, String> metadata) {

    public DocumentText {
        blocks = List.copyOf(blocks);
        origins = List.copyOf(origins);
        metadata = java.util.Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /// A bare text of unknown date, its blocks found by its layout: for trying a step on three
    /// lines.
    public static DocumentText of(String id, String text) {
        return new DocumentText(
                id,
                "",
                text,
                null,
                null,
                DocumentKind.OTHER,
                Blocks.find(text),
                List.of(),
                Map.of());
    }

    /// The same text with another publication date.
    public DocumentText withPublished(@Nullable LocalDate date) {
        return new DocumentText(id, sha256, text, title, date, kind, blocks, origins, metadata);
    }

    /// The same text with the publication date that a person gives, which outranks what the file
    /// and the text say; the metadata say so in `dateFrom`.
    public DocumentText datedByUser(LocalDate date) {
        Map<String, String> told = new TreeMap<>(metadata);
        told.put("dateFrom", "user");
        return new DocumentText(id, sha256, text, title, date, kind, blocks, origins, told);
    }

    /// The same text with other blocks.
    public DocumentText withBlocks(List<Block> newBlocks) {
        return new DocumentText(
                id, sha256, text, title, published, kind, newBlocks, origins, metadata);
    }

    /// The block in which an offset lies, if any.
    public Optional<Block> blockAt(int offset) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Block block = blocks.get(middle);
            if (offset < block.span().start()) {
                high = middle - 1;
            } else if (offset >= block.span().end()) {
                low = middle + 1;
            } else {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }

    /// The page of the file on which an offset stood, from 1; 0 when the format has no pages.
    public int pageAt(int offset) {
        int page = 0;
        for (Origin origin : origins) {
            if (origin.span().start() > offset) {
                break;
            }
            page = origin.page();
        }
        return page;
    }

    /// The number, from 1, of the paragraph (block that is not boilerplate) in which an offset
    /// lies; 0 outside of all.
    public int paragraphAt(int offset) {
        int number = 0;
        for (Block block : blocks) {
            if (block.span().start() > offset) {
                return 0;
            }
            if (block.kind() != Block.Kind.BOILERPLATE) {
                number++;
            }
            if (block.span().covers(offset)) {
                return number;
            }
        }
        return 0;
    }
}
