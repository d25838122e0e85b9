package org.hearsay.mention;

import org.hearsay.language.ParsedText;

/// Mentions by the encoder's layers and rules.
final class StandardMentionFinder implements MentionFinder {
    @Override
    public Mentions find(ParsedText parsed) {
        return Mentions.none();
    }
}
