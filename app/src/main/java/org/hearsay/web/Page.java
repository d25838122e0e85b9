package org.hearsay.web;

/// What the layout of every page needs.
///
/// @param title the page's own name, without the case's
/// @param tab the screen it belongs to
/// @param caseName the case's name
/// @param csrf to be sent back with every form
/// @param who the person whose decisions are kept
/// @param day one of the days that the documents are of, as an example of what may be typed
/// @param isSettled are all decisions already worked into what is shown?
public record Page(
        String title,
        Tab tab,
        String caseName,
        String csrf,
        String who,
        String day,
        boolean isSettled) {
    /// The month of that day.
    public String month() {
        return day.substring(0, Math.min(day.length(), "1988-11".length()));
    }

    /// The year after that day.
    public String nextYear() {
        return Integer.toString(Integer.parseInt(day.substring(0, "1988".length())) + 1);
    }

    /// The address of a file of ours, such as `hearsay.css`.
    public String asset(String file) {
        return Assets.url(file);
    }
}
