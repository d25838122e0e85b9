/// What all benchmarks share: their arguments, the card of a corpus, the report that is printed and
/// becomes a page, the clock, and how chains and pairs are compared.
///
/// ```text
/// Command + Card --benchmark--> Report --> what is printed, the page, the check against the card
/// ```
@NullMarked
package org.hearsay.benchmarks;

import org.jspecify.annotations.NullMarked;
