package org.hearsay.workbench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hearsay.export.DossierHtml;
import org.hearsay.export.DossierMarkdown;
import org.hearsay.export.DossierPdf;
import org.hearsay.export.DossierWord;
import org.hearsay.view.Dossier;

/// The formats in which a report is written.
public enum ReportFormat {
    HTML("text/html; charset=utf-8"),
    HTM("text/html; charset=utf-8"),
    MD("text/markdown; charset=utf-8"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String type;

    ReportFormat(String type) {
        this.type = type;
    }

    /// How a file of the format ends: `docx`.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its media type.
    public String type() {
        return type;
    }

    /// The report in this format.
    public byte[] write(Dossier report) {
        return switch (this) {
            case HTML, HTM -> DossierHtml.of(report).getBytes(StandardCharsets.UTF_8);
            case MD -> DossierMarkdown.of(report).getBytes(StandardCharsets.UTF_8);
            case DOCX -> DossierWord.of(report);
            case PDF -> DossierPdf.of(report);
        };
    }
}
