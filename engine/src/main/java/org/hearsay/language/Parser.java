package org.hearsay.language;

import org.hearsay.text.DocumentText;

/// Finds the words, sentences and syntax of a text. Never fails: odd text gives odd words.
public interface Parser {
    /// The text with its words, sentences and syntax. Blocks that are not read
    /// ([org.hearsay.text.Block.Kind#isRead()]) have words but may be without syntax.
    ParsedText parse(DocumentText text);
}
