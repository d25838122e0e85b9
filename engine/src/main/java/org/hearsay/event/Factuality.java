package org.hearsay.event;

/// How firmly one source tells that an event happened (FactBank, Saurí and Pustejovsky 2009).
///
/// @param attribution id of the attribution that is the source; [#AUTHOR] for the writer
/// @param value certain, probable or possible; happened or did not; or unknown
/// @param score from -3 (certainly did not) to +3 (certainly did). Of the innermost source it is
///   the weighed score: rules, model and words as readers judged them; of those who only report it,
///   what the value says, 0 when unknown
public record Factuality(int attribution, Value value, double score) {
    /// The writer of the document as a source.
    public static final int AUTHOR = -1;

    /// FactBank's scale.
    public enum Value {
        CT_PLUS("CT+"),
        PR_PLUS("PR+"),
        PS_PLUS("PS+"),
        CT_MINUS("CT-"),
        PR_MINUS("PR-"),
        PS_MINUS("PS-"),
        UNKNOWN("Uu");

        private final String label;

        Value(String label) {
            this.label = label;
        }

        /// The name in exports: `CT+`.
        public String label() {
            return label;
        }

        /// Is it told as not having happened, or likely not?
        public boolean denies() {
            return switch (this) {
                case CT_MINUS, PR_MINUS, PS_MINUS -> true;
                case CT_PLUS, PR_PLUS, PS_PLUS, UNKNOWN -> false;
            };
        }
    }

    /// What sort of thing is told.
    public enum Kind {
        ACTUAL,
        PLANNED,
        HYPOTHETICAL,
        COUNTERFACTUAL,
        GENERIC;

        /// The name in exports: `planned`.
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
