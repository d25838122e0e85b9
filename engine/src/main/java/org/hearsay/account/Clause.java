package org.hearsay.account;

import java.util.Locale;
import java.util.Set;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// One clause of a document, as far as two claims can be compared by it: what it says, and what it
/// says is not so.
///
/// @param document where it stands
/// @param head word of its predicate
/// @param span its words, with the clauses that depend on it
/// @param terms families of its own words, without those of clauses under it
/// @param acts those of its terms that may be an act or a thing told: no adjectives before nouns
/// @param wider families of its whole sentence and, for short ones, of the sentence before
/// @param actors who is named or meant in its sentence, as far as the case knows
/// @param denied families of what it says did not happen or was not there; empty when it affirms
/// @param isFlat denied without anything left over: "denied it", "nobody", "no such thing"
/// @param isAsked a question: it says nothing
/// @param isUnreal told as possible, planned or supposed: it affirms nothing
/// @param isPossible told as what could or can be
/// @param isPresent in the present tense
/// @param within the innermost attribution that holds it; null when the writer speaks
record Clause(
        AnnotatedDocument document,
        int head,
        Span span,
        Set<String> terms,
        Set<String> acts,
        Set<String> wider,
        Set<String> actors,
        Set<String> denied,
        boolean isFlat,
        boolean isAsked,
        boolean isUnreal,
        boolean isPossible,
        boolean isPresent,
        @Nullable Integer within) {
    Clause {
        terms = Set.copyOf(terms);
        acts = Set.copyOf(acts);
        wider = Set.copyOf(wider);
        actors = Set.copyOf(actors);
        denied = Set.copyOf(denied);
    }

    boolean denies() {
        return !denied.isEmpty();
    }

    /// Its place, as a key that sorts.
    String place() {
        return String.format(Locale.ROOT, "%s#%09d", doc(), head);
    }

    String doc() {
        return document.id();
    }

    int sentence() {
        return document.parsed().tokens().sentence(head);
    }

    Stand stand(Statements statements) {
        return statements.stand(document, within, document.passage(span));
    }
}
