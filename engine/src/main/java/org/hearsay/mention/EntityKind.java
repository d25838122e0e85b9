package org.hearsay.mention;

import java.util.Locale;

/// What sort of thing is mentioned.
public enum EntityKind {
    PERSON,
    ORGANIZATION,
    PLACE,
    PUBLICATION,
    WORK,
    OTHER;

    /// The name in exports: `person`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
