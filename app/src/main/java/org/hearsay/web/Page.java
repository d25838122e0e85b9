package org.hearsay.web;

/// What the layout of every page needs.
///
/// @param title the page's own name, without the case's
/// @param tab the screen it belongs to
/// @param caseName the case's name
/// @param csrf to be sent back with every form
/// @param who the person whose decisions are kept
/// @param isSettled are all decisions already worked into what is shown?
public record Page(
        String title, Tab tab, String caseName, String csrf, String who, boolean isSettled) {
    /// The address of a file of ours, such as `hearsay.css`.
    public String asset(String file) {
        return Assets.url(file);
    }
}
