/**
 * Quantiles of a sample by named definition, and how sure they are without a model of the distribution.
 *
 * <p>Start at {@link dev.tandem.metrics.statistics.quantile.OrderStatistics}; values go in, quantiles by a {@link
 * dev.tandem.metrics.statistics.quantile.QuantileDefinition} and intervals come out.
 */
@NullMarked
package dev.tandem.metrics.statistics.quantile;

import org.jspecify.annotations.NullMarked;
