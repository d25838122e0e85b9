package org.hearsay.review;

/// How credible one piece of information is, whoever gives it (NATO Admiralty system, AJP-2.1). Set
/// by a person only.
public enum ItemGrade {
    CONFIRMED(1, "confirmed by other sources"),
    PROBABLY_TRUE(2, "probably true"),
    POSSIBLY_TRUE(3, "possibly true"),
    DOUBTFUL(4, "doubtful"),
    IMPROBABLE(5, "improbable"),
    CANNOT_BE_JUDGED(6, "truth cannot be judged");

    private final int figure;
    private final String words;

    ItemGrade(int figure, String words) {
        this.figure = figure;
        this.words = words;
    }

    /// The figure: 1 to 6.
    public int figure() {
        return figure;
    }

    /// What the figure means: `probably true`.
    public String words() {
        return words;
    }

    /// The grade of a figure from 1 to 6.
    public static ItemGrade of(int figure) {
        if (figure < 1 || figure > values().length) {
            throw new IllegalArgumentException("Not a grade of an item: " + figure);
        }
        return values()[figure - 1];
    }
}
