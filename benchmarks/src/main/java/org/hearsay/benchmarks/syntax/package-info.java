/// Measures words, sentences, parts of speech and dependencies against Universal Dependencies
/// treebanks, from raw text.
@NullMarked
package org.hearsay.benchmarks.syntax;

import org.jspecify.annotations.NullMarked;
