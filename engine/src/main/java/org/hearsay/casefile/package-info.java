/// Puts the case together: a pure function of documents and reviews.
///
/// ```text
/// CaseFile = documents, actors, events, statements, accounts, disputes, support, knowledge, influence, silences, timeline
/// assemble : AnnotatedDocument* x ReviewLog -> CaseFile
/// ```
@NullMarked
package org.hearsay.casefile;

import org.jspecify.annotations.NullMarked;
