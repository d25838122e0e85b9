package org.hearsay.time;

import java.time.LocalDateTime;
import java.util.Locale;

/// When something is, as precisely as the words say and no more.
///
/// ```text
/// TimeValue = Known | Symbolic | Length | Recurrence | Unknown
/// ```
public sealed interface TimeValue {
    /// The Extended Date/Time Format (ISO 8601-2:2019, levels 0-1, intervals, sets); empty when
    /// there is none.
    String edtf();

    /// A time with bounds: it begins within `[earliestStart, latestStart]` and ends within
    /// `[earliestEnd, latestEnd]`.
    ///
    /// What happened "in 1993" began some time in 1993 and ended some time in 1993; what happened
    /// "from March to May" began some time in March and ended some time in May. Bounds lie at most
    /// a second inside the calendar's own.
    ///
    /// @param edtf the value in EDTF: `1992-11`, `1993-01/1993-03`, `1993~`
    /// @param earliestStart it begins no sooner
    /// @param latestStart it begins no later
    /// @param earliestEnd it is over no sooner
    /// @param latestEnd it is over no later (inclusive)
    /// @param precision how fine the words are
    /// @param basis where the date comes from
    /// @param modifier what the words say of the date besides: "early", "about", "before"
    record Known(
            String edtf,
            LocalDateTime earliestStart,
            LocalDateTime latestStart,
            LocalDateTime earliestEnd,
            LocalDateTime latestEnd,
            Precision precision,
            Basis basis,
            Modifier modifier)
            implements TimeValue {
        /// A time that is said without "early" or "about".
        public Known(
                String edtf,
                LocalDateTime earliestStart,
                LocalDateTime latestStart,
                LocalDateTime earliestEnd,
                LocalDateTime latestEnd,
                Precision precision,
                Basis basis) {
            this(
                    edtf,
                    earliestStart,
                    latestStart,
                    earliestEnd,
                    latestEnd,
                    precision,
                    basis,
                    Modifier.NONE);
        }

        public Known {
            if (earliestStart.isAfter(latestStart)
                    || earliestEnd.isAfter(latestEnd)
                    || earliestStart.isAfter(latestEnd)) {
                throw new IllegalArgumentException("Bounds cross: " + edtf);
            }
        }
    }

    /// A time relative to a day that is not known, mostly the publication date: "on Wednesday" in
    /// an undated text.
    ///
    /// @param expression the rule that resolves it: `PUBLICATION-1D`, `PUBLICATION:LAST-WEDNESDAY`
    record Symbolic(String expression) implements TimeValue {
        @Override
        public String edtf() {
            return "";
        }
    }

    /// How long, without when: "several days" is `PXD`.
    ///
    /// @param iso ISO 8601 duration, `X` for an unstated number
    record Length(String iso) implements TimeValue {
        @Override
        public String edtf() {
            return "";
        }
    }

    /// How often: "every Tuesday".
    ///
    /// @param iso the TIMEX3 set value
    record Recurrence(String iso) implements TimeValue {
        @Override
        public String edtf() {
            return "";
        }
    }

    /// Words of time whose date nobody can tell.
    record Unknown() implements TimeValue {
        @Override
        public String edtf() {
            return "";
        }
    }

    /// What words say of a date besides the date (the modifiers of TIMEX3).
    enum Modifier {
        NONE,
        START,
        MID,
        END,
        APPROX,
        BEFORE,
        AFTER,
        ON_OR_BEFORE,
        ON_OR_AFTER,

        /// The fiscal, academic or other year that ends in the year told.
        FISCAL;

        /// The name in exports: `on-or-before`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// How fine a time is told.
    enum Precision {
        SECOND,
        MINUTE,
        HOUR,
        PART_OF_DAY,
        DAY,
        WEEK,
        MONTH,
        SEASON,
        QUARTER,
        HALF_YEAR,
        YEAR,
        DECADE,
        CENTURY,
        OPEN;

        /// The name in exports: `part-of-day`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Where a date comes from.
    enum Basis {
        STATED,
        RELATIVE_TO_PUBLICATION,
        RELATIVE_TO_EXPRESSION,
        RELATIVE_TO_EVENT,
        INFERRED;

        /// The name in exports: `relative-to-publication`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
