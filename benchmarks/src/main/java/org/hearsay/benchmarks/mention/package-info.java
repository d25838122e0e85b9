/// Measures mentions, their kinds and coreference against GUM, names against Universal NER.
@NullMarked
package org.hearsay.benchmarks.mention;

import org.jspecify.annotations.NullMarked;
