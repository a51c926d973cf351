/**
 * Rates over the projects of a portfolio, from what was recorded of them over time: which were on time, on budget and in scope, which
 * projects are behind each rate, and why two sets of rates differ.
 *
 * <p>Start at {@link dev.tandem.metrics.delivery.portfolio.DeliveryAccumulator}, or with verdicts at hand at {@link
 * dev.tandem.metrics.delivery.portfolio.DeliveryRates}. Records go into the accumulator, rates come out, and of these evidence and
 * differences.
 */
@NullMarked
package dev.tandem.metrics.delivery.portfolio;

import org.jspecify.annotations.NullMarked;
