package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// One source says one thing (PARC 3.0, Pareti 2015; PolNeAR, Newell et al. 2018).
///
/// @param id number of the attribution in its document, from 0 in reading order
/// @param source the words for who says it, with apposition; empty when the text names none
/// @param cue the words that make it a saying: `said`, `according to`; empty for a quotation
///   without a cue
/// @param content what is said, in fragments; empty only for a speech act without content
///   ("declined to comment")
/// @param mode direct, indirect or mixed
/// @param withinId id of the attribution whose content holds this one; null when the writer reports
///   it
/// @param speakerChain chain of the speaker; null when unknown
/// @param jointChains chains of those who say it together with the speaker: Ilic's in "both Varga
///   and Ilic said"
/// @param hedges words with which the source softens: "I believe"
/// @param writerHedges words with which the writer softens or distances: "allegedly", "claimed"
/// @param polarity whether the saying happened: "did not say" is negated
/// @param act what sort of act it is
/// @param medium where it was said or written, as stated: "in a 2007 article"; null when not stated
/// @param told id of the time expression that dates the telling; null when not stated
/// @param doubtful did the choice of speaker leave doubt (a paragraph that opens with a quotation
///   and has no cue)?
public record Attribution(
        int id,
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        Mode mode,
        @Nullable Integer withinId,
        @Nullable Integer speakerChain,
        List<Integer> jointChains,
        List<Span> hedges,
        List<Span> writerHedges,
        Polarity polarity,
        Act act,
        @Nullable Span medium,
        @Nullable Integer told,
        boolean doubtful) {
    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        jointChains = List.copyOf(jointChains);
        hedges = List.copyOf(hedges);
        writerHedges = List.copyOf(writerHedges);
        if (source.isEmpty() && cue.isEmpty() && content.isEmpty()) {
            throw new IllegalArgumentException("Not an attribution: no words");
        }
    }

    /// The attribution whose content holds this one.
    public OptionalInt within() {
        return withinId == null ? OptionalInt.empty() : OptionalInt.of(withinId);
    }

    /// The speaker's chain.
    public OptionalInt speaker() {
        return speakerChain == null ? OptionalInt.empty() : OptionalInt.of(speakerChain);
    }

    /// The chains of all who say it, the speaker's first; none when nobody is known.
    public List<Integer> speakerChains() {
        if (speakerChain == null) {
            return List.of();
        }
        List<Integer> chains = new ArrayList<>(List.of(speakerChain));
        chains.addAll(jointChains);
        return chains;
    }

    /// From the first to the last word of all its parts.
    public Span hull() {
        Span hull = null;
        for (List<Span> part : List.of(source, cue, content)) {
            for (Span span : part) {
                hull = hull == null ? span : hull.hull(span);
            }
        }
        if (hull == null) {
            throw new IllegalStateException("Not an attribution: no words");
        }
        return hull;
    }

    /// In the speaker's own words (within quotation marks), reported, or both.
    public enum Mode {
        DIRECT,
        INDIRECT,
        MIXED;

        /// The name in exports: `indirect`.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Did the saying happen?
    public enum Polarity {
        AFFIRMED,
        NEGATED;

        /// The name in exports: `negated`.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What sort of act the cue makes. `DECLINED`, `NO_ANSWER` and `NO_RECORD` are silences.
    public enum Act {
        SAYING,
        THINKING,
        ASKING,
        DENYING,
        ORDERING,
        PROMISING,
        TELLING_OF_RECORD,
        DECLINED,
        NO_ANSWER,
        NO_RECORD;

        /// The name in exports: `no-answer`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
