/// Measures which mentions of all documents tell one event, against ECB+.
@NullMarked
package org.hearsay.benchmarks.coreference;

import org.jspecify.annotations.NullMarked;
