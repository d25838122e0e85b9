/// Measures speed and memory over a folder of documents, as a user has them.
@NullMarked
package org.hearsay.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
