/// Who says it, with which cue, what exactly.
///
/// ```text
/// Attribution = id, source, cue, content (spans), mode, within?, speaker?, hedges, polarity, medium?, told?
/// ```
@NullMarked
package org.hearsay.attribution;

import org.jspecify.annotations.NullMarked;
