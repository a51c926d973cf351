/**
 * Sums of independent amounts as probabilities on a lattice of equal steps.
 *
 * <p>Start at {@link dev.tandem.metrics.riskregister.lattice.LatticeMass}: what one event adds; a {@link
 * dev.tandem.metrics.riskregister.lattice.MassSum} adds events up.
 */
@NullMarked
package dev.tandem.metrics.riskregister.lattice;

import org.jspecify.annotations.NullMarked;
