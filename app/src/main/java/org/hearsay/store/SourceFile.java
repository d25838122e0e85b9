package org.hearsay.store;

/// A file that was read to its end.
///
/// @param path where it lay when it was read
/// @param file its path below the folder that was given, by which users know it
/// @param sha256 SHA-256 of its bytes, lower-case hex
/// @param extractor which reader of files made the text
public record SourceFile(String path, String file, String sha256, String extractor) {}
