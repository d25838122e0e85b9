/// Who is who across documents, and who held which office when.
///
/// ```text
/// Actor = id, Kind, name, names, Role*, mentions, reasons for each merge
/// Role  = title, body?, TimeValue bounds, passages
/// ```
@NullMarked
package org.hearsay.actor;

import org.jspecify.annotations.NullMarked;
