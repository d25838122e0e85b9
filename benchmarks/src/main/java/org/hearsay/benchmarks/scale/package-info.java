/// How a large case is put together: time and memory for thousands of documents.
@NullMarked
package org.hearsay.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
