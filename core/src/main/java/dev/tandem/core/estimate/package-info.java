/**
 * Uncertainty as data: what a person knows about a duration, a cost or a value before it is known.
 *
 * <p>Start at {@link dev.tandem.core.estimate.Estimate}: a few numbers go in, a distribution with its mean, variance and percentiles
 * comes out.
 */
@NullMarked
package dev.tandem.core.estimate;

import org.jspecify.annotations.NullMarked;
