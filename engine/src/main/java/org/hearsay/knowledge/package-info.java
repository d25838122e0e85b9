/// Who knew what, since when, from whom; who pressed whom.
///
/// ```text
/// Knowledge = knower, fact, state, since?, from?, according to
/// Link      = from, to, relation, effect, according to, hedges
/// ```
@NullMarked
package org.hearsay.knowledge;

import org.jspecify.annotations.NullMarked;
