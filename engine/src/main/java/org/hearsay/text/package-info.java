/// What a person would read of a file, and exact places in it.
///
/// ```text
/// DocumentText = id, text, Block*, Origin*, published?, Source kind, metadata
/// Span         = [start, end) in UTF-16 units of DocumentText.text()
/// Passage      = document id, Span, the exact words
/// ```
@NullMarked
package org.hearsay.text;

import org.jspecify.annotations.NullMarked;
