package org.hearsay.text;

/// Where a stretch of text stood in the file.
///
/// @param span the stretch of [DocumentText#text()]
/// @param page page of the file, from 1; 0 where the format has no pages
public record Origin(Span span, int page) {}
