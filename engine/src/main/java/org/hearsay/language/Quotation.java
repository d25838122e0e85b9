package org.hearsay.language;

import org.hearsay.text.Span;

/// A stretch between quotation marks.
///
/// @param span with its marks
/// @param depth 0 for a quotation in the text, 1 for one inside another
/// @param continued does it go on with the quotation of the paragraph before (the opening mark is
///   repeated)?
/// @param closed has it a closing mark? A quotation that goes on in the next paragraph has none
public record Quotation(Span span, int depth, boolean continued, boolean closed) {}
