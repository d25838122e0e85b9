package org.hearsay.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Letterhead;
import org.jspecify.annotations.Nullable;

/// Makes a document of a draft: finds the day of publication and what sort of document it is.
final class Finish {
    /// Raised whenever the same file would give another text or other blocks.
    static final String EXTRACTOR = "hearsay-ingest-1";

    private static final Pattern HEADING_LINE =
            Pattern.compile(
                    "(from|to|cc|cop(?:y|ies)|subject|date)\\s*:\\s*(.+)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Finish() {}

    /// The day comes from the user, else from the file, else from the text's own dateline, else
    /// from the day the file was made; metadata say which in `dateFrom`: `user`, `file`, `text`,
    /// `created`, `unknown`.
    static DocumentText document(
            String id, String sha256, Draft draft, Optional<LocalDate> dateFromUser) {
        String text = draft.text();
        List<Block> blocks = draft.blocks();
        DocumentKind kind =
                draft.kind() != null ? draft.kind() : Forms.kindOf(draft.title(), text, blocks);
        LocalDate published = published(draft, text, blocks, kind, dateFromUser);
        headingLines(draft, text, blocks);
        if (kind == DocumentKind.ARTICLE) {
            draft.metadata("publication", masthead(text, blocks));
        }
        draft.title(headline(text, blocks));
        draft.title(draft.metadata().get("subject"));
        draft.metadata("extractor", EXTRACTOR);
        return new DocumentText(
                id,
                sha256,
                text,
                draft.title(),
                published,
                kind,
                blocks,
                draft.origins(),
                draft.metadata());
    }

    private static @Nullable LocalDate published(
            Draft draft,
            String text,
            List<Block> blocks,
            DocumentKind kind,
            Optional<LocalDate> dateFromUser) {
        if (dateFromUser.isPresent()) {
            return from(draft, "user", dateFromUser.get());
        }
        if (draft.published() != null) {
            return from(draft, "file", draft.published());
        }
        Optional<LocalDate> dateline = Dateline.find(text, blocks, kind);
        if (dateline.isPresent()) {
            return from(draft, "text", dateline.get());
        }
        // A memoir typed or scanned today was not written today.
        boolean isOldBook = kind == DocumentKind.MEMOIR || kind == DocumentKind.BOOK;
        if (draft.created() != null && !isOldBook) {
            return from(draft, "created", draft.created());
        }
        return from(draft, "unknown", null);
    }

    private static @Nullable LocalDate from(Draft draft, String where, @Nullable LocalDate date) {
        draft.metadata("dateFrom", where);
        return date;
    }

    /// What the heading lines of a letter, memo or cable say is said of the document.
    private static void headingLines(Draft draft, String text, List<Block> blocks) {
        for (Block block : blocks) {
            if (block.kind() != Block.Kind.HEADER) {
                continue;
            }
            Matcher line = HEADING_LINE.matcher(block.span().of(text));
            if (line.matches()) {
                String name = line.group(1).toLowerCase(Locale.ROOT);
                draft.metadata(name.startsWith("cop") ? "cc" : name, line.group(2));
            } else {
                Letterhead.route(block.span().of(text))
                        .ifPresent(route -> {
                            draft.metadata("from", route.from());
                            draft.metadata("to", route.to());
                        });
            }
        }
        Dateline.placed(text, blocks).ifPresent(placed -> draft.metadata("place", placed.place()));
    }

    /// The name above date and headline.
    private static @Nullable String masthead(String text, List<Block> blocks) {
        boolean isNamed = !blocks.isEmpty() && blocks.getFirst().kind() == Block.Kind.HEADER;
        String name = isNamed ? blocks.getFirst().span().of(text) : "";
        return name.isEmpty() || name.contains(":") ? null : name.split("\\s*\\|\\s*", 2)[0];
    }

    private static @Nullable String headline(String text, List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == Block.Kind.HEADLINE)
                .findFirst()
                .map(block -> block.span().of(text))
                .orElse(null);
    }
}
