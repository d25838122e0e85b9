package org.hearsay.attribution;

import java.util.List;
import org.hearsay.language.ParsedText;
import org.hearsay.mention.Mentions;
import org.hearsay.time.TimeMention;

/// Attributions by the encoder's layers and rules.
final class StandardAttributionFinder implements AttributionFinder {
    @Override
    public List<Attribution> find(ParsedText parsed, Mentions mentions, List<TimeMention> times) {
        return List.of();
    }
}
