/// Keeps a case: the texts with the hashes of their originals, what was read from them, and what
/// people decided.
///
/// ```text
/// CaseStore      = name, SourceFile*, StoredDocument*, ReviewLog
/// SourceFile     = file, path, SHA-256 of the original, extractor, troubles
/// StoredDocument = AnnotatedDocument, engine, own date?, given date?
/// SqliteStore    : one SQLite file a case, docs/formats/store.md
/// ```
@NullMarked
package org.hearsay.store;

import org.jspecify.annotations.NullMarked;
