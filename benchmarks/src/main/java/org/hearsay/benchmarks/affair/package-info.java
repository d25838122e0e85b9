/// Measures the whole record of a contested affair against our own gold, `benchmarks/affairs`.
///
/// ```text
/// Affair (documents + gold.json) + record (export --format json) --Alignment--> who is who
///     --AffairScore--> right, found, gold of each layer   --MustNot--> what must not be and is
/// ```
@NullMarked
package org.hearsay.benchmarks.affair;

import org.jspecify.annotations.NullMarked;
