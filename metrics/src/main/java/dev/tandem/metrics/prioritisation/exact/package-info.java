/**
 * Exact kernels that sequencing and selection share: scaled integers, compiled dependencies, maximum closures, initial sets.
 *
 * <p>Not exported. Start at {@link dev.tandem.metrics.prioritisation.exact.MaximumClosure}.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.exact;

import org.jspecify.annotations.NullMarked;
