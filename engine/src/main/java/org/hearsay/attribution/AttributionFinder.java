package org.hearsay.attribution;

import java.util.List;
import org.hearsay.language.ParsedText;
import org.hearsay.mention.Mentions;
import org.hearsay.time.TimeMention;

/// Finds who says what in a text.
public interface AttributionFinder {
    /// The finder that the product uses; safe for many threads.
    static AttributionFinder standard() {
        return new StandardAttributionFinder();
    }

    /// All attributions, outermost and nested, in reading order. Never fails.
    List<Attribution> find(ParsedText parsed, Mentions mentions, List<TimeMention> times);
}
