package org.hearsay.mention;

import org.hearsay.language.Tokens;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// A mention before it has a chain: word numbers in place of offsets.
///
/// @param head word at its head in the tree
/// @param from first word
/// @param to word after the last
/// @param nameFrom first word of its name; -1 when it is no name
/// @param nameTo word after its name
/// @param pronoun what the pronoun tells; null when it is none
record Draft(
        int head,
        int from,
        int to,
        int nameFrom,
        int nameTo,
        EntityKind kind,
        EntityMention.Form form,
        Pronouns.@Nullable Pronoun pronoun) {
    boolean isName() {
        return form == EntityMention.Form.NAME;
    }

    boolean isNominal() {
        return form == EntityMention.Form.NOMINAL;
    }

    Span span(Tokens tokens) {
        return tokens.span(from, to);
    }

    Span headSpan(Tokens tokens) {
        return isName() ? tokens.span(nameFrom, nameTo) : tokens.span(head);
    }

    boolean covers(Draft other) {
        return from <= other.from && other.to <= to;
    }
}
