package org.hearsay.web;

/// The screens in the order of the navigation.
///
/// Each has its letter: `g` and then the letter goes there.
public enum Tab {
    CASE("Case", "/", 'c'),
    READ("Read", "/read", 'd'),
    TIMELINE("Timeline", "/timeline", 't'),
    PEOPLE("People", "/people", 'p'),
    ACCOUNTS("Accounts", "/accounts", 'a'),
    KNOWLEDGE("Who knew", "/knowledge", 'k'),
    REVIEW("Review", "/review", 'r'),
    SEARCH("Search", "/search", 's'),
    REPORT("Report", "/report", 'o');

    private final String label;
    private final String path;
    private final char letter;

    Tab(String label, String path, char letter) {
        this.label = label;
        this.path = path;
        this.letter = letter;
    }

    /// What the navigation calls it.
    public String label() {
        return label;
    }

    /// Where it is.
    public String path() {
        return path;
    }

    /// The letter after `g`.
    public char letter() {
        return letter;
    }
}
