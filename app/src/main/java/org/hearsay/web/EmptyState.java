package org.hearsay.web;

/// What a screen says when it has nothing to show: why, and what to do about it.
///
/// @param title what is missing
/// @param words why, and what would bring it
/// @param path where to go next; empty for nowhere
/// @param link the words of that link
public record EmptyState(String title, String words, String path, String link) {
    /// Without a way on.
    public static EmptyState of(String title, String words) {
        return new EmptyState(title, words, "", "");
    }
}
