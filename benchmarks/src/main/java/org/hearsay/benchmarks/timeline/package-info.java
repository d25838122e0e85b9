/// Timelines of one entity over all documents (SemEval-2015 task 4), from raw text.
///
/// ```text
/// documents ─annotate─▶ ─assemble─▶ CaseFile ─EntityTimeline─▶ Row* ─TimelineScore─▶ F1
/// ```
@NullMarked
package org.hearsay.benchmarks.timeline;

import org.jspecify.annotations.NullMarked;
