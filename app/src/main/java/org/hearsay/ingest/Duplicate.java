package org.hearsay.ingest;

/// Two documents with the same words: letters and digits agree, whatever their layout and format.
///
/// @param doc the later one, which carries `duplicateOf` in its metadata
/// @param of the first one
public record Duplicate(String doc, String of) {}
