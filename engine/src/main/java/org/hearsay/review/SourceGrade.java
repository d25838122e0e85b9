package org.hearsay.review;

/// How far a source can be relied on, by its record and not by what it says now (NATO Admiralty
/// system, AJP-2.1). Set by a person only; never joined with the grade of an item into one figure.
public enum SourceGrade {
    A("reliable"),
    B("usually reliable"),
    C("fairly reliable"),
    D("not usually reliable"),
    E("unreliable"),
    F("reliability cannot be judged");

    private final String words;

    SourceGrade(String words) {
        this.words = words;
    }

    /// What the letter means: `usually reliable`.
    public String words() {
        return words;
    }
}
