/// Measures who-said-what against PolNeAR, with the definitions of the shared scorer
/// `polnear_score.py`.
@NullMarked
package org.hearsay.benchmarks.attribution;

import org.jspecify.annotations.NullMarked;
