package org.hearsay.benchmarks.attribution;

import java.util.List;
import org.hearsay.attribution.Attribution;
import org.hearsay.text.Span;

/// What a system found, ours or a peer: who says it, with which cue, what.
///
/// @param source fragments, none when no source is given
/// @param cue fragments, none when there is no cue
/// @param content fragments
record FoundAttribution(List<Span> source, List<Span> cue, List<Span> content) {
    FoundAttribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    static FoundAttribution of(Attribution ours) {
        return new FoundAttribution(ours.source(), ours.cue(), ours.content());
    }
}
