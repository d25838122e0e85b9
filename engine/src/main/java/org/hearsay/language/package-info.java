/// Sentences, tokens and syntax of one text, and the layers of the encoder that the finders above
/// read.
///
/// ```text
/// ParsedText = DocumentText, Tokens, Layers?
/// Tokens     = columns: span, sentence, UPOS, XPOS, lemma, head, relation
/// Parser     = DocumentText -> ParsedText
/// ```
@NullMarked
package org.hearsay.language;

import org.jspecify.annotations.NullMarked;
