package org.hearsay.casefile;

/// What the putting together of a case is at, in its order; for somebody who waits for it.
public enum Step {
    KINSHIP("seeing which documents repeat others"),
    ACTORS("working out who is who"),
    EVENTS("working out which reports tell of one event"),
    STATEMENTS("collecting who says what"),
    KNOWLEDGE("collecting who knew what"),
    DISPUTES("looking for what cannot both be so"),
    QUESTIONS("collecting what a person should decide"),
    SUPPORT("counting independent origins"),
    ORDER("putting it in the order of time");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /// What is being done, in plain words.
    public String words() {
        return words;
    }
}
