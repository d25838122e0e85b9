/// What a user can do with documents and cases, whichever shell they use: read documents, build a
/// case, review it, search it, turn it into files.
///
/// ```text
/// Annotating  : files → JSON Lines
/// Tally       = documents, files done, files in all
/// Outcome     = documents, one sentence for each trouble
/// ```
@NullMarked
package org.hearsay.workbench;

import org.jspecify.annotations.NullMarked;
