/**
 * Amounts as people write and compute them, scaled to integers that add up exactly. Not exported.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.amounts.ScaledAmounts}: decimals go in, whole numbers in one unit come out.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.amounts;

import org.jspecify.annotations.NullMarked;
