package org.hearsay.text;

import java.util.Locale;

/// What sort of document this is, as far as its form shows.
public enum DocumentKind {
    ARTICLE,
    INTERVIEW,
    MEMOIR,
    REPORT,
    CABLE,
    LETTER,
    E_MAIL,
    TRANSCRIPT,
    BOOK,
    OTHER;

    /// The name in exports: `e-mail`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
