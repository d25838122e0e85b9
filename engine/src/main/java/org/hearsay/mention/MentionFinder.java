package org.hearsay.mention;

import org.hearsay.language.ParsedText;

/// Finds who and what is meant in a text, and which mentions mean the same.
public interface MentionFinder {
    /// The finder that the product uses; safe for many threads.
    static MentionFinder standard() {
        return new StandardMentionFinder();
    }

    /// All mentions with their chains. Never fails: odd text gives few mentions.
    Mentions find(ParsedText parsed);
}
