/**
 * Whether projects were delivered on time, on budget, in scope and to the quality wanted, against a named baseline, and whether it was the
 * right thing to build.
 *
 * <p>Start at {@link dev.tandem.metrics.delivery.DeliveryVerdict} for one project, at {@link dev.tandem.metrics.delivery.DeliveryPage} for
 * the one page beside the benefits. Verdicts go on into {@code portfolio}, where many have rates.
 */
@NullMarked
package dev.tandem.metrics.delivery;

import org.jspecify.annotations.NullMarked;
