package org.hearsay.actor;

import java.util.Locale;

/// Whose work an item of the case is.
public enum Standing {
    /// The machine found it; nobody has looked.
    PROPOSED,
    /// A person confirmed it.
    CONFIRMED,
    /// A person changed it (renamed, merged, split, corrected).
    EDITED,
    /// A person added it.
    ADDED;

    /// The name in exports: `proposed`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
