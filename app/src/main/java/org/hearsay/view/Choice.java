package org.hearsay.view;

/// Something that a filter can be set to.
///
/// @param value as it stands in the address
/// @param label as a reader knows it
/// @param count how much of it there is
public record Choice(String value, String label, int count) {}
