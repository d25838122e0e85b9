package org.hearsay.ingest;

import java.util.Set;

/// What sort of file this is: by its first bytes where they tell, else by the ending of its name.
enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    MAIL,
    MAILBOX,
    TEI,
    OTHER_XML,
    PDF,
    WORD,
    OLD_WORD,
    RICH_TEXT,
    ARCHIVE,
    KNOWN_OTHER;

    /// How far into a file its first tag or signature is looked for.
    private static final int HEAD = 4096;

    private static final Set<String> MARKDOWN_NAMES = Set.of("md", "markdown", "mdown");
    private static final Set<String> HTML_NAMES = Set.of("html", "htm", "xhtml");
    private static final Set<String> OTHER_NAMES =
            Set.of(
                    "png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "bmp", "heic", "svg", "mp3",
                    "wav", "m4a", "ogg", "mp4", "mov", "avi", "mkv", "webm", "xls", "xlsx", "ods",
                    "csv", "tsv", "json", "jsonl", "ppt", "pptx", "odp", "odt", "epub", "pages",
                    "exe", "dll", "so", "class", "jar", "msg", "pst", "7z", "rar", "tar", "gz",
                    "tgz", "bz2", "xz", "iso", "hearsay", "db", "sqlite", "css", "js");

    static Format of(Source source) {
        String extension = source.extension();
        if (source.indexOf("%PDF-", 1024) >= 0) {
            return PDF;
        }
        if (source.startsWith('P', 'K', 3, 4) || source.startsWith('P', 'K', 5, 6)) {
            return zipped(extension);
        }
        if (source.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return extension.equals("docx") || extension.equals("doc") ? OLD_WORD : KNOWN_OTHER;
        }
        if (source.startsWith('{', '\\', 'r', 't', 'f')) {
            return RICH_TEXT;
        }
        return OTHER_NAMES.contains(extension) ? KNOWN_OTHER : written(source, extension);
    }

    private static Format zipped(String extension) {
        return switch (extension) {
            case "docx", "docm", "dotx" -> WORD;
            default -> OTHER_NAMES.contains(extension) ? KNOWN_OTHER : ARCHIVE;
        };
    }

    /// A format whose bytes are characters.
    private static Format written(Source source, String extension) {
        if (extension.equals("pdf")) {
            return PDF;
        }
        if (extension.equals("docx")) {
            return WORD;
        }
        if (extension.equals("zip")) {
            return ARCHIVE;
        }
        if (extension.equals("eml")) {
            return MAIL;
        }
        if (extension.equals("mbox") || extension.equals("mbx")) {
            return MAILBOX;
        }
        if (extension.equals("txt")) {
            return TEXT;
        }
        if (MARKDOWN_NAMES.contains(extension)) {
            return MARKDOWN;
        }
        if (HTML_NAMES.contains(extension)) {
            return HTML;
        }
        return tagged(source, extension);
    }

    private static Format tagged(Source source, String extension) {
        if (source.indexOf("<TEI", HEAD) >= 0 && source.indexOf("<", 64) >= 0) {
            return TEI;
        }
        if (source.indexOf("<!doctype html", HEAD) >= 0 || source.indexOf("<html", HEAD) >= 0) {
            return HTML;
        }
        return extension.equals("xml") || source.indexOf("<?xml", 16) >= 0 ? OTHER_XML : TEXT;
    }

    /// Is its text written in bytes that are characters, and so held to the limit for texts?
    boolean isWritten() {
        return switch (this) {
            case TEXT, MARKDOWN, HTML, MAIL, TEI, OTHER_XML, RICH_TEXT -> true;
            case MAILBOX, PDF, WORD, OLD_WORD, ARCHIVE, KNOWN_OTHER -> false;
        };
    }
}
