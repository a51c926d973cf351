/**
 * Whether projects were delivered on time, on budget, in scope and to the quality wanted, against a named baseline, and whether it was the right
 * thing to build.
 *
 * <p>Start at {@link dev.tandem.metrics.delivery.DeliveryVerdict} for one project, at {@link dev.tandem.metrics.delivery.DeliveryRates} for many,
 * at {@link dev.tandem.metrics.delivery.DeliveryPage} for the one page beside the benefits.
 */
@NullMarked
package dev.tandem.metrics.delivery;

import org.jspecify.annotations.NullMarked;
