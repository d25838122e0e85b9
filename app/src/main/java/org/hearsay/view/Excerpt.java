package org.hearsay.view;

/// A passage with as much of its paragraph as a reader needs to judge it.
///
/// @param pin the passage
/// @param before words before it, on one line; begins with an ellipsis when more stands there
/// @param after words after it, on one line; ends with an ellipsis when more stands there
public record Excerpt(Pin pin, String before, String after) {}
