package org.hearsay.workbench;

import java.util.Locale;
import org.hearsay.review.Target;

/// What can be decided about.
public enum Sort {
    ACTOR,
    EVENT,
    STATEMENT,
    DISPUTE,
    KNOWLEDGE,
    INFLUENCE,
    SILENCE,
    DOCUMENT;

    /// The name on the command line: `actor`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Target.Kind kind() {
        return Target.Kind.valueOf(name());
    }
}
