/// Reads one document: runs the steps in order and keeps what each one found.
///
/// ```text
/// AnnotatedDocument = ParsedText, times, mentions, attributions, events, influences, awareness, Diagnostic*
/// ```
@NullMarked
package org.hearsay.annotation;

import org.jspecify.annotations.NullMarked;
