/// Measures events: PLOVER coding from raw sentences (PLV), factuality (UW, MEANTIME, UDS-IH2), and
/// what is told as fact that is none (our own sentences of the affair kind).
@NullMarked
package org.hearsay.benchmarks.event;

import org.jspecify.annotations.NullMarked;
