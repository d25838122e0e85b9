package org.hearsay.review;

import java.util.Arrays;
import java.util.Optional;

/// How a piece of evidence stands to a hypothesis in an analysis of competing hypotheses (Heuer
/// 1999, chapter 8). Set by a person only.
public enum Consistency {
    STRONGLY_CONSISTENT("++", "speaks strongly for it"),
    CONSISTENT("+", "speaks for it"),
    NEUTRAL("0", "says nothing either way"),
    INCONSISTENT("-", "speaks against it"),
    STRONGLY_INCONSISTENT("--", "speaks strongly against it");

    private final String sign;
    private final String words;

    Consistency(String sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    /// The sign in logs and forms: `++` to `--`.
    public String sign() {
        return sign;
    }

    /// What the sign means: `speaks against it`.
    public String words() {
        return words;
    }

    /// How much it contradicts: 2, 1 or nothing. What is consistent adds nothing: a hypothesis is
    /// judged by what speaks against it.
    public int against() {
        return switch (this) {
            case STRONGLY_CONSISTENT, CONSISTENT, NEUTRAL -> 0;
            case INCONSISTENT -> 1;
            case STRONGLY_INCONSISTENT -> 2;
        };
    }

    /// The value of a sign.
    public static Optional<Consistency> of(String sign) {
        return Arrays.stream(values()).filter(each -> each.sign.equals(sign)).findFirst();
    }
}
