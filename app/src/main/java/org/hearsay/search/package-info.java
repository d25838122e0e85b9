/// Finds passages and items of a case by words.
///
/// ```text
/// Query  = Term*            "harbour works" ferry → the phrase, and the word
/// Lookup : CaseFile × Query → statements, events, actors that hold all its terms
/// ```
@NullMarked
package org.hearsay.search;

import org.jspecify.annotations.NullMarked;
