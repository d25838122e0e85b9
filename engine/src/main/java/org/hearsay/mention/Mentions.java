package org.hearsay.mention;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/// The mentions of a document and their chains.
///
/// @param mentions in reading order; the id of a mention is its index
/// @param chains the id of a chain is its index
public record Mentions(List<EntityMention> mentions, List<Chain> chains) {
    public Mentions {
        mentions = List.copyOf(mentions);
        chains = List.copyOf(chains);
    }

    /// No mentions at all.
    public static Mentions none() {
        return new Mentions(List.of(), List.of());
    }

    /// The chain of a mention.
    public Chain chainOf(EntityMention mention) {
        return chains.get(mention.chain());
    }

    /// The longest mention inside a span, if any.
    public Optional<EntityMention> longestIn(Span span) {
        EntityMention best = null;
        for (EntityMention mention : mentions) {
            if (span.covers(mention.span())
                    && (best == null || mention.span().length() > best.span().length())) {
                best = mention;
            }
        }
        return Optional.ofNullable(best);
    }
}
