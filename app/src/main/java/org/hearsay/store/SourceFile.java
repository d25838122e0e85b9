package org.hearsay.store;

/// A file that was read to its end.
///
/// @param file its path below the folder that was given
/// @param path where it lay when it was read
/// @param sha256 SHA-256 of its bytes, lower-case hex
/// @param extractor which reader of files made the text
public record SourceFile(String file, String path, String sha256, String extractor) {}
