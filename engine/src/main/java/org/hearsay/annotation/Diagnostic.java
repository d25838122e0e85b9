package org.hearsay.annotation;

import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Something strange in a document that a reader of the case should know.
///
/// @param code stable name: `unbalanced-quotation`
/// @param message one sentence in plain words
/// @param at where; null for the whole document
public record Diagnostic(String code, String message, @Nullable Span at) {}
