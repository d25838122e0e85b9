package org.hearsay.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.text.Block;
import org.hearsay.text.Blocks;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.Origin;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// A document while its reader puts it together: parts in reading order, parted by blank lines, and
/// what the file says about itself.
final class Draft {
    private static final String GAP = "\n\n";

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<PageStart> pages = new ArrayList<>();
    private final Map<String, String> metadata = new TreeMap<>();
    private @Nullable String title;
    private @Nullable LocalDate published;
    private @Nullable LocalDate created;
    private @Nullable DocumentKind kind;
    private boolean isUnchanged;

    private record PageStart(int offset, int page) {}

    /// The text of a file as it stands, its blocks found by its layout alone.
    static Draft unchanged(String text) {
        Draft draft = new Draft();
        draft.text.append(text);
        draft.isUnchanged = true;
        return draft;
    }

    /// Adds a part; white space around it is dropped, and nothing is added when nothing is left.
    Draft part(Block.Kind blockKind, String words) {
        String stripped = words.strip();
        if (!stripped.isEmpty()) {
            if (!text.isEmpty()) {
                text.append(GAP);
            }
            int start = text.length();
            text.append(stripped);
            blocks.add(new Block(blockKind, new Span(start, text.length())));
        }
        return this;
    }

    /// Adds the paragraphs of a text in plain characters.
    Draft layout(String plain) {
        for (Block block : Blocks.paragraphs(plain)) {
            part(block.kind(), block.span().of(plain));
        }
        return this;
    }

    /// What is added from now on stands on this page.
    Draft page(int page) {
        int offset = text.isEmpty() ? 0 : text.length() + GAP.length();
        return pageAt(offset, page);
    }

    /// A page that begins inside a part already added.
    Draft pageAt(int offset, int page) {
        pages.add(new PageStart(offset, page));
        return this;
    }

    Draft title(@Nullable String words) {
        if (title == null && words != null && !words.isBlank()) {
            title = words.strip().replaceAll("\\s+", " ");
        }
        return this;
    }

    /// The day the file itself says it was published, sent or signed.
    Draft published(@Nullable LocalDate date) {
        published = published == null ? date : published;
        return this;
    }

    /// The day the file was made, which need not be the day of the text.
    Draft created(@Nullable LocalDate date) {
        created = created == null ? date : created;
        return this;
    }

    Draft kind(@Nullable DocumentKind documentKind) {
        kind = kind == null ? documentKind : kind;
        return this;
    }

    /// The first word on a matter counts; blank words do not.
    Draft metadata(String name, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            metadata.putIfAbsent(name, words.strip().replaceAll("\\s+", " "));
        }
        return this;
    }

    boolean isEmpty() {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        String whole = text.toString();
        return isUnchanged ? Blocks.find(whole) : Blocks.refine(whole, blocks);
    }

    List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int start = pages.get(i).offset();
            int end = i + 1 < pages.size() ? pages.get(i + 1).offset() : text.length();
            if (start < Math.min(end, text.length())) {
                origins.add(
                        new Origin(
                                new Span(start, Math.min(end, text.length())),
                                pages.get(i).page()));
            }
        }
        return origins;
    }

    @Nullable String title() {
        return title;
    }

    @Nullable LocalDate published() {
        return published;
    }

    @Nullable LocalDate created() {
        return created;
    }

    @Nullable DocumentKind kind() {
        return kind;
    }

    Map<String, String> metadata() {
        return metadata;
    }
}
