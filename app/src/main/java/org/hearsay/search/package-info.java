/// Finds passages and items of a case by words.
///
/// ```text
/// Query     = Word | Phrase | Near | Speaker | About | Date | Kind | Is | In | And | Or | Not
/// parse     : typed words → Query, or one sentence that says what is wrong
/// FullText  : Query → the language of SQLite's FTS5
/// CaseIndex : CaseFile → people, events, statements by their words
/// ```
@NullMarked
package org.hearsay.search;

import org.jspecify.annotations.NullMarked;
