/// Measures what is read of the heads of diplomatic documents, against the marks of the edition.
@NullMarked
package org.hearsay.benchmarks.frus;

import org.jspecify.annotations.NullMarked;
