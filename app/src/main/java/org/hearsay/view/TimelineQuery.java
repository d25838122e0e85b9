package org.hearsay.view;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.event.Factuality;
import org.hearsay.time.Edtf;
import org.jspecify.annotations.Nullable;

/// What somebody wants to see of a timeline.
///
/// @param from first date of the window, in EDTF; empty for the first event
/// @param to last date of the window, in EDTF; empty for the last event
/// @param lanes by what the events are put apart
/// @param telling when it was told rather than when it happened?
/// @param even an even scale, without breaks?
/// @param kinds told as what: `actual`, `planned` …; empty for what is told as actual or planned
/// @param who name of an actor who takes part; empty for all
/// @param doc document that tells it; empty for all
/// @param words words that its label or passages hold; empty for all
/// @param page page of the table, from 1
public record TimelineQuery(
        String from,
        String to,
        Lanes lanes,
        boolean telling,
        boolean even,
        List<String> kinds,
        String who,
        String doc,
        String words,
        int page) {
    public TimelineQuery {
        kinds = List.copyOf(kinds);
    }

    /// Everything there is.
    public static TimelineQuery all() {
        return new TimelineQuery("", "", Lanes.NONE, false, false, List.of(), "", "", "", 1);
    }

    /// What puts events apart.
    public enum Lanes {
        NONE,
        PERSON,
        PLACE,
        DOCUMENT,
        ACCOUNT;

        /// The name in addresses: `person`.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The lanes of this name; none when there is no such name.
        public static Lanes named(String label) {
            for (Lanes lanes : values()) {
                if (lanes.label().equals(label)) {
                    return lanes;
                }
            }
            return NONE;
        }
    }

    /// The same with another window.
    public TimelineQuery within(String newFrom, String newTo) {
        return new TimelineQuery(newFrom, newTo, lanes, telling, even, kinds, who, doc, words, 1);
    }

    @Nullable LocalDateTime earliest() {
        return moment(from, true).orElse(null);
    }

    @Nullable LocalDateTime latest() {
        return moment(to, false).orElse(null);
    }

    /// The first or last moment of a date as a person writes it; empty when it is none.
    private static Optional<LocalDateTime> moment(String edtf, boolean first) {
        if (edtf.isBlank()) {
            return Optional.empty();
        }
        return Edtf.parse(edtf)
                .map(value -> first ? value.earliest() : value.latest())
                .filter(moment -> Math.abs(moment.getYear()) < 10_000);
    }

    boolean wants(Factuality.Kind kind) {
        return kinds.isEmpty()
                ? kind == Factuality.Kind.ACTUAL || kind == Factuality.Kind.PLANNED
                : kinds.contains(kind.label());
    }
}
