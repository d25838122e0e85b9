package org.hearsay.event;

import java.util.Locale;

/// What a word does to an act below it: to a clause with "to", "into" or "that", to a gerund, to a
/// noun that tells an act. The classes are explained in `operators.tsv`.
record Governing(Effect clause, Effect gerund, Effect noun) {
    enum Effect {
        NONE,
        DONE,
        ENABLED,
        UNDONE,
        PLANNED,
        WISHED,
        TRIED,
        POSSIBLE,
        PROBABLE,
        IMPROBABLE,
        CLAIMED,
        KNOWN,
        SETTLED;

        static Effect named(String name) {
            return name.equals("-") ? NONE : valueOf(name.toUpperCase(Locale.ROOT));
        }

        /// Does it hold for the source of a statement, when it is the cue itself ("refused to let
        /// them go")?
        boolean reachesOut() {
            return switch (this) {
                case DONE, ENABLED, UNDONE, PLANNED, WISHED, TRIED, IMPROBABLE -> true;
                case NONE, POSSIBLE, PROBABLE, CLAIMED, KNOWN, SETTLED -> false;
            };
        }

        /// The telling of an act under a word of this class, which is itself told as not happening
        /// when `negated`.
        Telling on(Telling telling, boolean negated) {
            return switch (this) {
                case NONE, KNOWN -> telling;
                case DONE -> negated ? telling.negated() : telling;
                case ENABLED -> negated ? telling.negated() : telling.atMost(2);
                case UNDONE -> negated ? telling.atMost(2) : telling.negated();
                case PLANNED -> telling.atMost(0).as(Factuality.Kind.PLANNED);
                case WISHED, TRIED -> telling.atMost(0).as(Factuality.Kind.HYPOTHETICAL);
                case POSSIBLE ->
                        negated
                                ? telling.negated()
                                : telling.atMost(1).as(Factuality.Kind.HYPOTHETICAL);
                case PROBABLE -> negated ? telling.negated().atMost(2) : telling.atMost(2);
                case IMPROBABLE -> telling.negated().atMost(2).as(Factuality.Kind.HYPOTHETICAL);
                case CLAIMED -> telling.atMost(0);
                case SETTLED -> negated ? telling.atMost(0) : telling;
            };
        }
    }
}
